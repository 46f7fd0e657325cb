//! Whether a file is a .docx that does nobody harm: here, and on the machines of all delegations that open it.

use std::io::{BufRead, BufReader, Cursor, Read, copy, sink};

use quick_xml::events::Event;
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::Wrong;
use super::parts::{DEEPEST, Docx, attribute, text_of};

/// The most that a .docx may unpack to, in bytes.
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
/// The most points of a picture: opened, each takes four bytes.
const MOST_POINTS: u64 = 100_000_000;
/// As far into a picture its size is looked for, in bytes.
const HEAD: usize = 256 << 10;

/// Whether a file is a .docx that does nobody harm.
///
/// # Errors
/// Why not.
pub(super) fn sound(content: &[u8]) -> Result<(), Wrong> {
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| Wrong::Media)?;
    if archive.len() > MOST_PARTS {
        return Err(Wrong::Unpacks);
    }
    let names: Vec<String> =
        archive.file_names_raw().map(|name| String::from_utf8_lossy(name).into()).collect();
    let types = text_of(&mut archive, CONTENT_TYPES, LARGEST_CONTENT_TYPES).ok_or(Wrong::Media)?;
    let types = Types::read(&types).ok_or(Wrong::Media)?;
    let has_macros = |name: &String| name.to_lowercase().ends_with("vbaproject.bin");
    if types.macros || names.iter().any(has_macros) {
        return Err(Wrong::Macros);
    }
    if !types.document || !names.iter().any(|name| name == DOCUMENT) {
        return Err(Wrong::Media);
    }
    measured(&mut archive)
}

/// Unpacks it once, to nowhere, counts, and looks at what comes by. What it says of its own size may be untrue.
fn measured(archive: &mut Docx<'_>) -> Result<(), Wrong> {
    let mut left = LARGEST_UNPACKED;
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|_| Wrong::Broken)?;
        if part.size() > left {
            return Err(Wrong::Unpacks);
        }
        let name = part.name().map_err(|_| Wrong::Broken)?.to_lowercase();
        let mut part = BufReader::with_capacity(HEAD, part.take(left + 1));
        if name.ends_with(".xml") || name.ends_with(".rels") {
            shallow(&mut part)?;
        } else {
            let mut head = Vec::new();
            part.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(|_| Wrong::Broken)?;
            if points(&head).is_some_and(|points| points > MOST_POINTS) {
                return Err(Wrong::Picture);
            }
        }
        copy(&mut part, &mut sink()).map_err(|_| Wrong::Broken)?;
        // Of what may still come, as much is left as the limit has not let through.
        let unpacked = (left + 1) - part.into_inner().limit();
        left = left.checked_sub(unpacked).ok_or(Wrong::Unpacks)?;
    }
    Ok(())
}

/// Goes through XML: nothing too deep, and no entity of its own.
fn shallow(part: impl BufRead) -> Result<(), Wrong> {
    let (mut reader, mut buffer, mut depth) = (Reader::from_reader(part), Vec::new(), 0_usize);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::DocType(_)) => return Err(Wrong::Entities),
            // What is no XML is found when it is read; it stays enclosed as it is.
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
        if depth > DEEPEST {
            return Err(Wrong::Deep);
        }
        buffer.clear();
    }
}

/// How many points a picture has, as it says itself: PNG, GIF, BMP, JPEG.
fn points(head: &[u8]) -> Option<u64> {
    let (width, height) = if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        (of_four(head, 16)?, of_four(head, 20)?)
    } else if head.starts_with(b"GIF8") {
        (
            u64::from(*head.get(6)?) | u64::from(*head.get(7)?) << 8,
            u64::from(*head.get(8)?) | u64::from(*head.get(9)?) << 8,
        )
    } else if head.starts_with(b"BM") {
        (of_four(head, 18)?.swap_bytes() >> 32, of_four(head, 22)?.swap_bytes() >> 32)
    } else if head.starts_with(b"\xff\xd8\xff") {
        of_jpeg(head)?
    } else {
        return None;
    };
    Some(width.saturating_mul(height))
}

/// A number of four bytes, the highest first.
fn of_four(head: &[u8], at: usize) -> Option<u64> {
    head.get(at..at + 4)?.iter().try_fold(0_u64, |sum, byte| Some(sum << 8 | u64::from(*byte)))
}

/// A number of two bytes, the highest first.
fn of_two(head: &[u8], at: usize) -> Option<u64> {
    Some(u64::from(*head.get(at)?) << 8 | u64::from(*head.get(at + 1)?))
}

/// The size of a JPEG: in the first of its segments that begins a frame.
fn of_jpeg(head: &[u8]) -> Option<(u64, u64)> {
    let mut at = 2;
    loop {
        let [0xff, kind] = head.get(at..at + 2)? else { return None };
        match *kind {
            0xc0..=0xcf if !matches!(*kind, 0xc4 | 0xc8 | 0xcc) => {
                return Some((of_two(head, at + 7)?, of_two(head, at + 5)?));
            }
            0xff => at += 1,
            _ => at += 2 + usize::try_from(of_two(head, at + 2)?).ok()?,
        }
    }
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

    #[test]
    fn a_picture_says_how_many_points_it_has() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x03\xe8\0\0\x07\xd0\x08\x02";
        assert_eq!(points(png), Some(2_000_000)); // 1000 × 2000
        assert_eq!(points(b"GIF89a\x40\x01\xc8\0"), Some(64_000)); // 320 × 200
        let mut bmp = b"BM".to_vec();
        bmp.resize(18, 0);
        bmp.extend([64, 1, 0, 0, 200, 0, 0, 0]);
        assert_eq!(points(&bmp), Some(64_000));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\xc8\x01\x40\x03";
        assert_eq!(points(jpeg), Some(64_000));
        assert_eq!(points(b"\xff\xd8\xff\xe0\0"), None);
        assert_eq!(points(b"no picture"), None);
    }

    #[test]
    fn xml_goes_as_deep_as_documents_do_and_declares_nothing() {
        let of = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert_eq!(shallow(of(DEEPEST).as_bytes()), Ok(()));
        assert_eq!(shallow(of(DEEPEST + 1).as_bytes()), Err(Wrong::Deep));
        assert_eq!(shallow(b"<!DOCTYPE a [<!ENTITY b \"c\">]><a/>".as_slice()), Err(Wrong::Entities));
    }
}
