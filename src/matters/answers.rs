//! A written consideration as pages show it: its window with the days that are left, and of each state to which it was sent
//! whether it has answered: with comments, with none, with a position. Nobody's answers are counted.

use askama::Template;
use chrono::NaiveDate;
use uuid::Uuid;

use crate::http::reader::Reader;
use crate::http::words::Words;
use crate::ids::StateId;
use crate::record::rows::{Comment, Matter};

/// The window of a written consideration, and who has answered.
#[derive(Template)]
#[template(path = "matters/answers.html")]
pub struct Answers<'a> {
    words: &'static Words,
    window: String,
    states: Vec<Answer<'a>>,
}

/// The answer of a state.
struct Answer<'a> {
    state: &'a str,
    own: bool,
    /// The end of the key of its words.
    answer: &'static str,
    /// The class of its badge.
    class: &'static str,
    when: String,
}

/// What is considered.
pub struct Considered {
    /// First day and last day.
    pub window: (NaiveDate, NaiveDate),
    /// What was circulated: the matter, or the text of a paper.
    pub sent: Uuid,
    /// The matter, if it is one: positions are answers too.
    pub matter: Option<Uuid>,
    /// The paper, if it is one.
    pub paper: Option<Uuid>,
}

impl<'a> Answers<'a> {
    /// Of a matter; `None`: no window was announced.
    pub fn of_matter(reader: Reader<'a>, matter: &Matter) -> Option<Self> {
        let window = (matter.window_from?, matter.window_to?);
        let id = matter.common.id;
        Some(Self::of(reader, &Considered { window, sent: id, matter: Some(id), paper: None }))
    }

    /// Of what is considered.
    pub fn of(reader: Reader<'a>, of: &Considered) -> Self {
        let words = reader.words();
        let (from, to) = of.window;
        let dates = [("from", words.date(from)), ("to", words.date(to))];
        let [(_, first), (_, last)] = &dates;
        let left = (to - reader.on).num_days();
        let window = if left < 0 {
            words.with("answers-ended", &[("from", first), ("to", last)])
        } else {
            let left = words.count("days-remain", left);
            words.with("answers-window", &[("from", first), ("to", last), ("left", &left)])
        };
        let own = reader.who.state();
        let mut states: Vec<_> = addressees(reader, of)
            .into_iter()
            .map(|state| answer(reader, of, state, own == Some(state)))
            .collect();
        words.sort(&mut states, |of| of.state);
        states.sort_by_key(|of| !of.own);
        Self { words, window, states }
    }
}

/// The states to which it was sent since it was announced.
fn addressees(reader: Reader<'_>, of: &Considered) -> Vec<StateId> {
    let circulations = reader.names.organisation.circulations.values();
    let own = circulations.filter(|row| row.of_id == of.sent && row.circulated >= of.window.0);
    let mut states: Vec<StateId> = own.flat_map(|row| row.states.iter().copied()).collect();
    states.sort_unstable();
    states.dedup();
    states
}

fn answer<'a>(reader: Reader<'a>, of: &Considered, state: StateId, own: bool) -> Answer<'a> {
    let organisation = reader.names.organisation;
    let (from, to) = (of.window.0, reader.on);
    let comments = organisation.comments.values().filter(|row| {
        row.state == state
            && (from..=to).contains(&row.made)
            && (of.matter.is_some_and(|id| row.matter_id == Some(id))
                || of.paper.is_some_and(|id| row.paper_id == Some(id)))
    });
    let comments: Vec<&Comment> = comments.collect();
    let position = organisation
        .positions
        .values()
        .find(|row| row.state == state && of.matter.is_some_and(|id| row.matter_id == id));
    let words = reader.words();
    let (answer, class, when) = if let Some(row) = position {
        ("position", "met", words.instant(row.taken))
    } else if let Some(row) = comments.iter().rfind(|row| !row.none) {
        ("commented", "met", words.date(row.made))
    } else if let Some(row) = comments.last() {
        ("none", "met", words.date(row.made))
    } else {
        ("not-yet", "pending", "–".to_owned())
    };
    Answer { state: reader.names.state(state), own, answer, class, when }
}
