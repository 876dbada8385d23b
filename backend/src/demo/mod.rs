//! The demonstration: accounts with published passwords and requests of invented people, so that a
//! stranger sees at once how the help centre lives. Names end like «Примеров», addresses are of
//! `example.org`, numbers of phones begin with 900 000: nobody has them.

mod canned;
mod stories;

use shared::{
    api::sessions::Role,
    forms::{
        callback::When,
        request::{Device, RequestForm},
    },
    ticket::{Channel, Level},
};
use time::{Duration, macros::format_description};
use uuid::Uuid;

use crate::{
    accounts::{self, NewStaff},
    desk,
    platform::{error::AppError, idempotency::Once, state::AppState},
    tickets::{self, Filing},
    uploads::{self, Incoming, Owner},
};

/// Login, password and role of the accounts. Only a demonstration has them, and a server that is none
/// does not start while they exist.
pub const ACCOUNTS: [(&str, &str, &str); 3] = [
    ("operator@demo", "Operator-demo-1", "operator"),
    ("supervisor@demo", "Supervisor-demo-1", "supervisor"),
    ("editor@demo", "Editor-demo-1", "editor"),
];

/// Names of the three as colleagues see them.
const NAMES: [&str; 3] = ["Ольга Примерова", "Сергей Образцов", "Елена Словесная"];

/// Makes the accounts and tells the stories, once: a second start adds nothing.
///
/// # Errors
/// When the database refuses.
pub async fn seed(state: &AppState) -> Result<(), AppError> {
    let mut staff = Vec::new();
    for ((login, password, role), name) in ACCOUNTS.into_iter().zip(NAMES) {
        let role = Role::parse(role).ok_or_else(|| AppError::internal("an account has an unknown role"))?;
        staff
            .push(accounts::create_staff(state, NewStaff { login, name, role, password, demo: true }).await?);
    }
    let groups = state.knowledge.now();
    let tx = state.db.begin().await?;
    for person in staff.iter().filter(|person| person.roles.may(accounts::Right::WorkOnRequests)) {
        for category in groups.categories.iter().filter(|category| !category.group.is_empty()) {
            let level = if person.roles.has(Role::Supervisor) { Level::Quality } else { Level::Operator };
            desk::join(&tx, &category.group, person.id, level, &[]).await?;
        }
    }
    tx.commit().await?;
    let content = state.knowledge.now();
    let categories: Vec<&str> = content.categories.iter().map(|category| category.key.as_str()).collect();
    tickets::seed_canned(state, &canned::replies(&categories)).await?;
    if tickets::any(state).await? {
        return Ok(());
    }
    let now = state.clock.now();
    let stories = stories::all();
    for (place, story) in stories.iter().enumerate() {
        let at = now - Duration::minutes(story.minutes_ago);
        let mut form = form(story, at);
        let owner = Owner::Guest(state.ids.id());
        if let Some(name) = story.picture {
            let tx = state.db.begin().await?;
            let incoming = Incoming { name: name.to_owned(), bytes: picture()?.into() };
            form.files = vec![uploads::keep(state, &tx, owner, incoming, at).await?.id];
            tx.commit().await?;
        }
        let key = Uuid::from_u128(0x0dec_0000_0000_4000_8000_0000_0000_0000 | place as u128);
        let once = Once::new("demo".to_owned(), key, "demo", "", &place);
        let owners = vec![owner];
        let filing = Filing {
            form,
            once,
            account: None,
            session: None,
            owners,
            channel: Channel::Form,
            call: When::Now,
            by_key: false,
            now: at,
        };
        let colleague = &staff[place % staff.len()];
        tickets::tell(state, filing, &story.steps, colleague).await?;
    }
    tracing::info!(requests = stories.len(), "demo data made");
    Ok(())
}

fn form(story: &stories::Story, at: time::OffsetDateTime) -> RequestForm {
    let day = at.date().format(format_description!("[year]-[month]-[day]")).unwrap_or_default();
    RequestForm {
        category: story.category.into(),
        subtopic: story.subtopic.into(),
        kind: story.kind.into(),
        service: story.service.into(),
        subject: story.subject.into(),
        steps: story.steps_taken.into(),
        error_text: story.error_text.into(),
        happened_on: day,
        happened_at: at.format(format_description!("[hour]:[minute]")).unwrap_or_default(),
        since: story.since.into(),
        tried: story.tried.into(),
        name: story.name.into(),
        email: story.email.into(),
        phone: story.phone.into(),
        device: Some(Device {
            kind: story.device.0.into(),
            os: story.device.1.into(),
            browser: story.device.2.into(),
            language: "ru".into(),
            time_zone: "Europe/Moscow".into(),
            ..Device::default()
        }),
        ..RequestForm::default()
    }
}

/// A picture that stands for a screenshot: a window with a red bar.
fn picture() -> Result<Vec<u8>, AppError> {
    let paint = |x: u32, y: u32| match (x, y) {
        (_, 0..=39) => [58, 66, 86],
        (60..=579, 120..=179) => [200, 50, 50],
        (60..=399, 220..=235 | 260..=275 | 300..=315) => [190, 196, 208],
        _ => [246, 247, 250],
    };
    let picture = image::RgbImage::from_fn(640, 400, |x, y| image::Rgb(paint(x, y)));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).map_err(AppError::internal)?;
    Ok(bytes.into_inner())
}
