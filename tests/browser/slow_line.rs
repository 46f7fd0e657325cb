//! A line of 400 kbit/s on which every answer begins 400 ms later: when there is something to read. The line is
//! Chromium's simulation, and the bounds are of it: a try on a busy machine is made again.

use serde_json::Value;

use crate::driver::{Browser, Make};
use crate::hands::PATIENCE;
use crate::site::own_site;

const BYTES_A_SECOND: u32 = 50_000;
const LATENCY: u32 = 400;
/// Milliseconds until the first text can be read: of a page that is the first of the site, of each one after it.
const FIRST: f64 = 3000.0;
const NEXT: f64 = 1500.0;
const TRIES: usize = 3;

/// What there is to know of a page's coming: milliseconds to the first contentful paint and to the first text, what it
/// waited for, and what of the rest went over the line.
const CAME: &str = r#"
    const done = arguments[0];
    document.fonts.ready.then(() => new PerformanceObserver((list) => {
      const text = list.getEntries().find((entry) => entry.url === "");
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      const files = performance.getEntriesByType("resource");
      done({
        paint: paint.startTime,
        text: text.renderTime || text.startTime,
        waited: files.filter((file) => file.renderBlockingStatus === "blocking").map((file) => file.name),
        sent: files.filter((file) => file.transferSize > 0).map((file) => file.name),
        files: files.map((file) => file.name),
      });
    }).observe({ type: "largest-contentful-paint", buffered: true }));
"#;

struct Came(Value);

impl Came {
    /// Milliseconds until there is something to read.
    fn readable(&self) -> f64 {
        let of = |name: &str| self.0[name].as_f64().expect("milliseconds");
        of("paint").max(of("text"))
    }

    fn names(&self, of: &str) -> Vec<&str> {
        self.0[of].as_array().expect("addresses").iter().filter_map(Value::as_str).collect()
    }
}

async fn came(browser: &Browser, address: &str) -> Came {
    let coming = browser.client.goto(address);
    tokio::time::timeout(PATIENCE, coming).await.expect("the page comes").unwrap();
    Came(browser.client.execute_async(CAME, Vec::new()).await.expect("the page has come"))
}

/// A page as the first of the site, and again with the site's files at hand: the milliseconds of the best try.
async fn measured(browser: &Browser, address: &str) -> [f64; 2] {
    let mut best = [f64::INFINITY; 2];
    for _ in 0..TRIES {
        browser.forgets().await;
        let first = came(browser, address).await;
        // The one thing that a page waits for is the stylesheet.
        let waited = first.names("waited");
        assert!(
            matches!(waited[..], [style] if style.ends_with("/style.css")),
            "{address} waits for {waited:?}"
        );
        let next = came(browser, address).await;
        // What is named by its content is asked for once.
        assert_eq!(next.names("sent"), [""; 0], "{address} asks again");
        for file in first.names("files") {
            let version =
                file.split_once("/static/").and_then(|(_, rest)| rest.split_once('/')).map(|of| of.0);
            let hashed =
                version.is_some_and(|of| of.len() == 12 && of.bytes().all(|b| b.is_ascii_hexdigit()));
            assert!(hashed, "{file} is not named by its content");
        }
        best = [best[0].min(first.readable()), best[1].min(next.readable())];
        if best[0] < FIRST && best[1] < NEXT {
            break;
        }
    }
    best
}

/// An officer registers a matter, so that there is one to look at: says where.
async fn a_matter(browser: &Browser) -> String {
    browser.hand_to("officer@secretariat.example").await;
    browser.open_page("/register/matter?area_id=2.5").await;
    browser.choose("concerns", "other").await;
    browser.fill("title", "Coordination of epidemiological safety, public health and pharmaceuticals").await;
    browser
        .fill("text", "The Senior Officials Committee is asked to consider the coordination of the area.")
        .await;
    browser.choose("body", "SOC").await;
    browser.fill_day("opened", "2026-01-12").await;
    browser.fill("source_kind", "note").await;
    browser.press("Continue", "Is this right?").await;
    browser.press("Register", "Coordination of epidemiological safety").await;
    browser.open_page("/matters").await;
    browser.follow_to("Coordination of epidemiological safety").await;
    browser.found("//main//section[@aria-labelledby='positions']").await;
    browser.client.current_url().await.unwrap().path().to_owned()
}

#[tokio::test]
async fn there_is_something_to_read_on_a_slow_line() {
    let site = own_site().await;
    let browser = Browser::of(Make::Chromium, 1280, true).await;
    browser.client.goto(&format!("{}/sign-in", site.address)).await.unwrap();
    let matter = a_matter(&browser).await;
    let mut too_slow = Vec::new();
    for language in ["en", "ru"] {
        for (who, pages) in
            [("-", vec!["/sign-in"]), ("delegate@rus.example", vec!["/", "/areas", "/areas/2.3", &matter])]
        {
            browser.on_a_line(0, 0).await;
            browser.becomes(&site.address, who, language).await;
            browser.on_a_line(BYTES_A_SECOND, LATENCY).await;
            for page in pages {
                let [first, next] = measured(&browser, &format!("{}{page}", site.address)).await;
                println!(
                    "slow line, {language}, {page}: {first:.0} ms as the first page, {next:.0} ms as a next one"
                );
                if first >= FIRST || next >= NEXT {
                    too_slow.push(format!("{page} in {language}: {first:.0} ms, {next:.0} ms"));
                }
            }
        }
    }
    assert!(too_slow.is_empty(), "{too_slow:?}");
    assert_eq!(browser.moved().await, [], "when the letters come, the layout moves");
}
