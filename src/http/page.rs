//! What every page has: who is signed in, the ways from here, what is to be said at its top.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use chrono::NaiveDate;

use super::as_of::AsOf;
use super::statics;
use super::who::Who;
use super::words::Words;
use crate::ids::StateId;
use crate::platform::failure::Failure;
use crate::record::Organisation;
use crate::record::rows::StandingOf;
use crate::rules::access::{Action, Post};

/// What every page has.
pub struct Page<'a> {
    /// The words of the language.
    pub words: &'static Words,
    /// Who is signed in.
    pub who: Option<&'a Who>,
    /// The title.
    pub title: String,
    /// The part of the site that it belongs to, for the ways: the address of that part.
    pub here: &'static str,
}

/// A way to a part of the site.
pub struct Way {
    /// The address.
    pub address: &'static str,
    /// The key of its name.
    pub key: &'static str,
}

/// A way to a part of the site: its address and the key of its name.
pub const fn way(address: &'static str, key: &'static str) -> Way {
    Way { address, key }
}

const FOR_ALL: &[Way] = &[way("/", "way-first-page"), way("/areas", "way-list")];
/// Whether a part holds something for an observer, of what they know.
type Holds = fn(&Organisation) -> bool;
/// The parts of those who take part. A part is a way of observers too where it holds something that is marked for them.
const FOR_MEMBERS: &[(Way, Holds)] = &[
    (way("/duties", "way-duties"), |_| false),
    (way("/matters", "way-matters"), |_| false),
    (way("/meetings", "way-meetings"), |of| !of.meetings.is_empty()),
    (way("/plans", "way-plans"), |of| !of.plans.is_empty()),
    (way("/documents", "way-documents"), |of| !of.documents.is_empty()),
];
const REGISTRY: &[Way] = &[way("/states", "way-states"), way("/modalities", "way-modalities")];
const JOURNAL: &[Way] = &[way("/journal", "way-journal")];
const REGISTERING: &[Way] = &[way("/register", "way-register")];
const ACCOUNTS: &[Way] = &[way("/accounts", "way-accounts")];

impl<'a> Page<'a> {
    /// A page of a title, in a part of the site, for who is signed in.
    pub fn new(who: &'a Who, title: impl Into<String>, here: &'static str) -> Self {
        Self::in_words(who.words(), Some(who), title, here)
    }

    /// A page of a title for anybody, in a language that is known otherwise.
    pub fn in_words(
        words: &'static Words,
        who: Option<&'a Who>,
        title: impl Into<String>,
        here: &'static str,
    ) -> Self {
        Self { words, who, title: title.into(), here }
    }

    /// The ways that this person has.
    pub fn ways(&self) -> Vec<&'static Way> {
        let Some(who) = self.who else { return Vec::new() };
        let member = who.actor.may(Action::ReadDuties);
        let mut ways: Vec<&Way> = FOR_ALL.iter().collect();
        let marked = FOR_MEMBERS.iter().filter(|(_, holds)| member || holds(who.organisation()));
        ways.extend(marked.map(|(way, _)| way));
        ways.extend(REGISTRY);
        if member {
            ways.extend(JOURNAL);
        }
        if who.registers() {
            ways.extend(REGISTERING);
        }
        if self.manages_accounts() {
            ways.extend(ACCOUNTS);
        }
        ways
    }

    fn manages_accounts(&self) -> bool {
        self.who.is_some_and(|who| {
            who.actor.may(Action::ManageSecretariatAccounts)
                || who.state().is_some_and(|state| who.actor.may(Action::ManageAccountsOf(state)))
        })
    }

    /// Where the signed-in person belongs, in words.
    pub fn belongs(&self) -> String {
        let Some(who) = self.who else { return String::new() };
        Names::of(who, who.today).post(who.actor.post)
    }

    /// What is to be said on every page of a rehearsal.
    pub fn rehearsal(&self) -> Option<String> {
        let on = self.words.date(self.who?.rehearsal?);
        Some(self.words.with("rehearsal", &[("date", &on)]))
    }

    /// What is to be said on every page of records that are incomplete: until when they reach, and what they hold.
    pub fn coverage(&self) -> Option<(String, &'a str)> {
        let reach = self.who?.organisation().reach()?;
        let until = self.words.date(reach.until?);
        Some((self.words.with("coverage", &[("until", &until)]), &reach.text))
    }

    /// What stands in the addresses of stylesheet and script.
    pub fn version(&self) -> &'static str {
        statics::version()
    }
}

/// A page with nothing wrong on it.
///
/// # Errors
/// When it cannot be rendered.
pub fn page(template: &impl Template) -> Result<Response, Failure> {
    Ok(Html(template.render().map_err(Failure::failed)?).into_response())
}

/// A page with what was typed and what is wrong with it: 422.
///
/// # Errors
/// When it cannot be rendered.
pub fn wrong(template: &impl Template) -> Result<Response, Failure> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(template.render().map_err(Failure::failed)?)).into_response())
}

/// A page of record as of a date: 422 when the date that was typed is none.
///
/// # Errors
/// When it cannot be rendered.
pub fn page_as_of(template: &impl Template, as_of: &AsOf) -> Result<Response, Failure> {
    if as_of.error.is_some() { wrong(template) } else { page(template) }
}

/// Names of states on a day, for templates.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The words of the language.
    pub words: &'static Words,
    /// The organisation.
    pub organisation: &'a Organisation,
    /// The day.
    pub on: NaiveDate,
}

impl<'a> Names<'a> {
    /// The names on a day, as who asks reads them.
    pub fn of(who: &'a Who, on: NaiveDate) -> Self {
        Self { words: who.words(), organisation: who.organisation(), on }
    }

    /// The name of a state.
    pub fn state(&self, state: StateId) -> &'a str {
        self.words.state(self.organisation, state, self.on)
    }

    /// All Member States, or all observers, of the day, in the order of the language.
    pub fn all_of(&self, standing: StandingOf) -> Vec<StateId> {
        let mut states = self.organisation.all_of(standing, self.on);
        self.words.sort(&mut states, |state| self.state(*state));
        states
    }

    /// The name of a state, as a sentence has it.
    pub fn in_sentence(&self, state: StateId) -> String {
        self.words.state_in_sentence(self.organisation, state, self.on)
    }

    /// Where a person belongs, in words.
    pub fn post(&self, post: Post) -> String {
        let of = |key, of| self.words.with(key, &[("state", self.state(of))]);
        match post {
            Post::Program => String::new(),
            Post::Officer => self.words.t("post-officer").to_owned(),
            Post::Administrator => self.words.t("post-administrator").to_owned(),
            Post::Delegate(state, _) => of("post-delegate", state),
            Post::SeniorOfficial(state, _) => of("post-senior-official", state),
            Post::Observer(state) => of("post-observer", state),
        }
    }

    /// A sentence.
    pub fn say(&self, message: &crate::message::Message) -> String {
        self.words.say(message, self.organisation, self.on)
    }

    /// The symbol of a decision, or its title where it has none.
    pub fn decision(&self, id: uuid::Uuid) -> &'a str {
        self.organisation
            .decisions
            .get(&id)
            .map_or("", |decision| decision.symbol.as_deref().unwrap_or(&decision.title))
    }
}
