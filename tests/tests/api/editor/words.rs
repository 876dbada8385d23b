//! Trying synonyms.

use axum::http::StatusCode;
use opora_tests::both_databases;
use serde_json::json;
use shared::api::{editor::SynonymsRun, sessions::Role};

use super::{RARE, post};

both_databases! {
    async fn a_synonym_is_tried_before_it_is_published(app: App) {
        let editor = app.staff(Role::Editor).await;
        let mut groups = app.state.knowledge.now().synonyms.clone();
        groups.push(vec!["пароль".into(), RARE.into()]);
        let form = json!({ "groups": groups, "queries": [RARE, "пароль"] });
        let run: SynonymsRun = post(&editor, "/synonyms/try", &form).await.expect(StatusCode::OK).json();
        let first = &run.queries[0];
        assert_eq!(first.query, RARE);
        assert!(first.found_after > first.found_before, "{first:?}");
        // What people looked for in vain is tried when nothing else is named.
        app.visitor().post("/api/v1/gaps", &json!({ "kind": "zero_result", "text": "абракадабра" })).await.expect(StatusCode::NO_CONTENT);
        let run: SynonymsRun = post(&editor, "/synonyms/try", &json!({ "groups": groups })).await.expect(StatusCode::OK).json();
        assert!(run.queries.iter().any(|one| one.query == "абракадабра"), "{run:?}");
        let many = json!({ "groups": [], "queries": vec!["a"; 201] });
        post(&editor, "/synonyms/try", &many).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "too-much-to-try");
    }
}
