//! The table of rights (SPEC 0, 6, 7): who may do what. Rights are per object: a right opens a kind of
//! object, `visible_to(actor)` of its feature decides about the one at hand.

use shared::api::sessions::Role;

/// What a person may do beyond what everybody may: file requests, and see and change their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Read every request, answer it, change its status, priority and who works on it.
    WorkOnRequests,
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
            Self::EditKnowledge => &[Role::Editor],
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The specification's table, written the other way round.
    #[test]
    fn what_each_role_may() {
        use Right::{EditKnowledge, ManagePeople, WorkOnRequests};
        for (roles, rights) in [
            (&[][..], &[][..]),
            (&[Role::Operator], &[WorkOnRequests]),
            (&[Role::Specialist], &[WorkOnRequests]),
            (&[Role::Supervisor], &[WorkOnRequests]),
            (&[Role::Editor], &[EditKnowledge]),
            (&[Role::Administrator], &[ManagePeople]),
            (&[Role::Operator, Role::Editor], &[WorkOnRequests, EditKnowledge]),
        ] {
            let held: Roles = roles.iter().copied().collect();
            for right in [WorkOnRequests, EditKnowledge, ManagePeople] {
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
