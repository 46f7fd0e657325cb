//! What went out with a note verbale, and what rests on it.

use super::Shown;
use crate::http::reader::{Line, Reader, Section};
use crate::record::{Kind, Row};
use crate::rules::symbol::Named;
use crate::said::{address, title};

/// What the page of a note's number shows.
pub(super) fn shown(reader: Reader<'_>, number: u32) -> Shown<'_> {
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let is_it = |written: Option<&str>| written.and_then(|of| of.parse().ok()) == Some(Named::Note(number));
    let line = |row: &Row, kind: Kind, id| {
        let mut line = Line::new("", title(row, reader.record(), reader.names))
            .badged("kind", words.of_kind("kind-", kind.as_str()));
        line.address = Some(address(kind, id));
        line
    };
    let circulations = organisation.circulations.values();
    let with_it = circulations.filter(|row| row.circulated <= reader.on && is_it(row.note.as_deref()));
    let mut sent: Vec<_> = with_it
        .filter_map(|row| {
            let kind = Kind::named(&row.of_kind)?;
            let of = reader.record().find(kind, row.of_id)?;
            let mut line = line(&of, kind, row.of_id);
            line.when = words.date(row.circulated);
            Some((row.circulated, line))
        })
        .collect();
    sent.sort_by_key(|(day, _)| *day);
    let decisions = organisation.decisions.values();
    let rest = decisions.filter(|row| row.decided <= reader.on && is_it(row.common.source.number.as_deref()));
    let rest: Vec<_> = rest
        .map(|row| {
            let mut line = line(&Row::Decision(row.clone()), Kind::Decision, row.common.id);
            line.when = words.date(row.decided);
            line
        })
        .collect();
    let section = |id, lines: Vec<_>| Section { id, lines, register: Vec::new() };
    let sections = [
        section("symbol-sent", sent.into_iter().map(|(_, line)| line).collect()),
        section("symbol-rests", rest),
    ];
    let sections: Vec<_> = sections.into_iter().filter(|section| !section.lines.is_empty()).collect();
    Shown { titles: Vec::new(), stands: words.t("symbol-note-stands").to_owned(), sections }
}
