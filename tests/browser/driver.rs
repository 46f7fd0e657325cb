//! A browser: Debian's Chromium, driven by its chromedriver.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};

/// A browser with a profile of its own, gone with this.
pub struct Browser {
    /// The browser's window.
    pub client: Client,
    _driver: Driver,
    _profile: tempfile::TempDir,
}

/// The process that drives it. The browser goes with it.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Browser {
    /// Opens a window of a width; without JavaScript where that is asked.
    pub async fn open(width: u32, scripts: bool) -> Self {
        Self::started(width, scripts, json!({})).await
    }

    /// Opens a window of which it is kept what stands in its console and what goes over the net.
    pub async fn overheard(width: u32) -> Self {
        Self::started(width, true, json!({ "browser": "ALL", "performance": "ALL" })).await
    }

    async fn started(width: u32, scripts: bool, logs: Value) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = Driver(
            Command::new("chromedriver")
                .args([format!("--port={port}"), "--silent".to_owned()])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .expect("chromedriver: it comes with Debian's package chromium-driver"),
        );
        let profile = tempfile::tempdir().unwrap();
        let mut arguments = vec![
            "--headless=new".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            "--no-first-run".to_owned(),
            format!("--user-data-dir={}", profile.path().display()),
            format!("--window-size={width},1000"),
        ];
        if !scripts {
            arguments.push("--blink-settings=scriptEnabled=false".to_owned());
        }
        let options = json!({"goog:chromeOptions": {"args": arguments}, "goog:loggingPrefs": logs});
        let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
        builder.capabilities(options.as_object().unwrap().clone());
        let address = format!("http://127.0.0.1:{port}");
        for _ in 0..100 {
            if let Ok(client) = builder.connect(&address).await {
                return Self { client, _driver: driver, _profile: profile };
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the browser did not open");
    }

    /// Signs in as a demonstration account, by the keyboard alone.
    pub async fn sign_in(&self, address: &str, email: &str) {
        self.client.goto(&format!("{address}/sign-in")).await.unwrap();
        // The field of the address has the focus: one types, goes on with Tab, and sends with Enter.
        let focused = Locator::Css("#email:focus");
        self.client
            .wait()
            .for_element(focused)
            .await
            .expect("the field of the address has the focus")
            .send_keys(&format!("{email}\u{e004}demonstration\u{e007}"))
            .await
            .unwrap();
        self.client.wait().for_element(Locator::Css("nav.ways")).await.expect("signed in");
    }

    /// The text of the page.
    pub async fn text(&self) -> String {
        self.client.find(Locator::Css("main")).await.unwrap().text().await.unwrap()
    }

    /// By how many pixels the page is wider than its window.
    pub async fn overflow(&self) -> i64 {
        let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        self.client.execute(script, Vec::new()).await.unwrap().as_i64().unwrap()
    }
}
