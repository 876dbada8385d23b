//! Settings from flags and files.

use super::*;

#[test]
fn all_mistakes_are_named_at_once() {
    let settings = Settings {
        listen: Some("nowhere".into()),
        database_url: Some("mysql://x".into()),
        public_url: Some("help".into()),
        ..Settings::default()
    };
    let names: Vec<_> = settings.validate().unwrap_err().iter().map(|error| error.setting).collect();
    assert_eq!(names, ["listen", "database_url", "public_url"]);
}

#[test]
fn a_flag_beats_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("o.toml");
    std::fs::write(&file, "listen = \"127.0.0.1:1\"\nname = \"Помощь\"\n").unwrap();
    let settings = Settings { listen: Some("127.0.0.1:2".into()), ..Settings::default() };
    let config = settings.with_file(Some(&file)).unwrap().validate().unwrap();
    assert_eq!((config.listen.port(), config.name.as_str()), (2, "Помощь"));
}

#[test]
fn an_unknown_setting_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("o.toml");
    std::fs::write(&file, "listn = 1\n").unwrap();
    assert!(Settings::default().with_file(Some(&file)).is_err());
}
