use std::{fs, sync::Arc};

use time::macros::datetime;

use super::*;
use crate::platform::clock::SystemClock;

fn ids() -> Ids {
    Ids::new(Arc::new(SystemClock))
}

fn open(data: &Path) -> Blobs {
    let now = datetime!(2026-11-22 10:00 UTC);
    Blobs::open(&FilesConfig::default(), data, &ids(), now, false).unwrap()
}

fn file(data: &Path, name: &str) -> std::path::PathBuf {
    data.join("blobs").join(place(name).unwrap())
}

#[tokio::test]
async fn bytes_come_back_and_go() {
    let dir = tempfile::tempdir().unwrap();
    let blobs = open(dir.path());
    let name = blobs.store(&ids(), b"hello".to_vec()).await.unwrap();
    assert_eq!(blobs.read(&name).await.unwrap(), b"hello");
    assert_eq!(blobs.names().await.unwrap(), [name.as_str()]);
    let stored = fs::read(file(dir.path(), &name)).unwrap();
    assert!(!stored.windows(5).any(|window| window == b"hello"));
    assert!(blobs.remove(&name).await && blobs.remove(&name).await);
    assert!(matches!(blobs.read(&name).await, Err(AppError::NotFound)));
    blobs.probe(&ids()).await.unwrap();
    assert!(blobs.names().await.unwrap().is_empty());
}

#[tokio::test]
async fn names_that_were_not_generated_have_no_place() {
    let dir = tempfile::tempdir().unwrap();
    let blobs = open(dir.path());
    let long = [&"g".repeat(32), &"/".repeat(32), &format!("ss{}", "a".repeat(32)), &"A".repeat(32)];
    let odd = ["", "..", "../../etc/passwd", "aa/bb", "AABB", "%2e%2e", "s", "s../../../etc/passwd"];
    for name in odd.into_iter().chain(long.map(String::as_str)) {
        assert!(matches!(blobs.read(name).await, Err(AppError::NotFound)), "{name}");
    }
}

#[tokio::test]
async fn a_plain_file_of_before_opens_and_a_plain_file_in_place_of_a_sealed_one_does_not() {
    let dir = tempfile::tempdir().unwrap();
    let blobs = open(dir.path());
    let old = "00112233445566778899aabbccddeeff";
    fs::create_dir_all(file(dir.path(), old).parent().unwrap()).unwrap();
    fs::write(file(dir.path(), old), b"from before").unwrap();
    assert_eq!(blobs.read(old).await.unwrap(), b"from before");
    let name = blobs.store(&ids(), b"sealed".to_vec()).await.unwrap();
    fs::write(file(dir.path(), &name), b"put there by somebody").unwrap();
    assert!(matches!(blobs.read(&name).await, Err(AppError::Internal(_))));
}

#[tokio::test]
async fn files_cannot_be_swapped() {
    let dir = tempfile::tempdir().unwrap();
    let blobs = open(dir.path());
    let one = blobs.store(&ids(), b"one".to_vec()).await.unwrap();
    let two = blobs.store(&ids(), b"two".to_vec()).await.unwrap();
    fs::copy(file(dir.path(), &one), file(dir.path(), &two)).unwrap();
    assert!(matches!(blobs.read(&two).await, Err(AppError::Internal(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn sealing_anew_fails_no_reader() {
    let dir = tempfile::tempdir().unwrap();
    let blobs = open(dir.path());
    let bytes: Vec<u8> = (0..300_000_u32).map(|n| (n % 253) as u8).collect();
    let name = blobs.store(&ids(), bytes.clone()).await.unwrap();
    // A server of its own, which learns of new keys from the file.
    let server = open(dir.path());
    let stop = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let readers: Vec<_> = (0..4)
        .map(|_| {
            let (server, name, bytes, stop) = (server.clone(), name.clone(), bytes.clone(), stop.clone());
            tokio::spawn(async move {
                let mut reads = 0;
                while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                    assert!(server.read(&name).await.unwrap() == bytes);
                    reads += 1;
                }
                reads
            })
        })
        .collect();
    for _ in 0..20 {
        blobs.keys().rotate(&ids(), datetime!(2026-11-22 10:00 UTC)).unwrap();
        assert_eq!(blobs.reseal(&ids(), &name).await.unwrap(), Resealed::Anew);
        assert_eq!(blobs.reseal(&ids(), &name).await.unwrap(), Resealed::AsItWas);
    }
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    for reader in readers {
        assert!(reader.await.unwrap() > 0);
    }
    assert_eq!(server.key_of(&name).await.unwrap(), blobs.keys().current_id());
    blobs.remove(&name).await;
    assert_eq!(blobs.reseal(&ids(), &name).await.unwrap(), Resealed::Gone);
    assert_eq!(blobs.names().await.unwrap(), Vec::<String>::new(), "no part is left");
}
