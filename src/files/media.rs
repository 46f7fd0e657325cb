//! What a file is, as its content says. Neither its name nor what a browser calls it is believed.

use std::path::Path;

use crate::foreign::{self, Found};
use crate::message::Message;
use crate::record::files::LARGEST;

/// How many of its first and last bytes a PDF is recognised by: writers put a mark before it, and transports a line
/// behind it.
const ENDS: usize = 1024;

/// What a file is, and what stands in it. What has to be opened is looked at by a child of `program`.
///
/// # Errors
/// Why it is not taken.
pub async fn recognised(program: &Path, content: &[u8]) -> Result<Found, Message> {
    at_once(content)?;
    foreign::ask::what(program, content).await
}

/// Whether a file may be one, as far as its length, its first and its last bytes say it.
fn at_once(content: &[u8]) -> Result<(), Message> {
    if content.is_empty() {
        return Err(Message::new("error-file-empty"));
    }
    if content.len() > LARGEST {
        return Err(Message::new("error-file-too-large"));
    }
    if is_pdf(content) || content.starts_with(b"PK\x03\x04") {
        return Ok(());
    }
    Err(Message::new("error-file-media"))
}

/// A PDF begins with its mark, before which nothing but a byte order mark or blanks may stand, and ends with its own.
fn is_pdf(content: &[u8]) -> bool {
    let begins = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content);
    let blanks = begins.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let begins = begins.get(blanks..).unwrap_or_default().starts_with(b"%PDF-");
    let ends = content.get(content.len().saturating_sub(ENDS)..).unwrap_or_default();
    blanks < ENDS && begins && ends.windows(5).any(|five| five == b"%%EOF")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(content: &[u8]) -> &'static str {
        at_once(content).unwrap_err().key
    }

    #[test]
    fn a_pdf_has_its_mark_at_both_ends() {
        assert_eq!(at_once(b"%PDF-1.7\n...\n%%EOF\n"), Ok(()));
        assert_eq!(at_once(b"\xef\xbb\xbf\r\n%PDF-1.4 %%EOF"), Ok(()));
        assert_eq!(key(b"%PDF-1.7\n..."), "error-file-media");
        assert_eq!(key(b"<script></script>%PDF-1.7 %%EOF"), "error-file-media");
        assert_eq!(key(b""), "error-file-empty");
        assert_eq!(key(b"<html>"), "error-file-media");
        assert_eq!(at_once(b"PK\x03\x04 and more"), Ok(()));
    }

    #[test]
    fn the_mark_at_the_end_may_have_little_behind_it() {
        let with = |behind: usize| [b"%PDF-1.7 %%EOF".as_slice(), &vec![b' '; behind]].concat();
        assert_eq!(at_once(&with(ENDS - 5)), Ok(()));
        assert_eq!(key(&with(ENDS - 4)), "error-file-media");
    }

    #[test]
    fn twenty_megabytes_pass_and_one_byte_more_does_not() {
        let of = |bytes: usize| {
            let mut content = vec![b' '; bytes];
            content[..9].copy_from_slice(b"%PDF-1.7\n");
            content[bytes - 5..].copy_from_slice(b"%%EOF");
            content
        };
        assert_eq!(at_once(&of(20 * 1024 * 1024)), Ok(()));
        assert_eq!(key(&of(20 * 1024 * 1024 + 1)), "error-file-too-large");
    }
}
