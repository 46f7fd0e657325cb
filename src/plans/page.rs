//! `GET /plans/{id}`, where the plan is named by its year or its id: the call and who has answered, what was proposed by
//! dimension and area, and the lines of the year.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::{areas, begin_from, class, dimension, hosts, link, stands, to_event, to_proposal, when};
use crate::around::Around;
use crate::http::as_of::AsOf;
use crate::http::download::Format;
use crate::http::form::Query;
use crate::http::page::{Page, page};
use crate::http::reader::{Cite, Link, Reader};
use crate::http::who::Who;
use crate::http::words::Words;
use crate::ids::StateId;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{Event, EventDescribed, EventProposal, Plan};
use crate::record::{Kind, Organisation, Row};
use crate::rules::access::Action;
use crate::said::address;

#[derive(Template)]
#[template(path = "plans/page.html")]
struct PlanPage<'a> {
    page: Page<'a>,
    plan: &'a Plan,
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

/// The plan that an address names, by its year or its id.
pub(super) fn named<'a>(organisation: &'a Organisation, name: &str) -> Option<&'a Plan> {
    match name.parse::<i32>() {
        Ok(year) => organisation.plan_of(year),
        Err(_) => organisation.plans.get(&name.parse().ok()?),
    }
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
    let plan = named(who.organisation(), &name).ok_or(Failure::NotFound)?;
    let around = Around::of(&app, &who, &Row::Plan(plan.clone()), &query).await?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let reviews = who.actor.may(Action::Register);
    let takes_part = who.actor.may(Action::TakePart);
    let members = organisation.all_of(crate::record::rows::StandingOf::Member, who.today);
    let date = |day: Option<chrono::NaiveDate>| day.map(|day| words.date(day));
    let before = date(plan.before()).zip(date(plan.due));
    let document = plan.document_id.and_then(|id| organisation.documents.get(&id));
    // Of a call of the past on which nothing is on record it is not said that nobody answered.
    let is_answered =
        plan.called.is_some() && (plan.is_open(who.today) || organisation.is_answered(plan.common.id));
    let held = |standing: &str| {
        let all = organisation.events_of(plan.common.id).into_iter();
        all.filter(|row| row.standing == standing).count()
    };
    let to = |tail: &str, key: &str| Link {
        address: format!("{}{tail}", address(Kind::Plan, plan.common.id)),
        text: words.t(key).to_owned(),
    };
    let proposals = proposals(reader, plan);
    let of_proposals = (!proposals.is_empty())
        .then(|| files(words, "/event-proposals", "plan-download-proposals", plan.year));
    page(&PlanPage {
        page: Page::new(&who, link(reader, plan).text, "/plans"),
        before,
        called: date(plan.called),
        called_by: reader.decision(plan.called_by),
        approved: date(plan.approved),
        has_begun: plan.year <= chrono::Datelike::year(&who.today),
        approved_by: reader.decision(plan.approved_by),
        document: document
            .map(|row| Link { address: address(Kind::Document, row.common.id), text: row.symbol.clone() }),
        reminders: plan.reminder_days().iter().map(|day| words.date(*day)).collect::<Vec<_>>().join(", "),
        own: who.state().filter(|_| is_answered && takes_part).map(|state| answer(reader, plan, state).0),
        answers: match reviews && is_answered {
            true => answers(reader, plan, &members),
            false => Vec::new(),
        },
        silent: organisation.silent(plan.common.id, &members).len(),
        proposals,
        lines: lines(reader, plan),
        figures: ["planned", "confirmed", "postponed", "cancelled", "held"].map(|of| (of, held(of))),
        ways: std::iter::once(to("/calendar", "plan-calendar"))
            .chain(takes_part.then(|| to("/figures", "plan-figures")))
            .chain(files(words, "/events", "plan-download", plan.year))
            .chain(of_proposals.into_iter().flatten())
            .collect(),
        takes_part,
        begins_from: begin_from::on_plan(&who, plan),
        cite: reader.cite(Kind::Plan, &plan.common),
        around,
        plan,
    })
}

/// The ways to a list of a year as a file.
fn files(words: &Words, list: &str, key: &'static str, year: i32) -> [Link; 2] {
    Format::ALL.map(|format| Link {
        address: format!("{list}{}?year={year}", format.ending()),
        text: words.with(key, &[("ending", format.ending())]),
    })
}

/// How a state has answered the call, in words, and whether it has.
fn answer(reader: Reader<'_>, plan: &Plan, state: StateId) -> (String, &'static str) {
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let own = |row: &&EventProposal| row.state == state && row.withdrawn.is_none() && row.merges.is_empty();
    let (submitted, drafted): (Vec<_>, Vec<_>) =
        organisation.proposals_for_plan(plan.common.id).filter(own).partition(|row| row.submitted.is_some());
    let drafts = (!drafted.is_empty()).then(|| words.count("plan-drafted", drafted.len()));
    match (submitted.len(), organisation.answer_of(plan.common.id, state)) {
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
    let mut all: Vec<_> = reader.names.organisation.proposals_for_plan(plan.common.id).collect();
    all.retain(|row| row.withdrawn.is_none());
    all.sort_by_key(|row| (reader.record().place_in_plan(&row.of), row.common.id));
    let line = |row: &EventProposal| {
        let (stands, class) = stands(reader, row);
        Line {
            number: String::new(),
            link: to_proposal(row),
            areas: areas(reader, &row.of),
            by: hosts(reader, &row.hosts()),
            when: when(words, &row.of),
            class,
            stands: words.of_kind("proposal-stands-", stands).to_owned(),
            late: row.late,
        }
    };
    grouped(reader, all.into_iter().map(|row| (&row.of, line(row))))
}

/// The lines of the plan by dimension, then the events outside it.
fn lines(reader: Reader<'_>, plan: &Plan) -> Vec<Group> {
    let words = reader.words();
    let (inside, outside): (Vec<_>, Vec<_>) =
        reader.names.organisation.events_of(plan.common.id).into_iter().partition(|row| row.number.is_some());
    let line = |row: &Event| Line {
        number: row.number.map_or_else(String::new, |number| format!("{number}.")),
        link: to_event(row),
        areas: areas(reader, &row.of),
        by: hosts(reader, &row.hosts),
        when: when(words, &row.of),
        class: class(row),
        stands: words.choice("standing", &row.standing).to_owned(),
        late: false,
    };
    let mut groups = grouped(reader, inside.into_iter().map(|row| (&row.of, line(row))));
    if !outside.is_empty() {
        let name = words.t("plan-outside").to_owned();
        groups.push(Group { name, rows: outside.into_iter().map(line).collect() });
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
