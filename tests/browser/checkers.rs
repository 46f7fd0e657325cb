//! The two checkers of pages, which scripts/checkers.sh has: axe-core for accessibility, the Nu Html Checker (vnu) for
//! HTML. Where one is not there, its questions are not asked, and that is said.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::driver::Browser;

/// What is not asked of axe, each with its reason: none.
const SILENCED: [&str; 0] = [];

/// What vnu says and is not heard, each with its reason: none.
const UNHEARD: [&str; 0] = [];

/// The marks of the rules of WCAG, A and AA, and of what is good practice.
const ALL: [&str; 7] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const OF_WORDS: [&str; 14] = [
    "html-has-lang",
    "html-lang-valid",
    "valid-lang",
    "document-title",
    "label",
    "select-name",
    "button-name",
    "link-name",
    "aria-input-field-name",
    "empty-heading",
    "empty-table-header",
    "landmark-unique",
    "target-size",
    "scrollable-region-focusable",
];

/// Which of axe's rules are asked.
#[derive(Clone, Copy)]
pub enum Rules {
    /// Every one: WCAG 2.0, 2.1 and 2.2, A and AA, and what is good practice.
    All,
    /// Those of languages, of names, and of sizes: what words can change.
    OfWords,
    /// Contrast alone.
    Contrast,
}

/// Where a checker is kept; the same rule as in scripts/checkers.sh.
fn kept(name: &str) -> Option<PathBuf> {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let folder = cache.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))?;
    let file = folder.join("clearinghouse").join(name);
    if !file.is_file() {
        println!("NOT CHECKED: {} is not there (scripts/checkers.sh)", file.display());
        return None;
    }
    Some(file)
}

/// axe-core's script, where it is there.
pub fn axe() -> Option<String> {
    kept("axe.js").map(|file| std::fs::read_to_string(file).expect("axe-core"))
}

/// What axe finds on a page: the rule, what it asks for, and where. What axe itself cannot decide is no finding:
/// contrast over a picture is computed in tests/frame/palette.rs.
pub async fn barriers(browser: &Browser, axe: &str, rules: Rules) -> Vec<String> {
    let silenced: serde_json::Map<_, _> =
        SILENCED.iter().map(|rule| ((*rule).to_owned(), json!({ "enabled": false }))).collect();
    let mut options = json!({ "resultTypes": ["violations"], "rules": silenced });
    options["runOnly"] = match rules {
        Rules::All => json!({ "type": "tag", "values": ALL }),
        Rules::OfWords => json!({ "type": "rule", "values": OF_WORDS }),
        Rules::Contrast => json!({ "type": "rule", "values": ["color-contrast"] }),
    };
    if browser.asked("return window.axe === undefined").await == true {
        browser.asked(&format!("{axe}; window.axe = axe; return true")).await;
    }
    let script = "const [options, done] = arguments; \
         axe.run(document, options).then(({ violations }) => done(violations), wrong => done([`${wrong}`]))";
    let found = browser.client.execute_async(script, vec![options]).await.expect("axe runs");
    found.as_array().expect("a list").iter().map(barrier).collect()
}

fn barrier(found: &Value) -> String {
    let nodes = found["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let places: Vec<String> = nodes.iter().take(3).map(|node| node["target"].to_string()).collect();
    let what = if found.is_string() { found } else { &found["help"] };
    format!("{}: {what}, {} times: {}", found["id"].as_str().unwrap_or("axe"), nodes.len(), places.join(" "))
}

/// What vnu has against the pages of a folder; nothing where it is not there.
pub fn invalid(folder: &Path) -> Vec<String> {
    let Some(jar) = kept("vnu.jar") else { return Vec::new() };
    let run = Command::new("java")
        .arg("-jar")
        .arg(jar)
        .args(["--no-langdetect", "--format", "json", "--exit-zero-always"])
        .arg(folder)
        .output();
    let Ok(run) = run else {
        println!("NOT CHECKED: the HTML; there is no java (scripts/setup.sh test)");
        return Vec::new();
    };
    let said: Value = serde_json::from_slice(&run.stderr)
        .unwrap_or_else(|_| panic!("vnu: {}", String::from_utf8_lossy(&run.stderr)));
    let messages = said["messages"].as_array().expect("a list").iter();
    messages.map(message).filter(|message| !UNHEARD.iter().any(|unheard| message.contains(unheard))).collect()
}

fn message(said: &Value) -> String {
    let page = said["url"].as_str().and_then(|url| url.rsplit('/').next()).unwrap_or("the run");
    let line = &said["lastLine"];
    format!("{page}:{line}: {} ({})", said["message"].as_str().unwrap_or_default(), said["extract"])
}
