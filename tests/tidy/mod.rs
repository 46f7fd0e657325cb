//! The shape of the house is a test: arrows point one way, the rules are pure, files are short, words are all
//! there.

mod words;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The house from the bottom up: a module may import those before it, and those of its own line.
const ORDER: &[&[&str]] = &[
    &["ids", "language", "message"],
    &["rules"],
    &["record"],
    &["platform"],
    &["steps"],
    &["people"],
    &["http"],
    // The slices, each a line of its own: none can come to lean on the other in a circle.
    &["texts"],
    &["said"],
    &["pictures"],
    &["kept"],
    &["once"],
    &["foreign"],
    &["files"],
    &["openings"],
    &["paper"],
    &["around"],
    &["journal"],
    &["duties"],
    &["areas"],
    &["states"],
    &["meetings"],
    &["matters"],
    &["redlines"],
    &["documents"],
    &["amendments"],
    &["notes"],
    &["plans"],
    &["silence"],
    &["sittings"],
    &["letters"],
    &["reviews"],
    &["modalities"],
    &["papers"],
    &["symbols"],
    &["entries"],
    &["imports"],
    &["demo"],
    &["accounts"],
    &["search"],
    &["home"],
    &["design"],
    &["help"],
    &["accessibility"],
    &["health"],
    &["api"],
    &["routes", "worker"],
    &["cli"],
];

/// Longer files are two things in one.
const LINES: usize = 500;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(root()).unwrap().to_owned(), text));
            }
        }
    }
    found.sort();
    found
}

/// A file without its unit tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

fn place(module: &str) -> Option<usize> {
    ORDER.iter().position(|line| line.contains(&module))
}

/// The module of the house that a file belongs to: `src/rules/tenure.rs` is of `rules`.
fn module(path: &Path) -> String {
    let first = path.components().nth(1).unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The modules that a text names as `crate::module`.
fn imports(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        for rest in line.split("crate::").skip(1) {
            let grouped = rest.trim_start_matches('{');
            let names = if rest.starts_with('{') { grouped.split([',', '}']).collect() } else { vec![rest] };
            for name in names {
                let end =
                    name.trim().find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.trim().len());
                found.insert(name.trim()[..end].to_owned());
            }
        }
    }
    found
}

#[test]
fn arrows_point_one_way() {
    let mut wrong = Vec::new();
    for (path, text) in files("src", "rs") {
        let of = module(&path);
        let Some(own) = place(&of) else { continue };
        for import in imports(&text) {
            if place(&import).is_some_and(|other| other > own) {
                wrong.push(format!("{} imports {import}, which is below it", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_has_its_place() {
    for (path, _) in files("src", "rs") {
        let of = module(&path);
        assert!(
            ["lib", "main"].contains(&of.as_str()) || place(&of).is_some(),
            "{of} has no place in the house"
        );
    }
}

#[test]
fn the_rules_are_pure() {
    for (path, text) in files("src/rules", "rs") {
        for impure in ["sqlx", "axum", "tokio", "async ", "Utc::now", "std::env", "std::fs", "std::net"] {
            assert!(!text.contains(impure), "{} is not pure: {impure}", path.display());
        }
    }
}

#[test]
fn sql_stands_in_stores() {
    for (path, text) in files("src", "rs") {
        let name = path.to_str().unwrap();
        let may = name.contains("store") || name.starts_with("src/platform/") || name.contains("verify");
        assert!(may || !text.contains("sqlx::query"), "{name} has SQL, and is no store");
    }
}

#[test]
fn files_are_short() {
    for (path, text) in files("src", "rs").into_iter().chain(files("tests", "rs")) {
        let lines = text.lines().count();
        assert!(lines <= LINES, "{} has {lines} lines", path.display());
    }
}

#[test]
fn nothing_panics_on_purpose() {
    for (path, text) in files("src", "rs") {
        for forbidden in [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!("] {
            let has = without_tests(&text).contains(forbidden);
            assert!(!has, "{} has {forbidden}", path.display());
        }
    }
}
