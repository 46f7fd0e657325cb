//! Names, dates and periods as the papers write them.

use chrono::{Datelike, NaiveDate};

use super::{Body, Form, Sitting, Term};
use crate::rules::consensus::Verb;

impl Body {
    /// As it is called after it has been named once.
    pub(super) fn short(self) -> &'static str {
        match self {
            Self::Soc => "SOC",
            Self::Mc => "MC",
            Self::Sum => "Summit",
        }
    }

    /// In full; `None`: it has no abbreviation.
    pub(super) fn long(self) -> Option<&'static str> {
        match self {
            Self::Soc => Some("Senior Officials Committee"),
            Self::Mc => Some("Ministerial Council"),
            Self::Sum => None,
        }
    }

    /// In the title of what it issues.
    fn in_title(self) -> String {
        format!("CICA {}", self.long().unwrap_or("Summit"))
    }
}

/// What a body does to something: in the past, or after "that it".
pub(super) fn verb(verb: Verb, past: bool) -> &'static str {
    match (verb, past) {
        (Verb::Adopted, true) => "adopted",
        (Verb::Adopted, false) => "adopt",
        (Verb::Endorsed, true) => "endorsed",
        (Verb::Endorsed, false) => "endorse",
        (Verb::TookNote, true) => "took note of",
        (Verb::TookNote, false) => "take note of",
        (_, true) => "approved",
        (_, false) => "approve",
    }
}

/// A document by its name, without "the": `draft MC Decision on …`.
pub(super) fn document(of: Body, form: Form, title: &str, draft: bool) -> String {
    let title = title.trim();
    let title = ["Draft ", "draft "].iter().find_map(|word| title.strip_prefix(word)).unwrap_or(title);
    let title = title.strip_prefix("the ").unwrap_or(title);
    let subject = title.strip_prefix("on ").unwrap_or(title);
    let name = match form {
        Form::DraftDecision if title.starts_with("Decision ") => format!("{} {title}", of.short()),
        Form::DraftDecision if !title.contains("Decision ") => {
            format!("{} Decision on {subject}", of.short())
        }
        Form::DraftStatement if !title.contains("Statement") => {
            format!("Statement of the {} on {subject}", of.in_title())
        }
        Form::DraftDeclaration if !title.contains("Declaration") => {
            format!("Declaration of the {} on {subject}", of.in_title())
        }
        _ => title.to_owned(),
    };
    let drafted = draft && !matches!(form, Form::Report | Form::Note);
    if drafted { format!("draft {name}") } else { name }
}

/// A state as it stands in a sentence: the Russian Federation, China.
pub(super) fn state(name: &str) -> String {
    const WITH_ARTICLE: &[&str] = &["Republic", "Federation", "Emirates", "Kingdom", "States", "Philippines"];
    let takes =
        WITH_ARTICLE.iter().any(|word| name.split(' ').any(|part| part == *word)) || name == "Lao PDR";
    if takes { format!("the {name}") } else { name.to_owned() }
}

/// One, two and three.
pub(super) fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// `22 August 2023`.
pub(super) fn date(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// `22 August 2023`, `3-4 December 2024`, `30 November - 1 December 2024`.
fn days(from: NaiveDate, to: NaiveDate) -> String {
    if from >= to {
        date(from)
    } else if (from.year(), from.month()) == (to.year(), to.month()) {
        format!("{}-{}", from.day(), date(to))
    } else if from.year() == to.year() {
        format!("{} - {}", from.format("%-d %B"), date(to))
    } else {
        format!("{} - {}", date(from), date(to))
    }
}

impl Term {
    /// `for 2024-2025`, `for 2024`, `from 1 March 2024 to 28 February 2026`, `from 1 March 2024`, `until 31 March 2026`;
    /// `None`: nothing is said of it.
    pub(super) fn words(self) -> Option<String> {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from.ordinal() == 1 && (to.month(), to.day()) == (12, 31) => {
                let (first, last) = (from.year(), to.year());
                Some(if first == last { format!("for {first}") } else { format!("for {first}-{last}") })
            }
            (Some(from), Some(to)) => Some(format!("from {} to {}", date(from), date(to))),
            (Some(from), None) => Some(format!("from {}", date(from))),
            (None, Some(to)) => Some(format!("until {}", date(to))),
            (None, None) => None,
        }
    }
}

impl Sitting {
    /// `at its informal meeting on 21 September 2023 in New York`.
    pub(super) fn words(&self) -> String {
        let place = self.place.as_deref().filter(|place| !place.trim().is_empty() && !self.online);
        let place = place.map(|place| format!(" in {place}")).unwrap_or_default();
        format!("at its {}meeting on {}{place}", self.kind(), self.days())
    }

    /// `informal online `, as it stands before "meeting".
    pub(super) fn kind(&self) -> String {
        let informal = if self.informal { "informal " } else { "" };
        let online = if self.online { "online " } else { "" };
        format!("{informal}{online}")
    }

    /// Its days.
    pub(super) fn days(&self) -> String {
        days(self.from, self.to)
    }
}
