//! Words of the interface, from `locales/`, with fluent: every language is there whole, a test sees to it.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Timelike, Utc};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use icu_provider::DataError;

use super::sentences;
use crate::ids::StateId;
use crate::language::Language;
use crate::message::{Message, Value};
use crate::record::Organisation;

pub mod dates;
pub mod sources;

/// The files of a language, each with its name: they stand here once for all languages.
macro_rules! files_of {
    ($tag:literal) => {
        files_of!($tag: "frame", "pages", "life", "entries", "people", "api", "records", "workflows", "meetings", "agendas", "documents", "symbols", "redlines", "screen", "silence", "notes", "plans", "tenures", "papers", "reviews", "files", "texts", "lists", "pictures", "because", "design", "kept", "undo", "search", "imports", "columns", "help", "glossary", "guides", "access", "paper")
    };
    ($tag:literal: $($name:literal),+) => {
        &[$(($name, include_str!(concat!("../../../locales/", $tag, "/", $name, ".ftl")))),+]
    };
}

static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::of(Language::English, files_of!("en")));
static RUSSIAN: LazyLock<Words> = LazyLock::new(|| Words::of(Language::Russian, files_of!("ru")));
static KAZAKH: LazyLock<Words> = LazyLock::new(|| Words::of(Language::Kazakh, files_of!("kk")));

/// The words of one language.
pub struct Words {
    /// The language.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Messages without values, ready: a page has dozens of them.
    plain: HashMap<String, String>,
    /// The alphabet of the language.
    alphabet: Option<CollatorBorrowed<'static>>,
    /// What is wrong with the files: a test asks.
    faults: Vec<String>,
}

/// The words of a language.
pub fn of(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::Russian => &RUSSIAN,
        Language::Kazakh => &KAZAKH,
    }
}

/// The words of all languages.
pub fn all() -> impl Iterator<Item = &'static Words> {
    Language::ALL.into_iter().map(of)
}

/// The words in English: for programs, the command line, and what an import writes.
pub fn english() -> &'static Words {
    of(Language::English)
}

impl Words {
    fn of(language: Language, files: &[(&str, &str)]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // No marks of direction around values: every language here runs from left to right.
        bundle.set_use_isolating(false);
        let mut faults = Vec::new();
        let mut plain = HashMap::new();
        for (name, text) in files {
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, errors)| {
                    faults.extend(errors.iter().map(|error| format!("{name}.ftl: {error}")));
                    resource
                });
            for entry in resource.entries() {
                if let ast::Entry::Message(ast::Message { id, value: Some(value), .. }) = entry
                    && let Some(text) = without_values(value)
                {
                    plain.insert(id.name.to_owned(), text);
                }
            }
            if let Err(errors) = bundle.add_resource(resource) {
                faults.extend(errors.iter().map(|error| format!("{name}.ftl: {error}")));
            }
        }
        let alphabet = alphabet(language)
            .map_err(|error| faults.push(format!("the alphabet of {}: {error}", language.tag())))
            .ok();
        Self { language, bundle, plain, alphabet, faults }
    }

    /// What is wrong with the files of this language.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// Whether there is a message of that key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message without values. A key that is missing is shown as itself, so that it is seen.
    pub fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.plain.get(key).map_or(key, String::as_str)
    }

    /// A message whose key has a beginning and an end: `verb-` and `approved`.
    pub fn of_kind(&self, beginning: &str, end: &str) -> &str {
        self.plain.get(&format!("{beginning}{end}")).map_or("?", String::as_str)
    }

    /// A message whose key has a beginning and an end, if there is one.
    pub fn maybe(&self, beginning: &str, end: &str) -> Option<&str> {
        self.plain.get(&format!("{beginning}{end}")).map(String::as_str)
    }

    /// One of the words that a field takes: as it is called there, where it has a name of its own there.
    pub fn choice<'a>(&'a self, field: &str, word: &'a str) -> &'a str {
        let own = self.maybe("choice-", &format!("{field}-{word}"));
        own.or_else(|| self.maybe("choice-", word)).unwrap_or(word)
    }

    /// A message with one number in it, `n`.
    pub fn count(&self, key: &str, n: impl Counted) -> String {
        let mut args = FluentArgs::new();
        args.set("n", n.count());
        self.format(key, &args)
    }

    /// A message with texts in it.
    pub fn with(&self, key: &str, values: &[(&'static str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, FluentValue::from(*value));
        }
        self.format(key, &args)
    }

    /// A sentence, with dates and states written as the language writes them.
    pub fn say(&self, message: &Message, organisation: &Organisation, on: NaiveDate) -> String {
        let name = |state| self.within(self.state(organisation, state, on)).into_owned();
        sentences::begun(&self.say_with(message, &name), true)
    }

    /// A sentence for the command line, which names states by their codes.
    pub fn say_plainly(&self, message: &Message) -> String {
        self.say_with(message, &|state| state.to_string())
    }

    fn say_with(&self, message: &Message, name: &dyn Fn(StateId) -> String) -> String {
        if message.values.is_empty() {
            return self.t(message.key).to_owned();
        }
        let mut args = FluentArgs::new();
        for (key, value) in &message.values {
            let value = match value {
                Value::Text(text) => FluentValue::from(text.as_str()),
                Value::Number(number) => FluentValue::from(*number),
                Value::Date(date) => FluentValue::from(self.date(*date)),
                Value::Instant(at) => FluentValue::from(self.instant(*at)),
                Value::State(state) => FluentValue::from(name(*state)),
                Value::Word(beginning, end) => FluentValue::from(self.of_kind(beginning, end)),
                Value::Said(clause) => FluentValue::from(self.say_with(clause, name)),
            };
            args.set(*key, value);
        }
        self.format(message.key, &args)
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let said = self.bundle.format_pattern(pattern, Some(args), &mut Vec::new());
        // A date that ends with a point, «2025 г.», ends the sentence too.
        if said.contains("..") {
            said.replace("г..", "г.").replace("ж..", "ж.")
        } else {
            said.into_owned()
        }
    }

    /// A number with one decimal, as the language writes it: "14.2", «14,2».
    pub fn decimal(&self, number: f64) -> String {
        let written = format!("{number:.1}");
        match self.language {
            Language::English => written,
            Language::Russian | Language::Kazakh => written.replace('.', ","),
        }
    }

    /// A date as the language writes it: "22 August 2023".
    pub fn date(&self, date: impl Dated) -> String {
        dates::date(self.language, date.on())
    }

    /// A date that may be missing.
    pub fn maybe_date(&self, date: Option<NaiveDate>) -> String {
        date.map_or_else(|| "–".to_owned(), |date| self.date(date))
    }

    /// An instant as the clocks in Astana show it: "22 August 2023, 14:05".
    pub fn instant(&self, at: impl Timed) -> String {
        let at = at.instant();
        format!("{}, {}", self.date(at.with_timezone(&chrono_tz::Asia::Almaty).date_naive()), self.time(at))
    }

    /// The time of an instant as the clocks in Astana show it: "14:05".
    pub fn time(&self, at: impl Timed) -> String {
        let there = at.instant().with_timezone(&chrono_tz::Asia::Almaty);
        format!("{:02}:{:02}", there.hour(), there.minute())
    }

    /// A short date for tight places: "22 Aug 2023".
    pub fn short_date(&self, date: impl Dated) -> String {
        dates::short(self.language, date.on())
    }

    /// The name of a state on a day.
    pub fn state<'a>(&self, organisation: &'a Organisation, state: StateId, on: NaiveDate) -> &'a str {
        organisation.name_in(self.language, state, on)
    }

    /// Puts things into the order of the language's alphabet.
    pub fn sort<T, N: AsRef<str>>(&self, things: &mut [T], name: impl Fn(&T) -> N) {
        things.sort_by(|a, b| self.compare(name(a).as_ref(), name(b).as_ref()));
    }

    /// Which of two names stands first in the language's alphabet.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.alphabet.as_ref().map_or_else(|| a.cmp(b), |alphabet| alphabet.compare(a, b))
    }

    /// The names of states on a day, with commas.
    pub fn states(&self, organisation: &Organisation, states: &[StateId], on: NaiveDate) -> String {
        let names: Vec<_> = states.iter().map(|state| self.state(organisation, *state, on)).collect();
        names.join(", ")
    }
}

/// A date; templates give it by reference too.
pub trait Dated {
    /// The day.
    fn on(self) -> NaiveDate;
}
impl Dated for NaiveDate {
    fn on(self) -> NaiveDate {
        self
    }
}
impl<T: Dated + Copy> Dated for &T {
    fn on(self) -> NaiveDate {
        (*self).on()
    }
}

/// An instant; templates give it by reference too.
pub trait Timed {
    /// The instant.
    fn instant(self) -> DateTime<Utc>;
}
impl Timed for DateTime<Utc> {
    fn instant(self) -> DateTime<Utc> {
        self
    }
}
impl<T: Timed + Copy> Timed for &T {
    fn instant(self) -> DateTime<Utc> {
        (*self).instant()
    }
}

/// What can be counted in a sentence; templates give it by reference too.
pub trait Counted {
    /// The number.
    fn count(self) -> i64;
}
impl Counted for i64 {
    fn count(self) -> i64 {
        self
    }
}
impl Counted for usize {
    fn count(self) -> i64 {
        i64::try_from(self).unwrap_or(i64::MAX)
    }
}
impl<T: Counted + Copy> Counted for &T {
    fn count(self) -> i64 {
        (*self).count()
    }
}

/// How a language orders names (CLDR): Kazakh has «Қ» after «К», Russian «Ё» with «Е».
fn alphabet(language: Language) -> Result<CollatorBorrowed<'static>, DataError> {
    let locale = match language {
        Language::English => locale!("en"),
        Language::Russian => locale!("ru"),
        Language::Kazakh => locale!("kk"),
    };
    Collator::try_new(locale.into(), CollatorOptions::default())
}

/// The text of a pattern, if it holds no values but signs.
fn without_values(pattern: &ast::Pattern<&str>) -> Option<String> {
    let texts: Option<Vec<Cow<'_, str>>> = pattern
        .elements
        .iter()
        .map(|element| match element {
            ast::PatternElement::TextElement { value } => Some(Cow::Borrowed(*value)),
            // A sign that the syntax keeps for itself, `{"{"}`.
            ast::PatternElement::Placeable {
                expression: ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }),
            } => Some(Cow::Borrowed(*value)),
            ast::PatternElement::Placeable { .. } => None,
        })
        .collect();
    Some(texts?.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_each_alphabet() {
        let sorted = |language, mut names: Vec<&str>| {
            of(language).sort(&mut names, |name| *name);
            names.join(" ")
        };
        assert_eq!(
            sorted(Language::English, vec!["Viet Nam", "Türkiye", "Thailand", "China"]),
            "China Thailand Türkiye Viet Nam"
        );
        assert_eq!(sorted(Language::Russian, vec!["Ёлка", "Жизнь", "Египет"]), "Египет Ёлка Жизнь");
        // By code points «Ә», «Қ» and «Ө» would stand behind «Я».
        assert_eq!(
            sorted(
                Language::Kazakh,
                vec!["Қытай", "Оман", "Ресей", "Әзербайжан", "Бахрейн", "Корея", "Өзбекстан", "Ауғанстан"]
            ),
            "Ауғанстан Әзербайжан Бахрейн Корея Қытай Оман Өзбекстан Ресей"
        );
    }

    #[test]
    fn a_text_with_signs_of_the_syntax_is_said_and_not_its_key() {
        let hint = of(Language::English).maybe("hint-", "procedural-rules-outside_symbol");
        assert_eq!(hint, Some("For example {body}/{year}/DEC/, which makes SOC/2024/DEC/1."));
    }

    #[test]
    fn a_date_at_the_end_ends_the_sentence() {
        let until = NaiveDate::from_ymd_opt(2025, 12, 17).unwrap();
        let said = of(Language::Russian).with("coverage", &[("until", &of(Language::Russian).date(until))]);
        assert!(said.contains("17 декабря 2025 г. ") && !said.contains(".."), "{said}");
    }

    #[test]
    fn a_clause_is_said_in_the_language_of_its_sentence() {
        let months =
            |language, n: i64| of(language).say_plainly(&Message::new("because-months").with("n", n));
        assert_eq!(
            [1, 6, 13].map(|n| months(Language::English, n)),
            ["one month", "six months", "13 months"]
        );
        assert_eq!(
            [1, 6, 13].map(|n| months(Language::Russian, n)),
            ["один месяц", "шесть месяцев", "13 месяцев"]
        );
    }
}
