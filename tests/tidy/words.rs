//! Every language has every word, and none that nobody says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use clearinghouse::http::words;
use clearinghouse::language::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::files;

/// What a language says in Kazakh as in Russian, or in all as in English, each with its reason.
const SAME: &str = include_str!("same.txt");

/// A message of a language: the values that stand in it, and its text without them.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    values: BTreeSet<String>,
    text: String,
}

/// The messages of a language, by file and key.
fn messages(language: Language) -> BTreeMap<String, BTreeMap<String, Said>> {
    let mut all = BTreeMap::new();
    for file in fs::read_dir(format!("locales/{}", language.tag())).expect("the files of a language") {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let resource = parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        let mut of_file = BTreeMap::new();
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut said = Said { values: BTreeSet::new(), text: String::new() };
            read(message.value.as_ref().expect("a message has a value"), &mut said);
            let key = message.id.name.to_owned();
            assert!(of_file.insert(key, said).is_none(), "{}: {} twice", path.display(), message.id.name);
        }
        all.insert(path.file_name().unwrap().to_str().unwrap().to_owned(), of_file);
    }
    all
}

fn read(pattern: &Pattern<&str>, said: &mut Said) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => value(inline, said),
                Expression::Select { selector, variants } => {
                    value(selector, said);
                    variants.iter().for_each(|variant| read(&variant.value, said));
                }
            },
        }
    }
}

fn value(inline: &InlineExpression<&str>, said: &mut Said) {
    match inline {
        InlineExpression::VariableReference { id } => drop(said.values.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                value(inner, said);
            }
        }
        _ => {}
    }
}

#[test]
fn every_language_has_the_words_of_english_with_the_same_values() {
    let english = messages(Language::English);
    for language in [Language::Russian, Language::Kazakh] {
        let other = messages(language);
        let names = |all: &BTreeMap<String, BTreeMap<String, Said>>| all.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&english), names(&other), "files of {}", language.tag());
        let mut wrong = Vec::new();
        for (file, said) in &english {
            let others = &other[file];
            wrong.extend(
                said.keys().filter(|key| !others.contains_key(*key)).map(|key| format!("{file}: no {key}")),
            );
            wrong.extend(
                others
                    .keys()
                    .filter(|key| !said.contains_key(*key))
                    .map(|key| format!("{file}: only here {key}")),
            );
            for (key, said) in said {
                let values = others.get(key).map(|other| &other.values);
                if values.is_some_and(|values| *values != said.values) {
                    wrong.push(format!(
                        "{file}: {key}: values {:?}, in English {:?}",
                        others[key].values, said.values
                    ));
                }
            }
        }
        assert!(wrong.is_empty(), "{}:\n{}", language.tag(), wrong.join("\n"));
    }
}

#[test]
fn every_word_is_translated() {
    let reasons: BTreeMap<&str, &str> = SAME.lines().filter_map(|line| line.split_once(": ")).collect();
    assert!(reasons.values().all(|reason| reason.len() > 10), "a text that is the same has its reason");
    let [english, russian, kazakh] = Language::ALL.map(messages);
    let (mut wrong, mut needed) = (Vec::new(), BTreeSet::new());
    let pairs = [
        ("Russian equals English", &english, &russian),
        ("Kazakh equals English", &english, &kazakh),
        ("Kazakh equals Russian", &russian, &kazakh),
    ];
    for (how, one, other) in pairs {
        for (key, said) in one.values().flatten() {
            let same =
                other.values().find_map(|file| file.get(key)).is_some_and(|other| other.text == said.text);
            if !same || !said.text.chars().any(char::is_alphabetic) {
                continue;
            }
            match reasons.contains_key(key.as_str()) {
                true => drop(needed.insert(key.as_str())),
                false => wrong.push(format!("{key}: {how}: {}", said.text)),
            }
        }
    }
    wrong.extend(
        reasons
            .keys()
            .filter(|key| !needed.contains(*key))
            .map(|key| format!("{key} is on the list, and differs")),
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Keys that stand in templates and in code, as far as they stand there whole.
fn keys_used() -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let texts = files("templates", "html").into_iter().chain(files("src", "rs"));
    for (_, text) in texts {
        for call in [".t(\"", ".count(\"", "Message::new(\"", "way(\"/", "with(\n        \"", ".t(\n"] {
            for rest in text.split(call).skip(1) {
                let rest = if call == "way(\"/" { rest.split('"').nth(2).unwrap_or_default() } else { rest };
                let key: String = rest
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || ['-', '_'].contains(c))
                    .collect();
                if key.contains('-') || key.len() > 3 {
                    used.insert(key);
                }
            }
        }
    }
    used
}

#[test]
fn no_word_is_missing() {
    for language in Language::ALL {
        let words = words::of(language);
        assert!(words.faults().is_empty(), "{}", words.faults().join("\n"));
    }
    let words = words::english();
    let missing: Vec<_> = keys_used().into_iter().filter(|key| !words.has(key)).collect();
    assert!(missing.is_empty(), "no words for: {}", missing.join(", "));
}

/// Everything that stands between quotation marks in code and templates: whole keys, and beginnings of keys.
fn quoted() -> BTreeSet<String> {
    let texts = files("templates", "html").into_iter().chain(files("src", "rs"));
    texts.flat_map(|(_, text)| text.split('"').map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn no_word_is_said_by_nobody() {
    let quoted = quoted();
    // What is put behind a beginning: the names of kinds, steps, fields, stages and the like.
    let beginnings: Vec<_> = quoted.iter().filter(|text| text.len() > 2 && text.ends_with('-')).collect();
    let said = |key: &str| {
        quoted.contains(key)
            // A list has its title, its lead and its counts by its own name: "-found" behind "letters".
            || key.rsplit_once('-').is_some_and(|(name, end)| {
                quoted.contains(name) && quoted.iter().any(|text| text.ends_with(&format!("-{end}")) && !text.contains(name))
            })
            || beginnings.iter().any(|beginning| {
                key.strip_prefix(beginning.as_str()).is_some_and(|end| {
                    quoted.contains(end)
                        || end.split('-').all(|part| quoted.iter().any(|text| text.contains(part)))
                })
            })
    };
    let english = messages(Language::English);
    let idle: Vec<_> = english.values().flat_map(BTreeMap::keys).filter(|key| !said(key)).collect();
    assert!(idle.is_empty(), "words that nobody says: {idle:?}");
}
