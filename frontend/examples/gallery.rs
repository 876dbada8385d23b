//! Writes the gallery as static pages: `cargo run -p opora-frontend --features ssr --example gallery -- /tmp/gallery`.

use frontend::ui::gallery::{Gallery, GalleryProps, layouts};
use std::{fs, io, path::Path};

/// Joins a style sheet with what it imports, as `xtask` does for the real build.
fn joined(dir: &Path, file: &str) -> io::Result<String> {
    let mut css = String::new();
    for line in fs::read_to_string(dir.join(file))?.lines() {
        let import = line
            .strip_prefix("@import \"")
            .and_then(|rest| rest.split_once("\" layer("))
            .and_then(|(path, rest)| Some((path, rest.strip_suffix(");")?)));
        if let Some((path, layer)) = import {
            let part = fs::read_to_string(dir.join(path))?;
            for piece in ["@layer ", layer, " {\n", &part, "}\n"] {
                css.push_str(piece);
            }
        } else {
            css.push_str(line);
            css.push('\n');
        }
    }
    Ok(css)
}

fn main() -> io::Result<()> {
    let out = std::env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned());
    let (out, here) = (Path::new(&out), Path::new(env!("CARGO_MANIFEST_DIR")));
    fs::create_dir_all(out.join("assets/fonts"))?;
    fs::write(out.join("site.css"), joined(&here.join("styles"), "site.css")?)?;
    fs::write(out.join("console.css"), joined(&here.join("styles"), "console.css")?)?;
    fs::copy(here.join("styles/gallery.css"), out.join("gallery.css"))?;
    fs::copy(here.join("assets/icons.svg"), out.join("assets/icons.svg"))?;
    for font in fs::read_dir(here.join("assets/fonts"))? {
        let font = font?;
        fs::copy(font.path(), out.join("assets/fonts").join(font.file_name()))?;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let pages = std::iter::once(None).chain(layouts().into_iter().map(|l| Some(l.name)));
    for name in pages {
        let props = GalleryProps { layout: name.map(Into::into) };
        let body = runtime
            .block_on(yew::LocalServerRenderer::<Gallery>::with_props(props).hydratable(false).render());
        let name = name.unwrap_or("index");
        let css = if name == "console" { "console.css" } else { "site.css" };
        fs::write(
            out.join(name).with_extension("html"),
            format!(
                "<!doctype html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>{name}</title>\
                 <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
                 <link rel=\"stylesheet\" href=\"/{css}\">\
                 <link rel=\"stylesheet\" href=\"/gallery.css\"></head><body><div id=\"app\">{body}</div></body></html>"
            ),
        )?;
    }
    Ok(())
}
