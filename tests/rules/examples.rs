//! Every example that came with the rules, through the library and through the command.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use clearinghouse::rules::duties::duties;
use clearinghouse::rules::facts::Facts;
use clearinghouse::said::duty::ForPrograms;
use serde::Deserialize;
use serde_json::Value;

use super::command;

#[derive(Deserialize)]
struct Example {
    name: String,
    on: NaiveDate,
    facts: Value,
    expect: Vec<Value>,
}

fn examples() -> Vec<Example> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/rules/examples.json");
    let json = fs::read(&path).unwrap_or_else(|error| {
        panic!("the examples of the rules are wanted at {}: {error}", path.display());
    });
    let examples: Vec<Example> = serde_json::from_slice(&json).expect("examples");
    assert!(examples.len() >= 85, "only {} examples", examples.len());
    examples
}

/// The duties without their reasons, which the examples leave open.
fn bare(duties: Value) -> Vec<Value> {
    let Value::Array(duties) = duties else { panic!("not an array: {duties}") };
    duties
        .into_iter()
        .map(|mut duty| {
            let because = duty.as_object_mut().and_then(|fields| fields.remove("because")).expect("because");
            assert!(because.as_str().is_some_and(|sentence| sentence.ends_with('.')), "{because}");
            duty
        })
        .collect()
}

#[test]
fn the_library_gives_every_example() {
    for example in examples() {
        let facts = Facts::from_json(example.facts.to_string().as_bytes()).expect(&example.name);
        let duties = duties(&facts, example.on);
        let duties = serde_json::to_value(duties.iter().map(ForPrograms).collect::<Vec<_>>()).expect("JSON");
        assert_eq!(bare(duties), example.expect, "{}", example.name);
    }
}

#[test]
fn the_command_gives_every_example() {
    for example in examples() {
        let answer = command::obligations(example.facts.to_string().as_bytes(), &example.on.to_string());
        assert_eq!((answer.status, answer.stderr.as_str()), (Some(0), ""), "{}", example.name);
        let duties = serde_json::from_str(&answer.stdout).expect("JSON");
        assert_eq!(bare(duties), example.expect, "{}", example.name);
    }
}
