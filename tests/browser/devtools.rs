//! What the driver's protocol has no word for, and Chromium's own has: a window as narrow as a phone's, the dark colours,
//! a page on paper.

use axum::http::Method;
use base64::Engine;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::driver::Browser;

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

#[derive(Debug)]
struct Log(&'static str);

impl WebDriverCompatibleCommand for Log {
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
        let log = self.client.issue_cmd(Log(of)).await.expect("the driver keeps it");
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

    /// What a script finds on the page.
    pub async fn asked(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.expect("the script runs")
    }
}
