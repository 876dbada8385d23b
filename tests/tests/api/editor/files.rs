//! The content as files: out and in again without a loss, and no edit of anybody's is overwritten in silence.

use std::collections::BTreeMap;

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use opora_tests::{
    api::{App, Visitor, png, request},
    both_databases,
};
use serde_json::{Value, json};
use shared::api::{
    editor::{ImportChange, ImportPlan, ImportResult, Picture},
    sessions::Role,
};

use super::{RARE, SLUG, get, open, page, post, publish, retitle, two::text_of};

async fn exported(app: &App) -> BTreeMap<String, String> {
    opora::editorial::whole_content(&app.state.db).await.expect("files")
}

fn form(files: &BTreeMap<String, String>, more: &Value) -> Value {
    let files: Vec<Value> = files.iter().map(|(path, text)| json!({ "path": path, "text": text })).collect();
    let mut form = json!({ "files": files, "whole": true });
    for (name, value) in more.as_object().expect("an object") {
        form[name] = value.clone();
    }
    form
}

async fn dry_run(who: &Visitor<'_>, files: &BTreeMap<String, String>) -> ImportPlan {
    post(who, "/import/dry-run", &form(files, &json!({}))).await.expect(StatusCode::OK).json()
}

both_databases! {
    async fn out_and_in_again_changes_nothing(app: App) {
        let editor = app.staff(Role::Editor).await;
        // With an edit of the browser in it.
        publish(&editor, &retitle(&editor, &open(&editor, SLUG).await, &format!("{RARE}: «кавычки» & \"знаки\"")).await).await.expect(StatusCode::OK);
        let files = exported(&app).await;
        let plan = dry_run(&editor, &files).await;
        assert_eq!((plan.items, plan.mistakes), (vec![], vec![]));
        let done: ImportResult = post(&editor, "/import", &form(&files, &json!({}))).await.expect(StatusCode::OK).json();
        assert_eq!((done.added, done.changed, done.removed, done.kept), (0, 0, 0, 0));
        assert_eq!(done.same as usize, app.state.knowledge.now().live.len());
        assert_eq!(exported(&app).await, files, "byte by byte");
        // The same as an archive.
        let zip = get(&editor, "/export").await.expect(StatusCode::OK).bytes;
        let headers = [("content-type", "application/zip")];
        let answer = editor.send(request(Method::POST, "/api/v1/editor/import/dry-run", &headers, Body::from(zip))).await;
        let plan: ImportPlan = answer.expect(StatusCode::OK).json();
        assert_eq!((plan.items, plan.same as usize), (vec![], app.state.knowledge.now().live.len()));
    }

    async fn a_conflict_is_shown_and_somebody_decides(app: App) {
        let (reader, editor) = (app.visitor(), app.staff(Role::Editor).await);
        let mut files = exported(&app).await;
        let file = format!("articles/{SLUG}.md");
        files.insert(file.clone(), text_of(&app, "Из файла"));
        publish(&editor, &retitle(&editor, &open(&editor, SLUG).await, RARE).await).await.expect(StatusCode::OK);
        let plan = dry_run(&editor, &files).await;
        assert_eq!(plan.items.len(), 1);
        let item = &plan.items[0];
        assert_eq!((item.change, item.file.as_str()), (ImportChange::Conflict, file.as_str()));
        assert!(item.live.contains(RARE) && item.new.contains("Из файла"));
        let problem = post(&editor, "/import", &form(&files, &json!({}))).await.problem(StatusCode::CONFLICT, "import-conflicts");
        assert_eq!(problem["plan"]["items"][0]["id"], json!(item.id));
        assert!(page(&reader, SLUG).await.contains(RARE), "nothing was imported");
        let keep: ImportResult = post(&editor, "/import", &form(&files, &json!({ "keep": [item.id] }))).await.expect(StatusCode::OK).json();
        assert_eq!((keep.kept, keep.changed), (1, 0));
        let take: ImportResult = post(&editor, "/import", &form(&files, &json!({ "accept": [item.id] }))).await.expect(StatusCode::OK).json();
        assert_eq!((take.kept, take.changed), (0, 1));
        assert!(page(&reader, SLUG).await.contains("Из файла"));
        // What was replaced is in the history.
        let history = get(&editor, &format!("/revisions/{}/ru?key={SLUG}", item.kind.as_str())).await.expect(StatusCode::OK);
        assert!(history.json::<Value>().as_array().expect("rows").len() >= 3);
    }

    async fn files_with_mistakes_change_nothing(app: App) {
        let editor = app.staff(Role::Editor).await;
        let mut files = exported(&app).await;
        files.insert(format!("articles/{SLUG}.md"), text_of(&app, &"т".repeat(200)));
        files.insert("articles/broken.md".into(), "no header".into());
        let plan = dry_run(&editor, &files).await;
        assert!(plan.mistakes.iter().any(|one| one.field.starts_with("articles/broken.md:1")), "{:?}", plan.mistakes);
        assert!(plan.mistakes.iter().any(|one| one.code == "too-long"), "{:?}", plan.mistakes);
        post(&editor, "/import", &form(&files, &json!({}))).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "content-broken");
    }

    async fn a_start_with_the_files_keeps_what_was_edited(app: App) {
        let editor = app.staff(Role::Editor).await;
        publish(&editor, &retitle(&editor, &open(&editor, SLUG).await, RARE).await).await.expect(StatusCode::OK);
        let texts = opora::knowledge::content_files(app.state.config.content.as_deref()).expect("files");
        let now = opora::platform::clock::Clock::now(&app.clock);
        let files = opora::editorial::import::read(texts);
        let choice = opora::editorial::import::Choice::Refuse;
        let done = opora::editorial::import::apply(&app.state.db, &app.state.ids, &files, true, &choice, None, now)
            .await
            .expect("an import");
        let opora::editorial::import::Done::Imported(done) = done else { panic!("{done:?}") };
        assert_eq!((done.kept, done.changed, done.removed, done.added), (1, 0, 0, 0));
        app.state.knowledge.follow(&app.state.db).await.expect("newer content");
        assert!(page(&app.visitor(), SLUG).await.contains(RARE));
    }

    async fn a_picture_is_cleaned_kept_once_and_served(app: App) {
        let editor = app.staff(Role::Editor).await;
        let send = async |bytes: Vec<u8>| {
            let mut body = b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n".to_vec();
            body.extend(bytes);
            body.extend(b"\r\n--x--\r\n");
            let headers = [("content-type", "multipart/form-data; boundary=x")];
            editor.send(request(Method::POST, "/api/v1/editor/pictures", &headers, Body::from(body))).await
        };
        let picture: Picture = send(png()).await.expect(StatusCode::CREATED).json();
        assert_eq!((picture.width, picture.height), (64, 48));
        let again: Picture = send(png()).await.expect(StatusCode::CREATED).json();
        assert_eq!(again, picture);
        let served = app.visitor().get(&format!("/{}", picture.src)).await.expect(StatusCode::OK);
        assert_eq!(served.headers["content-type"], "image/png");
        assert!(served.bytes.starts_with(b"\x89PNG"));
        send(b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".to_vec()).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "picture-kind");
        app.visitor().get("/img/no-such.png").await.expect(StatusCode::NOT_FOUND);
    }
}
