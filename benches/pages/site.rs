//! One set of data, the program and the bare page on it, and what they answer under load.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, bail};
use clearinghouse::demo::accounts::PASSWORD;
use clearinghouse::platform::app::App;
use clearinghouse::platform::config::Config;
use clearinghouse::platform::database;
use clearinghouse::platform::postgres::PrivateServer;
use clearinghouse::rules::access::Actor;
use tokio::process::{Child, Command};
use uuid::Uuid;

use crate::synthetic::{self, Note};
use crate::wrk::{self, Run};
use clearinghouse::steps::silence;

/// What the pages are measured on.
#[derive(Clone, Copy, Debug)]
pub enum Data {
    /// The demonstration.
    Demonstration,
    /// 200 areas, 500 accounts, 20 years of history.
    Synthetic,
}

/// The addresses where the two listen: loopback alone.
const PROGRAM: &str = "127.0.0.1:18080";
const BARE: &str = "127.0.0.1:18081";
/// How many people sign in before memory is read.
const SIGN_INS: u32 = 60;

/// The program and the bare page, running.
pub struct Site {
    data: Data,
    program: Child,
    bare: Child,
    app: App,
    area: Uuid,
    code: String,
    cookie: String,
}

impl Site {
    /// Fills a database, starts both on it, and signs people in.
    pub async fn open(server: &PrivateServer, data: Data) -> anyhow::Result<Self> {
        let name = match data {
            Data::Demonstration => "bench_demonstration",
            Data::Synthetic => "bench_synthetic",
        };
        let options = synthetic::new_database(server, name).await?;
        let app = App::new(database::pool(&options, 4).await?, Config::default(), silence::due).await?;
        let (area, code, accounts) = match data {
            Data::Demonstration => {
                clearinghouse::demo::open(&app).await?;
                let area = app.held().record.area_by_code("2.3").context("no area 2.3")?.area.common.id;
                (area, "2.3".to_owned(), vec!["delegate@rus.example".to_owned(); SIGN_INS as usize])
            }
            Data::Synthetic => {
                let area = synthetic::fill(&app, synthetic::WHOLE).await?;
                let accounts = synthetic::accounts(&app, synthetic::WHOLE.accounts, PASSWORD).await?;
                (area, "1.50".to_owned(), accounts)
            }
        };
        // As after the first night: the planner knows the tables.
        synthetic::analyze(&options).await?;
        let url = server.url(name);
        let program = Command::new(env!("CARGO_BIN_EXE_clearinghouse"))
            .arg("serve")
            .env("DATABASE_URL", &url)
            .env("LISTEN_ADDR", PROGRAM)
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let bare = Command::new(std::env::current_exe()?)
            .args(["bare", &url, BARE])
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        listening(PROGRAM).await?;
        listening(BARE).await?;
        let mut cookie = String::new();
        for account in accounts.iter().take(SIGN_INS as usize) {
            cookie = sign_in(account).await?;
        }
        Ok(Self { data, program, bare, app, area, code, cookie })
    }

    /// Measures every page against the bare one, in turn, while somebody writes every second.
    pub async fn measure(&self, rounds: usize) -> anyhow::Result<String> {
        let pages = [
            ("bare page", format!("http://{BARE}/")),
            ("first page", format!("http://{PROGRAM}/")),
            ("the List", format!("http://{PROGRAM}/areas")),
            ("an area's page", format!("http://{PROGRAM}/areas/{}", self.code)),
            ("register of duties", format!("http://{PROGRAM}/duties")),
            ("a search", format!("http://{PROGRAM}/search?q={}", self.code)),
            ("a search for what is not there", format!("http://{PROGRAM}/search?q=nothingatall")),
        ];
        let mut runs: Vec<Vec<Run>> = vec![Vec::new(); pages.len()];
        let measuring = async {
            for round in 0..=rounds {
                for ((_, address), runs) in pages.iter().zip(&mut runs) {
                    let run = wrk::run(address, &self.cookie).await?;
                    if round > 0 {
                        runs.push(run); // the first round warms up
                    }
                }
            }
            anyhow::Ok(())
        };
        tokio::select! {
            measured = measuring => measured?,
            written = self.write_every_second() => written?,
        }
        let mut table = String::new();
        let bare = runs.first().map(|runs| wrk::median(runs)).context("nothing was measured")?;
        for ((name, address), runs) in pages.iter().zip(&runs) {
            let run = wrk::median(runs);
            writeln!(
                table,
                "| {:?} | {name} | {:.0} | {:.2} | {:.2} | {:.0} | {:.2} |",
                self.data,
                run.rate,
                run.p50,
                run.p99,
                size(address, &self.cookie).await? / 1024.0,
                run.rate / bare.rate
            )?;
        }
        let program = resident_mb(&self.program)?;
        writeln!(table, "\nMemory of the program, {SIGN_INS} people having signed in: {program:.0} MB\n")?;
        Ok(table)
    }

    async fn write_every_second(&self) -> anyhow::Result<()> {
        loop {
            tokio::time::sleep(Duration::from_secs(1)).await;
            if let Err(failure) = self.app.perform(Actor::PROGRAM, Note { area: self.area }).await {
                bail!("the write was refused: {failure:?}");
            }
        }
    }

    /// Ends both.
    pub async fn close(mut self) -> anyhow::Result<()> {
        self.program.kill().await?;
        self.bare.kill().await?;
        self.app.pool.close().await;
        Ok(())
    }
}

async fn listening(address: &str) -> anyhow::Result<()> {
    for _ in 0..200 {
        if tokio::net::TcpStream::connect(address).await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("nothing listens at {address}")
}

async fn sign_in(email: &str) -> anyhow::Result<String> {
    let body: String = form_urlencoded::Serializer::new(String::new())
        .append_pair("email", email)
        .append_pair("password", PASSWORD)
        .finish();
    let output = curl(&["-i", "-d", &body, &format!("http://{PROGRAM}/sign-in")]).await?;
    let cookie = output
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: "))
        .and_then(|cookie| cookie.split(';').next())
        .with_context(|| format!("{email} could not sign in:\n{output}"))?;
    Ok(cookie.to_owned())
}

async fn size(address: &str, cookie: &str) -> anyhow::Result<f64> {
    let body = curl(&["-b", cookie, address]).await?;
    Ok(f64::from(u32::try_from(body.len())?))
}

async fn curl(arguments: &[&str]) -> anyhow::Result<String> {
    let output =
        Command::new("curl").arg("-s").args(arguments).output().await.context("curl cannot be run")?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn resident_mb(program: &Child) -> anyhow::Result<f64> {
    let id = program.id().context("the program has ended")?;
    let status = std::fs::read_to_string(PathBuf::from(format!("/proc/{id}/status")))?;
    let kilobytes: f64 = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|rest| rest.trim().strip_suffix("kB"))
        .context("no VmRSS")?
        .trim()
        .parse()?;
    Ok(kilobytes / 1024.0)
}
