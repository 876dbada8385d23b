//! Settings of agencies to which requests are transferred: tables `[[agency]]` of the settings file.

use std::{fs, path::PathBuf};

use serde::Deserialize;
use shared::lang::Lang;

use super::{ConfigError, wrong};
use crate::platform::{
    outbound::{Reach, check_url},
    webhook::Secret,
};

/// An agency as written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AgencySettings {
    /// Short name for addresses and the journal: small letters, digits, dashes.
    pub key: String,
    /// Name in Russian.
    pub name: String,
    /// Name in English; without it, the Russian one.
    pub name_en: Option<String>,
    /// Address that takes our messages.
    pub url: String,
    /// File with the secret that both sides know, `whsec_…`; while it is changed, two lines: the new one first.
    pub secret_file: PathBuf,
}

/// An agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyConfig {
    /// Key.
    pub key: String,
    /// Name in Russian.
    pub name: String,
    /// Name in English.
    pub name_en: String,
    /// Address that takes our messages.
    pub url: String,
    /// Secrets, the newest first; one or two.
    pub secrets: Vec<Secret>,
}

impl AgencyConfig {
    /// The name in a language.
    pub fn name_in(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ru => &self.name,
            Lang::En => &self.name_en,
        }
    }
}

fn secrets(settings: &AgencySettings) -> Result<Vec<Secret>, ConfigError> {
    let shown = settings.secret_file.display();
    let text = fs::read_to_string(&settings.secret_file).map_err(|error| {
        wrong(
            "agency.secret_file",
            format!("{shown} cannot be read: {error}."),
            "Name a file with the secret.",
        )
    })?;
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let secrets: Option<Vec<Secret>> = lines.iter().map(|line| Secret::parse(line)).collect();
    secrets.filter(|secrets| (1..=2).contains(&secrets.len())).ok_or_else(|| {
        let what = format!("{shown} holds no secret, or more than two.");
        wrong("agency.secret_file", what, "Write whsec_ and 24 to 64 bytes in base64, one secret a line.")
    })
}

/// Checks them.
///
/// # Errors
/// Everything that is wrong.
pub fn agencies(settings: Vec<AgencySettings>, local: bool) -> Result<Vec<AgencyConfig>, Vec<ConfigError>> {
    let reach = if local { Reach::Local } else { Reach::Internet };
    let (mut good, mut errors): (Vec<AgencyConfig>, Vec<ConfigError>) = (Vec::new(), Vec::new());
    for one in settings {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if one.key.is_empty() || one.key.len() > 40 || !one.key.chars().all(fits) {
            let what = format!("`{}` is no key.", one.key);
            errors.push(wrong("agency.key", what, "Use small Latin letters, digits and dashes, 40 at most."));
        }
        if good.iter().any(|before| before.key == one.key) {
            errors.push(wrong(
                "agency.key",
                format!("`{}` is there twice.", one.key),
                "Give each its own key.",
            ));
        }
        if one.name.trim().is_empty() {
            errors.push(wrong("agency.name", "it is empty.", "Write the agency's name."));
        }
        if check_url(&one.url, reach).is_err() {
            errors.push(wrong(
                "agency.url",
                format!("`{}` is no address that may be asked.", one.url),
                "Write https://host/path, port 443 or 8443, without a user name.",
            ));
        }
        match secrets(&one) {
            Err(error) => errors.push(error),
            Ok(secrets) => good.push(AgencyConfig {
                name_en: one.name_en.unwrap_or_else(|| one.name.clone()),
                key: one.key,
                name: one.name,
                url: one.url,
                secrets,
            }),
        }
    }
    if errors.is_empty() { Ok(good) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::write(&path, text).unwrap();
            path
        };
        let one = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let good = AgencySettings {
            key: "registry".into(),
            name: "Реестр".into(),
            name_en: None,
            url: "https://registry.example/in".into(),
            secret_file: file("one", &format!("{one}\n")),
        };
        let with = |change: fn(&mut AgencySettings)| {
            let mut settings = good.clone();
            change(&mut settings);
            agencies(vec![settings], false).map_err(|errors| errors[0].setting)
        };
        assert_eq!(with(|_| {}).unwrap()[0].name_in(Lang::En), "Реестр");
        assert_eq!(with(|settings| settings.key = "Реестр".into()), Err("agency.key"));
        assert_eq!(with(|settings| settings.name = " ".into()), Err("agency.name"));
        assert_eq!(with(|settings| settings.url = "http://registry.example/in".into()), Err("agency.url"));
        assert_eq!(with(|settings| settings.secret_file = "/nowhere".into()), Err("agency.secret_file"));
        assert_eq!(agencies(vec![good.clone(), good.clone()], false).unwrap_err().len(), 1);
        for (text, fits) in
            [("", false), ("x", false), (&[one; 2].join("\n"), true), (&[one; 3].join("\n"), false)]
        {
            let settings = AgencySettings { secret_file: file("several", text), ..good.clone() };
            assert_eq!(agencies(vec![settings], false).is_ok(), fits, "{text}");
        }
    }
}
