//! A one-time link, with which a person sets the first or a new password.

use chrono::TimeDelta;

use super::secret::Secret;

/// So long a link can be used.
pub const GOOD_FOR: TimeDelta = TimeDelta::hours(72);

/// The path of the page where a password is set with a link.
pub const PATH: &str = "/password/";

/// The address that is given to the person.
///
/// `site`: the base address of the site, as `https://clearing-house.example`.
pub fn address(site: &str, secret: &Secret) -> String {
    format!("{}{PATH}{}", site.trim_end_matches('/'), secret.reveal())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_has_one_slash() {
        let secret = Secret::new().unwrap();
        let wanted = format!("https://a.example/password/{}", secret.reveal());
        assert_eq!(address("https://a.example/", &secret), wanted);
        assert_eq!(address("https://a.example", &secret), wanted);
    }
}
