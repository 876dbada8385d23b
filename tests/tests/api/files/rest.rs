//! Attachments at rest: sealed, whole or refused, sealed anew without anybody noticing.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

use axum::http::StatusCode;
use futures_util::future::join_all;
use opora::{
    platform::{blobs::keys::KeyError, clock::Clock as _},
    privacy, uploads,
};
use opora_tests::{api::png, both_databases};
use shared::api::uploads::FileView;
use time::Duration;

use super::{change, column, files_in, holds, path, send, text};

const CANARY: &str = "Kanareyka-4471-v-fayle";

fn blob(folder: &Path, name: &str) -> PathBuf {
    let digits = name.trim_start_matches('s');
    folder.join("blobs").join(&digits[..2]).join(&digits[2..4]).join(name)
}

both_databases! {
    async fn nothing_of_a_file_is_readable_in_the_data_folder(app: App) {
        let visitor = app.visitor();
        let file = text(&visitor, &format!("строка {CANARY}\n").repeat(10_000)).await;
        let waiting = text(&visitor, CANARY).await;
        let number = send(&visitor, &[&file]).await;
        assert!(visitor.get(&path(&number, &file)).await.expect(StatusCode::OK).text().contains(CANARY));
        let found = files_in(app.folder());
        assert!(found.len() > 3, "{found:?}");
        for place in found {
            assert!(!holds(&fs::read(&place).expect("a file"), CANARY.as_bytes()), "{}", place.display());
        }
        // The row of the other one is in the database (and its log), not a byte of it.
        assert_eq!(waiting.size as usize, CANARY.len());
        let keys = fs::read_to_string(app.folder().join("keys/attachment-keys.toml")).expect("the keys");
        let secret = keys.split("secret = \"").nth(1).and_then(|rest| rest.split('"').next()).expect("a key");
        for place in files_in(app.folder()) {
            let is_ring = place.ends_with("attachment-keys.toml");
            assert_eq!(holds(&fs::read(&place).expect("a file"), secret.as_bytes()), is_ring, "{}", place.display());
        }
    }

    async fn a_picture_and_its_thumbnail_are_sealed(app: App) {
        let visitor = app.visitor();
        let (filed, file) = visitor.file_ticket().await;
        let of = path(filed.number.digits(), &file);
        let whole = visitor.get(&of).await.expect(StatusCode::OK);
        let small = visitor.get(&format!("{of}?thumbnail=1")).await.expect(StatusCode::OK);
        assert!(whole.bytes.starts_with(b"\x89PNG") && small.bytes.starts_with(&[0xff, 0xd8]));
        let names = [column(&app, "SELECT blob FROM ticket_file").await, column(&app, "SELECT thumbnail FROM ticket_file WHERE thumbnail IS NOT NULL").await];
        for name in names.concat() {
            let stored = fs::read(blob(app.folder(), &name)).expect("a file");
            assert!(stored.starts_with(b"\0OPORA\x01"), "{name}");
        }
        // Whoever has it already is told so, if they may have it.
        let tag = whole.headers["etag"].to_str().expect("a tag").to_owned();
        let ask = |tag: &str| opora_tests::api::request(
            axum::http::Method::GET, &of, &[("if-none-match", tag)], axum::body::Body::empty(),
        );
        let same = visitor.send(ask(&tag)).await.expect(StatusCode::NOT_MODIFIED);
        assert!(same.bytes.is_empty());
        visitor.send(ask("\"other\"")).await.expect(StatusCode::OK);
        app.visitor().send(ask(&tag)).await.expect(StatusCode::NOT_FOUND);
    }

    async fn one_changed_bit_anywhere_is_refused(app: App) {
        let visitor = app.visitor();
        // Two pieces: the first is good when the second is not, and must not go out.
        let file = text(&visitor, &format!("{CANARY} {}", "я".repeat(40_000))).await;
        let number = send(&visitor, &[&file]).await;
        let of = path(&number, &file);
        let name = column(&app, "SELECT blob FROM ticket_file WHERE size > 60000").await.remove(0);
        let place = blob(app.folder(), &name);
        let good = fs::read(&place).expect("the file");
        let end = good.len();
        let first = 38 + 64 * 1024;
        // Magic, version, key, salt, nonce, first body, first tag, second body, second tag.
        for (what, at) in [
            ("magic", 0), ("magic", 5), ("version", 6), ("key", 7), ("key", 14), ("salt", 15), ("salt", 30),
            ("nonce", 31), ("nonce", 37), ("body", 38), ("body", 1_000), ("tag", first), ("tag", first + 15),
            ("second body", first + 16), ("second body", end - 17), ("second tag", end - 16), ("second tag", end - 1),
        ] {
            let mut bad = good.clone();
            bad[at] ^= 1;
            fs::write(&place, &bad).expect("written");
            let answer = visitor.get(&of).await;
            assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{what} at {at}");
            assert!(!answer.text().contains(CANARY), "{what} at {at}");
        }
        for cut in [0, 10, 38, first + 16, end - 1] {
            fs::write(&place, &good[..cut]).expect("written");
            visitor.get(&of).await.problem(StatusCode::INTERNAL_SERVER_ERROR, "internal");
        }
        fs::write(&place, &good).expect("written");
        visitor.get(&of).await.expect(StatusCode::OK);
    }

    async fn keys_change_under_readers_and_none_of_them_fails(app: App) {
        let visitor = app.visitor();
        let (mut sent, mut files) = (Vec::new(), Vec::new());
        for nth in 0..6 {
            let file = text(&visitor, &format!("{nth} {CANARY} {}", "x".repeat(100_000))).await;
            sent.push(send(&visitor, &[&file]).await);
            files.push(file);
        }
        let picture: FileView = visitor.upload("a.png", &png()).await.expect(StatusCode::CREATED).json();
        let first = app.state.blobs.keys().current_id().expect("a key");
        let all = [column(&app, "SELECT blob FROM ticket_file").await, column(&app, "SELECT blob FROM upload").await].concat().len() as u64;
        assert!(all >= 7);
        let done = AtomicBool::new(false);
        let read = async |nth: usize| {
            let mut reads = 0_u32;
            while !done.load(Ordering::Relaxed) {
                let answer = visitor.get(&path(&sent[nth], &files[nth])).await.expect(StatusCode::OK);
                assert!(answer.text().starts_with(&format!("{nth} {CANARY}")));
                visitor.get(&format!("/api/v1/uploads/{}/thumbnail", picture.id)).await.expect(StatusCode::OK);
                reads += 1;
                tokio::task::yield_now().await;
            }
            reads
        };
        let readers = join_all((0..6).map(read));
        let changes = async {
            for _ in 0..5 {
                app.state.blobs.keys().rotate(&app.state.ids, app.clock.now()).expect("a new key");
                let report = uploads::rewrap(&app.state, false).await.expect("sealed anew");
                assert_eq!((report.done, report.failed), (all, 0));
                let again = uploads::rewrap(&app.state, false).await.expect("nothing to do");
                assert_eq!((again.done, again.as_they_were), (0, all));
            }
            done.store(true, Ordering::Relaxed);
        };
        let (reads, ()) = tokio::join!(readers, changes);
        assert!(reads.iter().all(|count| *count > 0), "{reads:?}");
        // What nothing needs can go, but not at once.
        let keys = app.state.blobs.keys();
        assert_eq!(keys.list().len(), 6);
        assert!(matches!(keys.remove(first, 0, app.clock.now()), Err(KeyError::Fresh(_))));
        keys.remove(first, 0, app.clock.now() + Duration::minutes(11)).expect("it goes");
        visitor.get(&path(&sent[0], &files[0])).await.expect(StatusCode::OK);
    }

    async fn plain_files_of_before_are_served_and_then_sealed(app: App) {
        let visitor = app.visitor();
        let file = text(&visitor, "x").await;
        let number = send(&visitor, &[&file]).await;
        let old = "00112233445566778899aabbccddeeff";
        let place = blob(app.folder(), old);
        fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        fs::write(&place, CANARY).expect("written");
        change(&app, &format!("UPDATE ticket_file SET blob = '{old}' WHERE name = 'a.txt'")).await;
        let of = path(&number, &file);
        assert_eq!(visitor.get(&of).await.expect(StatusCode::OK).text(), CANARY);
        uploads::seal_plain(app.state.clone()).await;
        assert_eq!(visitor.get(&of).await.expect(StatusCode::OK).text(), CANARY);
        let now = column(&app, "SELECT blob FROM ticket_file WHERE name = 'a.txt'").await;
        assert!(now[0].starts_with('s'), "{now:?}");
        // Somebody may be reading the plain one still; then it goes.
        privacy::keep_house(&app.state).await.expect("a round");
        assert!(place.exists());
        app.clock.advance(Duration::minutes(3));
        privacy::keep_house(&app.state).await.expect("a round");
        assert!(!place.exists());
        assert!(files_in(&app.folder().join("blobs")).iter().all(|file| !holds(&fs::read(file).expect("a file"), CANARY.as_bytes())));
        let report = uploads::rewrap(&app.state, true).await.expect("nothing to do");
        assert_eq!((report.done, report.failed), (0, 0));
    }
}
