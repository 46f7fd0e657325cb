//! Who encloses files, and takes them out again.

use crate::ids::StateId;
use crate::message::Message;
use crate::record::{Distribution, Row};
use crate::rules::access::{self, Action, Actor, Denial, Permit};

/// The states whose delegations draft a record; `None`: it is no draft any more.
fn drafters(subject: &Row) -> Option<&[StateId]> {
    let common = subject.common();
    (common.distribution == Distribution::Delegations).then_some(&common.named_states)
}

/// While a delegation drafts, whoever may write the draft encloses files with it. What has been sent, issued or
/// registered is as it is: with that the Secretariat alone encloses a file, the scan of what came on paper.
///
/// # Errors
/// The denial, with its fact.
pub fn may_enclose(actor: &Actor, subject: &Row) -> Result<Permit, Denial> {
    match drafters(subject) {
        Some(states) => access::may(actor, Action::WriteAmong(states)),
        None => access::may(actor, Action::Register).map_err(|denial| Denial {
            reason: if denial.hidden { denial.reason } else { Message::new("denied-enclosing") },
            ..denial
        }),
    }
}

/// What is enclosed with a draft its delegations take out again. What has gone out keeps its files: an officer strikes
/// what was enclosed in error, like any record.
///
/// # Errors
/// The denial, with its fact.
pub fn may_remove(actor: &Actor, subject: &Row) -> Result<Permit, Denial> {
    match drafters(subject) {
        Some(states) => access::may(actor, Action::WriteAmong(states)),
        None => Err(Denial { hidden: false, reason: Message::new("denied-removing") }),
    }
}
