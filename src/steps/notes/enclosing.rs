//! What is enclosed with a note: a text at its revision, a decision as it stands, a file; and on how many pages.

use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::super::undo::Undo;
use super::super::{Scene, Standing, Step, Taken, empty};
use super::drafting::while_drafted;
use super::of;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Number, One, Text};
use crate::record::fields::{Input, may, must};
use crate::record::list::ListRow;
use crate::record::rows::{Note, NoteEnclosure};
use crate::record::{Kind, Record, Row};
use crate::rules::access::Action;
use crate::rules::meetings::LIST_TITLE;
use crate::steps::scene::{filled_in, wrong_at};

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "enclosures",
        on: Kind::Note,
        makes: Kind::NoteEnclosure,
        paragraphs: &[],
        fields: &[
            may("document_text", One(Kind::DocumentText)),
            may("paper_text", One(Kind::PaperText)),
            may("decision", One(Kind::Decision)),
            may("file", One(Kind::Attachment)),
            may("pages_as_said", Number(1, 9_999)),
            may("pages_because", Text(2_000)),
        ],
        binding: false,
        undo: Undo::By(Kind::NoteEnclosure, "taking-out"),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |_, row| while_drafted(row),
        take: enclosed,
    },
    Step {
        noun: "pages",
        on: Kind::NoteEnclosure,
        makes: Kind::NoteEnclosure,
        paragraphs: &[],
        fields: &[must("pages_as_said", Number(1, 9_999)), must("pages_because", Text(2_000))],
        binding: false,
        undo: Undo::Again,
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: with_a_draft,
        take: |scene, row, values| {
            let Said { pages_as_said, pages_because } = filled_in(values)?;
            let Row::NoteEnclosure(row) = row.clone() else { return Err(Failure::NotFound) };
            let note = scene.record.organisation.notes.get(&row.note_id);
            let taken = Taken::default().put(NoteEnclosure { pages_as_said, pages_because, ..row });
            Ok(read_no_more(taken, note))
        },
    },
    Step {
        noun: "taking-out",
        on: Kind::NoteEnclosure,
        makes: Kind::NoteEnclosure,
        paragraphs: &[],
        fields: &[],
        binding: false,
        undo: Undo::Never(super::super::undo::Because::Entered, Some((Kind::Note, "enclosures"))),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: with_a_draft,
        take: |scene, row, _| {
            let Row::NoteEnclosure(enclosure) = row else { return Err(Failure::NotFound) };
            let note = scene.record.organisation.notes.get(&enclosure.note_id);
            let taken = Taken { about: Some((Kind::Note, enclosure.note_id)), ..Taken::default() };
            Ok(read_no_more(taken.strike(row.clone()), note))
        },
    },
];

#[derive(Deserialize)]
struct Enclosed {
    document_text: Option<Uuid>,
    paper_text: Option<Uuid>,
    decision: Option<Uuid>,
    file: Option<Uuid>,
    pages_as_said: Option<i32>,
    pages_because: Option<String>,
}

#[derive(Deserialize)]
struct Said {
    pages_as_said: Option<i32>,
    pages_because: Option<String>,
}

/// Who initialled it has read the note with what was enclosed: with a change of that the initials fall, as with one of the text.
fn read_no_more(taken: Taken, note: Option<&Note>) -> Taken {
    match note.filter(|note| note.initialled.is_some()) {
        Some(note) => taken.put(Note { initialled: None, initialled_as: None, ..note.clone() }),
        None => taken,
    }
}

fn with_a_draft(scene: &Scene<'_>, row: &Row) -> Standing {
    let Row::NoteEnclosure(row) = row else { return Standing::Elsewhere };
    match scene.record.organisation.notes.get(&row.note_id) {
        Some(note) => while_drafted(&Row::Note(note.clone())),
        None => Standing::Elsewhere,
    }
}

/// What a step encloses: its kind, and which; `None`: it encloses nothing.
pub fn encloses(step: &Step, typed: &Input) -> Option<(Kind, Uuid)> {
    let named = |(field, kind)| Some((kind, typed.one(field)?.parse().ok()?));
    let fields = [
        ("document_text", Kind::DocumentText),
        ("paper_text", Kind::PaperText),
        ("decision", Kind::Decision),
        ("file", Kind::Attachment),
    ];
    let encloses = step.on == Kind::Note && step.noun == "enclosures";
    fields.into_iter().filter(|_| encloses).find_map(named)
}

fn enclosed(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let filled: Enclosed = filled_in(values)?;
    let note = of(row).ok_or(Failure::NotFound)?;
    let named = [
        ("document_text", Kind::DocumentText, filled.document_text),
        ("paper_text", Kind::PaperText, filled.paper_text),
        ("decision", Kind::Decision, filled.decision),
        ("file", Kind::Attachment, filled.file),
    ];
    let mut named = named.into_iter().filter_map(|(field, kind, id)| Some((field, kind, id?)));
    let (Some((field, kind, id)), None) = (named.next(), named.next()) else {
        return Err(wrong_at("document_text", Message::new("refused-enclose-one")));
    };
    let what = scene.record.find(kind, id).ok_or(Failure::NotFound)?;
    if !is_with(note, &what) {
        return Err(wrong_at(field, Message::new("refused-file-of-another")));
    }
    if !reaches(note, &what) {
        return Err(wrong_at(field, Message::new("refused-enclosure-not-for-all")));
    }
    let pages = scene.counted;
    if pages.is_none() && filled.pages_as_said.is_none() {
        return Err(wrong_at("pages_as_said", Message::new("refused-pages-not-known")));
    }
    let organisation = &scene.record.organisation;
    let before = organisation.enclosed_with(note.common.id);
    let taken = Taken::default().put(NoteEnclosure {
        common: scene.common(note.common.distribution, note.common.named_states.clone()),
        note_id: note.common.id,
        place: before.last().map_or(1, |last| last.place + 1),
        of_kind: kind.as_str().to_owned(),
        of_id: id,
        title: title(scene, &what),
        text: as_it_stands(scene.record, &what),
        pages,
        pages_as_said: filled.pages_as_said,
        pages_because: filled.pages_because,
    });
    Ok(read_no_more(taken, Some(note)))
}

/// A file is enclosed with the note itself.
fn is_with(note: &Note, what: &Row) -> bool {
    match what {
        Row::Attachment(file) => file.subject() == Some((Kind::Note, note.common.id)),
        _ => true,
    }
}

/// Whether all to whom the note goes may have what is enclosed with it.
pub(super) fn reaches(note: &Note, what: &Row) -> bool {
    let audience = what.common().audience();
    matches!(what, Row::Attachment(_))
        || audience.distribution.reaches_members()
        || audience.distribution == crate::record::Distribution::NamedStates
            && !note.is_to_all()
            && note.states.iter().all(|state| audience.named_states.contains(state))
}

/// Its symbol with the revision: under it the reader finds it.
fn title(scene: &Scene<'_>, what: &Row) -> String {
    let organisation = &scene.record.organisation;
    match what {
        Row::DocumentText(text) => {
            let document = organisation.documents.get(&text.document_id);
            document.map_or_else(String::new, |document| text.symbol_in(document))
        }
        Row::PaperText(text) => {
            let paper = scene.record.paper(text.paper_id).map_or("", |(_, paper)| paper.title.as_str());
            match text.revision {
                0 => paper.to_owned(),
                number => format!("{paper}, Rev.{number}"),
            }
        }
        Row::Decision(decision) => decision.symbol.clone().unwrap_or_else(|| decision.title.clone()),
        Row::Attachment(file) => file.name.clone(),
        _ => String::new(),
    }
}

/// What a decision says as it is enclosed, for it may be corrected; `None`: what was issued never changes.
/// Of the List that has no paragraphs of its own the rows of its day are written down.
pub fn as_it_stands(record: &Record, what: &Row) -> Option<String> {
    let Row::Decision(decision) = what else { return None };
    let organisation = &record.organisation;
    let paragraphs = organisation.paragraphs_of(decision.common.id).into_iter();
    let mut lines: Vec<_> = paragraphs.map(|row| format!("{}. {}", row.number, row.text)).collect();
    if lines.is_empty() && decision.title == LIST_TITLE {
        let rows = record.list(decision.decided).into_iter().zip(1..);
        let line = |(row, number): (ListRow<'_>, i32)| {
            format!("{number}. {}", row.line(organisation, decision.decided))
        };
        lines.extend(rows.map(line));
    }
    Some(lines.join("\n\n"))
}
