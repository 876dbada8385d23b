//! What becomes of a message: a pure decision over facts, with the doubt always on the safe side.

use shared::ids::TicketNumber;

use super::{NEW_HOURLY_MAX, SENDER_HOURLY_KEPT, SENDER_HOURLY_MAX, automatic::Automatic};

/// Why a message was not taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It came from this installation.
    Own,
    /// A program answered.
    Automatic,
    /// A report about the delivery of something that we did not send.
    Report,
    /// Bulk mail or a mailing list.
    Bulk,
    /// Too large, or built so that reading it would cost too much.
    Bounds,
    /// The sender is nobody, several, or disguised.
    Sender,
    /// Too much from one address within an hour.
    Flood,
    /// Too many new requests from everywhere within an hour.
    Busy,
    /// Another message had the same `Message-ID`.
    SameId,
    /// The token is not one of ours.
    Token,
    /// The token is that of somebody else's letter.
    OtherSender,
    /// It answers a letter of ours without its token.
    Thread,
    /// It says that it is from a member of staff.
    Staff,
    /// It says that it is from our own domain.
    OwnDomain,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 14] = [
        Self::Own,
        Self::Automatic,
        Self::Report,
        Self::Bulk,
        Self::Bounds,
        Self::Sender,
        Self::Flood,
        Self::Busy,
        Self::SameId,
        Self::Token,
        Self::OtherSender,
        Self::Thread,
        Self::Staff,
        Self::OwnDomain,
    ];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Automatic => "automatic",
            Self::Report => "report",
            Self::Bulk => "bulk",
            Self::Bounds => "bounds",
            Self::Sender => "sender",
            Self::Flood => "flood",
            Self::Busy => "busy",
            Self::SameId => "same-id",
            Self::Token => "token",
            Self::OtherSender => "other-sender",
            Self::Thread => "thread",
            Self::Staff => "staff",
            Self::OwnDomain => "own-domain",
        }
    }
}

/// What becomes of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is the requester's message in this request.
    Join(TicketNumber),
    /// It becomes a new request; one that goes on with a request that takes no more, if it names one.
    New(Option<TicketNumber>),
    /// It says that a letter of ours did not arrive.
    Bounce,
    /// A person decides.
    Quarantine(Reason),
    /// Only a line remembers it.
    Drop(Reason),
}

impl Verdict {
    /// The name in the database and in figures.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Join(_) => "joined",
            Self::New(_) => "new",
            Self::Bounce => "bounce",
            Self::Quarantine(_) => "quarantined",
            Self::Drop(_) => "dropped",
        }
    }

    /// Why, if it was not taken.
    pub const fn reason(&self) -> Option<Reason> {
        match self {
            Self::Quarantine(reason) | Self::Drop(reason) => Some(*reason),
            Self::Join(_) | Self::New(_) | Self::Bounce => None,
        }
    }
}

/// The token of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// There is none.
    Absent,
    /// It was made for this request and the sender's address; the request still takes answers.
    Fits(TicketNumber),
    /// The same, but the request takes no more.
    Late(TicketNumber),
    /// It was made for this request and another address.
    OtherSender,
    /// It was never made, or for another request, or there are several.
    Wrong,
}

/// What is known of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    /// Its sender or its id is our own.
    pub(super) own: bool,
    pub(super) automatic: Option<Automatic>,
    /// It reports of letters of ours that failed.
    pub(super) failed_letters: bool,
    /// It was within the bounds.
    pub(super) readable: bool,
    /// It names one sender.
    pub(super) sender: bool,
    pub(super) token: Token,
    /// It answers one of our letters.
    pub(super) thread: bool,
    /// Its sender is an address of a member of staff.
    pub(super) staff: bool,
    /// Its sender is of our domain.
    pub(super) own_domain: bool,
    /// Another content came under its id.
    pub(super) same_id: bool,
    /// Messages of its sender within the hour.
    pub(super) of_sender: u64,
    /// New requests by mail within the hour.
    pub(super) new: u64,
}

/// Decides. Loops first, since nothing may answer them; then what cannot be trusted; then what is.
pub(super) fn decide(facts: &Facts) -> Verdict {
    use {Reason as R, Verdict as V};
    if facts.own {
        return V::Drop(R::Own);
    }
    if facts.failed_letters && facts.automatic == Some(Automatic::Report) {
        return V::Bounce;
    }
    match facts.automatic {
        Some(Automatic::Report) => return V::Drop(R::Report),
        Some(Automatic::Answer) => return V::Drop(R::Automatic),
        _ => {}
    }
    if facts.of_sender >= SENDER_HOURLY_KEPT {
        return V::Drop(R::Flood);
    }
    if facts.of_sender >= SENDER_HOURLY_MAX {
        return V::Quarantine(R::Flood);
    }
    let doubts = [
        (!facts.readable, R::Bounds),
        (!facts.sender, R::Sender),
        (facts.automatic == Some(Automatic::Bulk), R::Bulk),
        (facts.automatic == Some(Automatic::Guessed), R::Automatic),
        (facts.same_id, R::SameId),
        (facts.token == Token::Wrong, R::Token),
        (facts.token == Token::OtherSender, R::OtherSender),
    ];
    if let Some((_, reason)) = doubts.into_iter().find(|(doubt, _)| *doubt) {
        return V::Quarantine(reason);
    }
    if let Token::Fits(number) = &facts.token {
        return V::Join(number.clone());
    }
    let late = match &facts.token {
        Token::Late(number) => Some(number.clone()),
        _ => None,
    };
    let doubts = [
        (facts.staff, R::Staff),
        (facts.own_domain, R::OwnDomain),
        (facts.thread && late.is_none(), R::Thread),
        (facts.new >= NEW_HOURLY_MAX, R::Busy),
    ];
    match doubts.into_iter().find(|(doubt, _)| *doubt) {
        Some((_, reason)) => V::Quarantine(reason),
        None => V::New(late),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> Facts {
        Facts {
            own: false,
            automatic: None,
            failed_letters: false,
            readable: true,
            sender: true,
            token: Token::Absent,
            thread: false,
            staff: false,
            own_domain: false,
            same_id: false,
            of_sender: 0,
            new: 0,
        }
    }

    #[test]
    fn only_a_token_for_the_sender_joins() {
        let number = TicketNumber::new(2026, 1);
        assert_eq!(decide(&good()), Verdict::New(None));
        let fits = Facts { token: Token::Fits(number.clone()), ..good() };
        assert_eq!(decide(&fits), Verdict::Join(number.clone()));
        assert_eq!(
            decide(&Facts { token: Token::Late(number.clone()), ..good() }),
            Verdict::New(Some(number))
        );
        for (facts, reason) in [
            (Facts { token: Token::Wrong, ..good() }, Reason::Token),
            (Facts { token: Token::OtherSender, ..good() }, Reason::OtherSender),
            (Facts { thread: true, ..good() }, Reason::Thread),
            (Facts { staff: true, ..good() }, Reason::Staff),
            (Facts { own_domain: true, ..good() }, Reason::OwnDomain),
            (Facts { same_id: true, ..fits.clone() }, Reason::SameId),
            (Facts { sender: false, ..fits.clone() }, Reason::Sender),
            (Facts { readable: false, ..fits.clone() }, Reason::Bounds),
            (Facts { of_sender: SENDER_HOURLY_MAX, ..fits.clone() }, Reason::Flood),
            (Facts { new: NEW_HOURLY_MAX, ..good() }, Reason::Busy),
            (Facts { automatic: Some(Automatic::Bulk), ..fits.clone() }, Reason::Bulk),
        ] {
            assert_eq!(decide(&facts), Verdict::Quarantine(reason));
        }
        for (facts, reason) in [
            (Facts { own: true, ..fits.clone() }, Reason::Own),
            (Facts { automatic: Some(Automatic::Answer), ..fits.clone() }, Reason::Automatic),
            (Facts { automatic: Some(Automatic::Report), ..fits.clone() }, Reason::Report),
            (Facts { of_sender: SENDER_HOURLY_KEPT, ..fits }, Reason::Flood),
        ] {
            assert_eq!(decide(&facts), Verdict::Drop(reason));
        }
        let bounce = Facts { failed_letters: true, automatic: Some(Automatic::Report), ..good() };
        assert_eq!(decide(&bounce), Verdict::Bounce);
        // A text that only talks of failed letters is no report.
        assert_eq!(decide(&Facts { failed_letters: true, ..good() }), Verdict::New(None));
    }

    /// Every combination of doubts: a message joins only with the right token and none of them.
    #[test]
    fn no_combination_of_doubts_joins() {
        let number = TicketNumber::new(2026, 1);
        for bits in 0..1_u32 << 6 {
            let bit = |place: u32| bits & (1 << place) != 0;
            for token in [Token::Absent, Token::Wrong, Token::OtherSender, Token::Fits(number.clone())] {
                let facts = Facts {
                    own: bit(0),
                    readable: !bit(1),
                    sender: !bit(2),
                    same_id: bit(3),
                    staff: bit(4),
                    thread: bit(5),
                    token: token.clone(),
                    ..good()
                };
                let joins = matches!(decide(&facts), Verdict::Join(_));
                assert_eq!(joins, matches!(token, Token::Fits(_)) && !(0..4).any(bit), "{facts:?}");
            }
        }
    }
}
