//! Tenures, and what is said of them: extensions, notices of early termination, final reports.

use crate::message::Message;
use uuid::Uuid;

use super::areas::the_area;
use super::meetings::DECIDED_BY;
use super::{Read, Shape, put, takes_in, wrong};
use crate::imports::layout::Cell::{Day, FirstDay, LastDay, State, Text, Word, YesNo};
use crate::imports::layout::{Column, key, may};
use crate::imports::plan::{Plan, Said};
use crate::record::{AreaRecord, Kind, Row};

const ROLE: Column = key("role", Word(Kind::Tenure, "role"));

const HOLDER: Column = key("member_state", State);

const FROM: Column = may("tenure_from", FirstDay);

/// The columns by which a line names a tenure, and then these.
macro_rules! of_a_tenure {
    ($($column:expr),* $(,)?) => { of_an_area![ROLE, HOLDER, FROM, $($column),*] };
}

/// Tenures: the List of coordinating and co-coordinating countries.
pub const TENURES: Shape = Shape {
    name: "tenures",
    read: tenure,
    columns: of_a_tenure![
        may("tenure_to", LastDay),
        may("applied", Day),
        may("appointed", Day),
        DECIDED_BY,
        may("acting", YesNo),
        may("express_decision", YesNo),
    ],
};

/// The tenure that a line is about: that of its area, state, role and first day. A line without a first day is
/// about the one before the records begin; where there is none, about the only one that has no end.
fn the_tenure(line: &Said, area: &AreaRecord) -> Option<Uuid> {
    let from = line.day("tenure_from");
    let of_state = || {
        area.tenures.values().filter(|row| {
            row.state.as_str() == line.key("member_state") && row.role.as_str() == line.key("role")
        })
    };
    if let Some(row) = of_state().find(|row| row.from == from) {
        return Some(row.common.id);
    }
    let mut open: Vec<_> = of_state().filter(|row| row.to.is_none() && from.is_none()).collect();
    if open.len() == 1 { open.pop().map(|row| row.common.id) } else { None }
}

fn tenure(plan: &mut Plan, line: &Said) -> Read {
    let area = the_area(plan, line)?;
    let stands = the_tenure(line, &area).and_then(|id| area.find(Kind::Tenure, id));
    let said = vec![("area_id", area.area.common.id.to_string())];
    const FIELDS: &[(&str, &str)] = &[
        ("state", "member_state"),
        ("role", "role"),
        ("from", "tenure_from"),
        ("to", "tenure_to"),
        ("applied", "applied"),
        ("appointed", "appointed"),
        ("decision_id", "decision"),
        ("acting", "acting"),
        ("express_decision", "express_decision"),
        ("area_id", "area_no"),
    ];
    takes_in(plan, line, put(Kind::Tenure, stands, FIELDS), said)
}

/// Extensions of tenures (1.12).
pub const EXTENSIONS: Shape = Shape {
    name: "extensions",
    read: |plan, line| of_tenure(plan, line, Kind::TenureExtension),
    columns: of_a_tenure![key("approved", Day), key("extended_to", LastDay), DECIDED_BY],
};

/// Notices of early termination (1.12).
pub const TERMINATIONS: Shape = Shape {
    name: "terminations",
    read: |plan, line| of_tenure(plan, line, Kind::TenureTermination),
    columns: of_a_tenure![key("notified", Day), key("last_day", LastDay)],
};

/// Final reports on tenures (1.3).
pub const FINAL_REPORTS: Shape = Shape {
    name: "final-reports",
    read: |plan, line| of_tenure(plan, line, Kind::FinalReport),
    columns: of_a_tenure![key("issued", Day), key("title", Text)],
};

/// What is said of a tenure: an extension, a notice of its early termination, a final report on it.
fn of_tenure(plan: &mut Plan, line: &Said, kind: Kind) -> Read {
    let area = the_area(plan, line)?;
    let Some(tenure) = the_tenure(line, &area) else {
        return wrong("member_state", Message::new("import-no-tenure"));
    };
    let stands = area.all(kind).into_iter().find(|row| match row {
        Row::TenureExtension(row) => row.tenure_id == tenure && Some(row.approved) == line.day("approved"),
        Row::TenureTermination(row) => row.tenure_id == tenure,
        Row::FinalReport(row) => row.tenure_id == tenure && Some(row.issued) == line.day("issued"),
        _ => false,
    });
    let fields: &[_] = match kind {
        Kind::TenureExtension => {
            &[("approved", "approved"), ("to", "extended_to"), ("decision_id", "decision")]
        }
        Kind::TenureTermination => &[("notified", "notified"), ("last_day", "last_day")],
        _ => &[("issued", "issued"), ("title", "title")],
    };
    takes_in(plan, line, put(kind, stands, fields), vec![("tenure_id", tenure.to_string())])
}
