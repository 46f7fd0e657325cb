//! Where one is led when a step has been taken.

use crate::amendments;
use crate::http::who::Who;
use crate::plans;
use crate::platform::failure::Failure;
use crate::record::{Kind, Row};
use crate::said::address;
use crate::sittings::screen_after;
use crate::steps::{DRAFTED_ALREADY, Done, Step};

/// The page of the record that a step was about, or the screen of the meeting whose act it is, or the page on which it is
/// shown; it says what was done and the way back.
pub(super) fn led_to(who: &Who, step: &Step, subject: &Row, done: &Done) -> String {
    let shown_on = plans::after::page_after(who.record(), step, subject, done);
    if done.gone && shown_on.is_none() {
        return format!("/journal/{}?done=struck", done.entry); // of the record itself there is no page now
    }
    let (kind, id) = shown_on.unwrap_or((done.kind, done.id));
    let (about, of) = screen_after(who.record(), step, done)
        .or_else(|| amendments::page_after(who.record(), step, done))
        .unwrap_or_else(|| (address(kind, id), String::new()));
    let (_, made) = done.made;
    let made = if made == id || done.gone { String::new() } else { format!("&made={made}") };
    format!("{about}?done={}&on={}&entry={}{made}{of}", step.noun, step.on.as_str(), done.entry)
}

/// What was sent a second time leads to what the first time made.
///
/// # Errors
/// The failure itself, where it is another.
pub(super) fn led_to_the_first(failure: Failure) -> Result<String, Failure> {
    let first = match &failure {
        Failure::Refused(refusals) => refusals.iter().find_map(|refusal| {
            let (kind, id) = refusal.message.record.filter(|_| refusal.message.key == DRAFTED_ALREADY)?;
            Some((Kind::named(kind)?, id))
        }),
        _ => None,
    };
    match first {
        Some((kind, id)) => Ok(format!("{}?done=drafted-already", address(kind, id))),
        None => Err(failure),
    }
}
