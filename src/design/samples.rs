//! Samples of parts, made of the same structs that the real pages have. What they say is of no record.

use chrono::{Datelike, NaiveDate};

use crate::areas::clock::in_words;
use crate::areas::timeline::{Life, Span, of_area};
use crate::entries::pages::fields::{Control, FormField};
use crate::entries::pages::wrong::Wrong;
use crate::http::filter::{Filter, Filters};
use crate::http::form::{Choice, Query};
use crate::http::page::Names;
use crate::http::reader::{Line, Link, Section};
use crate::http::who::Who;
use crate::http::words::Words;
use crate::pictures::Drawn;
use crate::pictures::dial::Dial;
use crate::record::rows::StandingOf;
use crate::rules::calendar::days_before;
use crate::rules::concept_paper::Clock;
use crate::rules::facts::Role;
use crate::rules::paragraph::Paragraph;
use crate::said::{ChangedFact, Fact, NoWayOn, Piece, WayOn, WaysOn};

/// Badges: the key of what they tell, the beginning of the keys of their words, their classes.
pub const BADGES: &[(&str, &str, &[&str])] = &[
    (
        "duty-status",
        "shown-",
        &[
            "overdue",
            "unmet",
            "due",
            "passed",
            "pending",
            "met",
            "met-late",
            "met-date-not-known",
            "not-recorded",
            "lapsed",
        ],
    ),
    ("life-tenures", "stands-", &["serving", "coming", "over", "void", "gap"]),
    ("life-papers", "paper-stage-", &["draft", "considered", "approved", "to-apply", "expired", "withdrawn"]),
];

/// Positions on a matter.
pub const POSITIONS: &[&str] = &["supports", "no-objection", "needs-consultation", "objects"];

fn choices(words: &Words) -> Vec<Choice> {
    let choice = |end: &str, chosen| Choice {
        value: end.to_owned(),
        name: words.of_kind("role-", end).to_owned(),
        chosen,
    };
    vec![choice("coordinator", true), choice("co-coordinator", false), choice("acting", false)]
}

/// A field of each sort; one of them with what is wrong with it.
pub fn fields(words: &Words) -> Vec<FormField> {
    let field = |name: &str, control| FormField {
        name: name.to_owned(),
        label: words.of_kind("design-field-", name).to_owned(),
        hint: None,
        required: false,
        control,
        errors: Vec::new(),
        beside: None,
    };
    let line = FormField {
        hint: Some(words.t("design-hint").to_owned()),
        required: true,
        errors: vec![words.t("design-error").to_owned()],
        ..field("line", Control::Line("text", String::new()))
    };
    let text = FormField { beside: Some(Paragraph::P2_7), ..field("text", Control::Text(String::new())) };
    vec![
        line,
        field("day", Control::Line("date", String::new())),
        field("one", Control::One(choices(words))),
        text,
        field("some", Control::Many(choices(words), false)),
        field("ordered", Control::Ordered(choices(words))),
        field("yes", Control::YesNo(true)),
    ]
}

/// What is wrong with the field of the samples, as it stands on top of a form.
pub fn wrong(words: &Words) -> Vec<Wrong> {
    vec![Wrong {
        heading: "invalid",
        field: "line".to_owned(),
        label: words.t("design-field-line").to_owned(),
        text: words.t("design-error").to_owned(),
        paragraph: None,
        record: None,
    }]
}

fn piece(text: &str) -> Vec<Piece> {
    vec![Piece { text: text.to_owned(), address: None }]
}

/// Facts, as they stand on the page of a record.
pub fn facts(who: &Who) -> Vec<Fact> {
    let words = who.words();
    let fact = |key: &str, value| Fact { label: words.t(key).to_owned(), value };
    let area = Piece { text: words.t("way-list").to_owned(), address: Some("/areas".to_owned()) };
    vec![
        fact("tenure-role", piece(words.t("role-coordinator"))),
        fact("duty-area", vec![area]),
        fact("duty-date", piece(&words.date(who.today))),
    ]
}

/// What a correction changes.
pub fn changes(words: &Words) -> Vec<ChangedFact> {
    vec![ChangedFact {
        label: words.t("tenure-role").to_owned(),
        before: piece(words.t("role-co-coordinator")),
        after: piece(words.t("role-coordinator")),
    }]
}

/// Steps: one that can be taken, one that cannot.
pub fn ways_on(words: &Words) -> WaysOn {
    WaysOn {
        open: vec![WayOn { name: words.t("design-step").to_owned(), address: "/design".to_owned() }],
        closed: vec![NoWayOn {
            name: words.t("design-step-not").to_owned(),
            reasons: vec![words.t("design-step-reason").to_owned()],
        }],
    }
}

/// Lines of a life, and a part of a page in which there is nothing yet.
pub fn sections<'a>(who: &Who, words: &'a Words) -> Vec<Section<'a>> {
    let line = |stage| Line {
        when: words.date(who.today),
        badge: Some((stage, words.of_kind("paper-stage-", stage))),
        what: words.t("design-line").to_owned(),
        address: Some("/design".to_owned()),
        ..Line::default()
    };
    let register = vec![Link { address: "/design".to_owned(), text: words.t("design-step").to_owned() }];
    vec![
        Section { id: "papers", lines: vec![line("considered"), line("approved")], register },
        Section { id: "reviews", lines: Vec::new(), register: Vec::new() },
    ]
}

/// What a list is narrowed to.
pub fn filters<'a>(query: &Query, words: &'a Words) -> Filters<'a> {
    let choices = || choices(words).into_iter().map(|choice| (choice.value, choice.name));
    let filter =
        |name, label| Filter::of(query, name, words.t(label), choices()).or_all(words.t("shown-all"));
    Filters::new("/design", vec![filter("role", "tenure-role"), filter("status", "duty-status")])
}

/// A timeline with a term that is over, one that runs, one to come, one of an acting coordinator, and a gap.
pub fn timeline(who: &Who, names: Names<'_>) -> Drawn {
    let states = who.organisation().all_of(StandingOf::Member, who.today);
    let year = who.today.year();
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    let span = |of: usize, role, from, to, acting| {
        states.get(of).map(|state| Span { role, state: *state, from, to, acting })
    };
    let spans: Vec<_> = [
        span(0, Role::Coordinator, None, day(year - 3, 12, 31), false),
        span(1, Role::Coordinator, day(year - 2, 7, 1), day(year - 1, 6, 30), true),
        span(2, Role::Coordinator, day(year - 1, 7, 1), day(year, 12, 31), false),
        span(3, Role::Coordinator, day(year + 1, 1, 1), day(year + 2, 12, 31), false),
        span(1, Role::CoCoordinator, day(year - 4, 1, 1), None, false),
    ]
    .into_iter()
    .flatten()
    .collect();
    let established = day(year - 5, 1, 1).unwrap_or(who.today);
    of_area(names, &spans, Life { established, closed: None, on: who.today }, false)
}

/// The dial of a consideration of some months.
pub fn dial(who: &Who, words: &'static Words) -> Dial {
    let clock = Clock { first_draft: days_before(who.today, 130), months: 6, ended: None, on: who.today };
    Dial::of(words, clock, in_words(words, clock))
}
