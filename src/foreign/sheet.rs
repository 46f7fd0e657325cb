//! The words in a workbook: what is written in its cells. Numbers are left out, nobody looks for them.

use std::io::BufReader;

use quick_xml::events::Event;
use quick_xml::reader::Reader;

use super::parts::Archive;
use super::{MOST_KEPT, Wrong};

/// The words of a workbook, as many as are kept, cell by cell: those that its sheets share, then those of each sheet.
///
/// # Errors
/// When a part is damaged.
pub(super) fn text(archive: &mut Archive<'_>) -> Result<String, Wrong> {
    let mut words = String::new();
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|_| Wrong::Broken)?;
        let name = part.name().map_err(|_| Wrong::Broken)?;
        let of_words =
            name == "xl/sharedStrings.xml" || name.starts_with("xl/worksheets/") && name.ends_with(".xml");
        if of_words {
            read(Reader::from_reader(BufReader::new(part)), &mut words)?;
        }
    }
    Ok(words)
}

fn read(mut reader: Reader<impl std::io::BufRead>, words: &mut String) -> Result<(), Wrong> {
    let (mut buffer, mut in_text) = (Vec::new(), false);
    while words.len() < MOST_KEPT * 4 {
        match reader.read_event_into(&mut buffer).map_err(|_| Wrong::Broken)? {
            Event::Eof => break,
            Event::Start(element) if element.local_name().into_inner() == "t" => in_text = true,
            Event::End(element) => match element.local_name().into_inner() {
                "t" => in_text = false,
                "si" | "is" => words.push('\n'),
                _ => {}
            },
            Event::Text(text) if in_text => words.push_str(&text),
            Event::CData(text) if in_text => words.push_str(&text),
            Event::GeneralRef(of) if in_text => match of.resolve_char_ref() {
                Ok(Some(sign)) => words.push(sign),
                _ => words.push_str(quick_xml::escape::resolve_predefined_entity(&of).unwrap_or_default()),
            },
            _ => {}
        }
        buffer.clear();
    }
    Ok(())
}
