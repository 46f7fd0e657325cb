//! Areas, and what is of one of them.

use super::{Called, Ground, Looking, folded, hit, number};
use crate::areas::papers::{Stage, last_day};
use crate::http::reader::Reader;
use crate::letters::stage;
use crate::record::rows::{Area, ConceptPaper};
use crate::record::{AreaRecord, Kind};
use crate::search::Hit;

/// An area by its number and name.
fn of_area(area: &Area) -> String {
    format!("{} {}", area.code, area.name)
}

/// Areas, in the order of the paper.
pub fn areas<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let kind = ground.kind(Kind::Area);
    for held in reader.record().areas_in_order() {
        let area = &held.area;
        let dimension = reader.names.organisation.dimensions.get(&area.dimension_id);
        let called = Called {
            names: &[&area.code, number(&area.common)],
            title: &area.name,
            texts: &[dimension.map_or("", |row| &row.name)],
            around: &[&kind],
        };
        looking.at(&called, move || {
            let dimension = dimension.map(|row| {
                let number = row.number.to_string();
                words.with("review-dimension", &[("number", &number), ("name", &row.name)])
            });
            let closed = area.closed.map(|day| words.with("period-until", &[("to", &words.date(day))]));
            let stands = dimension.into_iter().chain(closed).collect();
            Hit { address: format!("/areas/{}", area.code), ..hit(reader, area.clone(), stands, None) }
        });
    }
}

/// What is of areas, the areas in the order of the paper, each with its number and name, folded.
fn of_areas<'a>(ground: &Ground<'a>) -> impl Iterator<Item = (&'a AreaRecord, String)> {
    ground.reader.record().areas_in_order().map(|held| (&**held, folded(&of_area(&held.area))))
}

/// Concept papers by their titles and the symbols of their revisions.
pub fn papers<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let reader = ground.reader;
    let kind = ground.kind(Kind::ConceptPaper);
    for (held, area) in of_areas(ground) {
        for row in held.papers.values().rev() {
            let mut names = vec![number(&row.common)];
            let revisions = held.revisions.values().filter(|revision| revision.paper_id == row.common.id);
            names.extend(revisions.filter_map(|revision| revision.symbol.as_deref()));
            let around = [area.as_str(), ground.state(row.proposed_by), &kind];
            let called = Called { names: &names, title: &row.title, texts: &[], around: &around };
            looking.at(&called, move || hit(reader, row.clone(), paper_stands(reader, held, row), None));
        }
    }
}

fn paper_stands(reader: Reader<'_>, held: &AreaRecord, row: &ConceptPaper) -> Vec<String> {
    let words = reader.words();
    let stage = Stage::of(row, last_day(held, row, reader.on), reader.on);
    let day = row.approved.or(row.first_draft).map(|day| words.date(day));
    let stage = words.of_kind("paper-stage-", stage.as_str()).to_owned();
    vec![of_area(&held.area), reader.names.state(row.proposed_by).to_owned(), stage, day.unwrap_or_default()]
}

/// Letters of intention, the latest of an area first.
pub fn letters<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let kind = ground.kind(Kind::Letter);
    for (held, area) in of_areas(ground) {
        for row in held.letters.values().rev() {
            let role = words.of_kind("role-", row.role.as_str());
            let called = Called {
                names: &[number(&row.common)],
                title: "",
                texts: &[role, &row.text],
                around: &[&area, ground.state(row.state), &kind],
            };
            looking.at(&called, move || {
                let stage = stage::of_letter(reader.record(), row, reader.on).of_letter(words).to_owned();
                let day = row.submitted.map(|day| words.date(day)).unwrap_or_default();
                hit(reader, row.clone(), vec![held.area.name.clone(), stage, day], Some(&row.text))
            });
        }
    }
}

/// Requests for the extension of a tenure.
pub fn requests<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let kind = ground.kind(Kind::ExtensionRequest);
    for (held, area) in of_areas(ground) {
        for row in held.extension_requests.values().rev() {
            let state = held.tenures.get(&row.tenure_id).map_or("", |tenure| ground.state(tenure.state));
            let called = Called {
                names: &[number(&row.common)],
                title: "",
                texts: &[&row.text],
                around: &[&area, state, &kind],
            };
            looking.at(&called, move || {
                let stage = stage::of_request(reader.record(), row, reader.on).of_request(words).to_owned();
                let stands = vec![held.area.name.clone(), stage, words.date(row.submitted)];
                hit(reader, row.clone(), stands, Some(&row.text))
            });
        }
    }
}

/// Final reports by their titles.
pub fn reports<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let reader = ground.reader;
    let kind = ground.kind(Kind::FinalReport);
    for (held, area) in of_areas(ground) {
        for row in held.final_reports.values().rev() {
            let of = held.tenures.get(&row.tenure_id).map(|tenure| tenure.state);
            let around = [area.as_str(), of.map_or("", |of| ground.state(of)), &kind];
            let names = [number(&row.common)];
            let called = Called { names: &names, title: &row.title, texts: &[], around: &around };
            looking.at(&called, move || {
                let state = of.map_or("", |of| reader.names.state(of)).to_owned();
                let stands = vec![held.area.name.clone(), state, reader.words().date(row.issued)];
                hit(reader, row.clone(), stands, None)
            });
        }
    }
}

/// Meetings of experts by their titles.
pub fn expert_meetings<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let reader = ground.reader;
    let kind = ground.kind(Kind::ExpertMeeting);
    for (held, area) in of_areas(ground) {
        for row in held.expert_meetings.values().rev() {
            let place = row.place.as_deref().unwrap_or_default();
            let called = Called {
                names: &[number(&row.common)],
                title: &row.title,
                texts: &[place],
                around: &[&area, &kind],
            };
            looking.at(&called, move || {
                hit(reader, row.clone(), vec![held.area.name.clone(), place.to_owned()], None)
            });
        }
    }
}
