//! The table of rights (SPEC 0, 6, 7): who may do what. Rights are per object: a right opens a kind of
//! object, `visible_to(actor)` of its feature decides about the one at hand.

use shared::api::sessions::Role;

/// What a person may do beyond what everybody may: file requests, and see and change their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Read every request, answer it, change its status, priority and who works on it.
    WorkOnRequests,
    /// Groups, shifts, absences, the board, quality control.
    Supervise,
    /// Write and publish the knowledge base.
    EditKnowledge,
    /// Make accounts of staff, give roles, disable accounts.
    ManagePeople,
}

impl Right {
    /// The roles that give it. Whoever holds several roles has the rights of all of them; a citizen holds none.
    const fn given_by(self) -> &'static [Role] {
        match self {
            Self::WorkOnRequests => &[Role::Operator, Role::Specialist, Role::Supervisor],
            Self::Supervise => &[Role::Supervisor],
            Self::EditKnowledge => &[Role::Editor, Role::Administrator],
            Self::ManagePeople => &[Role::Administrator],
        }
    }
}

/// The roles that a person holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    /// No role: a citizen.
    pub const NONE: Self = Self(0);

    const fn bit(role: Role) -> u8 {
        1 << role as u8
    }

    /// The roles of the database's text. An unknown name gives no right.
    pub fn parse(text: &str) -> Self {
        text.split_whitespace().filter_map(Role::parse).collect()
    }

    /// The text for the database.
    pub fn text(self) -> String {
        self.list().iter().map(|role| role.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// In the order of [`Role::ALL`].
    pub fn list(self) -> Vec<Role> {
        Role::ALL.into_iter().filter(|role| self.has(*role)).collect()
    }

    /// Whether it is among them.
    pub const fn has(self, role: Role) -> bool {
        self.0 & Self::bit(role) != 0
    }

    /// Whether there is any: shorter sessions, a second factor, the console.
    pub const fn is_staff(self) -> bool {
        self.0 != 0
    }

    /// Whether one of them gives a right.
    pub fn may(self, right: Right) -> bool {
        right.given_by().iter().any(|role| self.has(*role))
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<T: IntoIterator<Item = Role>>(roles: T) -> Self {
        Self(roles.into_iter().fold(0, |bits, role| bits | Self::bit(role)))
    }
}

impl From<Role> for Roles {
    fn from(role: Role) -> Self {
        Self::from_iter([role])
    }
}

/// What an outside system may do with its key, with the requests that it filed itself and no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// File requests and upload their files.
    FileTickets,
    /// Read them.
    ReadTickets,
    /// Comment on them, close, reopen and rate them.
    ChangeTickets,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Self; 3] = [Self::FileTickets, Self::ReadTickets, Self::ChangeTickets];

    /// Its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FileTickets => "tickets.file",
            Self::ReadTickets => "tickets.read",
            Self::ChangeTickets => "tickets.change",
        }
    }
}

/// The scope that an operation asks of a key; none: no key may. Reading the knowledge base needs neither key nor
/// scope.
pub fn scope_of(method: &str, path: &str) -> Option<Scope> {
    let path = path.strip_prefix(shared::api::ROOT)?;
    match (method, path) {
        ("POST", "/tickets" | "/tickets/similar" | "/tickets/{number}/repeat" | "/uploads")
        | ("GET" | "DELETE", "/uploads/{id}" | "/uploads/{id}/thumbnail") => Some(Scope::FileTickets),
        (
            "GET",
            "/tickets"
            | "/tickets/counts"
            | "/tickets/export.csv"
            | "/tickets/export.xlsx"
            | "/tickets/{number}"
            | "/tickets/{number}/file.json"
            | "/tickets/{number}/file.pdf"
            | "/tickets/{number}/events"
            | "/tickets/{number}/files/{id}",
        )
        | ("POST", "/tickets/{number}/files/{id}/link") => Some(Scope::ReadTickets),
        (
            "POST",
            "/tickets/{number}/messages"
            | "/tickets/{number}/close"
            | "/tickets/{number}/reopen"
            | "/tickets/{number}/remind"
            | "/tickets/{number}/escalation"
            | "/tickets/{number}/rating",
        ) => Some(Scope::ChangeTickets),
        _ => None,
    }
}

/// The scopes that a key has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scopes(u8);

impl Scopes {
    /// The scopes of the database's text. An unknown name gives nothing.
    pub fn parse(text: &str) -> Self {
        let known = |name: &str| Scope::ALL.into_iter().find(|scope| scope.as_str() == name);
        text.split_whitespace().filter_map(known).collect()
    }

    /// The text for the database.
    pub fn text(self) -> String {
        let held: Vec<&str> =
            Scope::ALL.into_iter().filter(|scope| self.has(*scope)).map(Scope::as_str).collect();
        held.join(" ")
    }

    /// Whether it is among them.
    pub const fn has(self, scope: Scope) -> bool {
        self.0 & (1 << scope as u8) != 0
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<T: IntoIterator<Item = Scope>>(scopes: T) -> Self {
        Self(scopes.into_iter().fold(0, |bits, scope| bits | 1 << scope as u8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_come_back() {
        for text in ["", "tickets.read", "tickets.file tickets.read tickets.change"] {
            assert_eq!(Scopes::parse(text).text(), text);
        }
        assert_eq!(Scopes::parse("everything tickets.file").text(), "tickets.file");
        assert!(Scopes::parse("everything").is_empty());
    }

    #[test]
    fn no_key_opens_the_console_or_an_account() {
        for path in ["/console/tickets", "/account", "/sessions", "/tickets/access", "/account/claims"] {
            for method in ["GET", "POST", "PUT", "DELETE"] {
                assert_eq!(scope_of(method, &format!("/api/v1{path}")), None, "{method} {path}");
            }
        }
    }

    /// The specification's table, written the other way round.
    #[test]
    fn what_each_role_may() {
        use Right::{EditKnowledge, ManagePeople, Supervise, WorkOnRequests};
        for (roles, rights) in [
            (&[][..], &[][..]),
            (&[Role::Operator], &[WorkOnRequests]),
            (&[Role::Specialist], &[WorkOnRequests]),
            (&[Role::Supervisor], &[WorkOnRequests, Supervise]),
            (&[Role::Editor], &[EditKnowledge]),
            (&[Role::Administrator], &[EditKnowledge, ManagePeople]),
            (&[Role::Operator, Role::Editor], &[WorkOnRequests, EditKnowledge]),
        ] {
            let held: Roles = roles.iter().copied().collect();
            for right in [WorkOnRequests, Supervise, EditKnowledge, ManagePeople] {
                assert_eq!(held.may(right), rights.contains(&right), "{roles:?} {right:?}");
            }
            assert_eq!(held.is_staff(), !roles.is_empty());
        }
    }

    #[test]
    fn texts_come_back() {
        for text in ["", "operator", "operator editor", "operator specialist supervisor editor administrator"]
        {
            assert_eq!(Roles::parse(text).text(), text);
        }
        assert_eq!(Roles::parse("king operator").text(), "operator");
    }
}
