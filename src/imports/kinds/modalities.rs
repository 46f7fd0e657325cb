//! Versions of the Modalities, and until when the record reaches.

use super::{Read, Shape, put};
use crate::imports::layout::Cell::{Day, Text};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Said};
use crate::record::{Kind, Row};

/// Versions of the Modalities with their numbers.
pub const MODALITIES: Shape = Shape {
    name: "modalities",
    read: modalities,
    columns: &[
        key("symbol", Text, "the symbol of the paper"),
        key("from", Day, "the first day on which its numbers count"),
        may("status", Text, "draft, adopted or superseded"),
        may("concept_paper_months", Text, "2.7"),
        may("consideration_months", Text, "2.5"),
        may("recommended_tenure_months", Text, "1.10"),
        may("review_months", Text, "3.2"),
        may("expiry_notice_days", Text, "1.12, as 180, 90, 30"),
    ],
};

fn modalities(plan: &mut Plan, line: &Said) -> Read {
    let from = line.day("from");
    let versions = &plan.record().organisation.versions;
    let stands = versions.values().find(|row| row.symbol == line.key("symbol") && Some(row.from) == from);
    let stands = stands.cloned().map(Row::from);
    const FIELDS: &[(&str, &str)] = &[
        ("symbol", "symbol"),
        ("from", "from"),
        ("status", "status"),
        ("concept_paper_months", "concept_paper_months"),
        ("consideration_months", "consideration_months"),
        ("recommended_tenure_months", "recommended_tenure_months"),
        ("review_months", "review_months"),
        ("expiry_notice_days", "expiry_notice_days"),
    ];
    plan.put(line, put(Kind::ModalitiesVersion, stands, FIELDS))?;
    Ok(())
}

/// Until when the record reaches.
pub const COVERAGE: Shape = Shape {
    name: "coverage",
    read: coverage,
    columns: &[
        may("until", Day, "the last day of which the record speaks"),
        key("text", Text, "what it holds and what not"),
    ],
};

fn coverage(plan: &mut Plan, line: &Said) -> Read {
    let stands = plan.record().organisation.reach().cloned().map(Row::from);
    plan.put(line, put(Kind::Coverage, stands, &[("until", "until"), ("text", "text")]))?;
    Ok(())
}
