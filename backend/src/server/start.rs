//! Starting: folders, key, database, content, demo data.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
    sync::Arc,
    time::Duration,
};

use sea_orm_migration::MigratorTrait as _;
use tokio_util::sync::CancellationToken;

use crate::{
    accounts,
    config::Config,
    demo, desk,
    editorial::{
        self,
        import::{self, Choice, Done, Files},
    },
    integrations, knowledge, mail_in,
    migration::Migrator,
    notify,
    platform::{
        assets::Assets,
        blobs::{Blobs, BlobsError},
        clock::Clock,
        database::{Db, OpenError},
        error::AppError,
        events::Events,
        ids::Ids,
        limits::Limits,
        state::{AppState, Inner},
        telemetry::Figures,
    },
    privacy, site, subscribers, tickets, uploads,
};

/// What the identity provider said of itself is asked for anew after that.
const PROVIDER_KEPT: Duration = Duration::from_mins(5);

/// Why the server cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The data folder.
    #[error(
        "the data folder {0} cannot be used: {1}. Choose another with --data, or give the right to write to it"
    )]
    Data(String, io::Error),
    /// Another server uses the folder.
    #[error("another server uses the data folder {0}. Stop it first, or choose another folder with --data")]
    Busy(String),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Attachments and their keys.
    #[error(transparent)]
    Blobs(#[from] BlobsError),
    /// Its shape.
    #[error("the database cannot be brought up to date: {0}")]
    Migrate(#[from] sea_orm_migration::DbErr),
    /// The content.
    #[error(transparent)]
    Content(#[from] knowledge::ImportError),
    /// Policies or calendar.
    #[error(transparent)]
    Book(#[from] tickets::BookError),
    /// Anything else.
    #[error(transparent)]
    App(#[from] AppError),
    /// Demo accounts outside of the demonstration.
    #[error(
        "the database holds demo accounts, whose passwords are public. Start with --demo, or use another database"
    )]
    DemoAccounts,
}

/// The key of the data folder, made at the first start; only its owner may read it.
fn server_key(data: &Path, ids: &Ids) -> Result<[u8; 32], StartError> {
    let path = data.join("server.key");
    let failed = |error: io::Error| StartError::Data(data.display().to_string(), error);
    match fs::read(&path) {
        Ok(bytes) => bytes.try_into().map_err(|_| failed(io::Error::other("server.key is damaged"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let key = ids.bytes::<32>().map_err(AppError::from)?;
            let mut options = fs::OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut file = options.open(&path).map_err(failed)?;
            file.write_all(&key).and_then(|()| file.sync_all()).map_err(failed)?;
            Ok(key)
        }
        Err(error) => Err(failed(error)),
    }
}

/// Holds the data folder's lock while the server runs: two servers on one SQLite file would each
/// send the outbox.
#[derive(Debug)]
pub struct DataLock(#[expect(dead_code, reason = "held for its lock")] fs::File);

/// Makes the data folder and locks it.
///
/// # Errors
/// When it cannot be written to or another server holds it.
pub fn lock_data(config: &Config) -> Result<DataLock, StartError> {
    let shown = config.data.display().to_string();
    fs::create_dir_all(&config.data).map_err(|error| StartError::Data(shown.clone(), error))?;
    let file = fs::OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(config.data.join("opora.lock"))
        .map_err(|error| StartError::Data(shown.clone(), error))?;
    match file.try_lock() {
        Ok(()) => Ok(DataLock(file)),
        Err(fs::TryLockError::WouldBlock) => Err(StartError::Busy(shown)),
        Err(fs::TryLockError::Error(error)) => Err(StartError::Data(shown, error)),
    }
}

/// Opens and prepares everything that a server needs: the database up to date, content loaded (from
/// the files when there is none yet or a content folder is named), demo data in the demonstration.
///
/// # Errors
/// What is wrong and how to mend it.
pub async fn prepare(config: Config, clock: Arc<dyn Clock>, limits: Limits) -> Result<AppState, StartError> {
    let state = open(config, clock, limits, true).await?;
    if !state.config.demo && accounts::demo_accounts_exist(&state.db).await? {
        return Err(StartError::DemoAccounts);
    }
    desk::seed_groups(&state.db, &state.knowledge.now().categories).await?;
    if state.config.demo {
        demo::seed(&state).await?;
    }
    Ok(state)
}

/// The same without content and demo data, for commands that work on the database and then end.
///
/// # Errors
/// What is wrong and how to mend it.
pub async fn prepare_store(
    config: Config,
    clock: Arc<dyn Clock>,
    limits: Limits,
) -> Result<AppState, StartError> {
    open(config, clock, limits, false).await
}

async fn open(
    config: Config,
    clock: Arc<dyn Clock>,
    limits: Limits,
    content: bool,
) -> Result<AppState, StartError> {
    let ids = Ids::new(clock.clone());
    fs::create_dir_all(&config.data)
        .map_err(|error| StartError::Data(config.data.display().to_string(), error))?;
    let server_key = server_key(&config.data, &ids)?;
    let book = tickets::Book::open(&config.data)?;
    let db = Db::open(&config.database_url).await?;
    Migrator::up(db.schema(), None).await?;
    if content && (config.content.is_some() || knowledge::is_empty(&db).await?) {
        load_content(&db, clock.as_ref(), &ids, config.content.as_deref()).await?;
    }
    let (in_use, _) = uploads::counts(&db).await?;
    let blobs = Blobs::open(&config.files, &config.data, &ids, clock.now(), in_use)?;
    Ok(AppState::new(Inner {
        knowledge: knowledge::Knowledge::load(&db).await?,
        assets: Assets::new(config.dist.clone()),
        blobs,
        book,
        clock,
        db,
        events: Events::default(),
        figures: Figures::default(),
        desk: tickets::DeskState::default(),
        names: crate::accounts::StaffNames::default(),
        lately: crate::journal::Lately::default(),
        editorial: editorial::EditorialState::default(),
        filings: tickets::Queue::default(),
        ids,
        limits,
        provider: moka::sync::Cache::builder().time_to_live(PROVIDER_KEPT).build(),
        pages: site::cache::PageCache::default(),
        server_key,
        told: notify::Bus::default(),
        shutdown: CancellationToken::new(),
        config,
    }))
}

/// Content from the files. What was edited in the browser since stays: a start must not undo anybody's work.
async fn load_content(
    db: &Db,
    clock: &dyn Clock,
    ids: &Ids,
    folder: Option<&Path>,
) -> Result<(), StartError> {
    let texts = knowledge::content_files(folder)?;
    let files = Files::of(knowledge::check_content(&texts)?, &texts);
    let done = import::apply(db, ids, &files, true, &Choice::Keep, None, clock.now()).await?;
    if let Done::Imported(done) = done {
        let (added, changed, removed, kept) = (done.added, done.changed, done.removed, done.kept);
        tracing::info!(added, changed, removed, kept, "content loaded");
    }
    Ok(())
}

/// Tasks beside the requests.
pub struct Background(tokio::task::JoinSet<()>);

impl Background {
    /// Ends them; the outbox has told the database what it sent.
    pub async fn abort_all(mut self) {
        self.0.shutdown().await;
    }
}

/// Starts the outbox, the sweeping of limits, the summing up of figures and the warming of caches.
pub fn background(state: &AppState) -> Background {
    let mut tasks = tokio::task::JoinSet::new();
    let of = state.clone();
    tasks.spawn(async move { notify::run_outbox(of).await });
    let of = state.clone();
    tasks.spawn(async move { integrations::agency::run(of).await });
    let of = state.clone();
    tasks.spawn(async move { notify::run_digests(of).await });
    let of = state.clone();
    tasks.spawn(async move { mail_in::run_imap(of).await });
    let of = state.clone();
    tasks.spawn(async move { subscribers::run(of).await });
    let of = state.clone();
    tasks.spawn(async move { crate::editorial_gaps::run_weighing(of).await });
    let of = state.clone();
    tasks.spawn(async move { tickets::housekeeping(of).await });
    let of = state.clone();
    tasks.spawn(async move { tickets::run_chase(of).await });
    let of = state.clone();
    tasks.spawn(async move { tickets::run_routing(of).await });
    let of = state.clone();
    tasks.spawn(async move { tickets::run_desk(of).await });
    let of = state.clone();
    tasks.spawn(async move { privacy::run_retention(of).await });
    let of = state.clone();
    tasks.spawn(async move { uploads::seal_plain(of).await });
    let of = state.clone();
    tasks.spawn(async move { uploads::run_scanner(of).await });
    let of = state.clone();
    tasks.spawn(async move { editorial::run_following(of).await });
    let of = state.clone();
    tasks.spawn(async move { editorial::run_schedule(of).await });
    let of = state.clone();
    tasks.spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_mins(5)).await;
            of.limits.sweep();
        }
    });
    let of = state.clone();
    tasks.spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_secs(5)).await;
            of.figures.sum_up();
        }
    });
    let of = state.clone();
    tasks.spawn(async move { site::warm(&of).await });
    Background(tasks)
}
