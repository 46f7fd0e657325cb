//! The records on which a duty rests, each with its source and the way to it.

use uuid::Uuid;

use crate::http::page::Names;
use crate::http::reader::source;
use crate::http::who::Who;
use crate::record::day_book::Entry;
use crate::record::{Kind, Row};
use crate::rules::duties::DutyKind;
use crate::said::title;

/// A record on which a duty rests.
pub struct Fact {
    /// The way to it.
    pub address: String,
    /// What it is called.
    pub title: String,
    /// Its source, in words.
    pub source: String,
    /// Whether it is sample data.
    pub sample: bool,
}

/// The records on which a duty rests: its subject with what belongs to it and the decisions that they name; for a
/// duty of an area as a whole, the area with what set the day from which it counts.
pub fn of(entry: Entry<'_>, who: &Who, names: Names<'_>) -> Vec<Fact> {
    let mut rows = subject(entry, who);
    let decisions: Vec<Uuid> = rows.iter().filter_map(decision).collect();
    for id in decisions {
        let found = who.record().find(Kind::Decision, id);
        if let Some(decision) = found.filter(|decision| !rows.contains(decision)) {
            rows.push(decision);
        }
    }
    rows.iter().map(|row| fact(row, who, names)).collect()
}

fn subject(entry: Entry<'_>, who: &Who) -> Vec<Row> {
    let area = entry.area;
    let id = entry.duty.subject.parse::<Uuid>().unwrap_or_default();
    let mut rows: Vec<Row> = Vec::new();
    rows.extend(area.tenures.get(&id).cloned().map(Row::from));
    rows.extend(area.extensions.values().filter(|row| row.tenure_id == id).cloned().map(Row::from));
    rows.extend(area.terminations.values().filter(|row| row.tenure_id == id).cloned().map(Row::from));
    rows.extend(area.final_reports.values().filter(|row| row.tenure_id == id).cloned().map(Row::from));
    rows.extend(area.papers.get(&id).cloned().map(Row::from));
    rows.extend(area.paper_extensions.values().filter(|row| row.paper_id == id).cloned().map(Row::from));
    rows.extend(area.expert_meetings.values().filter(|row| row.paper_id == Some(id)).cloned().map(Row::from));
    let organisation = who.organisation();
    rows.extend(organisation.reviews.get(&id).cloned().map(Row::from));
    match entry.duty.kind {
        DutyKind::ConceptPaperProposal => {
            let theirs = area.papers.values().filter(|paper| entry.duty.bearers.contains(&paper.proposed_by));
            rows.extend(theirs.cloned().map(Row::from));
        }
        DutyKind::Vacancy => {
            rows.push(Row::Area(area.area.clone()));
            rows.extend(area.tenures.values().cloned().map(Row::from));
        }
        DutyKind::Review => {
            rows.push(Row::Area(area.area.clone()));
            let of_area =
                organisation.reviews.values().filter(|row| row.areas.contains(&area.area.common.id));
            rows.extend(of_area.cloned().map(Row::from));
        }
        DutyKind::ReviewContribution => {
            let of_review = organisation.contributions.values().filter(|row| row.review_id == id);
            let theirs = of_review.filter(|row| entry.duty.bearers.contains(&row.state));
            rows.extend(theirs.cloned().map(Row::from));
        }
        _ => {}
    }
    rows
}

fn decision(row: &Row) -> Option<Uuid> {
    match row {
        Row::Tenure(row) => row.decision_id,
        Row::TenureExtension(row) => row.decision_id,
        Row::ConceptPaper(row) => row.decision_id,
        Row::PaperExtension(row) => row.decision_id,
        _ => None,
    }
}

fn fact(row: &Row, who: &Who, names: Names<'_>) -> Fact {
    let common = row.common();
    let kind = names.words.of_kind("kind-", row.kind().as_str());
    Fact {
        address: format!("/records/{}/{}", row.kind().as_str(), common.id),
        title: format!("{kind}: {}", title(row, who.record(), names)),
        source: source(names.words, &common.source),
        sample: common.sample,
    }
}
