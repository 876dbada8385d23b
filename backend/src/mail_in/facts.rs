//! What is known of a message: its claims held against our key, our letters and our people.

use super::{
    message::{Head, Mail, Sender},
    store::Before,
    verdict::{Facts, Token},
};
use crate::{
    accounts,
    config::MailInConfig,
    notify::{self, ReplyTag, of_message_id},
    platform::{error::AppError, state::AppState},
    tickets::{self, Thread},
};

/// The host that ends the ids of our letters.
pub(super) fn our_host(state: &AppState) -> &str {
    let rest = state.config.public_url.split("//").nth(1).unwrap_or_default();
    rest.split([':', '/']).next().unwrap_or("localhost")
}

/// Gathers what the decision needs.
pub(super) async fn gather(
    state: &AppState,
    config: &MailInConfig,
    mail: &Mail,
    before: Before,
) -> Result<Facts, AppError> {
    let head = &mail.head;
    let address = head.address();
    let ours = format!("@{}>", our_host(state));
    let named: Vec<String> = head.references.iter().filter(|id| id.ends_with(&ours)).cloned().collect();
    let itself = [head.message_id.clone()];
    let own_id = head.message_id.ends_with(&ours) && notify::known(state.db.read(), &itself).await?;
    let from = state.config.mail.from.parse::<lettre::message::Mailbox>();
    let own_sender = untagged(address) == config.address
        || from.is_ok_and(|from| untagged(address) == from.email.to_string().to_lowercase());
    let failed = mail.content.as_ref().map(|content| content.failed_letters.as_slice()).unwrap_or_default();
    Ok(Facts {
        own: own_id || (own_sender && !address.is_empty()),
        automatic: head.automatic,
        failed_letters: notify::known(state.db.read(), failed).await?,
        readable: mail.content.is_some(),
        sender: matches!(head.sender, Sender::One { .. }),
        token: token(state, config, head).await?,
        thread: !named.is_empty(),
        staff: !address.is_empty() && accounts::is_of_staff(&state.db, address).await?,
        own_domain: address.rsplit_once('@').is_some_and(|(_, domain)| domain == config.domain()),
        same_id: before.same_id,
        of_sender: before.of_sender,
        new: before.new,
    })
}

/// The address without what stands after a plus.
fn untagged(address: &str) -> String {
    match address.split_once('@') {
        Some((local, domain)) => format!("{}@{domain}", local.split('+').next().unwrap_or(local)),
        None => address.to_owned(),
    }
}

/// The tags of a message: those of the addresses that it went to, else those of the letters that it answers.
fn tags(config: &MailInConfig, head: &Head, host: &str) -> (Vec<ReplyTag>, bool) {
    let (local, domain) = config.address.split_once('@').unwrap_or((&config.address, ""));
    let begin = format!("{local}+");
    let mut found = Vec::new();
    let mut broken = false;
    for recipient in &head.recipients {
        let Some((name, at)) = recipient.rsplit_once('@') else { continue };
        if at == domain
            && let Some(text) = name.strip_prefix(&begin)
        {
            match ReplyTag::parse(text) {
                Some(tag) if !found.contains(&tag) => found.push(tag),
                Some(_) => {}
                None => broken = true,
            }
        }
    }
    if found.is_empty() && !broken {
        let end = format!("@{host}>");
        for id in head.references.iter().filter(|id| id.ends_with(&end)) {
            if let Some(tag) = of_message_id(id)
                && !found.contains(&tag)
            {
                found.push(tag);
            }
        }
    }
    (found, broken)
}

async fn token(state: &AppState, config: &MailInConfig, head: &Head) -> Result<Token, AppError> {
    let (tags, broken) = tags(config, head, our_host(state));
    let tag = match tags.as_slice() {
        [] if broken => return Ok(Token::Wrong),
        [] => return Ok(Token::Absent),
        [tag] if !broken => tag,
        _ => return Ok(Token::Wrong),
    };
    let (thread, email) = tickets::thread(&state.db, &tag.number, state.clock.now()).await?;
    let key = &state.server_key;
    Ok(match thread {
        Thread::Gone => Token::Wrong,
        Thread::Open if tag.is_for(key, head.address()) => Token::Fits(tag.number.clone()),
        Thread::Late if tag.is_for(key, head.address()) => Token::Late(tag.number.clone()),
        _ if email.is_some_and(|email| tag.is_for(key, &email)) => Token::OtherSender,
        _ => Token::Wrong,
    })
}
