//! A walk over every sample of a page, in three languages: what tools find of barriers to those who read otherwise (axe), of
//! invalid HTML (vnu), messages in the console, requests to other hosts, and pages that move while they come.

use std::path::Path;

use serde_json::Value;

use crate::checkers::{self, Rules};
use crate::driver::Browser;
use crate::samples::{Sample, samples};
use crate::site;
use crate::tight;

/// The languages with the widths at which they are looked at: a screen, a phone, a tablet. All rules are asked in
/// English; in the others those of language, of names and of sizes.
const WALKS: [(&str, u32); 3] = [("en", 1440), ("ru", 360), ("kk", 768)];
/// The language in which words are longest: in it is asked what is lost where there is little room.
const TIGHT: &str = "ru";
/// The most by which what stands on a page may move while it comes (Cumulative Layout Shift).
const MOVES: f64 = 0.02;

/// By how much the page has moved since it was opened.
const MOVED: &str = "const done = arguments[0]; let moved = 0; \
    new PerformanceObserver(list => { for (const shift of list.getEntries()) moved += shift.value; }) \
      .observe({ type: 'layout-shift', buffered: true }); \
    setTimeout(() => done(moved), 60)";

/// What stands in the console, but for the word that the page itself came with the status of a failure: some are to.
async fn console(browser: &Browser) -> Vec<String> {
    let here = browser.address().await;
    let path = here.split(['?', '#']).next().unwrap_or_default();
    let said = browser.log("browser").await;
    let messages = said.iter().map(|entry| entry["message"].as_str().unwrap_or_default());
    let own =
        |message: &str| message.strip_prefix(path).is_some_and(|rest| rest.contains("with a status of 4"));
    messages.filter(|message| !own(message)).map(|message| format!("in the console: {message}")).collect()
}

/// What the browser asked for since it was asked last: of other hosts, and the HTML of the page as it came.
async fn network(browser: &Browser, site: &str) -> (Vec<String>, String) {
    let mut elsewhere = Vec::new();
    let mut document = None;
    for entry in browser.log("performance").await {
        let entry: Value = serde_json::from_str(entry["message"].as_str().expect("a message")).unwrap();
        let (method, of) = (&entry["message"]["method"], &entry["message"]["params"]);
        if method == "Network.requestWillBeSent" {
            let url = of["request"]["url"].as_str().unwrap_or_default();
            if !url.starts_with(site) && (url.starts_with("http") || url.starts_with("ws")) {
                elsewhere.push(format!("asks another host: {url}"));
            }
        } else if method == "Network.responseReceived" && of["type"] == "Document" {
            document = of["requestId"].as_str().map(str::to_owned);
        }
    }
    (elsewhere, browser.received(&document.expect("a page has come")).await)
}

/// All that is found on one page; its HTML goes into the folder.
async fn findings(browser: &Browser, site: &str, axe: Option<&str>, page: &Path, dark: bool) -> Vec<String> {
    let (mut found, html) = network(browser, site).await;
    std::fs::write(page, html).unwrap();
    found.extend(console(browser).await);
    let moved = browser.client.execute_async(MOVED, Vec::new()).await.unwrap().as_f64().unwrap();
    if moved > MOVES {
        found.push(format!("moves by {moved} while it comes"));
    }
    if let Some(axe) = axe {
        found.extend(checkers::barriers(browser, axe, if dark { Rules::All } else { Rules::OfWords }).await);
        if dark {
            browser.coloured("dark").await;
            let dark = checkers::barriers(browser, axe, Rules::Contrast).await;
            found.extend(dark.into_iter().map(|barrier| format!("dark, {barrier}")));
            browser.coloured("light").await;
        }
    }
    found
}

#[tokio::test]
async fn no_sample_has_a_barrier_that_a_tool_finds() {
    let site = site::own_site().await;
    let axe = checkers::axe();
    let browser = Browser::overheard(1440).await;
    browser.prepare(&site.address).await;
    let folder = tempfile::tempdir().unwrap();
    let samples = samples();
    let mut found = Vec::new();
    for (language, width) in WALKS {
        browser.sized(width, 900, 1.0).await;
        browser.coloured("light").await;
        let mut is = "";
        for sample in &samples {
            browser.come_as(&site.address, sample, &mut is, language).await;
            println!("{} in {language}", sample.name);
            let Sample { name, .. } = sample;
            let page = folder.path().join(format!("{name}-{language}.html"));
            let mut wrong = findings(&browser, &site.address, axe.as_deref(), &page, language == "en").await;
            if language == TIGHT {
                wrong.extend(tight::findings(&browser, width).await);
            }
            for finding in wrong {
                println!("    {finding}");
                found.push(format!("{name} in {language} at {width}: {finding}"));
            }
        }
    }
    found.extend(checkers::invalid(folder.path()));
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}
