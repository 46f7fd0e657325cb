//! What a file is, as its content says. What a browser calls it is not believed, nor is its name.

use std::path::Path;

use super::name::ends_as;
use crate::foreign::{self, Found, Wrong, sight};
use crate::message::Message;
use crate::record::files::{LARGEST, Media};

/// How many of its first and last bytes a PDF is recognised by: writers put a mark before it, and transports a line
/// behind it.
const ENDS: usize = 1024;

/// What a file is, and what stands in it. What has to be opened is looked at by a child of `program`. The name is asked
/// of text alone, which has no mark of its own: a page or a program that is called otherwise does not become text.
///
/// # Errors
/// Why it is not taken.
pub async fn recognised(program: &Path, name: &str, content: &[u8]) -> Result<Found, Message> {
    match at_once(name, content)? {
        Some(found) => Ok(found),
        None => foreign::ask::what(program, content).await,
    }
}

/// What a file is, as far as it can be known unopened; `None`: it has to be opened.
fn at_once(name: &str, content: &[u8]) -> Result<Option<Found>, Message> {
    if content.is_empty() {
        return Err(Message::new("error-file-empty"));
    }
    if content.len() > LARGEST {
        return Err(Message::new("error-file-too-large"));
    }
    if is_pdf(content) || content.starts_with(b"PK\x03\x04") {
        return Ok(None);
    }
    let found = match sight::picture(content) {
        Some(picture) => picture,
        None if ends_as(name, Media::Txt) => sight::text(content),
        None => Err(Wrong::Media),
    };
    found.map(Some).map_err(Wrong::message)
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
        at_once("a.pdf", content).unwrap_err().key
    }

    #[test]
    fn a_pdf_has_its_mark_at_both_ends() {
        assert_eq!(at_once("a.pdf", b"%PDF-1.7\n...\n%%EOF\n"), Ok(None));
        assert_eq!(at_once("a.pdf", b"\xef\xbb\xbf\r\n%PDF-1.4 %%EOF"), Ok(None));
        assert_eq!(key(b"%PDF-1.7\n..."), "error-file-media");
        assert_eq!(key(b"<script></script>%PDF-1.7 %%EOF"), "error-file-media");
        assert_eq!(key(b""), "error-file-empty");
        assert_eq!(key(b"<html>"), "error-file-media");
        assert_eq!(at_once("a.TXT", b"<html>").unwrap().unwrap().media, Media::Txt);
        assert_eq!(at_once("a.pdf", b"PK\x03\x04 and more"), Ok(None));
    }

    #[test]
    fn the_mark_at_the_end_may_have_little_behind_it() {
        let with = |behind: usize| [b"%PDF-1.7 %%EOF".as_slice(), &vec![b' '; behind]].concat();
        assert_eq!(at_once("a.pdf", &with(ENDS - 5)), Ok(None));
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
        assert_eq!(at_once("a.pdf", &of(20 * 1024 * 1024)), Ok(None));
        assert_eq!(key(&of(20 * 1024 * 1024 + 1)), "error-file-too-large");
    }
}
