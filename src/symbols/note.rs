//! What went out with a note verbale, and what rests on it.

use super::Shown;
use crate::http::reader::{Line, Reader, Section};
use crate::notes::page::address_of_enclosure;
use crate::record::rows::Note;
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
    let own = organisation.notes.values();
    let own = own.filter(|row| row.sent.is_some_and(|day| day <= reader.on) && is_it(row.number.as_deref()));
    let mut own: Vec<&Note> = own.collect();
    own.sort_by_key(|row| (row.sent, row.common.id));
    let bears = own.iter().map(|row| {
        let cite = reader.cite(Kind::Note, &row.common);
        let mut line = line(&Row::Note((*row).clone()), Kind::Note, row.common.id);
        line.when = row.sent.map(|day| words.date(day)).unwrap_or_default();
        line.cited(cite)
    });
    let circulations = organisation.circulations.values();
    let with_it = circulations.filter(|row| row.circulated <= reader.on && is_it(row.note.as_deref()));
    // Its enclosures went out with it.
    let enclosed = own.iter().flat_map(|note| organisation.enclosed_with(note.common.id)).map(|row| {
        let mut line = Line::new("", row.title.as_str());
        line.address = Some(address_of_enclosure(reader, row));
        line
    });
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
        section("symbol-record", bears.collect()),
        section("symbol-sent", sent.into_iter().map(|(_, line)| line).chain(enclosed).collect()),
        section("symbol-rests", rest),
    ];
    let sections: Vec<_> = sections.into_iter().filter(|section| !section.lines.is_empty()).collect();
    let stands: Vec<String> = own.iter().map(|row| stands(reader, row)).collect();
    let stands = match stands.is_empty() {
        true => words.t("symbol-note-stands").to_owned(),
        false => stands.join("; "),
    };
    Shown { titles: own.iter().map(|row| row.subject.clone()).collect(), stands, sections }
}

/// "sent by the Secretariat on 22 August 2023; annulled on 23 August 2023".
fn stands(reader: Reader<'_>, note: &Note) -> String {
    let words = reader.words();
    let sent = note.sent.map(|day| words.with("symbol-note-sent", &[("date", &words.date(day))]));
    let annulled = note.annulled.filter(|day| *day <= reader.on);
    let annulled = annulled.map(|day| words.with("symbol-note-annulled", &[("date", &words.date(day))]));
    sent.into_iter().chain(annulled).collect::<Vec<_>>().join("; ")
}
