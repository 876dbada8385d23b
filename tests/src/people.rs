//! People of the tests: staff who enrol their authenticator app, citizens who sign up.

use axum::http::StatusCode;
use opora::{
    accounts::{self, NewStaff, Scope},
    integrations::{self, NewKey},
    platform::clock::Clock as _,
};
use serde_json::{Value, json};
use shared::{
    api::{
        accounts::{
            codes::{CodeAccepted, CodeSent},
            factors::{TotpEnrolled, TotpStart},
        },
        letters::Letter,
        sessions::{Role, SessionView, Stage},
    },
    forms::account::contact::Contact,
    page::Page,
};

use crate::{
    api::{App, Visitor},
    totp,
};

/// What somebody keeps to sign in again.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    /// Secret of the authenticator app.
    pub secret: String,
    /// Recovery codes that were not used.
    pub recovery: Vec<String>,
}

/// The password of citizens of the tests.
pub const PASSWORD: &str = "Tri-Belyh-Slona-7";

/// A key with these scopes for a year.
///
/// # Panics
/// When it is refused.
pub async fn integration(app: &App, name: &str, scopes: &[Scope]) -> String {
    let scopes = scopes.iter().copied().collect();
    let new = NewKey { name, scopes, lasts: time::Duration::days(365) };
    integrations::add(&app.state, new).await.expect("a new key")
}

impl App {
    /// A member of staff of a role, signed in with a second factor; made if the demonstration has none of that
    /// role. The first time they enrol an app, later they use a recovery code.
    ///
    /// # Panics
    /// When they cannot sign in.
    pub async fn staff(&self, role: Role) -> Visitor<'_> {
        let known = opora::demo::ACCOUNTS.iter().find(|(_, _, name)| *name == role.as_str());
        let (login, password) = match known {
            Some((login, password, _)) => ((*login).to_owned(), (*password).to_owned()),
            None => {
                let (login, password) =
                    (format!("{}@demo", role.as_str()), String::from("Canary-of-tests-1"));
                let new = NewStaff { login: &login, name: "Test", role, password: &password, demo: true };
                accounts::create_staff(&self.state, new).await.expect("a new account");
                (login, password)
            }
        };
        let visitor = self.visitor();
        self.sign_in(&visitor, &login, &password).await;
        visitor
    }

    /// Signs somebody in, whatever is asked for after the password.
    ///
    /// # Panics
    /// When it is refused.
    pub async fn sign_in(&self, visitor: &Visitor<'_>, login: &str, password: &str) -> SessionView {
        let body = json!({ "login": login, "password": password });
        let view: SessionView =
            visitor.post("/api/v1/sessions", &body).await.expect(StatusCode::CREATED).json();
        match view.stage {
            Stage::Full => view,
            Stage::Enrolment => self.enrol(visitor, login).await.session,
            Stage::SecondFactor => {
                let code = self.keys(login).recovery.pop().expect("a recovery code is left");
                self.remember(login, |keys| keys.recovery.retain(|kept| *kept != code));
                let body = json!({ "method": "recovery", "code": code });
                visitor.post("/api/v1/sessions/current/factor", &body).await.expect(StatusCode::OK).json()
            }
        }
    }

    /// Connects an authenticator app and keeps its secret and the recovery codes.
    ///
    /// # Panics
    /// When it is refused.
    pub async fn enrol(&self, visitor: &Visitor<'_>, login: &str) -> TotpEnrolled {
        let start: TotpStart =
            visitor.post("/api/v1/account/totp", &json!({})).await.expect(StatusCode::OK).json();
        let code = self.totp(&start.secret);
        let done: TotpEnrolled = visitor
            .post("/api/v1/account/totp/confirm", &json!({ "code": code }))
            .await
            .expect(StatusCode::OK)
            .json();
        self.remember(login, |keys| {
            keys.secret = start.secret;
            keys.recovery.clone_from(&done.codes);
        });
        done
    }

    /// The code of a secret at the server's time.
    pub fn totp(&self, secret: &str) -> String {
        totp::code(secret, self.clock.now().unix_timestamp())
    }

    /// What somebody keeps.
    ///
    /// # Panics
    /// When a test thread broke.
    pub fn keys(&self, login: &str) -> Keys {
        self.keys.lock().expect("no test thread broke").get(login).cloned().unwrap_or_default()
    }

    fn remember(&self, login: &str, change: impl FnOnce(&mut Keys)) {
        change(self.keys.lock().expect("no test thread broke").entry(login.to_owned()).or_default());
    }

    /// A citizen with this contact, signed up and signed in.
    ///
    /// # Panics
    /// When they cannot sign up.
    pub async fn citizen(&self, contact: &str) -> Visitor<'_> {
        let visitor = self.visitor();
        let flow = self.confirmed(&visitor, "/api/v1/accounts/sign-up", contact).await;
        let form = json!({ "flow": flow, "name": "Мария Примерова", "password": PASSWORD });
        visitor.post("/api/v1/accounts", &form).await.expect(StatusCode::CREATED);
        visitor
    }

    /// Asks for a code, reads it and sends it back; the flow of the next step.
    ///
    /// # Panics
    /// When it is refused.
    pub async fn confirmed(&self, visitor: &Visitor<'_>, path: &str, contact: &str) -> String {
        let body = json!({ "contact": contact });
        let sent: CodeSent = visitor.post(path, &body).await.expect(StatusCode::ACCEPTED).json();
        let code = self.last_code(contact).await.expect("a code");
        let body = json!({ "flow": sent.flow, "code": code });
        let accepted: CodeAccepted =
            visitor.post(&format!("{path}/confirm"), &body).await.expect(StatusCode::OK).json();
        accepted.flow
    }

    /// Letters and messages to a contact, newest first.
    ///
    /// # Panics
    /// When the outbox cannot be read.
    pub async fn letters_to(&self, contact: &str) -> Vec<Letter> {
        let answer = self.visitor().get("/api/v1/demo/outbox?limit=100").await.expect(StatusCode::OK);
        let page: Page<Letter> = serde_json::from_value(answer.json::<Value>()).expect("letters");
        let to = Contact::parse(contact).map_or_else(|| contact.to_owned(), |contact| contact.value);
        page.items.into_iter().filter(|letter| letter.to == to).collect()
    }

    /// The six digits of the newest letter to a contact that has any.
    ///
    /// # Panics
    /// When the outbox cannot be read.
    pub async fn last_code(&self, contact: &str) -> Option<String> {
        let letters = self.letters_to(contact).await;
        let six = |word: &&str| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit());
        letters.iter().find_map(|letter| letter.text.split_whitespace().find(six).map(str::to_owned))
    }
}
