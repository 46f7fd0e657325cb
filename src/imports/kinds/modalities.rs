//! Versions of the Modalities, and until when the record reaches.

use super::{Read, Shape, put};
use crate::imports::layout::Cell::{Day, Text, Word};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Said};
use crate::record::{Kind, Row};

/// Versions of the Modalities with their numbers.
pub const MODALITIES: Shape = Shape {
    name: "modalities",
    read: modalities,
    columns: &[
        key("symbol", Text),
        key("from", Day),
        may("status", Word(Kind::ModalitiesVersion, "status")),
        may("concept_paper_months", Text),
        may("consideration_months", Text),
        may("recommended_tenure_months", Text),
        may("review_months", Text),
        may("expiry_notice_days", Text),
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
pub const COVERAGE: Shape =
    Shape { name: "coverage", read: coverage, columns: &[may("until", Day), key("text", Text)] };

fn coverage(plan: &mut Plan, line: &Said) -> Read {
    let stands = plan.record().organisation.reach().cloned().map(Row::from);
    plan.put(line, put(Kind::Coverage, stands, &[("until", "until"), ("text", "text")]))?;
    Ok(())
}
