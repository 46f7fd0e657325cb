//! The languages of the interface: English and Russian, CICA's own, and Kazakh, the host country's (DESIGN
//! section 5). Texts of record stay in the language in which they were adopted.

use fluent_langneg::{NegotiationStrategy, negotiate_languages, parse_accepted_languages};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, in which the papers are written.
    #[default]
    English,
    /// Russian.
    Russian,
    /// Kazakh, in Cyrillic letters as the notes verbales are.
    Kazakh,
}

impl Language {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Russian, Self::Kazakh];

    /// The tag, as `lang` and `Accept-Language` have it (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Kazakh => "kk",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Russian => "Русский",
            Self::Kazakh => "Қазақша",
        }
    }

    /// The language of a tag.
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language that a browser's `Accept-Language` asks for, the first that there is; English where there is
    /// none of them.
    pub fn accepted(header: &str) -> Self {
        let wanted = parse_accepted_languages(header);
        let there = Self::ALL.map(Self::identifier);
        negotiate_languages(&wanted, &there, None, NegotiationStrategy::Lookup)
            .first()
            .and_then(|found| Self::tagged(found.language.as_str()))
            .unwrap_or_default()
    }

    /// The language as the libraries name it.
    pub fn identifier(self) -> LanguageIdentifier {
        self.tag().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_browser_gets_the_first_of_its_languages_that_there_is() {
        for (header, language) in [
            ("ru-KZ,ru;q=0.9,en;q=0.8", Language::Russian),
            ("kk-KZ,kk;q=0.9,ru;q=0.8", Language::Kazakh),
            ("fr-FR,ru;q=0.5", Language::Russian),
            ("de", Language::English),
            ("", Language::English),
            ("*;q=\u{7f},,;", Language::English),
        ] {
            assert_eq!(Language::accepted(header), language, "{header}");
        }
    }
}
