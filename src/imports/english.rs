//! What the record says of a field, in the plain English of the command line.

use crate::message::{Message, Value};
use crate::rules::refusal::Refusal;

/// A sentence of the record, in English.
pub fn sentence(message: &Message) -> String {
    let value = |name: &str| {
        let found = message.values.iter().find(|(key, _)| *key == name).map(|(_, value)| value);
        found.map(text).unwrap_or_default()
    };
    match message.key {
        "error-required" => "is missing".to_owned(),
        "error-too-long" => format!("is longer than {} characters", value("most")),
        "error-date" => format!("\"{}\" is no date; a date is written as 2023-08-22", value("text")),
        "error-instant" => {
            format!("\"{}\" is no instant; one is written as 2024-12-17T07:00:00Z", value("text"))
        }
        "error-number" => {
            format!("\"{}\" is no whole number from {} to {}", value("text"), value("least"), value("most"))
        }
        "error-state" => format!("\"{}\" is no state's code", value("text")),
        "error-one-of" => format!("\"{}\" is none of: {}", value("text"), value("words")),
        "error-no-such-record" => format!("\"{}\" is not in the record", value("text")),
        "refused-second-coordinator" => {
            "another coordinator serves in that period; the SOC can decide otherwise expressly".to_owned()
        }
        "refused-no-first-draft" => {
            "neither the day of the first draft nor that of the approval is said".to_owned()
        }
        "refused-ends-before-begins" => "ends before it begins".to_owned(),
        // The keys are words: `refused-approved-before-draft`.
        key => {
            let words = key.split_once('-').map_or(key, |(_, words)| words).replace('-', " ");
            let values: Vec<_> = message.values.iter().map(|(_, value)| text(value)).collect();
            if values.is_empty() { words } else { format!("{words} ({})", values.join(", ")) }
        }
    }
}

/// A refusal, with the paragraph that it follows from.
pub fn refusal(refusal: &Refusal) -> String {
    match refusal.paragraph {
        Some(paragraph) => {
            format!("{} (paragraph {} of the Modalities)", sentence(&refusal.message), paragraph)
        }
        None => sentence(&refusal.message),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Date(day) => day.to_string(),
        Value::State(state) => state.to_string(),
    }
}
