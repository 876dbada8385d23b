//! A virus scanner of the tests: speaks clamd's protocol on a port of its own, and can be in a bad mood.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    time::Duration,
};

/// How it behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// As the real one.
    Fine,
    /// Thinks for so long before it answers.
    Slow(Duration),
    /// Hangs up in the middle of the question.
    HangsUp,
    /// Knows no such command.
    Dumb,
    /// Takes so many bytes at most.
    Narrow(usize),
}

/// The scanner.
#[derive(Clone, Debug)]
pub struct Clamd {
    /// `tcp://127.0.0.1:port`
    pub address: String,
    mood: Arc<Mutex<Mood>>,
    asked: Arc<Mutex<usize>>,
}

/// The test virus of the European Institute for Computer Antivirus Research; put together here, so that no scanner
/// takes this file for it.
pub fn eicar() -> String {
    ["X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!", "$H+H*"].concat()
}

impl Clamd {
    /// Starts it.
    ///
    /// # Panics
    /// When there is no free port.
    pub fn start(mood: Mood) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("tcp://{}", listener.local_addr().expect("an address"));
        let clamd = Self { address, mood: Arc::new(Mutex::new(mood)), asked: Arc::default() };
        let of = clamd.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let of = of.clone();
                std::thread::spawn(move || of.answer(&stream));
            }
        });
        clamd
    }

    /// Changes its mood.
    ///
    /// # Panics
    /// Never.
    pub fn be(&self, mood: Mood) {
        *self.mood.lock().expect("no thread broke") = mood;
    }

    /// How many files it was asked about.
    ///
    /// # Panics
    /// Never.
    pub fn asked(&self) -> usize {
        *self.asked.lock().expect("no thread broke")
    }

    fn answer(&self, stream: &TcpStream) -> Option<()> {
        let mood = *self.mood.lock().ok()?;
        let mut reader = BufReader::new(stream);
        let mut out = stream;
        let mut command = Vec::new();
        reader.read_until(0, &mut command).ok()?;
        let say = |mut out: &TcpStream, text: &str| out.write_all(format!("{text}\0").as_bytes()).ok();
        match &command[..] {
            b"zVERSION\0" => return say(out, "ClamAV 1.4.3/27600/Sun Nov 22 08:00:00 2026"),
            b"zINSTREAM\0" if mood != Mood::Dumb => {}
            _ => return say(out, "UNKNOWN COMMAND"),
        }
        *self.asked.lock().ok()? += 1;
        let mut bytes = Vec::new();
        loop {
            let mut length = [0; 4];
            reader.read_exact(&mut length).ok()?;
            if mood == Mood::HangsUp {
                return None;
            }
            let length = u32::from_be_bytes(length) as usize;
            if length == 0 {
                break;
            }
            let held = bytes.len();
            bytes.resize(held + length, 0);
            reader.read_exact(&mut bytes[held..]).ok()?;
            if let Mood::Narrow(most) = mood
                && bytes.len() > most
            {
                return say(out, "INSTREAM size limit exceeded. ERROR");
            }
        }
        if let Mood::Slow(time) = mood {
            std::thread::sleep(time);
        }
        let virus = eicar();
        let found = bytes.windows(virus.len()).any(|window| window == virus.as_bytes());
        say(out, if found { "stream: Eicar-Test-Signature FOUND" } else { "stream: OK" })?;
        out.flush().ok()
    }
}
