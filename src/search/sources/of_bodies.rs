//! States, and what bodies have before them and have decided.

use std::collections::BTreeMap;

use super::{Called, Ground, Looking, hit, number};
use crate::http::reader::{Link, Reader, period};
use crate::ids::StateId;
use crate::record::Kind;
use crate::record::rows::StateName;
use crate::reviews::Stands as ReviewStands;
use crate::said::Stands;
use crate::search::Hit;
use crate::states::standing;

/// States by their codes and their names in every language, in the order of the reader's alphabet.
pub fn states<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let mut names: BTreeMap<StateId, Vec<&StateName>> = BTreeMap::new();
    for row in reader.names.organisation.names.values() {
        names.entry(row.state).or_default().push(row);
    }
    let mut rows: Vec<_> = reader.names.organisation.states.values().collect();
    words.sort(&mut rows, |row| reader.names.state(row.code));
    let kind = ground.kind(Kind::State);
    for row in rows {
        let code = row.code.to_string();
        let mut called = vec![code.as_str(), &row.alpha2];
        for name in names.get(&row.code).into_iter().flatten() {
            called.extend([&name.en, &name.ru, &name.kk].map(String::as_str));
        }
        let title = reader.names.state(row.code);
        let called = Called { names: &called, title, texts: &[], around: &[&kind] };
        looking.at(&called, move || {
            let standing = reader.names.organisation.standing(row.code, reader.on);
            let standing = standing.map(|of| words.of_kind("standing-", standing::word(of)).to_owned());
            let stands = vec![row.code.to_string(), standing.unwrap_or_default()];
            Hit { address: format!("/states/{}", row.code), ..hit(reader, row.clone(), stands, None) }
        });
    }
}

fn text(link: Option<Link>) -> String {
    link.map(|link| link.text).unwrap_or_default()
}

/// Decisions by their symbols and titles, the latest first.
pub fn decisions<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let reader = ground.reader;
    let mut rows: Vec<_> = reader.names.organisation.decisions.values().collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.decided, row.common.id)));
    let kind = ground.kind(Kind::Decision);
    for row in rows {
        let symbol = row.symbol.as_deref().unwrap_or_default();
        let called =
            Called { names: &[symbol, number(&row.common)], title: &row.title, texts: &[], around: &[&kind] };
        looking.at(&called, move || {
            let title = row.symbol.as_ref().map(|_| row.title.clone());
            let stands = vec![title.unwrap_or_default(), reader.words().date(row.decided)];
            Hit { address: reader.to_decision(row).address, ..hit(reader, row.clone(), stands, None) }
        });
    }
}

/// Paragraphs of decisions by their texts, those of the latest decisions first.
pub fn paragraphs<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let reader = ground.reader;
    let organisation = reader.names.organisation;
    let decided = |id| organisation.decisions.get(id).map(|decision| decision.decided);
    let mut rows: Vec<_> = organisation.paragraphs.values().collect();
    rows.sort_by_key(|row| (std::cmp::Reverse((decided(&row.decision_id), row.decision_id)), row.number));
    let kind = ground.kind(Kind::DecisionParagraph);
    for row in rows {
        let area = text(row.area_id.and_then(|id| reader.area(id)));
        let of = area.clone();
        let called = Called { names: &[], title: "", texts: &[&row.text, &area], around: &[&kind] };
        looking.at(&called, move || {
            let verb = reader.words().of_kind("verb-", &row.verb).to_owned();
            let found = hit(reader, row.clone(), vec![verb, of], Some(&row.text));
            let decision = reader.decision(Some(row.decision_id));
            let address = decision.map_or(found.address, |link| format!("{}#p{}", link.address, row.number));
            Hit { address, ..found }
        });
    }
}

/// Meetings of bodies by their sessions, titles and places, the latest first.
pub fn meetings<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let mut rows: Vec<_> = reader.names.organisation.meetings.values().collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.from, row.common.id)));
    let kind = ground.kind(Kind::Meeting);
    for row in rows {
        let link = reader.to_meeting(row);
        let body = words.of_kind("body-", &row.body);
        let place = row.place.as_deref().unwrap_or_default();
        let called = Called {
            names: &[&link.text, number(&row.common)],
            title: &row.title,
            texts: &[&row.body, body, place],
            around: &[&kind],
        };
        let address = link.address.clone();
        looking.at(&called, move || {
            let days = period(words, Some(row.from), Some(row.to));
            let title = row.session.as_ref().map(|_| row.title.clone()).unwrap_or_default();
            Hit { address, ..hit(reader, row.clone(), vec![title, place.to_owned(), days], None) }
        });
    }
}

/// Matters by their subjects, the latest first.
pub fn matters<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let kind = ground.kind(Kind::Matter);
    for row in reader.names.organisation.matters.values().rev() {
        let area = text(row.area_id.and_then(|id| reader.area(id)));
        let states = ground.states(&row.sponsors);
        let concerns = words.of_kind("choice-", &row.concerns);
        let called = Called {
            names: &[number(&row.common)],
            title: &row.title,
            texts: &[&area, concerns, &row.text, &row.body],
            around: &[&states, &kind],
        };
        let of = area.clone();
        looking.at(&called, move || {
            let stands = Stands::of(row, reader.names.organisation, reader.on).words(words, reader.on);
            hit(reader, row.clone(), vec![concerns.to_owned(), of, stands], Some(&row.text))
        });
    }
}

/// Reviews by their titles and the areas that they cover.
pub fn reviews<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let kind = ground.kind(Kind::Review);
    for row in reader.names.organisation.reviews.values().rev() {
        let areas: Vec<_> =
            row.areas.iter().filter_map(|id| reader.area(*id)).map(|link| link.text).collect();
        let areas = areas.join(" ");
        let conclusions = row.conclusions.as_deref().unwrap_or_default();
        let called = Called {
            names: &[number(&row.common)],
            title: &row.title,
            texts: &[&areas, conclusions],
            around: &[&kind],
        };
        looking.at(&called, move || {
            let stands = ReviewStands::of(row, reader.on).words(words).to_owned();
            hit(reader, row.clone(), vec![stands], row.conclusions.as_deref())
        });
    }
}

/// Circulations by the numbers of their notes verbales.
pub fn circulations<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let reader = ground.reader;
    for row in reader.names.organisation.circulations.values().rev() {
        let note = row.note.as_deref().unwrap_or_default();
        let called = Called { names: &[note, number(&row.common)], title: "", texts: &[], around: &[] };
        looking.at(&called, move || hit(reader, row.clone(), vec![note.to_owned()], None));
    }
}

/// What is to be followed up, by its words and by whom it is to be done.
pub fn follow_ups<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let kind = ground.kind(Kind::FollowUp);
    for row in reader.names.organisation.follow_ups.values().rev() {
        let states = ground.states(&row.states);
        let called =
            Called { names: &[number(&row.common)], title: &row.text, texts: &[], around: &[&states, &kind] };
        looking.at(&called, move || {
            let states = words.states(reader.names.organisation, &row.states, reader.on);
            let due = row.due.map(|day| words.date(day)).unwrap_or_default();
            hit(reader, row.clone(), vec![states, due], None)
        });
    }
}

/// Enclosed files by their names, with what they are enclosed with.
pub fn files<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let reader = ground.reader;
    let of_areas = reader.record().areas_in_order().flat_map(|held| held.attachments.values().rev());
    let kind = ground.kind(Kind::Attachment);
    for row in reader.names.organisation.attachments.values().rev().chain(of_areas) {
        let names = [number(&row.common)];
        let called = Called { names: &names, title: &row.name, texts: &[], around: &[&kind] };
        looking.at(&called, move || {
            hit(reader, row.clone(), enclosed_with(reader, &row.of_kind, row.of_id), None)
        });
    }
}

fn enclosed_with(reader: Reader<'_>, kind: &str, id: uuid::Uuid) -> Vec<String> {
    let row = Kind::named(kind).and_then(|kind| reader.record().find(kind, id));
    row.map(|row| crate::said::title(&row, reader.record(), reader.names)).into_iter().collect()
}
