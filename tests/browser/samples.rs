//! The samples of pages (samples.txt), for all who walk over them: who looks, in which language, and what is done to come
//! to each.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::driver::Browser;
use crate::hands::PATIENCE;

/// The languages of the interface.
pub const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

/// The smallest PDF that a viewer opens: what a sample encloses.
const PDF: &str = "%PDF-1.4\\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>\
                   endobj 3 0 obj<</Type/Page/MediaBox[0 0 300 300]/Parent 2 0 R>>endobj\\ntrailer<</Root 1 0 R>>\\n%%EOF";

/// A sample: its name, who looks, what is done to come to it.
pub struct Sample {
    /// What it is called; `+` where it is no sample, but what is done once before them.
    pub name: &'static str,
    /// The e-mail address of who looks; `-` for who has not signed in.
    pub who: &'static str,
    /// The address where one begins.
    pub address: &'static str,
    /// What is done there, in this order.
    pub deeds: Vec<&'static str>,
    /// Whether it is printed too.
    pub printed: bool,
}

fn lines() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("samples.txt").lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The samples of the file, those of one person after the other.
pub fn samples() -> Vec<Sample> {
    lines().filter(|line| !line.starts_with("+ ")).map(sample).collect()
}

fn sample(line: &'static str) -> Sample {
    let (line, printed) = line.strip_suffix(" (print)").map_or((line, false), |line| (line, true));
    let mut parts = line.split(" | ").map(str::trim);
    let mut words = parts.next().unwrap().split_whitespace();
    let mut word = || words.next().expect("a name, a person, an address");
    Sample { name: word(), who: word(), address: word(), deeds: parts.collect(), printed }
}

/// A text as a script has it.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// The script that does a deed, in a language.
fn script_of(deed: &str, language: &str) -> String {
    let value = |text: &str| {
        let day = "new Date(Date.now() + 5 * 3600e3).toISOString().slice(0, 10)"; // today in Astana
        format!("{}.replaceAll('{{today}}', {day})", quoted(&text.replace("{language}", language)))
    };
    let links = |part: &str| {
        let (how, part) = part.strip_suffix('$').map_or(("*", part), |end| ("$", end));
        format!("[...document.querySelectorAll('main a[href{how}=\"{part}\"]')]")
    };
    let field = |name: &str| format!("document.querySelector('main [name=\"{name}\"]')");
    if let Some(beginning) = deed.strip_prefix(">> ") {
        format!("{}.at(-1).click()", links(beginning))
    } else if let Some(beginning) = deed.strip_prefix("> ") {
        format!("{}[0].click()", links(beginning))
    } else if let Some(name) = deed.strip_prefix("+ ") {
        format!("{}.checked = true", field(name))
    } else if let Some(name) = deed.strip_suffix("=PDF") {
        format!(
            "const sent = new DataTransfer(); sent.items.add(new File([\"{PDF}\"], 'note.pdf', \
             {{ type: 'application/pdf' }})); {}.files = sent.files",
            field(name)
        )
    } else if let Some((name, text)) = deed.split_once('=') {
        format!("{}.value = {}", field(name), value(text))
    } else if let Some((name, place)) = deed.split_once('#') {
        format!("{}.selectedIndex = {place}", field(name))
    } else {
        "const form = document.querySelector('main form:is(.entry, .confirm)') \
         ?? document.querySelector('main form[method=post]'); form.noValidate = true; \
         form.querySelector('button:not([name=find])').click()"
            .to_owned()
    }
}

impl Browser {
    /// Does what has to be done once on a site before the samples are there.
    pub async fn prepare(&self, site: &str) {
        for line in lines().filter(|line| line.starts_with("+ ")) {
            let before = sample(line);
            self.becomes(site, before.who, LANGUAGES[0]).await;
            self.come_to(&before, LANGUAGES[0]).await;
        }
    }

    /// Has the page of a sample, as who looks, in a language.
    pub async fn come_to(&self, sample: &Sample, language: &str) {
        self.open_page(sample.address).await;
        for deed in &sample.deeds {
            let script = script_of(deed, language);
            let done = format!("try {{ {script}; return '' }} catch (wrong) {{ return `${{wrong}}` }}");
            let wrong = self.asked(&done).await;
            let name = sample.name;
            assert_eq!(wrong, "", "{name}: {deed} on {}: {}", self.address().await, self.text().await);
            let asked = Instant::now();
            while self.asked("return document.readyState === 'complete'").await != Value::Bool(true) {
                assert!(asked.elapsed() < PATIENCE, "{name}: {deed}: the page does not come");
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
        self.asked("return document.fonts.ready.then(() => true)").await;
    }

    /// Has the page of a sample as who looks at it; `is` is who looked at the one before, in the same language.
    pub async fn come_as(&self, site: &str, sample: &Sample, is: &mut &'static str, language: &str) {
        if sample.who != *is || *is == "-" {
            self.becomes(site, sample.who, language).await;
            *is = sample.who;
        }
        self.come_to(sample, language).await;
    }

    /// Is that person, in that language.
    pub async fn becomes(&self, site: &str, who: &str, language: &str) {
        self.client.goto(&format!("{site}/sign-in")).await.unwrap();
        self.client.delete_all_cookies().await.unwrap();
        self.asked(&format!("document.cookie = 'language={language}; path=/'")).await;
        if who != "-" {
            self.sign_in(site, who).await;
        }
    }
}
