//! What came to a letter or a request, in the order of its days: sent, circulated, brought before the Committee,
//! decided, withdrawn.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::http::reader::{Line, Link, Reader};
use crate::record::Kind;
use crate::said::address;

/// A day and what was done on it.
pub(super) type Came<'a> = (NaiveDate, Line<'a>);

/// Something that was done on a day.
pub(super) fn done<'a>(reader: Reader<'a>, day: Option<NaiveDate>, key: &'static str) -> Option<Came<'a>> {
    let words = reader.words();
    day.map(|day| (day, Line::new(words.date(day), words.t(key))))
}

/// The circulations of a record, each with its note verbale.
pub(super) fn circulations<'a>(reader: Reader<'a>, kind: Kind, id: Uuid) -> Vec<Came<'a>> {
    let words = reader.words();
    let all = reader.names.organisation.circulations.values();
    all.filter(|row| row.of_id == id && row.of_kind == kind.as_str())
        .map(|row| {
            let mut what = words.count("course-circulated", row.states.len());
            if let Some(note) = &row.note {
                what.push_str(&words.with("course-note", &[("note", note)]));
            }
            let mut line = Line::new(words.date(row.circulated), what);
            line.address = Some(address(Kind::Circulation, row.common.id));
            let named = |number: &String| reader.names.organisation.note_numbered(number, row.circulated);
            if let Some((number, note)) = row.note.as_ref().and_then(|number| Some((number, named(number)?)))
            {
                let address = address(Kind::Note, note.common.id);
                line.decision = Some(Link { address, text: number.clone() });
            }
            (row.circulated, line)
        })
        .collect()
}

/// The matter in which it is weighed, with its meeting and its outcome.
pub(super) fn matter<'a>(reader: Reader<'a>, id: Option<Uuid>) -> Vec<Came<'a>> {
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let Some(row) = id.and_then(|id| organisation.matters.get(&id)) else { return Vec::new() };
    let mut brought =
        Line::new(words.date(row.opened), words.with("course-matter", &[("title", &row.title)]));
    brought.address = Some(address(Kind::Matter, row.common.id));
    brought.decision = reader.meeting(row.meeting_id);
    let mut came = vec![(row.opened, brought)];
    if let (Some(verb), Some(day)) = (&row.verb, row.decided) {
        let paragraph = row.paragraph_id.and_then(|id| organisation.paragraphs.get(&id));
        let decision = paragraph.and_then(|row| reader.decision(Some(row.decision_id)));
        let mut outcome = Line::new(words.date(day), words.t("field-outcome")).decided(decision);
        outcome = outcome.badged("verb", words.of_kind("verb-", verb));
        outcome.text = row.outcome.as_deref();
        came.push((day, outcome));
    }
    came
}

/// All of it, in the order of the days.
pub(super) fn in_order<'a>(came: impl IntoIterator<Item = Came<'a>>) -> Vec<Line<'a>> {
    let mut came: Vec<_> = came.into_iter().collect();
    came.sort_by_key(|(day, _)| *day);
    came.into_iter().map(|(_, line)| line).collect()
}
