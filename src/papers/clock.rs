//! The consideration of a paper as a clock: from its first draft to the end of the months of 2.5, with what happened on
//! the way, and where it is approved, its applicability (2.6).

use askama::Template;
use chrono::NaiveDate;

use super::texts;
use crate::areas::clock::{awaited, clock, considered, in_words, proposal, window};
use crate::areas::papers::last_day;
use crate::areas::timeline::day_of_page;
use crate::duties::shown::{of_area, on_other_day};
use crate::http::reader::{Reader, period};
use crate::http::words::Words;
use crate::pictures::dial::Dial;
use crate::pictures::{Chart, Dot, Drawn, Item, RowOf, Shape, Strip, Upright};
use crate::record::rows::ConceptPaper;
use crate::record::{AreaRecord, Kind};
use crate::rules::access::Action;
use crate::rules::because::{Outcome, ProposalReason};
use crate::rules::calendar::{known, next_day};
use crate::said::address;

/// The room of the names of rows.
const NAMES: i64 = 150;

/// The clock of a paper, drawn, with the same facts as a table.
#[derive(Template)]
#[template(path = "papers/clock.html")]
pub(super) struct PaperClock {
    words: &'static Words,
    dial: Option<Dial>,
    drawn: Drawn,
    happened: Vec<Happened>,
    facts: Vec<(&'static str, String)>,
}

/// Something that happened on the way, or is to happen.
struct Happened {
    day: NaiveDate,
    what: String,
    address: Option<String>,
}

/// The clock of a paper on the day of the page; none: none of its days is known.
pub(super) fn paper_clock(reader: Reader<'_>, area: &AreaRecord, paper: &ConceptPaper) -> Option<PaperClock> {
    let (words, on) = (reader.words(), reader.on);
    let clock = clock(reader.names.organisation, paper, on);
    let happened = happened(reader, area, paper);
    let approved = known(paper.approved, on);
    let until = approved.and(last_day(area, paper, on));
    let from = approved.and(paper.applicable_from);
    let mut days = vec![on];
    let (mut rows, mut facts) = (Vec::new(), Vec::new());
    let row = |key: &str, strip: Strip| RowOf {
        label: words.t(key).to_owned(),
        strips: vec![strip],
        ..RowOf::default()
    };

    if let Some(reason) = awaited_as(reader, area, paper) {
        days.push(reason.sum.from);
        rows.push(row("clock-row-awaited", awaited(words, &reason, None)));
        let period = period(words, Some(reason.sum.from), Some(reason.sum.result));
        facts.push(("clock-row-awaited", period));
    }
    if let Some(clock) = clock {
        days.extend([clock.first_draft, clock.last()]);
        rows.push(row("clock-row-considered", considered(words, clock)));
        facts.push(("clock-row-considered", in_words(words, clock)));
        facts.push(("clock-last", words.date(clock.last())));
    }
    days.extend(happened.iter().map(|of| of.day));
    let dots = happened.iter().enumerate().map(|(place, of)| Dot { day: of.day, number: place + 1 });
    rows.push(row("clock-row-happened", Strip { dots: dots.collect(), ..Strip::default() }));
    if from.is_some() || until.is_some() {
        days.extend(from.into_iter().chain(until));
        rows.push(row("clock-row-applies", applies(reader, paper, until)));
        facts.push(("clock-row-applies", period(words, from, until)));
    }
    if happened.is_empty() {
        return None;
    }
    let mut uprights = vec![day_of_page(reader.names, reader.other_day)];
    uprights.extend(clock.map(|clock| Upright {
        day: next_day(clock.last()),
        class: "limit",
        label: words.with("clock-limit", &[("date", &words.short_date(clock.last()))]),
    }));
    let chart = Chart::of(rows, window(days)?, NAMES, uprights);
    let (title, desc) = (words.t("clock-of-paper").to_owned(), words.t("clock-of-paper-desc").to_owned());
    let running = clock.filter(|clock| clock.runs());
    Some(PaperClock {
        words,
        dial: running.map(|clock| Dial::of(words, clock, in_words(words, clock))),
        drawn: Drawn::new(words, ("clock", 0), title, desc, chart),
        happened,
        facts,
    })
}

/// The applicability: as approved, and as extended.
fn applies(reader: Reader<'_>, paper: &ConceptPaper, until: Option<NaiveDate>) -> Strip {
    let words = reader.words();
    let shape = |from: Option<NaiveDate>| match from {
        Some(from) if reader.on < from => Shape::Coming,
        _ => Shape::Full,
    };
    let item = |shape, from: Option<NaiveDate>, to: Option<NaiveDate>, label: String| Item {
        shape,
        from,
        to,
        short: String::new(),
        said: label.clone(),
        label,
    };
    let first = paper.applicable_to.filter(|to| until.is_some_and(|until| *to < until));
    let from = paper.applicable_from.or(paper.approved);
    let to = first.or(until);
    let mut items = vec![item(shape(from), from, to, period(words, paper.applicable_from, to))];
    if let (Some(first), Some(until)) = (first, until) {
        let label = words.with("paper-extended", &[("to", &words.short_date(until))]);
        items.push(item(Shape::Beside, Some(next_day(first)), Some(until), label));
    }
    Strip { items, ..Strip::default() }
}

/// The duty of 2.7 that this paper fulfils, for who reads duties.
fn awaited_as(reader: Reader<'_>, area: &AreaRecord, paper: &ConceptPaper) -> Option<ProposalReason> {
    if !reader.who.actor.may(Action::ReadDuties) {
        return None;
    }
    let id = paper.common.id.to_string();
    let other_day = on_other_day(reader, area);
    let views = of_area(reader, area, other_day.as_deref());
    let reasons = views.iter().filter_map(|view| proposal(view.duty));
    let mut own =
        reasons.filter(|reason| matches!(&reason.outcome, Outcome::Met { paper, .. } if **paper == *id));
    own.next().cloned()
}

/// What happened by the day of the page, and the expert meetings that are convened, in the order of their days.
fn happened(reader: Reader<'_>, area: &AreaRecord, paper: &ConceptPaper) -> Vec<Happened> {
    let (words, on, id) = (reader.words(), reader.on, paper.common.id);
    let of = |day, what: String, address| Happened { day, what, address };
    let said =
        |day: Option<NaiveDate>, key: &str| known(day, on).map(|day| of(day, words.t(key).to_owned(), None));
    let mut found: Vec<Happened> = [
        said(paper.first_draft, "paper-first-draft"),
        said(paper.approved, "paper-approved"),
        said(paper.withdrawn, "paper-withdrawn"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let here = texts::issued(reader, area, paper);
    let issued = here.iter().filter(|text| text.revision > 0).map(|text| (text.issued, text.revision));
    let registered = area.revisions.values().filter(|row| {
        row.paper_id == id && row.issued <= on && !here.iter().any(|text| text.revision == row.revision)
    });
    let revisions = issued.chain(registered.map(|row| (row.issued, row.revision)));
    found.extend(revisions.map(|(day, revision)| of(day, format!("Rev.{revision}"), None)));
    let meetings = area
        .expert_meetings
        .values()
        .filter(|row| row.paper_id == Some(id) && row.convened <= on && known(row.cancelled, on).is_none());
    found.extend(meetings.map(|row| {
        let what = words.with("clock-expert-meeting", &[("title", &row.title)]);
        of(row.held, what, Some(address(Kind::ExpertMeeting, row.common.id)))
    }));
    for row in reader.names.organisation.matters.values().filter(|row| row.paper_id == Some(id)) {
        let to = || Some(address(Kind::Matter, row.common.id));
        if row.opened <= on {
            let what = words.with("clock-matter-opened", &[("body", words.of_kind("choice-", &row.body))]);
            found.push(of(row.opened, what, to()));
        }
        if let (Some(verb), Some(day)) = (row.verb.as_deref(), known(row.decided, on)) {
            let body = words.of_kind("choice-", &row.body);
            found.push(of(day, format!("{body}: {}", words.of_kind("verb-", verb)), to()));
        }
    }
    found.sort_by(|a, b| (a.day, &a.what).cmp(&(b.day, &b.what)));
    found
}
