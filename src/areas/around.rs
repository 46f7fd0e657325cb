//! What is said and done about an area elsewhere: paragraphs of decisions, reviews, reports, remarks.

use std::cmp::Reverse;
use std::collections::HashMap;

use uuid::Uuid;

use super::papers::expert_meeting;
use crate::http::reader::{Line, Reader, period};
use crate::record::rows::{Letter, Review, ReviewContribution};
use crate::record::{AreaRecord, Kind};
use crate::said::address;

/// Paragraphs of decisions about the area, the latest first.
pub fn paragraphs<'a>(reader: Reader<'a>, area: &AreaRecord) -> Vec<Line<'a>> {
    let organisation = reader.names.organisation;
    let mut found: Vec<_> = organisation
        .paragraphs
        .values()
        .filter(|row| row.area_id == Some(area.area.common.id))
        .filter_map(|row| Some((organisation.decisions.get(&row.decision_id)?, row)))
        .filter(|(decision, _)| decision.decided <= reader.on)
        .collect();
    found.sort_by_key(|(decision, row)| (Reverse(decision.decided), row.number));
    found
        .into_iter()
        .map(|(decision, row)| {
            let words = reader.words();
            let link = reader.to_decision(decision);
            let number = row.number.to_string();
            let what = words.with("decision-paragraph", &[("decision", &link.text), ("number", &number)]);
            let mut line = Line::new(words.date(decision.decided), what)
                .badged("verb", words.of_kind("verb-", &row.verb))
                .cited(reader.cite(Kind::DecisionParagraph, &row.common));
            line.address = Some(link.address);
            line.text = Some(&row.text);
            line
        })
        .collect()
}

/// Final reports on tenures in the area, the latest first (1.3).
pub fn reports<'a>(reader: Reader<'a>, area: &'a AreaRecord) -> Vec<Line<'a>> {
    let mut found: Vec<_> = area.final_reports.values().filter(|row| row.issued <= reader.on).collect();
    found.sort_by_key(|row| Reverse(row.issued));
    found
        .into_iter()
        .map(|row| {
            let state =
                area.tenures.get(&row.tenure_id).map_or("", |tenure| reader.names.state(tenure.state));
            let words = reader.words();
            Line::new(words.date(row.issued), format!("{}, {state}", row.title))
                .cited(reader.cite(Kind::FinalReport, &row.common))
        })
        .collect()
}

/// Expert meetings for other purposes than a paper (1.7), the latest first.
pub fn expert_meetings<'a>(reader: Reader<'a>, area: &'a AreaRecord) -> Vec<Line<'a>> {
    let mut found: Vec<_> = area
        .expert_meetings
        .values()
        .filter(|row| row.paper_id.is_none() && row.convened <= reader.on)
        .collect();
    found.sort_by_key(|row| Reverse(row.held));
    found.into_iter().map(|row| expert_meeting(reader, row)).collect()
}

/// Reviews that cover the area, the latest first, with who contributed (3.2, 3.5).
pub fn reviews<'a>(reader: Reader<'a>, area: &AreaRecord) -> Vec<Line<'a>> {
    let organisation = reader.names.organisation;
    let mut found: Vec<_> = organisation
        .reviews
        .values()
        .filter(|row| {
            row.scheduled.unwrap_or(row.held) <= reader.on && row.areas.contains(&area.area.common.id)
        })
        .collect();
    found.sort_by_key(|row| Reverse(row.held));
    let mut contributions: HashMap<Uuid, Vec<&'a ReviewContribution>> = HashMap::new();
    if !found.is_empty() {
        for row in organisation.contributions.values() {
            if row.submitted <= reader.on {
                contributions.entry(row.review_id).or_default().push(row);
            }
        }
    }
    found
        .into_iter()
        .map(|row| review(reader, row, contributions.remove(&row.common.id).unwrap_or_default()))
        .collect()
}

fn review<'a>(reader: Reader<'a>, row: &'a Review, contributions: Vec<&'a ReviewContribution>) -> Line<'a> {
    let words = reader.words();
    let mut line = Line::new(words.date(row.held), row.title.as_str())
        .decided(reader.meeting(row.meeting_id))
        .cited(reader.cite(Kind::Review, &row.common));
    line.address = Some(address(Kind::Review, row.common.id));
    if row.cancelled.is_some_and(|cancelled| cancelled <= reader.on) {
        line = line.badged("lapsed", words.t("meeting-cancelled"));
    } else if row.held > reader.on {
        line = line.badged("pending", words.t("review-planned"));
    }
    if contributions.is_empty() {
        let key = if row.contributions_recorded { "review-no-contribution" } else { "review-not-recorded" };
        line.under.push(Line::new("", words.t(key)));
    }
    line.under.extend(contributions.into_iter().map(|row| {
        let what = format!("{}: {}", reader.names.state(row.state), row.title);
        Line::new(words.date(row.submitted), what).cited(reader.cite(Kind::ReviewContribution, &row.common))
    }));
    line
}

/// What is said of the area and stands in no decision: remarks, never tenures.
pub fn remarks<'a>(reader: Reader<'a>, area: &'a AreaRecord) -> Vec<Line<'a>> {
    area.notes
        .values()
        .map(|row| Line::new(&*row.when, &*row.text).cited(reader.cite(Kind::AreaNote, &row.common)))
        .collect()
}

/// Letters of intention that were sent, the latest first (1.10).
pub fn letters<'a>(reader: Reader<'a>, area: &'a AreaRecord) -> Vec<Line<'a>> {
    let words = reader.words();
    let known = |row: &Letter| row.submitted.is_none() || row.submitted.is_some_and(|day| day <= reader.on);
    let mut found: Vec<_> = area.letters.values().filter(|row| known(row)).collect();
    found.sort_by_key(|row| Reverse((row.submitted.is_none(), row.submitted, row.common.id)));
    found
        .into_iter()
        .map(|row| {
            let role = words.of_kind("role-", row.role.as_str());
            let what =
                format!("{}, {role}, {}", reader.names.state(row.state), period(words, row.from, row.to));
            let (class, key) = match row {
                Letter { submitted: None, .. } => ("pending", "letter-is-draft"),
                Letter { withdrawn: Some(day), .. } if *day <= reader.on => ("lapsed", "letter-is-withdrawn"),
                Letter { circulated: Some(day), .. } if *day <= reader.on => ("met", "letter-is-circulated"),
                _ => ("pending", "letter-is-received"),
            };
            let mut line = Line::new(row.submitted.map(|day| words.date(day)).unwrap_or_default(), what)
                .badged(class, words.t(key))
                .cited(reader.cite(Kind::Letter, &row.common));
            line.address = Some(address(Kind::Letter, row.common.id));
            line
        })
        .collect()
}

/// Matters about the area, the latest first.
pub fn matters<'a>(reader: Reader<'a>, area: &AreaRecord) -> Vec<Line<'a>> {
    let words = reader.words();
    let all = reader.names.organisation.matters.values();
    let own = all.filter(|row| row.area_id == Some(area.area.common.id) && row.opened <= reader.on);
    let mut found: Vec<_> = own.collect();
    found.sort_by_key(|row| Reverse((row.opened, row.common.id)));
    found
        .into_iter()
        .map(|row| {
            let decided = row.ended().filter(|(_, day)| *day <= reader.on).map(|(verb, _)| verb);
            let mut line = Line::new(words.date(row.opened), row.title.as_str())
                .cited(reader.cite(Kind::Matter, &row.common));
            line = match decided {
                Some(verb) => line.badged("verb", words.of_kind("verb-", verb)),
                None => line.badged("pending", words.t("matters-open")),
            };
            line.address = Some(address(Kind::Matter, row.common.id));
            line
        })
        .collect()
}
