//! What the person at the terminal sees.

use std::time::{Duration, Instant};

/// Numbered steps of one command, with the time that passed.
pub struct Steps {
    total: usize,
    now: usize,
    start: Instant,
}

impl Steps {
    /// Begins; `total` is how many [`Steps::next`] will come.
    pub fn new(total: usize) -> Self {
        Self { total, now: 0, start: Instant::now() }
    }

    /// Announces the next step.
    pub fn next(&mut self, what: &str) {
        self.now += 1;
        let (now, total) = (self.now, self.total);
        eprintln!("[{now}/{total}] {what}  ({})", span(self.start.elapsed()));
    }

    /// Time since the beginning.
    pub fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }
}

/// A remark below a step.
pub fn note(text: &str) {
    eprintln!("      {text}");
}

/// Something the person must not overlook.
pub fn loud(text: &str) {
    eprintln!("\n  !!  {text}\n");
}

/// `1 m 05 s`.
pub fn span(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 { format!("{seconds} s") } else { format!("{} m {:02} s", seconds / 60, seconds % 60) }
}
