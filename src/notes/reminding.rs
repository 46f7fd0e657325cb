//! Whom the form that reminds of a note begins with: the delegations to which it went and that have not opened it. An
//! officer may tick others, and leave some out.

use crate::http::who::Who;
use crate::openings;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::Input;
use crate::record::{Kind, Row};
use crate::steps::Step;

/// Fills the form of a reminder, where nothing else has filled it, with the states that have not opened the note; of any
/// other step it is left as it is.
///
/// # Errors
/// When the register of openings cannot be read.
pub async fn begin_with_who_waits(
    app: &App,
    who: &Who,
    step: &Step,
    subject: &Row,
    input: &mut Input,
) -> Result<(), Failure> {
    if (step.on, step.noun) != (Kind::Note, "reminders") || input.0.contains_key("states") {
        return Ok(());
    }
    let register = openings::of(app, who, Kind::Note, subject.common().id).await?;
    let waiting = register.into_iter().flatten().filter(|of| of.opened.is_none());
    let states: Vec<_> = waiting.map(|of| of.state.to_string()).collect();
    if !states.is_empty() {
        input.0.insert("states".to_owned(), states);
    }
    Ok(())
}
