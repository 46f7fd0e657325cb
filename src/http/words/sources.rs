//! The usual kinds of sources in each language: the record has them in its own words, readers and writers in theirs.

use super::{Words, of};
use crate::language::Language;
use crate::record::fields::SOURCE_KINDS;

impl Words {
    /// The kind of a source in this language; one that is not usual, as somebody wrote it.
    pub fn source_kind<'a>(&'a self, kind: &'a str) -> &'a str {
        if SOURCE_KINDS.contains(&kind) { self.of_kind("source-kind-", &key(kind)) } else { kind }
    }
}

fn key(kind: &str) -> String {
    kind.to_lowercase().replace(' ', "-")
}

/// The words of the record for what was typed in any of the languages; what is not a usual kind stays as it is.
pub fn of_record(typed: &str) -> &str {
    let typed = typed.trim();
    let is_meant = |kind: &&&str| {
        Language::ALL
            .iter()
            .any(|language| typed.to_lowercase() == of(*language).source_kind(kind).to_lowercase())
    };
    SOURCE_KINDS.iter().find(is_meant).map_or(typed, |kind| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_kind_is_typed_in_any_language_and_shown_in_each() {
        for typed in ["note verbale", "Вербальная нота", "вербальная нота ", "Вербалды нота"]
        {
            assert_eq!(of_record(typed), "note verbale");
        }
        assert_eq!(of(Language::Russian).source_kind("note verbale"), "вербальная нота");
        assert_eq!(of(Language::Russian).source_kind("telegram"), "telegram");
        assert_eq!(of_record("телеграмма"), "телеграмма");
    }
}
