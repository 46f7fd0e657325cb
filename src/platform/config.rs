//! What the environment configures.

use std::net::SocketAddr;
use std::path::PathBuf;

/// What the environment configures. The README has the table.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the site listens (`LISTEN_ADDR`).
    pub listen: SocketAddr,
    /// The database (`DATABASE_URL`); `None`: a private PostgreSQL of its own.
    pub database_url: Option<String>,
    /// Where the private PostgreSQL keeps its data (`CLEARINGHOUSE_VAR`).
    pub var: PathBuf,
    /// How many connections an instance has at most (`DATABASE_CONNECTIONS`).
    pub connections: u32,
    /// The proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed (`TRUSTED_PROXIES`).
    pub trusted_proxies: Vec<std::net::IpAddr>,
    /// The address that people use (`SITE_URL`), for links.
    pub site: String,
    /// Whether the demonstration's accounts are offered on the sign-in page.
    pub demonstration: bool,
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{name} is {value}, which is not {wanted}")]
pub struct BadSetting {
    name: &'static str,
    value: String,
    wanted: &'static str,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            database_url: None,
            var: PathBuf::from("var"),
            connections: 16,
            trusted_proxies: Vec::new(),
            site: "http://127.0.0.1:8080".to_owned(),
            demonstration: false,
        }
    }
}

impl Config {
    /// What the environment says, the default for what it does not.
    ///
    /// # Errors
    /// The first setting that cannot be used.
    pub fn from_env() -> Result<Self, BadSetting> {
        let default = Self::default();
        let trusted = std::env::var("TRUSTED_PROXIES").unwrap_or_default();
        let trusted_proxies = trusted
            .split(',')
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(|text| {
                text.parse().map_err(|_| bad("TRUSTED_PROXIES", text, "a list of IP addresses with commas"))
            })
            .collect::<Result<_, _>>()?;
        Ok(Self {
            listen: setting("LISTEN_ADDR", "an address and a port, as 127.0.0.1:8080")?
                .unwrap_or(default.listen),
            database_url: std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty()),
            var: std::env::var_os("CLEARINGHOUSE_VAR").map_or(default.var, PathBuf::from),
            connections: setting("DATABASE_CONNECTIONS", "a number from 2 on")?
                .map_or(default.connections, |number: u32| number.max(2)),
            trusted_proxies,
            site: std::env::var("SITE_URL").ok().filter(|site| !site.is_empty()).unwrap_or(default.site),
            demonstration: false,
        })
    }
}

fn bad(name: &'static str, value: &str, wanted: &'static str) -> BadSetting {
    BadSetting { name, value: value.to_owned(), wanted }
}

fn setting<T: std::str::FromStr>(name: &'static str, wanted: &'static str) -> Result<Option<T>, BadSetting> {
    match std::env::var(name) {
        Ok(text) if !text.is_empty() => text.parse().map(Some).map_err(|_| bad(name, &text, wanted)),
        _ => Ok(None),
    }
}
