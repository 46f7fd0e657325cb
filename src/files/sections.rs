//! The parts of a text, each under its heading, and the sections of a concept paper (2.2) in which they belong.

use std::collections::BTreeMap;

use crate::foreign::docx::Block;
use crate::rules::concept_paper::SECTIONS;

/// A part of a text: a heading and what stands under it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Its heading; empty: what stands before the first.
    pub heading: String,
    /// What stands under it, in Markdown.
    pub text: String,
    /// The section of 2.2 that the heading names.
    pub section: Option<&'static str>,
    level: u8,
}

impl Part {
    /// What comes of it into a section: where another section's than its own, with its heading.
    pub fn for_section(&self, section: &str) -> String {
        if self.section == Some(section) || self.heading.is_empty() {
            return self.text.clone();
        }
        format!("# {}\n\n{}", self.heading, self.text).trim_end().to_owned()
    }
}

/// The longest line that can be a heading without being marked as one.
const LONGEST_HEADING: usize = 120;

/// What sections are called beside the words of 2.2 themselves, each word for word.
const NAMES: &[(&str, &[&str])] = &[
    (
        "framework",
        &[
            "framework",
            "general framework",
            "main directions",
            "main directions for cooperation",
            "general framework and main directions",
            "general framework and main directions for cooperation",
        ],
    ),
    ("rationale", &["rationale", "justification"]),
    ("background", &["background", "introduction and background", "background information"]),
    ("aims", &["aims", "objectives", "aims and objectives", "goals and objectives", "aim and objectives"]),
    (
        "approaches",
        &[
            "approaches",
            "approach",
            "approaches to implementation",
            "approaches to the implementation of cbms",
            "approaches to implementation of cbms",
            "approaches to the implementation",
        ],
    ),
    (
        "themes",
        &[
            "themes",
            "thematic areas",
            "specific thematic areas",
            "specific thematic areas or issues",
            "specific thematic areas and issues",
            "thematic areas and issues",
        ],
    ),
    (
        "guidance",
        &[
            "guidance",
            "other guidance",
            "other guidance for voluntary implementation",
            "guidance for voluntary implementation",
            "any other guidance",
        ],
    ),
    (
        "new-forms",
        &[
            "new forms",
            "new forms of cooperation",
            "new spheres of cooperation",
            "new spheres or forms of cooperation",
            "new spheres and forms of cooperation",
        ],
    ),
];

/// The section of 2.2 that a heading names: whatever its number, its capitals and its punctuation; `called` is what the
/// sections are called on pages.
fn named(heading: &str, called: &BTreeMap<&'static str, String>) -> Option<&'static str> {
    let heading = bare(heading);
    let is = |name: &&&'static str| {
        let own = NAMES.iter().filter(|(of, _)| *of == **name).flat_map(|(_, names)| *names);
        own.copied().any(|name| name == heading)
            || called.get(**name).is_some_and(|name| bare(name) == heading)
    };
    SECTIONS.iter().find(is).copied()
}

/// A heading without its number, its capitals and its punctuation: `II. Aims & objectives:` is `aims and objectives`.
fn bare(heading: &str) -> String {
    let spelt = heading.to_lowercase().replace("co-operation", "cooperation").replace('&', " and ");
    let words = spelt.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<_> = words.collect();
    let is_number = |word: &str| {
        word.chars().all(|c| c.is_ascii_digit()) || word.chars().all(|c| "ivx".contains(c)) || word.len() == 1
    };
    while words.len() > 1 && words.first().is_some_and(|word| is_number(word)) {
        words.remove(0);
    }
    words.join(" ")
}

/// A text in its parts. A heading of a section begins one; any other heading one that is not below the heading of the
/// part that it stands in.
pub fn parts(blocks: &[Block], called: &BTreeMap<&'static str, String>) -> Vec<Part> {
    let mut parts = vec![Part { level: u8::MAX, ..Part::default() }];
    for block in blocks {
        let could_be = block.level.is_some() || block.text.chars().count() <= LONGEST_HEADING;
        let section = if could_be { named(&block.text, called) } else { None };
        let inside = parts.last().map_or(0, |part| part.level);
        if section.is_some() || block.level.is_some_and(|level| level <= inside) {
            let level = block.level.unwrap_or(1);
            // One that was only set in bold is a heading all the same.
            let heading = block.text.trim_matches('*').to_owned();
            parts.push(Part { heading, text: String::new(), section, level });
        } else if let Some(part) = parts.last_mut() {
            if !part.text.is_empty() {
                part.text.push_str("\n\n");
            }
            part.text.push_str(&block.markdown());
        }
    }
    parts.retain(|part| !part.text.is_empty() || !part.heading.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called() -> BTreeMap<&'static str, String> {
        BTreeMap::from([("aims", "Aims and objectives".to_owned())])
    }

    #[test]
    fn a_heading_names_a_section_whatever_its_number_case_and_punctuation() {
        let is = |heading| named(heading, &called());
        for heading in
            ["Aims and objectives", "4. AIMS AND OBJECTIVES:", "IV) Aims & Objectives", "2.4 aims", "d) Aims"]
        {
            assert_eq!(is(heading), Some("aims"), "{heading}");
        }
        assert_eq!(is("I. General framework"), Some("framework"));
        assert_eq!(is("New spheres or forms of co-operation"), Some("new-forms"));
        assert_eq!(is("Aims of the host country"), None);
        assert_eq!(is("1."), None);
        assert_eq!(is(""), None);
    }

    #[test]
    fn what_stands_under_a_heading_is_its_part() {
        let block = |level: Option<u8>, text: &str| Block { level, text: text.to_owned() };
        let text = [
            block(None, "CONCEPT PAPER"),
            block(Some(1), "1. Background"),
            block(None, "It was agreed."),
            block(Some(2), "1.1 In 2004"),
            block(None, "The Catalogue."),
            block(Some(1), "Budget"),
            block(None, "None."),
            block(None, "**AIMS**"),
            block(None, "To share."),
        ];
        let parts = parts(&text, &called());
        let said: Vec<_> =
            parts.iter().map(|part| (part.heading.as_str(), part.text.as_str(), part.section)).collect();
        assert_eq!(
            said,
            [
                ("", "CONCEPT PAPER", None),
                ("1. Background", "It was agreed.\n\n## 1.1 In 2004\n\nThe Catalogue.", Some("background")),
                ("Budget", "None.", None),
                ("AIMS", "To share.", Some("aims")),
            ]
        );
        assert_eq!(parts[1].for_section("background"), "It was agreed.\n\n## 1.1 In 2004\n\nThe Catalogue.");
        assert_eq!(parts[2].for_section("aims"), "# Budget\n\nNone.");
    }
}
