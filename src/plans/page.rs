//! `GET /plans/{id}`, where the plan is named by its year or its id: the call and who has answered, what was proposed by
//! dimension and area, and the lines of the year.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::{
    Owed, absent, areas, begin_from, by_place, class, dimension, events_of, hosts, link, owed, owed_key,
    stands, to_event, to_proposal, when,
};
use crate::around::Around;
use crate::http::as_of::AsOf;
use crate::http::download::Format;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Cite, Link, Reader};
use crate::http::who::Who;
use crate::ids::StateId;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{Event, EventDescribed, EventProposal, Plan};
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::said::address;

#[derive(Template)]
#[template(path = "plans/page.html")]
struct PlanPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    plan: Cow<'a, Plan>,
    /// "before 1 October 2023", and the last day.
    before: Option<(String, String)>,
    called: Option<String>,
    called_by: Option<Link>,
    approved: Option<String>,
    /// Whether its year has come: an approval that is not on record is not awaited then.
    has_begun: bool,
    approved_by: Option<Link>,
    document: Option<Link>,
    reminders: String,
    /// How the state of who reads has answered.
    own: Option<String>,
    /// How each Member State has answered, for the Secretariat.
    answers: Vec<Answer<'a>>,
    silent: usize,
    /// Whether who reads takes part: an observer is not told that nothing was proposed.
    takes_part: bool,
    proposals: Vec<Group>,
    lines: Vec<Group>,
    /// Held, and no report has come.
    owed: Vec<Owed>,
    owed_key: &'static str,
    figures: [(&'static str, usize); 5],
    ways: Vec<Link>,
    begins_from: Vec<Link>,
    cite: Cite<'a>,
    around: Around<'a>,
}

impl PlanPage<'_> {
    /// The key of what is said of the last day: a plan that is approved invites nothing more.
    fn due_key(&self) -> &'static str {
        if self.approved.is_some() { "plan-due-said" } else { "plan-due-says" }
    }
}

/// How a Member State has answered.
struct Answer<'a> {
    state: &'a str,
    says: String,
    class: &'static str,
}

/// What is of one dimension.
struct Group {
    name: String,
    rows: Vec<Line>,
}

/// A proposal, or a line of the plan.
struct Line {
    number: String,
    link: Link,
    areas: Vec<Link>,
    by: String,
    when: String,
    class: &'static str,
    stands: String,
    late: bool,
}

/// A plan.
///
/// # Errors
/// When there is none.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(name): Path<String>,
    query: Query,
) -> Result<Response, Failure> {
    let row = who.organisation().plan_named(&name).ok_or(Failure::NotFound)?;
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let Some(plan) = reader.known(row) else {
        return absent::show(reader, &as_of, link(reader, row).text, "purpose-plan");
    };
    let around = Around::on_day(&app, reader, &Row::Plan(row.clone()), &query).await?;
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let reviews = who.actor.may(Action::Register);
    let takes_part = who.actor.may(Action::TakePart);
    let members = organisation.all_of(crate::record::rows::StandingOf::Member, reader.on);
    let date = |day: Option<chrono::NaiveDate>| day.map(|day| words.date(day));
    let before = date(plan.before()).zip(date(plan.due));
    let document = plan.document_id.and_then(|id| organisation.documents.get(&id));
    // Of a call of the past on which nothing is on record it is not said that nobody answered.
    let is_answered =
        plan.called.is_some() && (plan.is_open(reader.on) || organisation.is_answered(plan.common.id));
    let events = events_of(reader, plan.common.id);
    let standing = |of: &str| events.iter().filter(|row| row.standing == of).count();
    let to = |tail: &str, key: &str| Link {
        address: format!("{}{tail}{}", address(Kind::Plan, plan.common.id), reader.suffix()),
        text: words.t(key).to_owned(),
    };
    let proposals = proposals(reader, &plan);
    let of_proposals = (!proposals.is_empty())
        .then(|| files(reader, "/event-proposals", "plan-download-proposals", plan.year));
    let template = PlanPage {
        page: Page::new(&who, link(reader, &plan).text, "/plans"),
        names: reader.names,
        before,
        called: date(plan.called),
        called_by: reader.decision(plan.called_by),
        approved: date(plan.approved),
        has_begun: plan.year <= chrono::Datelike::year(&reader.on),
        approved_by: reader.decision(plan.approved_by),
        document: document.map(|row| Link {
            address: format!("{}{}", address(Kind::Document, row.common.id), reader.suffix()),
            text: row.symbol.clone(),
        }),
        reminders: plan.reminder_days().iter().map(|day| words.date(*day)).collect::<Vec<_>>().join(", "),
        own: who.state().filter(|_| is_answered && takes_part).map(|state| answer(reader, &plan, state).0),
        answers: match reviews && is_answered {
            true => answers(reader, &plan, &members),
            false => Vec::new(),
        },
        silent: organisation.silent(plan.common.id, &members, reader.on).len(),
        proposals,
        figures: ["planned", "confirmed", "postponed", "cancelled", "held"].map(|of| (of, standing(of))),
        lines: lines(reader, events),
        owed_key: owed_key(reader, row),
        owed: if takes_part { owed(reader, plan.common.id) } else { Vec::new() },
        ways: std::iter::once(to("/calendar", "plan-calendar"))
            .chain(takes_part.then(|| to("/figures", "plan-figures")))
            .chain(files(reader, "/events", "plan-download", plan.year))
            .chain(of_proposals.into_iter().flatten())
            .collect(),
        takes_part,
        begins_from: begin_from::on_plan(&who, row),
        cite: reader.cite(Kind::Plan, &row.common),
        as_of: as_of.clone(),
        around,
        plan,
    };
    page_as_of(&template, &as_of)
}

/// The ways to a list of a year as a file.
fn files(reader: Reader<'_>, list: &str, key: &'static str, year: i32) -> [Link; 2] {
    let day = if reader.other_day { format!("&as_of={}", reader.on) } else { String::new() };
    Format::ALL.map(|format| Link {
        address: format!("{list}{}?year={year}{day}", format.ending()),
        text: reader.words().with(key, &[("ending", format.ending())]),
    })
}

/// How a state has answered the call, in words, and whether it has.
fn answer(reader: Reader<'_>, plan: &Plan, state: StateId) -> (String, &'static str) {
    let (words, organisation) = (reader.words(), reader.names.organisation);
    // Who has joined another's proposal has answered with it; what is only drafted is its own delegation's.
    let own = |row: &Cow<'_, EventProposal>| {
        let is_of_it = row.state == state || row.submitted.is_some() && row.hosts().contains(&state);
        is_of_it && row.withdrawn.is_none() && row.merges.is_empty()
    };
    let known = organisation.proposals_for_plan(plan.common.id).filter_map(|row| reader.known(row));
    let (submitted, drafted): (Vec<_>, Vec<_>) = known.filter(own).partition(|row| row.submitted.is_some());
    let drafts = (!drafted.is_empty()).then(|| words.count("plan-drafted", drafted.len()));
    let given = organisation.answer_of(plan.common.id, state).filter(|row| row.given <= reader.on);
    match (submitted.len(), given) {
        (0, Some(answer)) => {
            let on = words.date(answer.given);
            (words.with("plan-nothing-to-propose", &[("on", &on)]), "met")
        }
        (0, None) => {
            let none = words.t("plan-nothing-submitted").to_owned();
            (std::iter::once(none).chain(drafts).collect::<Vec<_>>().join(", "), "pending")
        }
        (many, _) => {
            let many = words.count("plan-submitted", many);
            (std::iter::once(many).chain(drafts).collect::<Vec<_>>().join(", "), "met")
        }
    }
}

fn answers<'a>(reader: Reader<'a>, plan: &Plan, members: &[StateId]) -> Vec<Answer<'a>> {
    let mut all: Vec<_> = members
        .iter()
        .map(|state| {
            let (says, class) = answer(reader, plan, *state);
            Answer { state: reader.names.state(*state), says, class }
        })
        .collect();
    reader.words().sort(&mut all, |of| of.state);
    all
}

/// What was proposed, by dimension, in the order of the areas.
fn proposals(reader: Reader<'_>, plan: &Plan) -> Vec<Group> {
    let words = reader.words();
    let all = reader.names.organisation.proposals_for_plan(plan.common.id);
    let mut all: Vec<_> = all.filter_map(|row| reader.known(row)).collect();
    all.retain(|row| row.withdrawn.is_none());
    all.sort_by(|one, other| by_place(reader, one, other));
    let line = |row: &EventProposal| {
        let (stands, class) = stands(reader, row);
        Line {
            number: String::new(),
            link: to_proposal(reader, row),
            areas: areas(reader, &row.of),
            by: hosts(reader, &row.hosts()),
            when: when(words, &row.of),
            class,
            stands: words.of_kind("proposal-stands-", stands).to_owned(),
            late: row.late,
        }
    };
    grouped(reader, all.iter().map(|row| (&row.of, line(row))))
}

/// The lines of the plan by dimension, then the events outside it.
fn lines(reader: Reader<'_>, events: Vec<Cow<'_, Event>>) -> Vec<Group> {
    let words = reader.words();
    let (inside, outside): (Vec<_>, Vec<_>) = events.into_iter().partition(|row| row.number.is_some());
    let line = |row: &Event| Line {
        number: row.number.map_or_else(String::new, |number| format!("{number}.")),
        link: to_event(reader, row),
        areas: areas(reader, &row.of),
        by: hosts(reader, &row.hosts),
        when: when(words, &row.of),
        class: class(row),
        stands: words.choice("standing", &row.standing).to_owned(),
        late: false,
    };
    let mut groups = grouped(reader, inside.iter().map(|row| (&row.of, line(row))));
    if !outside.is_empty() {
        let name = words.t("plan-outside").to_owned();
        groups.push(Group { name, rows: outside.iter().map(|row| line(row)).collect() });
    }
    groups
}

/// Lines that stand in the order of dimensions, under the name of each.
fn grouped<'a>(reader: Reader<'_>, lines: impl Iterator<Item = (&'a EventDescribed, Line)>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (of, line) in lines {
        let name = dimension(reader, of).unwrap_or_else(|| reader.words().t("plan-no-dimension").to_owned());
        match groups.last_mut().filter(|group| group.name == name) {
            Some(group) => group.rows.push(line),
            None => groups.push(Group { name, rows: vec![line] }),
        }
    }
    groups
}
