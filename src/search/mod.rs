//! What somebody looks for, found in the record as they may know of it: states, areas, paragraphs, decisions, matters,
//! papers and the rest, by number, symbol, name and words.
//!
//! Everything is read out of the reader's view in memory, at each search anew: it takes a few milliseconds, and there is
//! no index that could know more than the reader does. What can be found is a list of `sources`, a datum for each kind.

mod facets;
mod fold;
pub mod narrowing;
pub mod page;
mod sentence;
mod sources;
mod store;
pub mod texts;
mod wanted;

use uuid::Uuid;

use crate::http::reader::Reader;

use sources::{Ground, SOURCES, Source};
use wanted::Called;
pub use wanted::{Answers, Unclear, Wanted};

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The record, if it is one.
    pub id: Option<Uuid>,
    /// What it is called.
    pub title: String,
    /// Where it leads.
    pub address: String,
    /// Where it belongs and how it stands.
    pub stands: String,
    /// Its text, of which is shown what stands around the words.
    pub text: Option<&'a str>,
}

/// Something that was found, and how well it answers. What is to be said of it is made when it is shown.
struct Found<'a> {
    answers: Answers,
    hit: Box<dyn FnOnce() -> Hit<'a> + 'a>,
}

/// All of one kind that was found, the best first.
pub struct Group<'a> {
    source: &'static Source,
    found: Vec<Found<'a>>,
}

/// Everything that was found, the group with the best first.
pub struct Results<'a> {
    /// By kind.
    pub groups: Vec<Group<'a>>,
    /// Whether nothing has exactly these words, and what comes near was found instead.
    pub near: bool,
}

impl<'a> Group<'a> {
    /// Of which kind, as it stands in addresses and in the API.
    pub fn name(&self) -> &'static str {
        self.source.name
    }

    /// The key of its heading.
    pub fn heading(&self) -> &'static str {
        self.source.heading
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// Some of them: so many, after so many others; each with how well it answers.
    pub fn some(self, after: usize, many: usize) -> impl Iterator<Item = (Answers, Hit<'a>)> {
        self.found.into_iter().skip(after).take(many).map(|found| (found.answers, (found.hit)()))
    }

    fn best(&self) -> Option<Answers> {
        self.found.first().map(|found| found.answers)
    }
}

/// Looks through one kind after the other.
struct Looking<'w, 'a> {
    wanted: &'w Wanted,
    slips: bool,
    found: Vec<Found<'a>>,
}

impl<'a> Looking<'_, 'a> {
    /// Whether what was typed begins with a symbol.
    fn is_beginning(&self, symbol: &str) -> bool {
        self.wanted.begins_with(symbol)
    }

    /// Whether just this was typed.
    fn is_exactly(&self, symbol: &str) -> bool {
        self.wanted.is_exactly(symbol)
    }

    /// Looks at something: what it is called, and what is to be said of it should it be what is looked for.
    fn at(&mut self, called: &Called<'_>, hit: impl FnOnce() -> Hit<'a> + 'a) {
        if let Some(answers) = self.wanted.answered_by(called, self.slips) {
            self.found.push(Found { answers, hit: Box::new(hit) });
        }
    }
}

/// What a reader finds. Where no words are found as they were typed, a slip in them is forgiven.
pub fn search<'a>(reader: Reader<'a>, wanted: &Wanted) -> Results<'a> {
    let ground = Ground::of(reader);
    let groups = look(&ground, wanted, false);
    if !groups.is_empty() {
        return Results { groups, near: false };
    }
    Results { groups: look(&ground, wanted, true), near: true }
}

fn look<'a>(ground: &Ground<'a>, wanted: &Wanted, slips: bool) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = SOURCES
        .iter()
        .filter(|source| source.asks.is_none_or(|action| ground.reader.who.actor.may(action)))
        .map(|source| {
            let mut looking = Looking { wanted, slips, found: Vec::new() };
            (source.look)(ground, &mut looking);
            looking.found.sort_by_key(|found| found.answers); // stable: what stood first stays first
            Group { source, found: looking.found }
        })
        .filter(|group| group.count() > 0)
        .collect();
    groups.sort_by_key(Group::best);
    groups
}
