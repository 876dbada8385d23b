//! Counting single tests from what the runners print.

/// Tests by outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Passed.
    pub passed: usize,
    /// Failed, timed out or not even built.
    pub failed: usize,
    /// Not run.
    pub skipped: usize,
}

impl Tally {
    /// Adds another.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// Reads a line of a runner's output: a summary counts, everything else does not. Nextest shows the
    /// output of failed tests with libtest's summaries in it, which must not count again.
    pub fn read(&mut self, line: &str, nextest: bool) {
        let text = line.trim();
        if nextest && text.starts_with("Summary [") {
            self.nextest(text);
        } else if let Some(rest) = text.strip_prefix("test result:").filter(|_| !nextest) {
            self.libtest(rest);
        }
    }

    /// `ok. 2 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.00s`
    fn libtest(&mut self, text: &str) {
        for part in text.split([';', '.']) {
            let mut words = part.split_whitespace();
            let Some(count) = words.next().and_then(|word| word.parse::<usize>().ok()) else { continue };
            match words.next() {
                Some("passed") => self.passed += count,
                Some("failed") => self.failed += count,
                Some("ignored" | "filtered") => self.skipped += count,
                _ => {}
            }
        }
    }

    /// `Summary [   0.007s] 4 tests run: 2 passed (1 slow), 1 failed, 1 timed out, 3 skipped`
    fn nextest(&mut self, text: &str) {
        let Some((_, counts)) = text.split_once("run:") else { return };
        for part in counts.split(',') {
            let mut words = part.split_whitespace();
            let Some(count) = words.next().and_then(|word| word.parse::<usize>().ok()) else { continue };
            match words.next() {
                Some("passed") => self.passed += count,
                Some("failed" | "timed" | "exec" | "errored") => self.failed += count,
                Some("skipped") => self.skipped += count,
                _ => {}
            }
        }
    }

    /// The closing line.
    pub fn line(self) -> String {
        format!("{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn read(line: &str, nextest: bool) -> (usize, usize, usize) {
        let mut tally = Tally::default();
        tally.read(line, nextest);
        (tally.passed, tally.failed, tally.skipped)
    }

    #[test]
    fn reads_both_runners() {
        let libtest = "test result: FAILED. 2 passed; 1 failed; 4 ignored; 0 measured; 3 filtered out; finished in 0.10s";
        assert_eq!(read(libtest, false), (2, 1, 7));
        assert_eq!(read(libtest, true), (0, 0, 0));
        let nextest =
            "     Summary [   0.007s] 4/9 tests run: 2 passed (1 slow), 1 failed, 1 timed out, 3 skipped";
        assert_eq!(read(nextest, true), (2, 2, 3));
        assert_eq!(read("     Summary [   0.001s] 1 test run: 1 passed, 0 skipped", true), (1, 0, 0));
        assert_eq!(read("running 3 tests", false), (0, 0, 0));
    }
}
