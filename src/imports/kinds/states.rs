//! States, their names and their standing.

use super::{Read, Shape, put, wrong};
use crate::ids::StateId;
use crate::imports::layout::Cell::{FirstDay, LastDay, State, Text};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Put, Said};
use crate::message::Message;
use crate::record::rows::{Membership, StandingOf};
use crate::record::{Kind, Row};
use crate::rules::calendar;

/// The first day of an observer of which none is known: the year in which the organisation was founded.
const NOT_KNOWN: &str = "1999-01-01";

/// States with their names and their membership or observer status.
pub const STATES: Shape = Shape {
    name: "states",
    read: state,
    columns: &[
        key("iso3", Text),
        may("iso2", Text),
        may("name_en", Text),
        may("name_ru", Text),
        may("name_kk", Text),
        may("name_from", FirstDay),
        may("member_since", FirstDay),
        may("observer_since", FirstDay),
    ],
};

fn state(plan: &mut Plan, line: &Said) -> Read {
    let code: StateId = match line.key("iso3").parse() {
        Ok(code) => code,
        Err(_) => {
            return wrong("iso3", Message::new("import-not-three-capitals").with("text", line.key("iso3")));
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
        (Some(_), Some(_)) => return wrong("observer_since", Message::new("import-member-or-observer")),
        (Some(_), None) => (StandingOf::Member, "member", "member_since"),
        (None, Some(_)) => (StandingOf::Observer, "observer", "observer_since"),
        (None, None) if line.columns.contains(&"member_since") => {
            return wrong("member_since", Message::new("import-missing"));
        }
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
            Message::new(match other.standing {
                StandingOf::Member => "import-stands-as-member",
                StandingOf::Observer => "import-stands-as-observer",
            })
            .with("from", other.from.to_string()),
        ),
    }
}

/// Former and other names of states, with their periods.
pub const NAMES: Shape = Shape {
    name: "names",
    read: name,
    columns: &[
        key("state", State),
        may("from", FirstDay),
        may("to", LastDay),
        may("name_en", Text),
        may("name_ru", Text),
        may("name_kk", Text),
    ],
};

fn name(plan: &mut Plan, line: &Said) -> Read {
    let from = line.day("from");
    let names = &plan.record().organisation.names;
    let stands = names.values().find(|row| row.state.as_str() == line.key("state") && row.from == from);
    let stands = stands.cloned().map(Row::from);
    let fields = [NAME_FIELDS, &[("state", "state"), ("from", "from"), ("to", "to")]].concat();
    plan.put(line, put(Kind::StateName, stands, &fields))?;
    Ok(())
}
