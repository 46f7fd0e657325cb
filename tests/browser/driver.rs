//! A browser: Debian's Chromium, driven by its chromedriver, or Debian's Firefox, driven by geckodriver.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Make {
    /// Chromium, whose console, requests and shifts of layout are kept (`devtools`).
    Chromium,
    /// Firefox. The environment's `GECKODRIVER` says where its driver is (scripts/geckodriver.sh).
    Firefox,
}

/// A browser with a profile of its own, gone with this.
pub struct Browser {
    /// The browser's window.
    pub client: Client,
    /// Which browser it is.
    pub make: Make,
    _driver: Driver,
    _profile: tempfile::TempDir,
}

/// The process that drives it. The browser goes with it.
struct Driver {
    process: Child,
    port: u16,
    session: Option<String>,
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Firefox outlives a driver that is killed: the session is ended first.
        if let Some(session) = &self.session {
            let _ = self.end(session);
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Driver {
    fn start(make: Make, profile: &str) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut command = match make {
            Make::Chromium => Command::new("chromedriver"),
            Make::Firefox => Command::new(std::env::var_os("GECKODRIVER").expect("GECKODRIVER")),
        };
        command.arg(format!("--port={port}"));
        match make {
            Make::Chromium => command.arg("--silent"),
            Make::Firefox => command.args(["--websocket-port=0", "--profile-root", profile]),
        };
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let missing =
            "chromedriver comes with Debian's package chromium-driver, geckodriver of scripts/geckodriver.sh";
        Self { process: process.expect(missing), port, session: None }
    }

    fn end(&self, session: &str) -> std::io::Result<()> {
        let mut driver = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        driver.set_read_timeout(Some(Duration::from_secs(60)))?;
        let host = format!("127.0.0.1:{}", self.port);
        write!(driver, "DELETE /session/{session} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
        // The answer comes when the browser has gone; chromedriver keeps the connection open after it.
        let _ = driver.read(&mut [0; 256])?;
        Ok(())
    }
}

fn chromium(width: u32, scripts: bool, kept: bool, profile: &str) -> Value {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--no-first-run".to_owned(),
        format!("--user-data-dir={profile}"),
        format!("--window-size={width},1000"),
    ];
    if !scripts {
        arguments.push("--blink-settings=scriptEnabled=false".to_owned());
    }
    let logs = if kept { json!({"browser": "ALL", "performance": "ALL"}) } else { json!({}) };
    json!({"goog:chromeOptions": {"args": arguments}, "goog:loggingPrefs": logs})
}

fn firefox(width: u32, scripts: bool) -> Value {
    let width = format!("--width={width}");
    json!({"moz:firefoxOptions": {
        "args": ["-headless", width, "--height=1000"],
        "prefs": {"javascript.enabled": scripts, "intl.accept_languages": "en"},
    }})
}

impl Browser {
    /// Whether there is such a browser, and what drives it.
    pub fn has(make: Make) -> bool {
        make == Make::Chromium || std::env::var_os("GECKODRIVER").is_some_and(|path| !path.is_empty())
    }

    /// Opens a window of Chromium of a width; without JavaScript where that is asked. Nothing is kept of what it says.
    pub async fn open(width: u32, scripts: bool) -> Self {
        Self::opened(Make::Chromium, width, scripts, false).await
    }

    /// Opens a window of either browser; without JavaScript where that is asked.
    pub async fn of(make: Make, width: u32, scripts: bool) -> Self {
        let browser = Self::opened(make, width, scripts, true).await;
        if make == Make::Chromium && scripts {
            browser.notes_shifts().await;
        }
        browser
    }

    /// Opens a window of Chromium of which it is kept what stands in its console and what goes over the net.
    pub async fn overheard(width: u32) -> Self {
        Self::opened(Make::Chromium, width, true, true).await
    }

    async fn opened(make: Make, width: u32, scripts: bool, kept: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let profile = folder.path().to_str().expect("a folder's name");
        let mut driver = Driver::start(make, profile);
        let wanted = match make {
            Make::Chromium => chromium(width, scripts, kept, profile),
            Make::Firefox => firefox(width, scripts),
        };
        let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
        builder.capabilities(wanted.as_object().unwrap().clone());
        let address = format!("http://127.0.0.1:{}", driver.port);
        let mut last = None;
        for _ in 0..100 {
            match builder.connect(&address).await {
                Ok(client) => {
                    driver.session = client.session_id().await.unwrap();
                    return Self { client, make, _driver: driver, _profile: folder };
                }
                Err(error) => last = Some(error),
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("{make:?} did not open: {last:?}");
    }

    /// Signs in as a demonstration account, by the keyboard alone.
    pub async fn sign_in(&self, address: &str, email: &str) {
        self.sign_in_with(address, email, "demonstration").await;
    }

    /// Signs in with a password, by the keyboard alone.
    pub async fn sign_in_with(&self, address: &str, email: &str, password: &str) {
        self.client.goto(&format!("{address}/sign-in")).await.unwrap();
        // The field of the address has the focus: one types, goes on with Tab, and sends with Enter.
        let focused = Locator::Css("#email:focus");
        self.client
            .wait()
            .for_element(focused)
            .await
            .expect("the field of the address has the focus")
            .send_keys(&format!("{email}\u{e004}{password}\u{e007}"))
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
