//! Concept papers, the extensions of their applicability, and expert meetings.

use crate::message::Message;
use uuid::Uuid;

use super::areas::the_area;
use super::meetings::DECIDED_BY;
use super::{Read, Shape, put, takes_in, wrong};
use crate::imports::english;
use crate::imports::layout::Cell::{Day, FirstDay, LastDay, State, Text};
use crate::imports::layout::{Column, key, may};
use crate::imports::plan::{Plan, Put, Said};
use crate::record::{AreaRecord, Kind, Row};

const PROPOSED_BY: Column = key("proposed_by", State);

/// Concept papers (2.1 to 2.7).
pub const PAPERS: Shape = Shape {
    name: "papers",
    read: paper,
    columns: of_an_area![
        PROPOSED_BY,
        may("title", Text),
        may("first_draft", Day),
        may("approved", Day),
        DECIDED_BY,
        may("withdrawn", Day),
        may("applicable_from", FirstDay),
        may("applicable_to", LastDay),
    ],
};

/// A paper of an area and a state, of which one of these days is that of its approval or of its first draft.
fn the_paper(line: &Said, area: &AreaRecord, days: [&str; 2]) -> Option<Uuid> {
    let of_state = || area.papers.values().filter(|row| row.proposed_by.as_str() == line.key("proposed_by"));
    let is_of = |day| move |date| Some(date) == day;
    days.into_iter().filter_map(|column| line.day(column)).find_map(|day| {
        let is_this = is_of(Some(day));
        let papers: Vec<_> = of_state()
            .filter(|row| row.approved.is_some_and(is_this) || row.first_draft.is_some_and(is_this))
            .collect();
        papers.first().map(|row| row.common.id)
    })
}

fn paper(plan: &mut Plan, line: &Said) -> Read {
    let area = the_area(plan, line)?;
    let stands =
        the_paper(line, &area, ["approved", "first_draft"]).and_then(|id| area.find(Kind::ConceptPaper, id));
    let said = vec![("area_id", area.area.common.id.to_string())];
    let unless_said = vec![("title", english::named(Kind::ConceptPaper, &area.area.name))];
    const FIELDS: &[(&str, &str)] = &[
        ("proposed_by", "proposed_by"),
        ("title", "title"),
        ("first_draft", "first_draft"),
        ("approved", "approved"),
        ("decision_id", "decision"),
        ("withdrawn", "withdrawn"),
        ("applicable_from", "applicable_from"),
        ("applicable_to", "applicable_to"),
    ];
    takes_in(plan, line, Put { unless_said, ..put(Kind::ConceptPaper, stands, FIELDS) }, said)
}

fn no_paper<T>() -> Read<T> {
    wrong("paper_date", Message::new("import-no-paper"))
}

/// Extensions of the applicability of concept papers (2.6).
pub const PAPER_EXTENSIONS: Shape = Shape {
    name: "paper-extensions",
    read: paper_extension,
    columns: of_an_area![
        PROPOSED_BY,
        key("paper_date", Day),
        key("approved", Day),
        key("extended_to", LastDay),
        DECIDED_BY,
    ],
};

fn paper_extension(plan: &mut Plan, line: &Said) -> Read {
    let area = the_area(plan, line)?;
    let Some(paper) = the_paper(line, &area, ["paper_date", "paper_date"]) else {
        return no_paper();
    };
    let mut rows = area.paper_extensions.values();
    let stands = rows.find(|row| row.paper_id == paper && Some(row.approved) == line.day("approved"));
    let stands = stands.cloned().map(Row::from);
    let fields = [("approved", "approved"), ("to", "extended_to"), ("decision_id", "decision")];
    let said = vec![("paper_id", paper.to_string())];
    takes_in(plan, line, put(Kind::PaperExtension, stands, &fields), said)
}

/// Expert meetings (1.7, 2.5).
pub const EXPERT_MEETINGS: Shape = Shape {
    name: "expert-meetings",
    read: expert_meeting,
    columns: of_an_area![
        key("title", Text),
        key("convened", Day),
        key("held", Day),
        may("place", Text),
        may("cancelled", Day),
        may("proposed_by", State),
        may("paper_date", Day),
    ],
};

fn expert_meeting(plan: &mut Plan, line: &Said) -> Read {
    let area = the_area(plan, line)?;
    let mut said = vec![("area_id", area.area.common.id.to_string())];
    if line.get("paper_date").is_some() {
        match the_paper(line, &area, ["paper_date", "paper_date"]) {
            Some(paper) => said.push(("paper_id", paper.to_string())),
            None => return no_paper(),
        }
    }
    let mut rows = area.expert_meetings.values();
    let stands = rows.find(|row| row.title == line.key("title") && Some(row.held) == line.day("held"));
    let stands = stands.cloned().map(Row::from);
    let fields = [
        ("title", "title"),
        ("place", "place"),
        ("convened", "convened"),
        ("held", "held"),
        ("cancelled", "cancelled"),
    ];
    takes_in(plan, line, put(Kind::ExpertMeeting, stands, &fields), said)
}
