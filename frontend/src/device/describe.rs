//! Reading a browser's own description of itself (the `User-Agent` header and its successors).

/// What kind of device it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviceKind {
    /// A phone.
    Phone,
    /// A tablet.
    Tablet,
    /// A desktop or laptop computer.
    Computer,
}

/// What the description tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// Kind of device.
    pub kind: DeviceKind,
    /// Operating system with its version, as far as it is told.
    pub os: String,
    /// Browser with its version.
    pub browser: String,
}

/// The number that follows `mark`: digits, dots and underscores (written as dots), at most `parts` of them.
fn version(agent: &str, mark: &str, parts: usize) -> Option<String> {
    let rest = &agent[agent.find(mark)? + mark.len()..];
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == '_')).unwrap_or(rest.len());
    let number: Vec<&str> =
        rest[..end].split(['.', '_']).filter(|part| !part.is_empty()).take(parts).collect();
    (!number.is_empty()).then(|| number.join("."))
}

fn named(name: &str, number: Option<String>) -> String {
    number.map_or_else(|| name.to_owned(), |number| format!("{name} {number}"))
}

fn os(agent: &str, touch: bool) -> String {
    if agent.contains("iPhone") {
        return named("iOS", version(agent, "iPhone OS ", 2));
    }
    if agent.contains("iPad") || (agent.contains("Macintosh") && touch) {
        return named("iPadOS", version(agent, "CPU OS ", 2));
    }
    if agent.contains("Android") {
        return named("Android", version(agent, "Android ", 2));
    }
    if agent.contains("Windows NT 10.0") {
        // The description is the same for both; the precise answer comes from `windows_name`.
        return "Windows 10 / 11".to_owned();
    }
    for (mark, name) in [("Windows NT 6.3", "8.1"), ("Windows NT 6.2", "8"), ("Windows NT 6.1", "7")] {
        if agent.contains(mark) {
            return format!("Windows {name}");
        }
    }
    // Browsers froze the version of macOS at 10.15.7.
    if agent.contains("Macintosh") {
        return "macOS".to_owned();
    }
    if agent.contains("CrOS") {
        return "ChromeOS".to_owned();
    }
    if agent.contains("Linux") { "Linux".to_owned() } else { String::new() }
}

/// Marks of browsers, the most specific first: nearly all of them also call themselves Chrome and Safari.
const BROWSERS: [(&str, &str); 10] = [
    ("YaBrowser/", "Яндекс Браузер"),
    ("EdgA/", "Edge"),
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Version/", "Safari"),
];

fn browser(agent: &str) -> String {
    BROWSERS
        .into_iter()
        .find(|(mark, _)| agent.contains(mark))
        .map(|(mark, name)| named(name, version(agent, mark, 2)))
        .unwrap_or_default()
}

/// Reads the description; `touch` tells an iPad, which calls itself a Mac, from a Mac.
pub fn describe(agent: &str, touch: bool) -> Described {
    let tablet = agent.contains("iPad")
        || (agent.contains("Macintosh") && touch)
        || (agent.contains("Android") && !agent.contains("Mobile"));
    let kind = if tablet {
        DeviceKind::Tablet
    } else if agent.contains("iPhone") || agent.contains("Android") || agent.contains("Mobile") {
        DeviceKind::Phone
    } else {
        DeviceKind::Computer
    };
    Described { kind, os: os(agent, touch), browser: browser(agent) }
}

/// The name of Windows from `platformVersion` of the client hints: 13 and above is Windows 11.
pub fn windows_name(platform_version: &str) -> Option<&'static str> {
    let major: u32 = platform_version.split('.').next()?.parse().ok()?;
    Some(if major >= 13 { "Windows 11" } else { "Windows 10" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_common_browsers() {
        let chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
        let seen = describe(chrome, false);
        assert_eq!(
            (seen.kind, &*seen.os, &*seen.browser),
            (DeviceKind::Computer, "Windows 10 / 11", "Chrome 156.0")
        );
        let yandex = "Mozilla/5.0 (Linux; arm_64; Android 14; SM-A556E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 YaBrowser/24.12.1.88.00 SA/3 Mobile Safari/537.36";
        let seen = describe(yandex, true);
        assert_eq!(
            (seen.kind, &*seen.os, &*seen.browser),
            (DeviceKind::Phone, "Android 14", "Яндекс Браузер 24.12")
        );
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1";
        let seen = describe(iphone, true);
        assert_eq!((seen.kind, &*seen.os, &*seen.browser), (DeviceKind::Phone, "iOS 17.4", "Safari 17.4"));
    }

    #[test]
    fn an_ipad_is_no_mac() {
        let agent = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15";
        assert_eq!(describe(agent, true).kind, DeviceKind::Tablet);
        assert_eq!(describe(agent, false).os, "macOS");
    }

    #[test]
    fn nothing_is_made_up() {
        let seen = describe("", false);
        assert_eq!((&*seen.os, &*seen.browser), ("", ""));
    }

    #[test]
    fn windows_eleven() {
        assert_eq!(windows_name("15.0.0"), Some("Windows 11"));
        assert_eq!(windows_name("10.0.0"), Some("Windows 10"));
        assert_eq!(windows_name(""), None);
    }
}
