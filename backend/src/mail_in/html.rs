//! HTML mail as plain text: nothing of it is kept as markup, and nothing is fetched.

/// Elements whose content nobody reads.
const SILENT: [&str; 9] =
    ["script", "style", "head", "title", "template", "svg", "math", "noscript", "iframe"];
/// Elements that begin a line.
const LINES: [&str; 16] =
    ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "hr", "section"];

/// The words of an HTML text; one walk over it.
pub(super) fn to_text(html: &str) -> String {
    let mut out = String::with_capacity(html.len() / 2);
    let mut rest = html;
    let mut quoted = 0_usize;
    while let Some(at) = rest.find(['<', '&']) {
        words(&mut out, &rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix('&') {
            rest = entity(&mut out, after);
            continue;
        }
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let tag = &rest[1..];
        let closes = tag.starts_with('/');
        let name_at = usize::from(closes);
        let length = tag[name_at..].find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len() - name_at);
        let name = tag[name_at..name_at + length].to_ascii_lowercase();
        if name.is_empty() && !closes && !tag.starts_with('!') && !tag.starts_with('?') {
            // «a < b» is no tag.
            out.push('<');
            rest = tag;
            continue;
        }
        rest = after_tag(tag);
        if SILENT.contains(&name.as_str()) && !closes {
            rest = after_element(rest, &name);
        } else if name == "blockquote" {
            // Marked as plain mail marks it, so that what was quoted can be told.
            quoted = if closes { quoted.saturating_sub(1) } else { quoted + 1 };
            line(&mut out, quoted, false);
        } else if LINES.contains(&name.as_str()) {
            line(&mut out, quoted, name == "br");
        } else if matches!(name.as_str(), "td" | "th") {
            out.push(' ');
        }
    }
    words(&mut out, rest);
    out
}

/// White space is one space, and none at the beginning of a line.
fn words(out: &mut String, text: &str) {
    for c in text.chars() {
        if !c.is_whitespace() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with([' ', '\n']) {
            out.push(' ');
        }
    }
}

/// Begins a line. Blocks share the end between them; a `hard` one is a line of its own.
fn line(out: &mut String, quoted: usize, hard: bool) {
    // A mark that nothing was written after marks nothing.
    if out == "> " || out.ends_with("\n> ") {
        out.truncate(out.len() - 2);
    }
    if !out.is_empty() && (hard || !out.ends_with('\n')) {
        out.push('\n');
    }
    if quoted > 0 {
        out.push_str("> ");
    }
}

/// What follows a tag; quotes in its attributes may hold a `>`.
fn after_tag(tag: &str) -> &str {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return &tag[at + 1..],
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    // A quote that never ends hides the rest from browsers; from us nothing but a tag's end does.
    tag.find('>').map_or("", |at| &tag[at + 1..])
}

/// What follows the end of a silent element; without an end, nothing does.
fn after_element<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let end = from + at + 2;
        if rest.as_bytes()[end..]
            .get(..name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        {
            return after_tag(&rest[end..]);
        }
        from = end;
    }
    ""
}

/// Writes what an entity stands for; gives what follows it.
fn entity<'a>(out: &mut String, after: &'a str) -> &'a str {
    let end = after.bytes().take(12).position(|byte| byte == b';');
    let known = end.and_then(|end| after.get(..end)).and_then(|name| match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "laquo" => Some('«'),
        "raquo" => Some('»'),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "hellip" => Some('…'),
        "rsquo" => Some('’'),
        number => {
            let digits = number.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => digits.parse(),
            };
            code.ok().and_then(char::from_u32)
        }
    });
    match (known, end) {
        (Some(c), Some(end)) => {
            out.push(c);
            &after[end + 1..]
        }
        _ => {
            out.push('&');
            after
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_and_markup_goes() {
        for (html, text) in [
            ("<p>Здравствуйте!</p><p>Код&nbsp;не &laquo;пришёл&raquo;</p>", "Здравствуйте!\nКод не «пришёл»"),
            ("a<br>b<div>c</div><br>d", "a\nb\nc\n\nd"),
            ("<head><title>x</title></head>a", "a"),
            ("<script>alert(1)</script>a<svg onload=alert(1)><text>b</text></svg>c", "ac"),
            ("<style>a{background:url(//x)}</style>b", "b"),
            ("a<script>never closed", "a"),
            ("<img src=x onerror=alert(1)>a", "a"),
            ("<a title='>' href=javascript:alert(1)>b</a>", "b"),
            ("1 < 2 & 3 &unknown; &#1080;&#x438;", "1 < 2 & 3 &unknown; ии"),
            ("<!-- a > b -->c<!-- open", "c"),
            ("<blockquote>q<p>w</p></blockquote>a", "> q\n> w\na"),
            ("<", "<"),
            ("</", ""),
            ("<a href=\"unclosed>b", "b"),
        ] {
            assert_eq!(to_text(html).trim(), text, "{html}");
        }
    }

    #[test]
    fn bombs_take_no_time() {
        for bomb in ["<", "<a '", "&", "<!--", "</", "<script></", "<blockquote>"] {
            to_text(&bomb.repeat(50_000));
        }
    }
}
