//! The figures of docs/performance.md, as ratios within one run wherever a machine's speed plays a part. Run by
//! `cargo xtask bench`; prints a Markdown table.

mod article;
mod lists;
mod live;
mod load;
mod memory;
mod phone;
mod publish;
mod search;
mod submit;
mod visit;

use std::env;

use opora_tests::process::Site;

/// Parts by name, in the order in which they run.
const PARTS: [&str; 9] =
    ["visit", "phone", "search", "article", "memory", "submit", "live", "lists", "publish"];

#[tokio::main]
async fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    if let [mode, port] = args.as_slice()
        && mode == "bare"
    {
        return article::bare(port.parse().expect("a port")).await;
    }
    if let Some(unknown) = args.iter().find(|name| !PARTS.contains(&name.as_str())) {
        eprintln!("There is no part `{unknown}`; the parts are {}.", PARTS.join(", "));
        std::process::exit(2);
    }
    println!("| Figure | Measured | Wanted |\n|---|---|---|");
    for part in PARTS.into_iter().filter(|part| args.is_empty() || args.iter().any(|name| name == part)) {
        match part {
            "visit" => visit::measure(&Site::demo().await).await,
            "memory" => memory::measure().await,
            "article" => article::measure(&Site::demo().await).await,
            "phone" if env::var_os("OPORA_TEST_WEBDRIVER").is_some() => {
                phone::measure(&Site::demo().await).await;
            }
            "phone" => row("Slow phone", "not measured: no chromedriver", ""),
            "search" => search::measure().await,
            "submit" => submit::measure().await,
            "live" => live::measure().await,
            "publish" => publish::measure(),
            _ => lists::measure().await,
        }
    }
}

/// A line of the table.
fn row(figure: &str, measured: impl AsRef<str>, wanted: &str) {
    println!("| {figure} | {} | {wanted} |", measured.as_ref());
}
