//! The fields of a form, ready for a template.

use super::beside::beside;
use super::offered::{self, Find, Offered};
use super::typed::local;
use super::wrong::Wrong;
use crate::amendments;
use crate::http::form::Choice;
use crate::http::page::Names;
use crate::http::who::Who;
use crate::record::fields::{CIRCULATED, COMMON, Field, Input, SOURCE_KINDS, Takes, date};
use crate::record::rows::StandingOf;
use crate::record::{Kind, Row};
use crate::rules::paragraph::Paragraph;
use crate::said::{hint, item_title, label};
use crate::steps::{Scene, Step};

/// A field of a form.
pub struct FormField {
    /// Its name, and its place on the page.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// What else is to be said of it.
    pub hint: Option<String>,
    /// Whether it must be filled in.
    pub required: bool,
    /// With what it is filled in.
    pub control: Control,
    /// What is wrong with what was typed.
    pub errors: Vec<String>,
    /// The paragraph of the Modalities beside it.
    pub beside: Option<Paragraph>,
}

/// With what a field is filled in.
pub enum Control {
    /// One line, of a type of HTML.
    Line(&'static str, String),
    /// One line, for which usual words are offered.
    Usual(String, Vec<String>),
    /// Text of several lines.
    Text(String),
    /// Yes or no.
    YesNo(bool),
    /// One of several.
    One(Vec<Choice>),
    /// One of so many that only some are offered, and others are found by their words.
    Found(Vec<Choice>, Find),
    /// An area by its number, of so many that the page lists them once.
    Area(String),
    /// Some of several; perhaps folded away.
    Many(Vec<Choice>, bool),
    /// All of several, to be put in order; chosen is what can be moved.
    Ordered(Vec<Choice>),
}

/// One of what is offered, with the way to find others where there are more.
fn one_of(of: Offered) -> Control {
    match of {
        Offered { choices, find: None } => Control::One(choices),
        Offered { choices, find: Some(find) } => Control::Found(choices, find),
    }
}

/// The fields of a form, in their two parts: what the record says, and its source and distribution.
pub struct Sections {
    /// What the record says.
    pub own: Vec<FormField>,
    /// What it rests on.
    pub source: Vec<FormField>,
    /// For whom it is, and what else is to be said.
    pub rest: Vec<FormField>,
    /// The areas that may be named by their numbers, where there are too many to choose from.
    pub areas: Vec<Choice>,
}

/// What a form is filled with, and what is wrong with it.
#[derive(Clone, Copy)]
pub struct Filled<'a> {
    /// Who fills it in.
    pub who: &'a Who,
    /// Of what the fields are: the name of a kind or of a step, for their words.
    pub scope: &'a str,
    /// The kind of the record, where the form makes one.
    pub kind: Option<Kind>,
    /// What was typed.
    pub input: &'a Input,
    /// What was typed to find records that are not offered.
    pub sought: &'a Input,
    /// What is wrong with it.
    pub wrong: &'a [Wrong],
    /// Where the form is of a step: the step, and on what it is taken.
    pub step: Option<(&'static Step, &'a Scene<'a>, &'a Row)>,
}

impl Filled<'_> {
    /// All fields of the form.
    pub fn sections(&self) -> Sections {
        let (source, rest): (Vec<_>, Vec<_>) =
            COMMON.iter().partition(|field| field.name.starts_with("source_"));
        let all = |fields: Vec<&Field>| fields.into_iter().map(|field| self.field(field, "")).collect();
        Sections {
            own: all(self.own().iter().filter(|field| !self.is_led_to(field, "of_kind")).collect()),
            source: all(source),
            rest: all(rest),
            areas: self.areas(),
        }
    }

    /// Whether a field is one of the two that say what a note received led to: both are chosen in one.
    fn is_led_to(&self, field: &Field, name: &str) -> bool {
        self.kind == Some(Kind::NoteReceived) && field.name == name
    }

    fn own(&self) -> &'static [Field] {
        self.kind.map_or(&[], Kind::fields)
    }

    /// The areas, where there are too many to choose from and a field of the form takes the number of one.
    fn areas(&self) -> Vec<Choice> {
        let takes = |field: &Field| field.takes == Takes::One(Kind::Area);
        let wanted = self.kind == Some(Kind::Decision) || self.own().iter().any(takes);
        if wanted { offered::areas_by_number(self.who).unwrap_or_default() } else { Vec::new() }
    }

    /// One field, whose name in the form begins with a prefix.
    pub fn field(&self, field: &Field, prefix: &str) -> FormField {
        let words = self.who.words();
        let name = format!("{prefix}{}", field.name);
        let hint = hint(words, self.scope, &name).or_else(|| match field.takes {
            Takes::Many(Kind::Area) => offered::areas_by_number(self.who).map(|_| words.t("areas-by-number")),
            _ => None,
        });
        FormField {
            label: label(words, self.scope, &name),
            hint: hint.map(str::to_owned),
            required: field.required,
            control: self.control(field),
            errors: self
                .wrong
                .iter()
                .filter(|wrong| wrong.field == name)
                .map(|wrong| wrong.text.clone())
                .collect(),
            beside: self.kind.and_then(|kind| beside(kind, field.name)),
            name,
        }
    }

    fn records(&self, field: &Field, kind: Kind) -> Offered {
        let words = offered::words(self.sought, field.name);
        let only = self.step.and_then(|(step, scene, subject)| step.offers(scene, subject, field.name));
        offered::offered(self.who, kind, only.as_deref(), words, |values| self.chosen(field, values))
    }

    /// The number of an area that was named by its id; else what was typed.
    fn number(&self, text: &str) -> String {
        let area = text.parse().ok().and_then(|id| self.who.record().areas.get(&id));
        area.map_or_else(|| text.to_owned(), |held| held.area.code.clone())
    }

    fn typed(&self, name: &str) -> &[String] {
        self.input.0.get(name).map_or(&[], Vec::as_slice)
    }

    fn control(&self, field: &Field) -> Control {
        let typed = self.typed(field.name);
        let text = || typed.first().cloned().unwrap_or_default();
        match field.takes {
            Takes::Line(_) if self.is_led_to(field, "of_id") => {
                let words = offered::words(self.sought, field.name);
                let of = offered::among(self.who, CIRCULATED, words, text().trim());
                one_of(of)
            }
            Takes::Number(..) if let Some(of) = self.paragraphs(field) => {
                let chosen = text();
                let choice = |(place, name): (usize, String)| Choice {
                    chosen: chosen.trim() == place.to_string(),
                    value: place.to_string(),
                    name,
                };
                Control::One(of.into_iter().map(choice).collect())
            }
            Takes::Line(_) | Takes::Numbers(..) => Control::Line("text", text()),
            Takes::Number(1, 12) if field.name == "month" => Control::One(self.months(text().trim())),
            Takes::Number(..) => Control::Line("text", text()),
            Takes::SourceKind => {
                let words = self.who.words();
                let usual = SOURCE_KINDS.iter().map(|kind| words.source_kind(kind).to_owned());
                Control::Usual(words.source_kind(&text()).to_owned(), usual.collect())
            }
            Takes::Text(_) => Control::Text(text()),
            Takes::Date => {
                // A browser drops what is no date from a field of dates: what was typed must not be lost.
                let text = text();
                Control::Line(
                    if text.is_empty() || date(text.trim()).is_ok() { "date" } else { "text" },
                    text,
                )
            }
            Takes::Instant => {
                let text = text();
                let shown = local(&text);
                Control::Line(if shown != text || text.is_empty() { "datetime-local" } else { "text" }, shown)
            }
            Takes::YesNo => Control::YesNo(matches!(text().as_str(), "yes" | "true" | "on" | "1")),
            Takes::OneOf(words) => Control::One(self.words(field, words)),
            Takes::State => Control::One(self.states(field)),
            Takes::States => {
                let folded = typed.is_empty() && !self.wrong.iter().any(|wrong| wrong.field == field.name);
                Control::Many(self.states(field), folded)
            }
            Takes::One(Kind::Area) if offered::areas_by_number(self.who).is_some() => {
                Control::Area(self.number(&text()))
            }
            Takes::One(kind) => one_of(self.records(field, kind)),
            Takes::Many(Kind::Area) if offered::areas_by_number(self.who).is_some() => {
                let numbers: Vec<_> = typed.iter().map(|text| self.number(text)).collect();
                Control::Line("text", numbers.join(", "))
            }
            Takes::Many(Kind::AgendaItem) => Control::Ordered(self.items(typed)),
            Takes::Many(kind) => Control::Many(self.records(field, kind).choices, false),
            Takes::Parts(_) | Takes::Groups(_) => Control::Line("hidden", String::new()), // each part is a field
        }
    }

    /// The paragraphs of a text, where one of them is amended.
    fn paragraphs(&self, field: &Field) -> Option<Vec<(usize, String)>> {
        let (step, _, subject) = self.step.filter(|_| field.name == "paragraph")?;
        amendments::offered(self.who, step, subject)
    }

    /// Items of an agenda in the order in which they were typed; those that every agenda has keep their places.
    fn items(&self, ids: &[String]) -> Vec<Choice> {
        let items = ids.iter().flat_map(|ids| ids.split(','));
        let items = items.filter_map(|id| self.who.organisation().agenda.get(&id.trim().parse().ok()?));
        items
            .map(|item| Choice {
                value: item.common.id.to_string(),
                name: item_title(self.who.words(), item).to_owned(),
                chosen: matches!(item.item.as_str(), "matter" | "free"),
            })
            .collect()
    }

    /// The months by their names; of each the value is its number.
    fn months(&self, typed: &str) -> Vec<Choice> {
        let month = |number: u32| Choice {
            value: number.to_string(),
            name: self.who.words().of_kind("month-", &number.to_string()).to_owned(),
            chosen: typed.parse() == Ok(number),
        };
        (1..=12).map(month).collect()
    }

    fn chosen(&self, field: &Field, values: &[&str]) -> bool {
        self.typed(field.name)
            .iter()
            .flat_map(|text| text.split(','))
            .any(|text| values.contains(&text.trim()))
    }

    fn words(&self, field: &Field, words: &[&str]) -> Vec<Choice> {
        let nothing = self.typed(field.name).is_empty();
        let choice = |word: &&str| Choice {
            value: (*word).to_owned(),
            name: self.who.words().choice(field.name, word).to_owned(),
            // A distribution that is not said is the usual one of the kind.
            chosen: self.chosen(field, &[word])
                || (nothing
                    && field.name == "distribution"
                    && self.kind.is_some_and(|kind| *word == kind.usual_distribution().as_str())),
        };
        words.iter().map(choice).collect()
    }

    /// All states of the record, or those that a step offers, by name: the members and observers of today first, for they are looked for most.
    fn states(&self, field: &Field) -> Vec<Choice> {
        let names = Names::of(self.who, self.who.today);
        let organisation = self.who.organisation();
        let only =
            self.step.and_then(|(step, scene, subject)| step.offers_states(scene, subject, field.name));
        let mut codes: Vec<_> = organisation.states.values().map(|state| state.code).collect();
        codes.retain(|code| only.as_ref().is_none_or(|only| only.contains(code)));
        self.who.words().sort(&mut codes, |code| names.state(*code));
        codes.sort_by_key(|code| {
            let standing = organisation.standing(*code, self.who.today);
            (standing != Some(StandingOf::Member), standing.is_none())
        });
        codes
            .into_iter()
            .map(|code| Choice {
                value: code.to_string(),
                name: names.state(code).to_owned(),
                chosen: self.chosen(field, &[code.as_str()]),
            })
            .collect()
    }
}
