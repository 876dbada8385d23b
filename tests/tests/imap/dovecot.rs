//! A private Dovecot: its own configuration, a free port of this machine, one mailbox in a temporary folder.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use opora::config::Settings;
use opora_tests::process::free_port;

/// How long the server may take to come up on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server; it ends with this value.
pub struct Dovecot {
    child: Child,
    port: u16,
    folder: tempfile::TempDir,
    delivered: std::cell::Cell<u32>,
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }
}

/// The server's program.
fn program() -> PathBuf {
    let places = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot"];
    let found = places.iter().map(PathBuf::from).find(|path| path.is_file());
    found.expect("Dovecot is installed: `cargo xtask test imap` leaves these tests out where it is not")
}

/// Whether these tests run as root, to whom Dovecot gives no mail.
fn root() -> bool {
    id(&["-u"]) == "0"
}

/// The account that the mailbox belongs to, or its group.
fn owner(flag: &str) -> String {
    if root() { id(&[flag, "nobody"]) } else { id(&[flag]) }
}

/// Gives the mailbox to its owner.
fn hand_over(folder: &Path) {
    if root() {
        let owner = format!("{}:{}", owner("-u"), owner("-g"));
        let given = Command::new("chown").arg("-R").arg(owner).arg(folder.join("mail")).status();
        assert!(given.is_ok_and(|status| status.success()));
        let opened = Command::new("chmod").arg("755").arg(folder).status();
        assert!(opened.is_ok_and(|status| status.success()));
    }
}

fn id(args: &[&str]) -> String {
    let out = Command::new("id").args(args).output().expect("id runs");
    String::from_utf8_lossy(&out.stdout).trim().to_owned()
}

impl Dovecot {
    /// Starts it.
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let port = free_port();
        for name in ["new", "cur", "tmp"] {
            fs::create_dir_all(folder.path().join("mail").join(name)).expect("the mailbox");
        }
        hand_over(folder.path());
        fs::write(folder.path().join("password"), "s3cret\n").expect("the password");
        let config = folder.path().join("dovecot.conf");
        fs::write(&config, configuration(folder.path(), port)).expect("the configuration");
        let child = Command::new(program())
            .arg("-F")
            .arg("-c")
            .arg(&config)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("Dovecot starts");
        let mut server = Self { child, port, folder, delivered: std::cell::Cell::default() };
        let start = Instant::now();
        while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            let log = fs::read_to_string(server.folder.path().join("log")).unwrap_or_default();
            assert!(server.child.try_wait().expect("its state").is_none(), "Dovecot ended: {log}");
            assert!(start.elapsed() < PATIENCE, "Dovecot did not come up: {log}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        server
    }

    /// Puts a message into the mailbox as a delivery agent does.
    pub fn deliver(&self, raw: &[u8]) {
        let number = self.delivered.get();
        self.delivered.set(number + 1);
        let name = format!("{}.M{number}.test", 1_700_000_000 + number);
        let mail = self.folder.path().join("mail");
        fs::write(mail.join("tmp").join(&name), raw).expect("the message");
        fs::rename(mail.join("tmp").join(&name), mail.join("new").join(&name)).expect("its delivery");
    }

    /// Messages that nobody has read.
    pub fn unread(&self) -> usize {
        let mail = self.folder.path().join("mail");
        let names = |folder: &str| -> Vec<String> {
            let entries = fs::read_dir(mail.join(folder)).expect("the mailbox").flatten();
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
        };
        let seen = |name: &String| name.rsplit_once(",").is_some_and(|(_, flags)| flags.contains('S'));
        names("new").len() + names("cur").iter().filter(|name| !seen(name)).count()
    }

    /// Messages in a folder of the mailbox.
    pub fn in_folder(&self, name: &str) -> usize {
        let folder = self.folder.path().join("mail").join(format!(".{name}"));
        ["new", "cur"]
            .into_iter()
            .map(|part| fs::read_dir(folder.join(part)).map_or(0, Iterator::count))
            .sum()
    }

    /// What the server must be set to.
    pub fn settings(&self, settings: &mut Settings) {
        settings.mail_in_address = Some("help@desk.test".into());
        settings.mail_in_imap = Some(format!("imap://127.0.0.1:{}", self.port));
        settings.mail_in_user = Some("help".into());
        settings.mail_in_password_file = Some(self.folder.path().join("password"));
        settings.mail_in_every = Some(1);
    }

    /// The same as environment of a process.
    pub fn environment(&self) -> Vec<(String, String)> {
        let mut settings = Settings::default();
        self.settings(&mut settings);
        let password = self.folder.path().join("password");
        [
            ("OPORA_MAIL_IN_ADDRESS", settings.mail_in_address),
            ("OPORA_MAIL_IN_IMAP", settings.mail_in_imap),
            ("OPORA_MAIL_IN_USER", settings.mail_in_user),
            ("OPORA_MAIL_IN_PASSWORD_FILE", Some(password.display().to_string())),
            ("OPORA_MAIL_IN_EVERY", Some("1".into())),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
    }
}

/// Everything in its folder, everything as whoever runs the tests; one user with a fixed password.
fn configuration(folder: &Path, port: u16) -> String {
    let (user, group) = (owner("-un"), owner("-gn"));
    let (uid, gid) = (owner("-u"), owner("-g"));
    let base = folder.display();
    // As root, Dovecot insists on accounts without rights for the processes that face the network.
    let (login, internal) = if root() { ("dovenull", "dovecot") } else { (user.as_str(), user.as_str()) };
    format!(
        "base_dir = {base}/run\nstate_dir = {base}/state\nlog_path = {base}/log\nprotocols = imap\nssl = no\n\
         listen = 127.0.0.1\ndisable_plaintext_auth = no\ndefault_login_user = {login}\ndefault_internal_user = {internal}\n\
         default_internal_group = {internal_group}\nfirst_valid_uid = 0\nfirst_valid_gid = 0\nmail_location = maildir:{base}/mail\n\
         mail_uid = {uid}\nmail_gid = {gid}\nauth_mechanisms = plain login\n\
         passdb {{\n  driver = static\n  args = password=s3cret\n}}\n\
         userdb {{\n  driver = static\n  args = uid={uid} gid={gid} home={base}/mail\n}}\n\
         namespace inbox {{\n  inbox = yes\n  mailbox Taken {{\n    auto = create\n  }}\n}}\n\
         service imap-login {{\n  chroot =\n  inet_listener imap {{\n    address = 127.0.0.1\n    port = {port}\n  }}\n\
         inet_listener imaps {{\n    port = 0\n  }}\n}}\n\
         service anvil {{\n  chroot =\n}}\nservice stats {{\n  chroot =\n}}\n",
        internal_group = if root() { "dovecot" } else { group.as_str() },
    )
}
