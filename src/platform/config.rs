//! What the environment configures.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;

use chrono::NaiveDate;

use super::s3::{S3, Settings};

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
    pub trusted_proxies: Vec<IpAddr>,
    /// The address that people use (`SITE_URL`), for links.
    pub site: String,
    /// Whether the demonstration's accounts are offered on the sign-in page.
    pub demonstration: bool,
    /// A store that speaks S3 (`S3_ENDPOINT`, `S3_BUCKET`, `S3_REGION`, `S3_ACCESS_KEY_ID`, `S3_SECRET_ACCESS_KEY`).
    pub s3: Option<Settings>,
    /// Whether it takes the content of files that come (`FILES`); what stands in it is read in any case.
    pub files_in_s3: bool,
    /// The program itself: a child of it reads what others have sent.
    pub program: PathBuf,
    /// The day to which the clock was turned, where a scratch copy is served; `None`: it is of record.
    pub rehearsal: Option<NaiveDate>,
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
            s3: None,
            files_in_s3: false,
            program: PathBuf::from(OWN_PROGRAM),
            rehearsal: None,
        }
    }
}

/// This program, as the system knows it: also after another has taken its place in its folder.
const OWN_PROGRAM: &str = "/proc/self/exe";

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
        let listen = setting("LISTEN_ADDR", "an address and a port, as 127.0.0.1:8080")?;
        let listen = listen.unwrap_or(default.listen);
        let s3 = s3()?;
        Ok(Self {
            listen,
            database_url: std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty()),
            var: std::env::var_os("CLEARINGHOUSE_VAR").map_or(default.var, PathBuf::from),
            connections: setting("DATABASE_CONNECTIONS", "a number from 2 on")?
                .map_or(default.connections, |number: u32| number.max(2)),
            trusted_proxies,
            site: std::env::var("SITE_URL")
                .ok()
                .filter(|site| !site.is_empty())
                .unwrap_or_else(|| opened_at(listen)),
            demonstration: false,
            files_in_s3: in_s3(s3.is_some())?,
            s3,
            program: default.program,
            rehearsal: None,
        })
    }
}

/// The store that speaks S3, where its bucket is named.
fn s3() -> Result<Option<Settings>, BadSetting> {
    let text = |name| std::env::var(name).ok().filter(|text: &String| !text.is_empty());
    let Some(bucket) = text("S3_BUCKET") else { return Ok(None) };
    let must = |name| text(name).ok_or_else(|| bad(name, "", "there, and S3_BUCKET is"));
    let endpoint = must("S3_ENDPOINT")?;
    let wanted = "an address, as https://s3.example.org";
    let settings = Settings {
        endpoint: endpoint.parse().map_err(|_| bad("S3_ENDPOINT", &endpoint, wanted))?,
        bucket,
        region: text("S3_REGION").unwrap_or_else(|| "us-east-1".to_owned()),
        key: must("S3_ACCESS_KEY_ID")?,
        secret: must("S3_SECRET_ACCESS_KEY")?,
    };
    if S3::new(&settings).is_none() {
        return Err(bad("S3_ENDPOINT", &endpoint, wanted));
    }
    Ok(Some(settings))
}

/// Whether the content of files that come goes into that store.
fn in_s3(is_there: bool) -> Result<bool, BadSetting> {
    match std::env::var("FILES").unwrap_or_default().as_str() {
        "" | "postgres" => Ok(false),
        "s3" if is_there => Ok(true),
        "s3" => Err(bad("FILES", "s3", "possible without S3_BUCKET")),
        other => Err(bad("FILES", other, "postgres or s3")),
    }
}

/// The address at which a site that listens there can be opened: one that listens on all addresses, at this machine's
/// own.
pub fn opened_at(listen: SocketAddr) -> String {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    format!("http://{}", SocketAddr::new(ip, listen.port()))
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

#[cfg(test)]
mod tests {
    use super::opened_at;

    #[test]
    fn a_site_that_listens_everywhere_is_opened_at_this_machine() {
        let at = |listen: &str| opened_at(listen.parse().unwrap());
        assert_eq!(at("0.0.0.0:8080"), "http://127.0.0.1:8080");
        assert_eq!(at("[::]:80"), "http://[::1]:80");
        assert_eq!(at("192.0.2.7:8080"), "http://192.0.2.7:8080");
    }
}
