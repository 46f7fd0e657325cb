//! What is packed as office programs pack it: whether it does nobody harm, here and on the machines of all delegations
//! that open it.

use std::io::{BufRead, BufReader, Cursor, Read, copy, sink};

use quick_xml::events::Event;
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::docx::walk::{self, TO_ENCLOSE};
use super::parts::{Archive, DEEPEST, attribute, text_of};
use super::picture::{HEAD, MOST_POINTS, points};
use super::{Found, Wrong, sheet};
use crate::record::files::Media;

/// With what such a file begins.
pub(super) const MARK: &[u8] = b"PK\x03\x04";
/// The most that one may unpack to, in bytes.
const LARGEST_UNPACKED: u64 = 200 << 20;
/// The most parts of one.
const MOST_PARTS: usize = 5_000;
/// The part that says what the others are, and the most that it may say.
const CONTENT_TYPES: &str = "[Content_Types].xml";
const LARGEST_CONTENT_TYPES: u64 = 1 << 20;
/// The part of a .docx that has the text.
pub(super) const DOCUMENT: &str = "word/document.xml";
/// What the first part of a file of each kind must be.
const FIRST_PARTS: &[(Media, &str, &str)] = &[
    (
        Media::Docx,
        DOCUMENT,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ),
    (
        Media::Xlsx,
        "xl/workbook.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    ),
];

/// What a file is, and what stands in it.
///
/// # Errors
/// Why it is not taken.
pub(super) fn what(content: &[u8]) -> Result<Found, Wrong> {
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| Wrong::Media)?;
    let media = sound(&mut archive)?;
    let text = match media {
        Media::Docx => walk::text(content, TO_ENCLOSE)?.plain(),
        _ => sheet::text(&mut archive)?,
    };
    Ok(Found::new(media, None, &text))
}

fn sound(archive: &mut Archive<'_>) -> Result<Media, Wrong> {
    if archive.len() > MOST_PARTS {
        return Err(Wrong::Unpacks);
    }
    let names: Vec<String> =
        archive.file_names_raw().map(|name| String::from_utf8_lossy(name).into()).collect();
    let types = text_of(archive, CONTENT_TYPES, LARGEST_CONTENT_TYPES).ok_or(Wrong::Media)?;
    let types = Types::read(&types).ok_or(Wrong::Media)?;
    let has_macros = |name: &String| name.to_lowercase().ends_with("vbaproject.bin");
    if types.macros || names.iter().any(has_macros) {
        return Err(Wrong::Macros);
    }
    let first = FIRST_PARTS.iter().find(|(media, ..)| Some(*media) == types.media);
    let Some((media, ..)) = first.filter(|(_, part, _)| names.iter().any(|name| name == part)) else {
        return Err(Wrong::Media);
    };
    measured(archive)?;
    Ok(*media)
}

/// Unpacks it once, to nowhere, counts, and looks at what comes by. What it says of its own size may be untrue.
fn measured(archive: &mut Archive<'_>) -> Result<(), Wrong> {
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

/// What the parts of a file are.
struct Types {
    /// What it is, as its first part is.
    media: Option<Media>,
    /// Whether one of them is a macro, or is there for macros.
    macros: bool,
}

impl Types {
    fn read(text: &str) -> Option<Self> {
        let mut types = Self { media: None, macros: false };
        let mut reader = Reader::from_str(text);
        loop {
            let element = match reader.read_event().ok()? {
                Event::Start(element) | Event::Empty(element) => element,
                Event::Eof => return Some(types),
                _ => continue,
            };
            let Some(of) = attribute(&element, "ContentType") else { continue };
            let of = of.to_lowercase();
            types.macros |=
                of.contains("macroenabled") || of.contains("vbaproject") || of.contains("macrosheet");
            let part = attribute(&element, "PartName").unwrap_or_default();
            let part = part.trim_start_matches('/');
            let first = FIRST_PARTS.iter().find(|(_, name, is)| part == *name && of == *is);
            types.media = types.media.or(first.map(|(media, ..)| *media));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn xml_goes_as_deep_as_documents_do_and_declares_nothing() {
        let of = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert_eq!(shallow(of(DEEPEST).as_bytes()), Ok(()));
        assert_eq!(shallow(of(DEEPEST + 1).as_bytes()), Err(Wrong::Deep));
        assert_eq!(shallow(b"<!DOCTYPE a [<!ENTITY b \"c\">]><a/>".as_slice()), Err(Wrong::Entities));
    }
}
