//! Addresses to which letters can go.

/// The most characters of an e-mail address (RFC 5321).
const EMAIL_LIMIT: usize = 254;

/// An e-mail address as it is kept: in lower case. `None` where the text is none.
///
/// No more is asked than that letters can go there: one `@`, a domain with a dot, ASCII without spaces.
pub fn email(text: &str) -> Option<String> {
    let text = text.trim();
    let (local, domain) = text.split_once('@')?;
    let graphic = text.len() <= EMAIL_LIMIT && text.bytes().all(|byte| byte.is_ascii_graphic());
    let labels = domain.contains('.')
        && domain.split('.').all(|label| {
            !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        });
    let quoting = local.contains(['"', '(', ')', ',', ':', ';', '<', '>', '[', ']', '\\']);
    (graphic && labels && !local.is_empty() && !quoting).then(|| text.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_lower_case() {
        assert_eq!(email(" Officer@Secretariat.Example "), Some("officer@secretariat.example".to_owned()));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "officer",
            "@a.b",
            "a@b",
            "a@b..c",
            "a b@c.d",
            "a@b.c, d@e.f",
            "é@a.b",
            "a@@b.c",
            "a\r\nb@c.d",
        ] {
            assert_eq!(email(text), None, "{text}");
        }
        assert_eq!(
            email(&format!("{}@a.bc", "a".repeat(EMAIL_LIMIT - 5))).map(|it| it.len()),
            Some(EMAIL_LIMIT)
        );
        assert_eq!(email(&format!("{}@a.bc", "a".repeat(EMAIL_LIMIT - 4))), None);
    }
}
