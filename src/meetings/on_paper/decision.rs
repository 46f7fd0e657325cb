//! A decision document, as SOC/2023-II/DEC/1 and DEC/2 of 22 August 2023 are: numbered paragraphs, or the table of the List.
//! It is English, the language in which decisions are agreed.

use crate::areas::on_paper::{Entry, entries, table};
use crate::http::page::Names;
use crate::http::reader::Reader;
use crate::http::words;
use crate::language::Language;
use crate::paper::{Block, Head, Made, Paper, Place, capitals, name_of};
use crate::platform::failure::Failure;
use crate::record::rows::{Decision, Meeting};
use crate::rules::meetings::LIST_TITLE;
use crate::rules::wording::{Body, Listed, Sitting};

/// Whether there is a paper of a decision on the day: it stands, and what it says is recorded.
pub fn has(reader: Reader<'_>, decision: &Decision) -> bool {
    let says = || !reader.names.organisation.paragraphs_of(decision.common.id).is_empty();
    decision.decided <= reader.on && decision.set_aside.is_none() && (decision.title == LIST_TITLE || says())
}

/// A decision document.
///
/// # Errors
/// When there is no such decision, none that the person may know of, or none of which there is a paper.
pub fn made(reader: Reader<'_>, place: &Place) -> Result<Made, Failure> {
    let decision = reader.names.organisation.decisions.get(&place.id()?).ok_or(Failure::NotFound)?;
    if !has(reader, decision) {
        return Err(Failure::NotFound);
    }
    let paragraphs = reader.names.organisation.paragraphs_of(decision.common.id).into_iter();
    let paragraphs: Vec<_> = paragraphs.map(|row| (row.number, row.text.as_str())).collect();
    Ok(of_paragraphs(reader, decision, &paragraphs).into())
}

/// The document of a decision with these paragraphs: those that it has, or those that it had when it was sent.
pub fn of_paragraphs(reader: Reader<'_>, decision: &Decision, paragraphs: &[(i32, &str)]) -> Paper {
    let words = words::english();
    let organisation = reader.names.organisation;
    let meeting = decision.meeting_id.and_then(|id| organisation.meetings.get(&id));
    let body = body(decision, meeting);
    let date = words.date(decision.decided);
    let place = meeting.filter(|row| !row.online).and_then(|row| row.place.clone());
    let is_of_all = decision.title.starts_with("Decisions");
    let is_list = decision.title == LIST_TITLE;
    let several = !is_list && (is_of_all || paragraphs.len() > 1);
    let head = Head {
        symbol: decision.symbol.clone(),
        date: date.clone(),
        body: body.map(|body| body.name().to_owned()),
        place_and_date: meeting.map(|_| place.into_iter().chain([date]).collect::<Vec<_>>().join(", ")),
        title: capitals(
            Language::English,
            &body.map_or_else(|| decision.title.clone(), |body| body.decisions(several)),
        ),
        subtitles: (body.is_some() && !is_of_all).then(|| decision.title.clone()).into_iter().collect(),
        distribution: None,
    };
    let mut blocks = head.blocks();
    match is_list.then(|| listed(reader, decision, paragraphs)).flatten() {
        Some(entries) => blocks.push(Block::Table(table(words, &entries))),
        None => {
            blocks.extend(
                body.map(|body| {
                    Block::paragraph(&body.agreed(&sitting(decision, meeting), meeting.is_none()))
                }),
            );
            blocks.push(Block::numbered(paragraphs.iter().copied()));
        }
    }
    let running = decision.symbol.clone().unwrap_or_else(|| decision.title.clone());
    Paper {
        language: Language::English,
        name: name_of(&running),
        title: match &decision.symbol {
            Some(symbol) => format!("{symbol}, {}", decision.title),
            None => decision.title.clone(),
        },
        dated: decision.decided,
        running,
        blocks,
    }
}

/// The body whose decision it is: that of its meeting, else that of its symbol.
fn body(decision: &Decision, meeting: Option<&Meeting>) -> Option<Body> {
    let of_symbol = || decision.symbol.as_deref().and_then(|symbol| symbol.split('/').next());
    meeting.map(|row| row.body.as_str()).or_else(of_symbol)?.parse().ok()
}

fn sitting(decision: &Decision, meeting: Option<&Meeting>) -> Sitting {
    let on = decision.decided;
    match meeting {
        Some(row) => Sitting {
            informal: row.informal,
            from: row.from,
            to: row.to,
            place: row.place.clone(),
            online: row.online,
        },
        None => Sitting { informal: false, from: on, to: on, place: None, online: false },
    }
}

/// The rows of the List: those that were written down when the meeting closed, else as the record has them on the day of the
/// decision; `None`: what was written down is no row.
fn listed(reader: Reader<'_>, decision: &Decision, rows: &[(i32, &str)]) -> Option<Vec<Entry>> {
    if rows.is_empty() {
        let names = Names { words: words::english(), on: decision.decided, ..reader.names };
        return Some(entries(Reader { names, on: decision.decided, ..reader }));
    }
    let entry = |(_, text): &(i32, &str)| {
        let listed = Listed::read(text)?;
        let (dimension, number) = match listed.code.split_once('.') {
            Some((dimension, number)) => (dimension, Some(number.to_owned())),
            None => (listed.code.as_str(), None),
        };
        let dimension: i32 = dimension.parse().ok()?;
        let named = reader.names.organisation.dimensions.values().find(|row| row.number == dimension)?;
        Some(Entry {
            dimension: (dimension, named.name.clone()),
            number,
            name: listed.name,
            coordinators: listed.coordinators,
            co_coordinators: listed.co_coordinators,
        })
    };
    rows.iter().map(entry).collect()
}
