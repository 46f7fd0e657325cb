//! What the command line says of what did not happen, in plain English, and its exit status.

use std::io::Write;
use std::process::ExitCode;

use crate::message::{Message, Value};
use crate::platform::failure::Failure;

/// The answer is no.
pub const NO: u8 = 1;
/// Wrong use, or bad input.
pub const BAD: u8 = 2;

/// The line for standard error, and the exit status.
pub fn of(failure: &Failure) -> (String, ExitCode) {
    let (lines, status): (Vec<String>, u8) = match failure {
        Failure::Invalid(errors) => (
            errors.iter().map(|error| format!("{}: {}", error.field, english(&error.message))).collect(),
            BAD,
        ),
        Failure::Refused(refusals) => {
            (refusals.iter().map(|refusal| english(&refusal.message)).collect(), NO)
        }
        Failure::Denied(denial) => (vec![english(&denial.reason)], NO),
        Failure::NotFound => (vec!["there is no such thing".to_owned()], BAD),
        Failure::Stale(_) => (vec!["somebody else has changed it meanwhile".to_owned()], NO),
        Failure::Failed(error) => (vec![format!("{error:#}")], NO),
    };
    (lines.join("; "), ExitCode::from(status))
}

/// Prints what was done, or in one line on `err` why not, and gives the exit status.
pub fn finish(done: Result<String, Failure>, out: &mut impl Write, err: &mut impl Write) -> ExitCode {
    let (line, status) = match done {
        Ok(text) => match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => (format!("standard output: {error}"), ExitCode::from(BAD)),
        },
        Err(failure) => of(&failure),
    };
    // Where even the line cannot be written, the exit status alone has to say it.
    let _ = writeln!(err, "{line}");
    status
}

/// A message of those that the commands of people meet; any other by its key and values.
fn english(message: &Message) -> String {
    let value = |name: &str| {
        let found = message.values.iter().find(|(key, _)| *key == name);
        found.map_or_else(String::new, |(_, value)| plain(value))
    };
    match message.key {
        "error-required" => "is wanted".to_owned(),
        "error-too-long" => format!("is longer than {} characters", value("limit")),
        "error-control-characters" => "stands on more than one line".to_owned(),
        "error-not-an-email" => "is not an e-mail address".to_owned(),
        "error-not-a-member-state" => format!("{} is not a Member State today", value("state")),
        "error-not-an-observer" => format!("{} is not an observer today", value("state")),
        "error-token-days" => format!("is not a number from 1 to {}", value("limit")),
        "error-too-many-tokens" => format!("there are {} tokens already: revoke one", value("limit")),
        "error-duty" => "is a Member State and then delegate or senior-official".to_owned(),
        "error-state-code" => "is not a state: three letters are wanted, as KAZ".to_owned(),
        "refused-second-account" => "there is an account of that e-mail address already".to_owned(),
        "refused-second-token" => "there is a token of that name already".to_owned(),
        "refused-last-administrator" => {
            "it is the account of the last administrator: nobody could let anybody in any more".to_owned()
        }
        key => {
            let values: String =
                message.values.iter().map(|(name, value)| format!(" {name}={}", plain(value))).collect();
            format!("{key}{values}")
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Date(date) => date.to_string(),
        Value::State(state) => state.to_string(),
    }
}
