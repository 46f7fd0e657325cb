//! States in sentences: with their article, and at the beginning of a sentence with a capital letter. In tables, lists
//! and fields they stand by their bare names ([`Words::state`]).

use std::borrow::Cow;

use chrono::NaiveDate;

use super::words::Words;
use crate::ids::StateId;
use crate::language::Language;
use crate::record::Organisation;

/// How the names begin that have an article in an English sentence: "the tenure of the Russian Federation". A name may
/// change; what it begins with says whether it has one.
const WITH_ARTICLE: [&str; 14] = [
    "Russian Federation",
    "Republic of ",
    "Islamic Republic of ",
    "Kingdom of ",
    "Hashemite Kingdom of ",
    "People’s Republic of ",
    "State of ",
    "Socialist Republic of ",
    "Arab Republic of ",
    "Syrian Arab Republic",
    "United ",
    "Lao P",
    "Kyrgyz Republic",
    "Philippines",
];

/// Stands before an article until the sentence is whole: no text of ours has it.
const ARTICLE: char = '\u{fdd0}';

impl Words {
    /// The name of a state on a day as a sentence has it.
    pub fn state_in_sentence(&self, organisation: &Organisation, state: StateId, on: NaiveDate) -> String {
        begun(&self.within(self.state(organisation, state, on)), false)
    }

    /// The names of states on a day as a sentence has them: "China, India and the Russian Federation".
    pub fn states_in_sentence(
        &self,
        organisation: &Organisation,
        states: &[StateId],
        on: NaiveDate,
    ) -> String {
        let names: Vec<_> =
            states.iter().map(|state| self.state_in_sentence(organisation, *state, on)).collect();
        match names.split_last() {
            None => String::new(),
            Some((only, [])) => only.clone(),
            Some((last, before)) => self.with("list-and", &[("before", &before.join(", ")), ("last", last)]),
        }
    }

    /// A name with its article, if the language has one, marked so that [`begun`] finds it.
    pub(super) fn within<'a>(&self, name: &'a str) -> Cow<'a, str> {
        let has_article =
            self.language == Language::English && WITH_ARTICLE.iter().any(|begins| name.starts_with(begins));
        if has_article { format!("{ARTICLE}the {name}").into() } else { name.into() }
    }
}

/// A text whose articles have a capital letter where a sentence begins with one; `anew`: the text begins a sentence.
pub(super) fn begun(text: &str, anew: bool) -> String {
    let mut whole = String::with_capacity(text.len());
    for (place, part) in text.split(ARTICLE).enumerate() {
        let begins = match whole.trim_end_matches(' ') {
            "" => anew,
            before => before.len() < whole.len() && before.ends_with(['.', '?', '!', '\n']),
        };
        match part.strip_prefix('t') {
            Some(rest) if place > 0 && begins => whole.extend(["T", rest]),
            _ => whole.push_str(part),
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_has_a_capital_letter_where_a_sentence_begins() {
        let words = super::super::words::english();
        let russia = words.within("Russian Federation");
        let said = |text: String| begun(&text, true);
        assert_eq!(said(format!("{russia} objects.")), "The Russian Federation objects.");
        assert_eq!(said(format!("This is of {russia}.")), "This is of the Russian Federation.");
        let twice = format!("{} agrees. {russia} objects.", words.within("China"));
        assert_eq!(said(twice), "China agrees. The Russian Federation objects.");
        assert_eq!(begun(&russia, false), "the Russian Federation");
    }

    #[test]
    fn names_have_their_article_as_the_united_nations_write_them() {
        let words = super::super::words::english();
        let begins = |name| begun(&words.within(name), false).starts_with("the ");
        let with = [
            "Republic of Korea",
            "Lao PDR",
            "United Arab Emirates",
            "United States of America",
            "Philippines",
        ];
        assert!(with.into_iter().all(begins));
        assert!(
            !["China", "Viet Nam", "Palestine", "Iran", "Türkiye", "Saudi Arabia"].into_iter().any(begins)
        );
    }
}
