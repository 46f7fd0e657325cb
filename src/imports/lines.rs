//! What a line of each kind of file says of the record: which record it is about, and what it says of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::cell;
use super::layout::Layout;
use super::plan::{Plan, Put, Said, Wrong};
use crate::ids::StateId;
use crate::record::rows::{Membership, StandingOf};
use crate::record::{AreaRecord, Kind, Row};
use crate::rules::calendar;

type Read<T = ()> = Result<T, Vec<Wrong>>;

/// The first day of an area of which nothing else is said: that of the Catalogue of CBMs.
const CATALOGUE: &str = "2004-10-22";
/// The first day of an observer of which none is known: the year in which the organisation was founded.
const NOT_KNOWN: &str = "1999-01-01";

fn wrong<T>(column: &str, says: impl Into<String>) -> Read<T> {
    Err(vec![Wrong::new(column, says)])
}

/// Takes in what a line says.
///
/// # Errors
/// All that is wrong with it.
pub fn read(plan: &mut Plan, line: &Said) -> Read {
    match line.layout {
        Layout::States => state(plan, line),
        Layout::Names => name(plan, line),
        Layout::Chairmanships => chairmanship(plan, line),
        Layout::Areas => area(plan, line),
        Layout::Modalities => modalities(plan, line),
        Layout::Meetings => meeting(plan, line),
        Layout::Decisions => decision(plan, line),
        Layout::Tenures => tenure(plan, line),
        Layout::Extensions => of_tenure(plan, line, Kind::TenureExtension),
        Layout::Terminations => of_tenure(plan, line, Kind::TenureTermination),
        Layout::FinalReports => of_tenure(plan, line, Kind::FinalReport),
        Layout::Papers => paper(plan, line),
        Layout::PaperExtensions => paper_extension(plan, line),
        Layout::ExpertMeetings => expert_meeting(plan, line),
        Layout::Reviews => review(plan, line),
        Layout::Contributions => contribution(plan, line),
        Layout::Notes => note(plan, line),
        Layout::Coverage => coverage(plan, line),
    }
}

/// A record that a line is about, as every one begins.
fn put<'a>(kind: Kind, stands: Option<Row>, fields: &'a [(&'static str, &'static str)]) -> Put<'a> {
    Put { kind, stands, fields, said: Vec::new(), unless_said: Vec::new(), remark: true }
}

fn state(plan: &mut Plan, line: &Said) -> Read {
    let code: StateId = match line.key("iso3").parse() {
        Ok(code) => code,
        Err(_) => {
            return wrong("iso3", format!("\"{}\" is not three capital letters", line.key("iso3")));
        }
    };
    let stands = plan.record().organisation.state(code).cloned().map(Row::from);
    plan.put(
        line,
        Put { remark: false, ..put(Kind::State, stands, &[("code", "iso3"), ("alpha2", "iso2")]) },
    )?;
    let named =
        ["name_en", "name_ru", "name_kk", "name_from"].iter().any(|column| line.get(column).is_some());
    if named {
        state_name(plan, line, code)?;
    }
    membership(plan, line, code)
}

const NAME_FIELDS: &[(&str, &str)] = &[("en", "name_en"), ("ru", "name_ru"), ("kk", "name_kk")];

/// The name that a line says a state has: that of its first day, or its latest.
fn state_name(plan: &mut Plan, line: &Said, code: StateId) -> Read {
    let from = line.day("name_from");
    let mut names = plan.record().organisation.names.values().filter(|row| row.state == code);
    let stands = match from {
        Some(from) => names.find(|row| row.from == Some(from)),
        None => names.max_by_key(|row| row.from),
    };
    let stands = stands.cloned().map(Row::from);
    let fields = [NAME_FIELDS, &[("from", "name_from")]].concat();
    let said = vec![("state", code.to_string())];
    plan.put(line, Put { said, remark: false, ..put(Kind::StateName, stands, &fields) })?;
    Ok(())
}

/// The standing that a line says a state has. In a file that has no column for members, all are observers.
fn membership(plan: &mut Plan, line: &Said, code: StateId) -> Read {
    let (standing, word, column) = match (line.get("member_since"), line.get("observer_since")) {
        (Some(_), Some(_)) => return wrong("observer_since", "a state is a member or an observer"),
        (Some(_), None) => (StandingOf::Member, "member", "member_since"),
        (None, Some(_)) => (StandingOf::Observer, "observer", "observer_since"),
        (None, None) if line.columns.contains(&"member_since") => return wrong("member_since", "is missing"),
        (None, None) => (StandingOf::Observer, "observer", "observer_since"),
    };
    let held: Vec<Membership> =
        plan.record().organisation.memberships.values().filter(|row| row.state == code).cloned().collect();
    let stands = held.iter().filter(|row| row.standing == standing).max_by_key(|row| row.from).cloned();
    if stands.is_none() {
        another_standing_ends(plan, line, &held, column)?;
    }
    let mut unless_said = Vec::new();
    if line.get(column).is_none() {
        unless_said = vec![("from", NOT_KNOWN.to_owned()), ("remark", "date not known".to_owned())];
    }
    let said = vec![("state", code.to_string()), ("standing", word.to_owned())];
    let fields = [("from", column)];
    plan.put(line, Put { said, unless_said, ..put(Kind::Membership, stands.map(Row::from), &fields) })?;
    Ok(())
}

/// An observer that becomes a member is an observer until the day before, and the other way round.
fn another_standing_ends(plan: &mut Plan, line: &Said, held: &[Membership], column: &str) -> Read {
    let Some(other) = held.iter().max_by_key(|row| row.from) else {
        return Ok(());
    };
    let begins = line.day(column).filter(|begins| *begins > other.from);
    match (begins, other.to) {
        (Some(begins), Some(to)) if to < begins => Ok(()),
        (Some(begins), None) => {
            let said = vec![("to", calendar::day_before(begins).to_string())];
            let stands = Some(Row::from(other.clone()));
            plan.put(line, Put { said, remark: false, ..put(Kind::Membership, stands, &[]) })?;
            Ok(())
        }
        _ => wrong(
            column,
            format!("the record has the state as a {} since {}", word(other.standing), other.from),
        ),
    }
}

fn word(standing: StandingOf) -> &'static str {
    match standing {
        StandingOf::Member => "member",
        StandingOf::Observer => "observer",
    }
}

fn name(plan: &mut Plan, line: &Said) -> Read {
    let from = line.day("from");
    let names = &plan.record().organisation.names;
    let stands = names.values().find(|row| row.state.as_str() == line.key("state") && row.from == from);
    let stands = stands.cloned().map(Row::from);
    let fields = [NAME_FIELDS, &[("state", "state"), ("from", "from"), ("to", "to")]].concat();
    plan.put(line, put(Kind::StateName, stands, &fields))?;
    Ok(())
}

fn chairmanship(plan: &mut Plan, line: &Said) -> Read {
    let from = line.key("from").parse::<DateTime<Utc>>().ok();
    let chairs = &plan.record().organisation.chairmanships;
    let stands =
        chairs.values().find(|row| row.state.as_str() == line.key("state") && Some(row.from) == from);
    let stands = stands.cloned().map(Row::from);
    let fields = [("state", "state"), ("from", "from"), ("to", "to"), ("event", "event")];
    plan.put(line, put(Kind::Chairmanship, stands, &fields))?;
    Ok(())
}

/// The code of the area that a line is about: `2.3`, or `1` for an undivided dimension.
fn code(line: &Said) -> String {
    match line.get("area_no") {
        Some(number) => format!("{}.{number}", line.key("dimension_no")),
        None => line.key("dimension_no").to_owned(),
    }
}

fn area(plan: &mut Plan, line: &Said) -> Read {
    let dimensions = &plan.record().organisation.dimensions;
    let stands = dimensions.values().find(|row| row.number.to_string() == line.key("dimension_no"));
    let stands = stands.cloned().map(Row::from);
    let fields = [("number", "dimension_no"), ("name", "dimension")];
    let dimension = plan.put(line, Put { remark: false, ..put(Kind::Dimension, stands, &fields) })?;
    let stands = plan.record().area_by_code(&code(line)).map(|held| Row::from(held.area.clone()));
    let said = vec![("dimension_id", dimension.to_string()), ("code", code(line))];
    let unless_said = vec![("established", CATALOGUE.to_owned())];
    let fields = [
        ("name", "priority_area"),
        ("established", "established"),
        ("closed", "closed"),
        ("code", "area_no"),
    ];
    let fields = fields.get(..3).unwrap_or_default();
    plan.put(line, Put { said, unless_said, ..put(Kind::Area, stands, fields) })?;
    Ok(())
}

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

fn meeting(plan: &mut Plan, line: &Said) -> Read {
    let (body, from) = (line.key("body"), line.day("from"));
    let meetings = || plan.record().organisation.meetings.values().filter(|row| row.body == body);
    let by_session = line
        .get("session")
        .and_then(|session| meetings().find(|row| row.session.as_deref() == Some(session)));
    let stands = by_session.or_else(|| meetings().find(|row| Some(row.from) == from));
    let stands = stands.cloned().map(Row::from);
    let unless_said = vec![("to", line.key("from").to_owned())];
    const FIELDS: &[(&str, &str)] = &[
        ("body", "body"),
        ("session", "session"),
        ("title", "title"),
        ("place", "place"),
        ("from", "from"),
        ("to", "to"),
    ];
    plan.put(line, Put { unless_said, ..put(Kind::Meeting, stands, FIELDS) })?;
    Ok(())
}

fn decision(plan: &mut Plan, line: &Said) -> Read {
    let decided = line.day("decided");
    let decisions = || plan.record().organisation.decisions.values();
    let stands = match line.get("symbol") {
        Some(symbol) => decisions().find(|row| row.symbol.as_deref() == Some(symbol)),
        None => decisions().find(|row| row.title == line.key("title") && Some(row.decided) == decided),
    };
    let stands = stands.cloned().map(Row::from);
    let fields =
        [("symbol", "symbol"), ("title", "title"), ("decided", "decided"), ("meeting_id", "meeting")];
    let brings_paragraph = line.get("paragraph").is_some();
    let decision = plan.put(line, put(Kind::Decision, stands, &fields))?;
    if !brings_paragraph {
        return Ok(());
    }
    let number = line.key("paragraph");
    let paragraphs = plan.record().organisation.paragraphs_of(decision);
    let stands = paragraphs.into_iter().find(|row| row.number.to_string() == number).cloned().map(Row::from);
    let said = vec![("decision_id", decision.to_string())];
    let fields = [("number", "paragraph"), ("verb", "verb"), ("text", "text"), ("area_id", "about")];
    plan.put(line, Put { said, remark: false, ..put(Kind::DecisionParagraph, stands, &fields) })?;
    Ok(())
}

/// The area that a line is about. Where it says the area's name, too, it has to be this one.
fn the_area(plan: &Plan, line: &Said) -> Read<Arc<AreaRecord>> {
    let code = code(line);
    let id = cell::area(&code, plan.record()).map_err(|says| {
        let column = if line.get("area_no").is_some() { "area_no" } else { "dimension_no" };
        vec![Wrong::new(column, says)]
    })?;
    let Some(held) = plan.record().areas.get(&id) else {
        return wrong("area_no", format!("there is no area {code}"));
    };
    match line.get("priority_area") {
        Some(name) if name.to_lowercase() != held.area.name.to_lowercase() => {
            wrong("priority_area", format!("area {code} is \"{}\", not \"{name}\"", held.area.name))
        }
        _ => Ok(held.clone()),
    }
}

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
    plan.put(line, Put { said, ..put(Kind::Tenure, stands, FIELDS) })?;
    Ok(())
}

/// What is said of a tenure: an extension, a notice of its early termination, a final report on it.
fn of_tenure(plan: &mut Plan, line: &Said, kind: Kind) -> Read {
    let area = the_area(plan, line)?;
    let Some(tenure) = the_tenure(line, &area) else {
        return wrong(
            "member_state",
            "the record has no such tenure: area, state, role and first day name one",
        );
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
    plan.put(line, Put { said: vec![("tenure_id", tenure.to_string())], ..put(kind, stands, fields) })?;
    Ok(())
}

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
    let title: String = format!("Concept paper: {}", area.area.name).chars().take(300).collect();
    let unless_said = vec![("title", title)];
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
    plan.put(line, Put { said, unless_said, ..put(Kind::ConceptPaper, stands, FIELDS) })?;
    Ok(())
}

const NO_PAPER: &str =
    "the record has no such paper: area, state and the day of its first draft or approval name one";

fn paper_extension(plan: &mut Plan, line: &Said) -> Read {
    let area = the_area(plan, line)?;
    let Some(paper) = the_paper(line, &area, ["paper_date", "paper_date"]) else {
        return wrong("paper_date", NO_PAPER);
    };
    let mut rows = area.paper_extensions.values();
    let stands = rows.find(|row| row.paper_id == paper && Some(row.approved) == line.day("approved"));
    let stands = stands.cloned().map(Row::from);
    let fields = [("approved", "approved"), ("to", "extended_to"), ("decision_id", "decision")];
    let said = vec![("paper_id", paper.to_string())];
    plan.put(line, Put { said, ..put(Kind::PaperExtension, stands, &fields) })?;
    Ok(())
}

fn expert_meeting(plan: &mut Plan, line: &Said) -> Read {
    let area = the_area(plan, line)?;
    let mut said = vec![("area_id", area.area.common.id.to_string())];
    if line.get("paper_date").is_some() {
        match the_paper(line, &area, ["paper_date", "paper_date"]) {
            Some(paper) => said.push(("paper_id", paper.to_string())),
            None => return wrong("paper_date", NO_PAPER),
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
    plan.put(line, Put { said, ..put(Kind::ExpertMeeting, stands, &fields) })?;
    Ok(())
}

/// The areas of a line, by their ids.
fn the_areas(plan: &Plan, line: &Said) -> BTreeSet<Uuid> {
    line.key("areas").split(',').filter_map(|code| cell::area(code, plan.record()).ok()).collect()
}

/// The review of a day that covers the areas of a line.
fn the_review(plan: &Plan, line: &Said) -> Option<Row> {
    let areas = the_areas(plan, line);
    let mut reviews = plan.record().organisation.reviews.values();
    let is_this = |areas_of: &[Uuid]| areas_of.iter().copied().collect::<BTreeSet<_>>() == areas;
    reviews.find(|row| Some(row.held) == line.day("held") && is_this(&row.areas)).cloned().map(Row::from)
}

fn review(plan: &mut Plan, line: &Said) -> Read {
    let stands = the_review(plan, line);
    let mut said = Vec::new();
    if stands.is_none() {
        said.push(("areas", line.key("areas").to_owned()));
    }
    const FIELDS: &[(&str, &str)] = &[
        ("title", "title"),
        ("held", "held"),
        ("meeting_id", "meeting"),
        ("scheduled", "scheduled"),
        ("cancelled", "cancelled"),
        ("contributions_recorded", "contributions_recorded"),
    ];
    let unless_said = vec![("title", "Review of implementation of CBMs".to_owned())];
    plan.put(line, Put { said, unless_said, ..put(Kind::Review, stands, FIELDS) })?;
    Ok(())
}

fn contribution(plan: &mut Plan, line: &Said) -> Read {
    let Some(review) = the_review(plan, line).map(|row| row.common().id) else {
        return wrong("held", "the record has no review of that day and of these areas");
    };
    let mut rows = plan.record().organisation.contributions.values();
    let stands = rows.find(|row| {
        row.review_id == review
            && row.state.as_str() == line.key("state")
            && Some(row.submitted) == line.day("submitted")
    });
    let stands = stands.cloned().map(Row::from);
    let said = vec![("review_id", review.to_string())];
    let unless_said = vec![("title", "Written contribution to the review".to_owned())];
    let fields = [("state", "state"), ("submitted", "submitted"), ("title", "title")];
    plan.put(line, Put { said, unless_said, ..put(Kind::ReviewContribution, stands, &fields) })?;
    Ok(())
}

fn note(plan: &mut Plan, line: &Said) -> Read {
    let area = the_area(plan, line)?;
    let mut rows = area.notes.values();
    let stands = rows.find(|row| row.when == line.key("when") && row.text == line.key("text")).cloned();
    let said = vec![("area_id", area.area.common.id.to_string())];
    let fields = [("when", "when"), ("text", "text")];
    plan.put(line, Put { said, ..put(Kind::AreaNote, stands.map(Row::from), &fields) })?;
    Ok(())
}

fn coverage(plan: &mut Plan, line: &Said) -> Read {
    let stands = plan.record().organisation.reach().cloned().map(Row::from);
    plan.put(line, put(Kind::Coverage, stands, &[("until", "until"), ("text", "text")]))?;
    Ok(())
}
