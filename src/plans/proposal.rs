//! `GET /event-proposals/{id}`: a proposal as it was written, the questions on it and their answers, and what becomes of it.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::{absent, areas, dimension, hosts, said, stands, to_event, to_plan, to_proposal};
use crate::around::Around;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Cite, Line, Link, Reader, Section};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{EventProposal, ProposalQuestion};
use crate::record::{Kind, Row};
use crate::said::ways_on;

#[derive(Template)]
#[template(path = "plans/proposal.html")]
struct ProposalPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    proposal: Cow<'a, EventProposal>,
    plan: Option<Link>,
    stands: &'static str,
    class: &'static str,
    by: String,
    /// Those that were asked to join and have not answered.
    invited: String,
    dimension: Option<String>,
    areas: Vec<Link>,
    said: Vec<(&'static str, String)>,
    questions: Vec<Question<'a>>,
    /// What else there is on its days.
    conflicts: Vec<String>,
    /// Proposals of others that are like it.
    like: Vec<Link>,
    cite: Cite<'a>,
    sections: Vec<Section<'a>>,
    around: Around<'a>,
}

/// A question with its answer.
struct Question<'a> {
    row: Cow<'a, ProposalQuestion>,
    asked: String,
    answered: Option<String>,
    /// The way to answer, for who may.
    ways: Vec<Link>,
}

/// A proposal.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let row = who.organisation().proposals.get(&id).ok_or(Failure::NotFound)?;
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let Some(proposal) = reader.known(row) else {
        return absent::show(reader, &as_of, row.of.title.clone(), "purpose-event-proposal");
    };
    let around = Around::on_day(&app, reader, &Row::EventProposal(row.clone()), &query).await?;
    let words = reader.words();
    let (stands, class) = stands(reader, &proposal);
    let waiting = proposal.invited.iter().copied().filter(|state| !proposal.sponsors.contains(state));
    let waiting: Vec<_> = waiting.collect();
    let conflicts = match proposal.of.days().filter(|_| !reader.other_day) {
        Some((from, to)) => who.record().conflicts(id, &proposal.of, from, to),
        None => Vec::new(),
    };
    let like = who.record().proposals_like(row).into_iter().filter(|row| reader.known(*row).is_some());
    let say = |message| words.say(message, reader.names.organisation, reader.on);
    let template = ProposalPage {
        page: Page::new(&who, proposal.of.title.as_str(), "/plans"),
        names: reader.names,
        plan: to_plan(reader, proposal.plan_id),
        stands,
        class,
        by: hosts(reader, &proposal.hosts()),
        invited: words.states(reader.names.organisation, &waiting, reader.on),
        dimension: dimension(reader, &proposal.of),
        areas: areas(reader, &proposal.of),
        said: said(reader, &proposal.of),
        questions: questions(reader, id),
        conflicts: conflicts.iter().map(|conflict| say(&conflict.message)).collect(),
        like: like.map(|row| to_proposal(reader, row)).collect(),
        cite: reader.cite(Kind::EventProposal, &row.common),
        sections: vec![Section { id: "proposal-course", lines: course(reader, row), register: Vec::new() }],
        as_of: as_of.clone(),
        around,
        proposal,
    };
    page_as_of(&template, &as_of)
}

fn questions<'a>(reader: Reader<'a>, proposal: Uuid) -> Vec<Question<'a>> {
    let words = reader.words();
    let shown = |row: Cow<'a, ProposalQuestion>| {
        let ways = ways_on(reader.who, &Row::ProposalQuestion(row.clone().into_owned())).open.into_iter();
        Question {
            asked: words.date(row.asked),
            answered: row.answered.map(|day| words.date(day)),
            ways: ways
                .filter(|_| !reader.other_day)
                .map(|way| Link { address: way.address, text: way.name })
                .collect(),
            row,
        }
    };
    let all = reader.names.organisation.questions_on(proposal).into_iter();
    all.filter_map(|row| reader.known(row)).map(shown).collect()
}

/// Submitted, brought together with others, decided, in the plan: in the order of the days.
fn course<'a>(reader: Reader<'a>, proposal: &'a EventProposal) -> Vec<Line<'a>> {
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| words.date(day)).unwrap_or_default();
    let is_known = |day: Option<chrono::NaiveDate>| day.is_none_or(|day| day <= reader.on);
    let mut lines = Vec::new();
    if proposal.submitted.is_some() {
        let mut line = Line::new(day(proposal.submitted), words.t("proposal-was-submitted"));
        line.text = proposal.late_because.as_deref();
        if proposal.late {
            line = line.badged("met-late", words.t("proposal-late"));
        }
        lines.push(line);
    }
    for row in proposal.merges.iter().filter_map(|id| organisation.proposals.get(id)) {
        let mut line = Line::new("", words.with("proposal-merges", &[("title", &row.of.title)]));
        line.address = Some(to_proposal(reader, row).address);
        let agreed = proposal.agreed.contains(&row.state);
        let (class, key) =
            if agreed { ("met", "proposal-agreed") } else { ("pending", "proposal-not-agreed") };
        lines.push(line.badged(class, words.t(key)));
    }
    let into = organisation.merger_of(proposal.common.id).and_then(|row| reader.known(row));
    if let Some(into) = into {
        let mut line = Line::new("", words.with("proposal-merged-into", &[("title", &into.of.title)]));
        line.address = Some(to_proposal(reader, &into).address);
        lines.push(line);
    }
    if let Some(outcome) = proposal.outcome.as_ref().filter(|_| is_known(proposal.decided)) {
        let mut line = Line::new(day(proposal.decided), words.of_kind("proposal-stands-", outcome));
        line.text = proposal.explanation.as_deref();
        lines.push(line);
    }
    if proposal.withdrawn.is_some() && is_known(proposal.withdrawn) {
        lines.push(Line::new(day(proposal.withdrawn), words.of_kind("proposal-stands-", "withdrawn")));
    }
    let events = organisation.events.values().filter(|row| row.proposals.contains(&proposal.common.id));
    for row in events.filter_map(|row| reader.known(row)) {
        let number = row.number.map_or_else(String::new, |number| number.to_string());
        let mut line = Line::new("", words.with("proposal-is-line", &[("number", &number)]));
        line.address = Some(to_event(reader, &row).address);
        lines.push(line);
    }
    lines
}
