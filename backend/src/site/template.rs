//! The page around the rendered app: Trunk's `index.html`, split once.

/// The template's parts between what is filled in.
#[derive(Clone, Debug)]
pub struct Template {
    before_html: String,
    head: String,
    after_title: String,
    after: String,
}

/// What a page fills in.
#[derive(Clone, Debug, Default)]
pub struct Filling<'a> {
    /// Attributes of `<html>`: language and appearance, escaped.
    pub html_attributes: &'a str,
    /// Title, not escaped.
    pub title: &'a str,
    /// Further elements of the head, escaped.
    pub head: &'a str,
    /// The rendered app.
    pub body: &'a str,
    /// The boot data: JSON with `<` escaped; none for pages without it.
    pub boot: &'a str,
}

/// Escapes text for HTML content and double-quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

impl Template {
    /// Splits a built page at `<html …>`, `<title>…</title>` and `<div id="app"></div>`.
    ///
    /// # Errors
    /// Which of them is missing.
    pub fn parse(html: &str) -> Result<Self, &'static str> {
        let at = html.find("<html").ok_or("<html> is missing")?;
        let end = html[at..].find('>').ok_or("<html> is not closed")? + at;
        let title = html.find("<title>").ok_or("<title> is missing")?;
        let title_end = html.find("</title>").ok_or("</title> is missing")?;
        let app = "<div id=\"app\"></div>";
        let app_at = html.find(app).ok_or("<div id=\"app\"></div> is missing")?;
        if !(end < title && title < title_end && title_end < app_at) {
            return Err("<html>, <title> and the app's <div> are in the wrong order");
        }
        Ok(Self {
            before_html: html[..at].to_owned(),
            head: html[end + 1..title].to_owned(),
            after_title: html[title_end + "</title>".len()..app_at].to_owned(),
            after: html[app_at + app.len()..].to_owned(),
        })
    }

    /// The page.
    pub fn fill(&self, filling: &Filling<'_>) -> String {
        let mut out = String::with_capacity(4096 + filling.body.len() + filling.boot.len());
        out.push_str(&self.before_html);
        out.push_str("<html ");
        out.push_str(filling.html_attributes);
        out.push('>');
        out.push_str(&self.head);
        out.push_str("<title>");
        out.push_str(&escape(filling.title));
        out.push_str("</title>");
        out.push_str(filling.head);
        out.push_str(&self.after_title);
        out.push_str("<div id=\"app\">");
        out.push_str(filling.body);
        out.push_str("</div>");
        if !filling.boot.is_empty() {
            out.push_str("<script type=\"application/json\" id=\"boot\">");
            out.push_str(filling.boot);
            out.push_str("</script>");
        }
        out.push_str(&self.after);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=\"ru\"><head><title>x</title><link></head><body><div id=\"app\"></div><script src=a></script></body></html>";

    #[test]
    fn fills() {
        let page = Template::parse(PAGE).unwrap().fill(&Filling {
            html_attributes: "lang=\"en\"",
            title: "a < b",
            head: "<meta>",
            body: "<p>hi</p>",
            boot: "{}",
        });
        assert!(page.contains("<html lang=\"en\"><head><title>a &lt; b</title><meta><link>"), "{page}");
        assert!(page.contains(
            "<div id=\"app\"><p>hi</p></div><script type=\"application/json\" id=\"boot\">{}</script>"
        ));
    }

    #[test]
    fn names_what_is_missing() {
        assert!(Template::parse("<html><title></title></html>").unwrap_err().contains("app"));
    }
}
