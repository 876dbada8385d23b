//! A small real SMTP server for tests: takes every letter and writes it to a folder as it came.
//!
//! Usage: `smtp_sink FOLDER [defer|slow]`. Prints `port N`, then serves until its standard input closes. With `defer` the
//! first try of every letter is refused for the time being (451), as a greylisting server does. With `slow` it takes a moment to
//! acknowledge a letter that it has taken.
//!
//! Why our own and not a package: a process that the tests can start everywhere without another language, that shows
//! the letter byte for byte, and that refuses on demand. It speaks RFC 5321 as far as a sender needs it.

use std::{
    env, fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

/// A letter's key (sender and recipients) that was refused once.
type Deferred = Arc<Mutex<Vec<String>>>;

/// Between taking a letter and saying so, when slow.
const PAUSE: Duration = Duration::from_millis(120);

fn main() -> io::Result<()> {
    let mut args = env::args().skip(1);
    let folder = PathBuf::from(args.next().unwrap_or_else(|| String::from(".")));
    let mode = args.next().unwrap_or_default();
    let (defer, slow) = (mode == "defer", mode == "slow");
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    println!("port {}", listener.local_addr()?.port());
    thread::spawn(|| {
        let _ = io::stdin().read_to_end(&mut Vec::new());
        process::exit(0);
    });
    let deferred: Option<Deferred> = defer.then(Deferred::default);
    let count = Arc::new(AtomicUsize::new(0));
    for stream in listener.incoming() {
        let (folder, deferred, count) = (folder.clone(), deferred.clone(), count.clone());
        thread::spawn(move || serve(&stream?, &folder, deferred.as_ref(), slow, &count));
    }
    Ok(())
}

fn serve(
    stream: &TcpStream,
    folder: &Path,
    deferred: Option<&Deferred>,
    slow: bool,
    count: &AtomicUsize,
) -> io::Result<()> {
    let mut lines = BufReader::new(stream);
    let mut out = stream;
    let mut envelope = String::new();
    out.write_all(b"220 smtp_sink ready\r\n")?;
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let word = line.split([' ', '\r']).next().unwrap_or_default().to_ascii_uppercase();
        let answer: &[u8] = match word.as_str() {
            "EHLO" => b"250-smtp_sink\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 10485760\r\n",
            "HELO" | "NOOP" => b"250 OK\r\n",
            "MAIL" => {
                line.trim().clone_into(&mut envelope);
                b"250 OK\r\n"
            }
            "RCPT" => {
                envelope.push('\n');
                envelope.push_str(line.trim());
                b"250 OK\r\n"
            }
            "RSET" => {
                envelope.clear();
                b"250 OK\r\n"
            }
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                let letter = data(&mut lines)?;
                if deferred.is_some_and(|seen| first_time(seen, &envelope)) {
                    b"451 4.7.1 try again later\r\n"
                } else {
                    let number = count.fetch_add(1, Ordering::SeqCst);
                    // Written aside and renamed: a reader never sees half a letter.
                    let aside = folder.join(format!("{number:04}.part"));
                    fs::write(&aside, [envelope.as_bytes(), b"\n\n", &letter].concat())?;
                    fs::rename(aside, folder.join(format!("{number:04}.eml")))?;
                    if slow {
                        thread::sleep(PAUSE);
                    }
                    b"250 2.0.0 taken\r\n"
                }
            }
            "QUIT" => {
                out.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => b"502 5.5.1 not known here\r\n",
        };
        out.write_all(answer)?;
    }
}

fn first_time(seen: &Deferred, envelope: &str) -> bool {
    let Ok(mut seen) = seen.lock() else { return false };
    let first = !seen.iter().any(|before| before == envelope);
    if first {
        seen.push(envelope.to_owned());
    }
    first
}

/// The letter up to the lonely dot, dots at line starts unstuffed.
fn data(lines: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut letter = Vec::new();
    loop {
        let mut line = Vec::new();
        if lines.read_until(b'\n', &mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if line == b".\r\n" || line == b".\n" {
            return Ok(letter);
        }
        letter.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}
