//! `clearinghouse obligations` as a process.

use std::fs;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::json;

use super::sample;

/// What the command left behind.
pub struct Answer {
    pub status: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self { status: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}

fn command(facts: &str, on: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_clearinghouse"));
    command.args(["obligations", "--facts", facts, "--on", on]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs it with the facts on standard input.
pub fn obligations(facts: &[u8], on: &str) -> Answer {
    let mut child = command("-", on).stdin(Stdio::piped()).spawn().expect("the command");
    let mut stdin = child.stdin.take().expect("standard input");
    // A command that refuses the date need not read the facts.
    let _ = stdin.write_all(facts);
    drop(stdin);
    child.wait_with_output().expect("its output").into()
}

#[track_caller]
fn refused(answer: &Answer, line: &str) {
    assert_eq!((answer.status, answer.stdout.as_str()), (Some(2), ""), "{}", answer.stderr);
    assert_eq!(answer.stderr.strip_suffix('\n').expect("a line"), line);
}

#[test]
fn a_file_and_standard_input_give_the_same() {
    let facts = sample::full().to_string();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("facts.json");
    fs::write(&file, &facts).expect("a file");
    let from_file =
        Answer::from(command(file.to_str().expect("a path"), "2025-01-15").output().expect("output"));
    let from_stdin = obligations(facts.as_bytes(), "2025-01-15");
    assert_eq!((from_file.status, from_file.stderr.as_str()), (Some(0), ""));
    assert_eq!(from_file.stdout, from_stdin.stdout);
}

#[test]
fn the_fields_stand_in_the_order_of_the_rules() {
    let answer = obligations(sample::full().to_string().as_bytes(), "2023-08-22");
    let order = [
        "area",
        "kind",
        "paragraph",
        "force",
        "subject",
        "bearers",
        "since",
        "due",
        "status",
        "met_on",
        "notice",
        "because",
    ];
    let places: Vec<_> = order.iter().map(|field| answer.stdout.find(&format!("\"{field}\":"))).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{}", answer.stdout);
}

#[test]
fn no_duties_are_an_empty_array() {
    let facts = json!({"modalities": [sample::version()], "areas": []}).to_string();
    assert_eq!(obligations(facts.as_bytes(), "2024-01-01").stdout, "[]\n");
}

#[test]
fn a_file_that_cannot_be_read_is_refused() {
    let answer = Answer::from(command("no/such/file.json", "2024-01-01").output().expect("output"));
    assert_eq!((answer.status, answer.stdout.as_str()), (Some(2), ""));
    assert!(answer.stderr.starts_with("no/such/file.json: cannot be read: "), "{}", answer.stderr);
    assert_eq!(answer.stderr.lines().count(), 1);
}

#[test]
fn a_date_that_is_none_is_refused() {
    let facts = sample::full().to_string();
    for (on, line) in [
        ("2023-02-30", "--on: 2023-02-30 is not a date"),
        ("2023-2-3", "--on: 2023-2-3 is not a date"),
        ("+2023-02-03", "--on: +2023-02-03 is not a date"),
        ("2023-02-03 ", "--on: 2023-02-03  is not a date"),
        ("today", "--on: today is not a date"),
        ("", "--on:  is not a date"),
        ("a\nb", "--on: a\\nb is not a date"),
        ("1899-12-31", "--on: 1899-12-31 lies outside the years 1900 to 2999"),
        ("3000-01-01", "--on: 3000-01-01 lies outside the years 1900 to 2999"),
    ] {
        refused(&obligations(facts.as_bytes(), on), line);
    }
    for on in ["1900-01-01", "2999-12-31"] {
        assert_eq!(obligations(facts.as_bytes(), on).status, Some(0), "{on}");
    }
}

#[test]
fn bad_facts_print_nothing_but_one_line() {
    let mut facts = sample::full();
    facts["areas"][0]["tenures"][1]["to"] = json!("2023-02-30");
    let answer = obligations(facts.to_string().as_bytes(), "2024-01-01");
    refused(&answer, "areas[0].tenures[1].to: 2023-02-30 is not a date");
}
