//! What the builder of guides and the editors of records ask.

use axum::http::StatusCode;
use opora_tests::{api::App, both_databases};
use serde_json::json;
use shared::api::{
    builder::{CodeList, GuideDrops},
    sessions::Role,
};

both_databases! {
    async fn where_readers_leave_a_guide(app: App) {
        let reader = app.visitor();
        let gaps = [
            ("guide_drop", "cannot-sign-in/password"),
            ("guide_drop", "cannot-sign-in/recover"),
            ("guide_drop", "cannot-sign-in/recover"),
            ("guide_drop", "cannot-sign-in/Recover"),
            // Another guide whose address begins alike, and another kind of gap.
            ("guide_drop", "cannot-sign-in-two/password"),
            ("zero_result", "cannot-sign-in/password"),
        ];
        for (kind, text) in gaps {
            let gap = json!({ "kind": kind, "text": text });
            reader.post("/api/v1/gaps", &gap).await.expect(StatusCode::NO_CONTENT);
        }
        let editor = app.staff(Role::Editor).await;
        let path = "/api/v1/editor/guide-drops?slug=";
        let drops: GuideDrops =
            editor.get(&format!("{path}cannot-sign-in")).await.expect(StatusCode::OK).json();
        let steps: Vec<(&str, u32)> =
            drops.steps.iter().map(|step| (step.step.as_str(), step.left)).collect();
        assert_eq!((steps, drops.left), (vec![("recover", 3), ("password", 1)], 4));
        let none: GuideDrops =
            editor.get(&format!("{path}nobody-left-it")).await.expect(StatusCode::OK).json();
        assert_eq!(none, GuideDrops::default());
        editor.get(&format!("{path}a%25b")).await.expect(StatusCode::BAD_REQUEST);
    }

    async fn the_whole_reference_for_editors(app: App) {
        let editor = app.staff(Role::Editor).await;
        let list: CodeList = editor.get("/api/v1/editor/code-list").await.expect(StatusCode::OK).json();
        let code = list.codes.iter().find(|code| code.code == "ESIA-007004").expect("a shipped code");
        assert_eq!(code.family, "esia");
        assert!(code.aliases.contains(&"7004".to_owned()), "{code:?}");
        assert!(code.prefixes.contains(&"ЕСИА".to_owned()), "{code:?}");
    }
}
