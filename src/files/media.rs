//! What a file is, as its content says. Neither its name nor what a browser calls it is believed.

use std::io::{Cursor, Read as _, copy, sink};

use quick_xml::events::Event;
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::docx::attribute;
use crate::message::Message;
use crate::record::files::{LARGEST, Media};

/// How many of its first and last bytes a PDF is recognised by: writers put a mark before it, and transports a line
/// behind it.
const ENDS: usize = 1024;
/// The most that a .docx may unpack to, in bytes: it is read on the machines of all delegations.
const LARGEST_UNPACKED: u64 = 200 << 20;
/// The most parts of a .docx.
const MOST_PARTS: usize = 5_000;
/// The part of a .docx that says what the others are, and the most that it may say.
const CONTENT_TYPES: &str = "[Content_Types].xml";
const LARGEST_CONTENT_TYPES: u64 = 1 << 20;
/// The part that has the text, and what it must be.
pub(super) const DOCUMENT: &str = "word/document.xml";
const DOCUMENT_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// A .docx, unpacked as far as it is read.
pub(super) type Docx<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// What a file is.
///
/// # Errors
/// Why it is not taken.
pub fn recognised(content: &[u8]) -> Result<Media, Message> {
    if content.is_empty() {
        return Err(Message::new("error-file-empty"));
    }
    if content.len() > LARGEST {
        return Err(Message::new("error-file-too-large"));
    }
    if is_pdf(content) {
        return Ok(Media::Pdf);
    }
    if content.starts_with(b"PK\x03\x04") {
        return docx(content).map(|()| Media::Docx);
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

fn docx(content: &[u8]) -> Result<(), Message> {
    let other = || Message::new("error-file-media");
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| other())?;
    if archive.len() > MOST_PARTS {
        return Err(Message::new("error-file-unpacks"));
    }
    let names: Vec<String> =
        archive.file_names_raw().map(|name| String::from_utf8_lossy(name).into()).collect();
    let types = text_of(&mut archive, CONTENT_TYPES, LARGEST_CONTENT_TYPES).ok_or_else(other)?;
    let types = Types::read(&types).ok_or_else(other)?;
    let has_macros = |name: &String| name.to_lowercase().ends_with("vbaproject.bin");
    if types.macros || names.iter().any(has_macros) {
        return Err(Message::new("error-file-macros"));
    }
    if !types.document || !names.iter().any(|name| name == DOCUMENT) {
        return Err(other());
    }
    measured(&mut archive)
}

/// Unpacks it once, to nowhere, and counts. What it says of its own size may be untrue.
fn measured(archive: &mut Docx<'_>) -> Result<(), Message> {
    let too_large = || Message::new("error-file-unpacks");
    let broken = || Message::new("error-file-broken");
    let mut left = LARGEST_UNPACKED;
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|_| broken())?;
        if part.size() > left {
            return Err(too_large());
        }
        let unpacked = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| broken())?;
        left = left.checked_sub(unpacked).ok_or_else(too_large)?;
    }
    Ok(())
}

/// The text of a part, if it is there, is text, and is no longer than this.
pub(super) fn text_of(archive: &mut Docx<'_>, name: &str, most: u64) -> Option<String> {
    let part = archive.by_name(name).ok()?;
    let mut text = String::new();
    let read = part.take(most + 1).read_to_string(&mut text).ok()?;
    (u64::try_from(read).ok()? <= most).then_some(text)
}

/// What the parts of a .docx are.
struct Types {
    /// Whether its document is one of a word processor.
    document: bool,
    /// Whether one of them is a macro, or is there for macros.
    macros: bool,
}

impl Types {
    fn read(text: &str) -> Option<Self> {
        let mut types = Self { document: false, macros: false };
        let mut reader = Reader::from_str(text);
        loop {
            let element = match reader.read_event().ok()? {
                Event::Start(element) | Event::Empty(element) => element,
                Event::Eof => return Some(types),
                _ => continue,
            };
            let Some(of) = attribute(&element, "ContentType") else { continue };
            let of = of.to_lowercase();
            types.macros |= of.contains("macroenabled") || of.contains("vbaproject");
            let part = attribute(&element, "PartName").unwrap_or_default();
            types.document |= part.trim_start_matches('/') == DOCUMENT && of == DOCUMENT_TYPE;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(content: &[u8]) -> &'static str {
        recognised(content).unwrap_err().key
    }

    #[test]
    fn a_pdf_has_its_mark_at_both_ends() {
        assert_eq!(recognised(b"%PDF-1.7\n...\n%%EOF\n"), Ok(Media::Pdf));
        assert_eq!(recognised(b"\xef\xbb\xbf\r\n%PDF-1.4 %%EOF"), Ok(Media::Pdf));
        assert_eq!(key(b"%PDF-1.7\n..."), "error-file-media");
        assert_eq!(key(b"<script></script>%PDF-1.7 %%EOF"), "error-file-media");
        assert_eq!(key(b""), "error-file-empty");
        assert_eq!(key(b"<html>"), "error-file-media");
        assert_eq!(key(b"PK\x03\x04 and no more"), "error-file-media");
    }

    #[test]
    fn the_mark_at_the_end_may_have_little_behind_it() {
        let with = |behind: usize| [b"%PDF-1.7 %%EOF".as_slice(), &vec![b' '; behind]].concat();
        assert_eq!(recognised(&with(ENDS - 5)), Ok(Media::Pdf));
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
        assert_eq!(recognised(&of(20 * 1024 * 1024)), Ok(Media::Pdf));
        assert_eq!(key(&of(20 * 1024 * 1024 + 1)), "error-file-too-large");
    }
}
