//! What the driver's protocol has no word for, and Chromium's own has: a window as narrow as a phone's, the dark colours,
//! a page on paper, a slow line; and what Chromium has kept: its console, its requests, the shifts of its layout.

use axum::http::Method;
use base64::Engine;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::driver::Browser;

/// By how much a page may shift while it comes.
const STILL: f64 = 0.02;

#[derive(Debug)]
struct Devtools(Value);

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}

/// What chromedriver has kept under a name since it was last asked.
#[derive(Debug)]
struct Kept(&'static str);

impl WebDriverCompatibleCommand for Kept {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": self.0 }).to_string()))
    }
}

impl Browser {
    /// What has come into a log since it was asked for last: `browser` for the console, `performance` for what goes over the
    /// net. Only of a browser that is overheard.
    pub async fn log(&self, of: &'static str) -> Vec<Value> {
        let log = self.client.issue_cmd(Kept(of)).await.expect("the driver keeps it");
        log.as_array().cloned().unwrap_or_default()
    }

    /// The body of an answer, as it came.
    pub async fn received(&self, request: &str) -> String {
        let body = self.devtools("Network.getResponseBody", json!({ "requestId": request })).await;
        body["body"].as_str().expect("a text").to_owned()
    }

    /// Has a command of Chromium's own carried out.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let command = Devtools(json!({ "cmd": command, "params": parameters }));
        self.client.issue_cmd(command).await.expect("Chromium does it")
    }

    /// Has a window of a size; a picture of it has that many points for each pixel of the page.
    pub async fn sized(&self, width: u32, height: u32, points: f64) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": points, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Has the light colours or the dark ones, at once: without motion.
    pub async fn coloured(&self, scheme: &str) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Is set to letters of a size, as a person sets it for all pages.
    pub async fn lettered(&self, pixels: u32) {
        let sizes = json!({ "fontSizes": { "standard": pixels, "fixed": pixels } });
        self.devtools("Page.setFontSizes", sizes).await;
    }

    /// The page as it comes out of the printer: a PDF, on the paper that the stylesheet asks for.
    pub async fn printed(&self) -> Vec<u8> {
        let printed = self.devtools("Page.printToPDF", json!({ "preferCSSPageSize": true })).await;
        let text = printed["data"].as_str().expect("a PDF");
        base64::engine::general_purpose::STANDARD.decode(text).expect("base64")
    }

    /// A picture of the window, small enough to be sent to readers: WebP.
    pub async fn pictured(&self) -> Vec<u8> {
        let picture =
            self.devtools("Page.captureScreenshot", json!({ "format": "webp", "quality": 55 })).await;
        let text = picture["data"].as_str().expect("a picture");
        base64::engine::general_purpose::STANDARD.decode(text).expect("base64")
    }

    /// What a script finds on the page.
    pub async fn asked(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.expect("the script runs")
    }

    /// Has a line of so many bytes a second, on which an answer begins so many milliseconds later; with 0, its own.
    pub async fn on_a_line(&self, bytes: u32, latency: u32) {
        let throughput = if bytes == 0 { -1 } else { i64::from(bytes) };
        self.devtools("Network.enable", json!({})).await;
        let line = json!({
            "offline": false,
            "latency": latency,
            "downloadThroughput": throughput,
            "uploadThroughput": throughput,
        });
        self.devtools("Network.emulateNetworkConditions", line).await;
    }

    /// Has nothing of what it was sent before.
    pub async fn forgets(&self) {
        self.devtools("Network.clearBrowserCache", json!({})).await;
    }

    /// What its console has said. That a page was answered with 403, 404, 412 or 422 is the site's own word.
    pub async fn console(&self) -> Vec<String> {
        let said = self.log("browser").await.into_iter();
        let said = said.map(|line| line["message"].as_str().unwrap_or_default().to_owned());
        said.filter(|line| line.contains("/static/") || !line.contains("responded with a status of 4"))
            .collect()
    }

    /// What its pages have asked of others than the site. The browser's own page, before the first, is its own matter.
    pub async fn asked_elsewhere(&self, site: &str) -> Vec<String> {
        let asked = |line: Value| -> Option<String> {
            let line: Value = serde_json::from_str(line["message"].as_str()?).ok()?;
            let is_request = line["message"]["method"] == "Network.requestWillBeSent";
            is_request.then(|| line["message"]["params"]["request"]["url"].as_str().map(str::to_owned))?
        };
        let own = |url: &String| {
            url.starts_with(&format!("{site}/"))
                || ["data:", "chrome:"].iter().any(|scheme| url.starts_with(scheme))
        };
        self.log("performance").await.into_iter().filter_map(asked).filter(|url| !own(url)).collect()
    }

    /// From now on notes how far the layout of each page shifts while nobody touches it.
    pub(crate) async fn notes_shifts(&self) {
        let source = include_str!("shifts.js");
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    }

    /// The pages that have moved under their reader: their paths, and by how much.
    pub async fn moved(&self) -> Vec<(String, f64)> {
        let noted = self.asked("return Object.entries(sessionStorage)").await;
        let noted = noted.as_array().cloned().expect("a list");
        let of = |entry: &Value| {
            let path = entry[0].as_str()?.strip_prefix("shift ")?;
            Some((path.to_owned(), entry[1].as_str()?.parse().ok()?))
        };
        noted.iter().filter_map(of).filter(|(_, by)| *by >= STILL).collect()
    }
}
