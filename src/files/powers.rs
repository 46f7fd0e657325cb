//! Who encloses files, and takes them out again.

use crate::ids::StateId;
use crate::message::Message;
use crate::record::{Distribution, Record, Row};
use crate::rules::access::{self, Action, Actor, Denial, Permit};

/// The states whose delegations draft a record; `None`: it is no draft any more.
fn drafters(subject: &Row) -> Option<&[StateId]> {
    let common = subject.common();
    (common.distribution == Distribution::Delegations).then_some(&common.named_states)
}

/// The states whose delegations run what a record is of: the hosts of an event, of it and of its report.
fn hosts<'a>(record: &'a Record, subject: &'a Row) -> &'a [StateId] {
    match subject {
        Row::Event(row) => &row.hosts,
        Row::EventReport(row) => {
            record.organisation.events.get(&row.event_id).map_or(&[], |event| &event.hosts)
        }
        _ => &[],
    }
}

/// While a delegation drafts, whoever may write the draft encloses files with it. What has been sent, issued or
/// registered is as it is: with that the Secretariat alone encloses a file, the scan of what came on paper; with an event and
/// its report the host does, too, whose papers they are.
///
/// # Errors
/// The denial, with its fact.
pub fn may_enclose(actor: &Actor, record: &Record, subject: &Row) -> Result<Permit, Denial> {
    if let Some(states) = drafters(subject) {
        return access::may(actor, Action::WriteAmong(states));
    }
    let denied = match access::may(actor, Action::Register) {
        Ok(permit) => return Ok(permit),
        Err(denial) => Denial {
            reason: if denial.hidden { denial.reason } else { Message::new("denied-enclosing") },
            ..denial
        },
    };
    match hosts(record, subject) {
        [] => Err(denied),
        hosts => access::may(actor, Action::WriteAmong(hosts)).map_err(|_| denied),
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
