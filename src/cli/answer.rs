//! What the command line says of what did not happen, in plain English, and its exit status.

use std::io::Write;
use std::process::ExitCode;

use crate::http::words;
use crate::message::Message;
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
        Failure::OfAnother => (vec!["it was made for another account".to_owned()], NO),
        Failure::NotFound => (vec!["there is no such thing".to_owned()], BAD),
        Failure::Stale(_) => (vec!["somebody else has changed it meanwhile".to_owned()], NO),
        Failure::Busy => (vec!["the database has no connection left: please try again".to_owned()], NO),
        Failure::NoStore(error) => (vec![error.to_string()], NO),
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

fn english(message: &Message) -> String {
    words::english().say_plainly(message)
}
