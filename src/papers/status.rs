//! How a paper stands on a day, in sentences: each with its dates and its paragraph.

use chrono::NaiveDate;

use crate::areas;
use crate::areas::papers::{Stage, last_day};
use crate::http::reader::{Link, Reader, period};
use crate::record::AreaRecord;
use crate::record::rows::ConceptPaper;

/// A sentence on how a paper stands, perhaps with the decision that it rests on.
pub(super) struct Sentence {
    pub(super) text: String,
    pub(super) decision: Option<Link>,
}

impl Sentence {
    fn new(text: String) -> Self {
        Self { text, decision: None }
    }
}

/// How a paper stands.
pub(super) fn sentences(
    reader: Reader<'_>,
    area: &AreaRecord,
    paper: &ConceptPaper,
    stage: Stage,
) -> Vec<Sentence> {
    let words = reader.words();
    let on = |key: &str, day: NaiveDate| words.with(key, &[("date", &words.date(day))]);
    let known = |day: Option<NaiveDate>| day.filter(|day| *day <= reader.on);
    let drafters = || {
        let states = area.drafters(reader.names.organisation, paper, reader.on);
        words.states_in_sentence(reader.names.organisation, &states, reader.on)
    };
    let mut said = Vec::new();
    if stage == Stage::Draft {
        said.push(Sentence::new(words.with("paper-status-draft", &[("states", &drafters())])));
    }
    if let Some(day) = paper.first_draft {
        said.push(Sentence::new(on("paper-status-issued", day)));
    }
    if stage == Stage::UnderConsideration {
        said.extend(clock(reader, paper).map(Sentence::new));
        said.extend(nobody_convenes(reader, area).map(Sentence::new));
        let drafters = drafters();
        if !drafters.is_empty() {
            said.push(Sentence::new(words.with("paper-status-drafters", &[("states", &drafters)])));
        }
    }
    if let Some(day) = known(paper.approved) {
        let decision = reader.decision(paper.decision_id);
        said.push(Sentence { text: on("paper-status-approved", day), decision });
    }
    said.push(Sentence::new(applicability(reader, area, paper, stage)));
    if let Some(day) = known(paper.withdrawn) {
        said.push(Sentence::new(on("paper-status-withdrawn", day)));
    }
    said
}

/// 2.5: until when six months run, or since when they have passed.
fn clock(reader: Reader<'_>, paper: &ConceptPaper) -> Option<String> {
    let words = reader.words();
    let clock = areas::clock::clock(reader.names.organisation, paper, reader.on)?;
    let key = if clock.beyond().is_none() { "paper-clock-runs" } else { "paper-clock-passed" };
    let values = [("months", &*clock.months.to_string()), ("date", &*words.date(clock.since()))];
    let text = words.with(key, &values);
    Some(match clock.left().and_then(|left| usize::try_from(left).ok()) {
        Some(left) => format!("{text} {}", words.count("paper-days-left", left)),
        None => text,
    })
}

/// 2.5: "the Coordinator shall convene CICA expert meetings". Where none serves on the day, who can convene them: the
/// Co-coordinators, or nobody before another begins.
fn nobody_convenes(reader: Reader<'_>, area: &AreaRecord) -> Option<String> {
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let posts = area.posts(organisation, reader.on);
    if posts.coordinators.iter().any(|post| post.begun) {
        return None;
    }
    let serving: Vec<_> =
        posts.co_coordinators.iter().filter(|post| post.begun).map(|post| post.state).collect();
    let next = posts.coordinators.iter().min_by_key(|post| post.from);
    Some(match (serving.as_slice(), next) {
        ([], Some(next)) => {
            let state = reader.names.in_sentence(next.state);
            words.with("paper-convenes-later", &[("state", &state), ("date", &words.maybe_date(next.from))])
        }
        ([], None) => words.t("paper-nobody-convenes").to_owned(),
        (serving, _) => {
            let states = words.states_in_sentence(organisation, serving, reader.on);
            words.with("paper-co-coordinators-convene", &[("states", &states)])
        }
    })
}

/// 2.6: the period for which it applies, or which it proposes.
fn applicability(reader: Reader<'_>, area: &AreaRecord, paper: &ConceptPaper, stage: Stage) -> String {
    let words = reader.words();
    let approved = paper.approved.is_some_and(|day| day <= reader.on);
    let to = last_day(area, paper, reader.on);
    if paper.applicable_from.is_none() && to.is_none() {
        return words.t("paper-no-period").to_owned();
    }
    let when = period(words, paper.applicable_from, to);
    let key = if approved { "paper-period" } else { "paper-period-proposed" };
    let text = words.with(key, &[("period", &when)]);
    let left = to.filter(|_| stage == Stage::Approved).map(|to| (to - reader.on).num_days());
    match left.and_then(|left| usize::try_from(left).ok()) {
        Some(left) => format!("{text} {}", words.count("paper-days-left", left)),
        None => text,
    }
}
