//! Addresses of attackers against listeners that must hear nothing.

use std::{
    collections::VecDeque,
    io::{Read as _, Write as _},
    net::TcpListener,
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

use super::*;

/// A listener of this machine that counts who comes, and answers.
struct Canary {
    port: u16,
    hits: Arc<AtomicU32>,
}

impl Canary {
    fn listen(address: &str, answer: &'static str) -> Option<Self> {
        let listener = TcpListener::bind((address, 0)).ok()?;
        let (port, hits) = (listener.local_addr().unwrap().port(), Arc::new(AtomicU32::new(0)));
        let count = hits.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                count.fetch_add(1, Ordering::SeqCst);
                let Ok(mut stream) = stream else { continue };
                let _ = stream.read(&mut [0; 4096]);
                let _ = stream.write_all(answer.as_bytes());
            }
        });
        Some(Self { port, hits })
    }

    fn hits(&self) -> u32 {
        self.hits.load(Ordering::SeqCst)
    }
}

const OK: &str = "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n";

/// Names of the test; each question takes the next answer, the last one stays. Texts that are no names go to the system,
/// which knows odd ways of writing addresses.
struct Names {
    answers: Mutex<VecDeque<Vec<IpAddr>>>,
    asked: AtomicU32,
}

impl Names {
    fn new(answers: &[&[&str]]) -> Arc<Self> {
        let answers = answers.iter().map(|all| all.iter().map(|ip| ip.parse().unwrap()).collect()).collect();
        Arc::new(Self { answers: Mutex::new(answers), asked: AtomicU32::new(0) })
    }
}

impl Lookup for Names {
    fn lookup(&self, host: &str, port: u16) -> io::Result<Vec<SocketAddr>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        if !host.contains(".example") {
            return System.lookup(host, port);
        }
        let mut answers = self.answers.lock().unwrap();
        let now = if answers.len() > 1 { answers.pop_front() } else { answers.front().cloned() };
        Ok(now.unwrap_or_default().into_iter().map(|ip| SocketAddr::new(ip, port)).collect())
    }
}

const SHORT: Duration = Duration::from_millis(700);

/// Ways to write this machine, its neighbours and the clouds' services; `{}` is the canary's port.
const HOSTS: [&str; 52] = [
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "127.255.255.254",
    "2130706433",
    "017700000001",
    "0177.0.0.1",
    "0x7f000001",
    "0x7f.1",
    "0x7f.0x0.0x0.0x1",
    "0",
    "0.0.0.0",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "ip6-localhost",
    "[::1]",
    "[::]",
    "[0:0:0:0:0:0:0:1]",
    "[0000:0000:0000:0000:0000:0000:0000:0001]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2002:7f00:0001::1]",
    "[2001:0:7f00:1::]",
    "[2001:db8::1]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[fe80::1]",
    "[ff02::1]",
    "[100::1]",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.100.100.200",
    "169.254.169.254",
    "2852039166",
    "0xA9FEA9FE",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "192.0.0.192",
    "192.88.99.1",
    "198.18.0.1",
    "168.63.129.16",
    "224.0.0.1",
    "255.255.255.255",
    "[::ffff:169.254.169.254]",
];

/// A way out whose checks of scheme and port let everything through: the addresses alone must hold.
fn blind(names: Arc<Names>) -> impl Fn(&str) -> Result<u16, Fault> {
    let out = Outbound::with(Reach::Internet, names, SHORT);
    move |url| out.agent.post(url).send(&b"{}"[..]).map(|answer| answer.status().as_u16()).map_err(fault)
}

#[test]
fn no_way_of_writing_an_address_leads_inside() {
    let canaries: Vec<Canary> =
        ["127.0.0.1", "::1", "0.0.0.0"].iter().filter_map(|address| Canary::listen(address, OK)).collect();
    assert!(!canaries.is_empty());
    let post = blind(Names::new(&[]));
    for host in HOSTS {
        for canary in &canaries {
            let url = format!("http://{host}:{}/", canary.port);
            assert!(post(&url).is_err(), "{url}");
        }
    }
    let hits: u32 = canaries.iter().map(Canary::hits).sum();
    assert_eq!(hits, 0);
    // The canary sings when somebody is allowed in.
    let local = Outbound::new(Reach::Local);
    assert_eq!(
        local.post(&format!("http://127.0.0.1:{}/", canaries[0].port), &[], b"{}").unwrap().status,
        204
    );
    assert_eq!(canaries[0].hits(), 1);
}

#[test]
fn tricks_with_schemes_names_and_ports_are_refused_before_anything_is_asked() {
    for url in [
        "http://example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:11211/_stats",
        "//example.org/",
        "example.org",
        "",
        "https://",
        "https:///path",
        "https://user@example.org/",
        "https://user:password@example.org/",
        "https://example.org@127.0.0.1/",
        "https://127.0.0.1%2f@example.org/",
        "https://example.org\\@127.0.0.1/",
        "https://example.org:22/",
        "https://example.org:6379/",
        "https://example.org:80/",
        "https://example.org:0/",
        "https://example.org:/",
        "https://example.org:99999/",
        "https://exa mple.org/",
        "https://example.org%00.example.com/",
        "HTTP://example.org/",
        "javascript:alert(1)",
    ] {
        assert_eq!(check_url(url, Reach::Internet), Err(Fault::Address), "{url}");
    }
    for url in ["https://example.org/", "https://example.org:8443/in?x=1", "https://[2606:4700::1111]/"] {
        assert_eq!(check_url(url, Reach::Internet), Ok(()), "{url}");
    }
}

#[test]
fn names_that_lead_inside_are_refused() {
    let canary = Canary::listen("127.0.0.1", OK).unwrap();
    for answers in [
        &["127.0.0.1"][..],
        &["::1"],
        &["::ffff:127.0.0.1"],
        &["169.254.169.254"],
        &["10.1.2.3"],
        // Somewhere good and somewhere else.
        &["93.184.215.14", "127.0.0.1"],
        &["2606:4700::1111", "fd00::1"],
    ] {
        let post = blind(Names::new(&[answers]));
        let url = format!("http://rebind.example:{}/", canary.port);
        assert_eq!(post(&url), Err(Fault::Address), "{answers:?}");
    }
    assert_eq!(canary.hits(), 0);
}

/// The first answer is an address of the internet, the second this machine: the second is never asked for.
#[test]
fn a_name_is_looked_up_once() {
    let canary = Canary::listen("127.0.0.1", OK).unwrap();
    let names = Names::new(&[&["93.184.215.14"], &["127.0.0.1"]]);
    let post = blind(names.clone());
    let answer = post(&format!("http://rebind.example:{}/", canary.port));
    assert!(answer.is_err(), "{answer:?}");
    assert_eq!((names.asked.load(Ordering::SeqCst), canary.hits()), (1, 0));
}

#[test]
fn redirects_lead_nowhere_and_long_answers_are_cut() {
    let inside = Canary::listen("127.0.0.1", OK).unwrap();
    let text = format!(
        "HTTP/1.1 307 Go\r\nlocation: http://127.0.0.1:{}/\r\ncontent-length: 0\r\n\r\n",
        inside.port
    );
    let leads = Canary::listen("127.0.0.1", text.leak()).unwrap();
    let out = Outbound::new(Reach::Local);
    assert_eq!(out.post(&format!("http://127.0.0.1:{}/", leads.port), &[], b"").unwrap().status, 307);
    assert_eq!((leads.hits(), inside.hits()), (1, 0));

    let long = format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{}", "x".repeat(ANSWER_MAX as usize + 1));
    let rambles = Canary::listen("127.0.0.1", long.leak()).unwrap();
    let answer = out.post(&format!("http://127.0.0.1:{}/", rambles.port), &[], b"");
    assert_eq!(answer, Err(Fault::BadAnswer));
    // This machine is not its network.
    assert_eq!(out.post("http://10.0.0.1/", &[], b""), Err(Fault::Address));
}

#[test]
fn open_addresses_are_open() {
    for open in [
        "8.8.8.8",
        "93.184.215.14",
        "192.0.1.1",
        "172.32.0.1",
        "100.128.0.1",
        "2606:4700::1111",
        "2a00:1450::1",
    ] {
        assert!(is_public(open.parse().unwrap()), "{open}");
    }
}
