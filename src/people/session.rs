//! A session: a person is signed in. Its owner sees it and ends it; a new password ends it.

use std::net::IpAddr;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::secret::Secret;

/// After so long without a page a session ends: a working day.
pub const IDLE: TimeDelta = TimeDelta::hours(8);
/// After so long it ends in any case.
pub const LONGEST: TimeDelta = TimeDelta::days(7);
/// The use of a session is noted at most so often: a page that is only read writes nothing.
pub const SEEN_EVERY: TimeDelta = TimeDelta::minutes(5);
/// A person is in at most so many sessions; a further one ends the one that was unused for longest.
pub const MOST: i64 = 20;
/// The most characters that are kept of what a browser calls itself.
pub const AGENT_LIMIT: usize = 200;

/// A session, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: Uuid,
    /// When the person signed in.
    pub begun: DateTime<Utc>,
    /// When it was last used, to [`SEEN_EVERY`].
    pub seen: DateTime<Utc>,
    /// When it ends in any case.
    pub expires: DateTime<Utc>,
    /// From which address.
    pub address: String,
    /// With which browser, in its own words.
    pub agent: String,
}

/// A session that has just begun.
#[derive(Debug)]
pub struct NewSession {
    /// Its id.
    pub id: Uuid,
    /// Whose.
    pub account: Uuid,
    /// What goes into the cookie.
    pub cookie: Secret,
    /// When it ends in any case.
    pub expires: DateTime<Utc>,
}

/// The hash by which a session is found, from what a cookie holds. `None`: no session has such a cookie.
pub fn hash_of_cookie(text: &str) -> Option<[u8; 32]> {
    Secret::read(text).map(|secret| secret.hash())
}

/// An address as the security log keeps and counts it: of an IPv6 address the network of 64 bits, which is what
/// one subscriber has, so that nobody guesses from a new address each time.
pub fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let bits = address.to_bits() & !u128::from(u64::MAX);
            format!("{}/64", std::net::Ipv6Addr::from_bits(bits))
        }
    }
}

/// What a browser calls itself, as it is kept: without control characters, cut at the limit.
pub fn agent(text: &str) -> String {
    text.chars().filter(|it| !it.is_control()).take(AGENT_LIMIT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_subscriber_is_one_network() {
        let network = |text: &str| network(text.parse().unwrap());
        assert_eq!(network("192.0.2.7"), "192.0.2.7");
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
        assert_eq!(network("2001:db8:1:2::1"), "2001:db8:1:2::/64");
    }

    #[test]
    fn a_browser_does_not_talk_for_ever() {
        assert_eq!(agent(&"é\n".repeat(300)), "é".repeat(AGENT_LIMIT));
    }
}
