//! The silence procedure (DESIGN section 2): `opening` freezes the text and sends it to all, its `course` is prolonged or
//! withdrawn by the Chair, any state `breaks` it before the instant of its expiry; at that instant it is adopted by itself
//! (`adoption`), and what arrived on paper in time sets that `aside`.

mod adoption;
mod aside;
mod breaks;
mod course;
mod expiry;
mod opening;

use uuid::Uuid;

pub use adoption::{ADOPTED, due};

use super::{Scene, Standing, Step, refusal};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::Row;
use crate::record::rows::{Matter, Silence, SilenceBreak};
use crate::rules::refusal::Refusal;

/// The steps of silence procedures.
pub(super) fn steps() -> impl Iterator<Item = &'static Step> {
    [opening::STEPS, breaks::STEPS, course::STEPS].into_iter().flatten()
}

/// What stands against a step on a silence procedure that can be taken only while it runs.
fn while_it_runs(scene: &Scene<'_>, row: &Row) -> Standing {
    match row {
        Row::Silence(silence) => Standing::of(over(scene, silence).into_iter().collect()),
        _ => Standing::Elsewhere,
    }
}

/// Why a silence procedure does not run any more; `None`: it runs.
fn over(scene: &Scene<'_>, silence: &Silence) -> Option<Refusal> {
    let message = match silence {
        Silence { withdrawn: Some(at), .. } => Message::new("refused-silence-withdrawn").with("at", *at),
        Silence { set_aside: Some(at), .. } => Message::new("refused-silence-set-aside").with("at", *at),
        Silence { broken: Some(at), .. } => match breaks_of(scene, silence.common.id).first() {
            Some(by) => Message::new("refused-silence-broken").with("state", by.state).with("at", *at),
            None => return None,
        },
        Silence { adopted: Some(at), .. } => Message::new("refused-silence-adopted").with("at", *at),
        silence if silence.is_overdue(scene.now) => {
            Message::new("refused-silence-expired").with("at", silence.expires)
        }
        _ => return None,
    };
    Some(refusal(message))
}

/// What broke a silence procedure, the first that was received first.
fn breaks_of<'a>(scene: &'a Scene<'_>, silence: Uuid) -> Vec<&'a SilenceBreak> {
    scene.record.organisation.breaks_of(silence)
}

/// The silence procedure that runs on a matter, or whose adoption has not been entered yet: nothing else decides the matter
/// meanwhile.
///
/// # Errors
/// The refusal, with the instant of its expiry.
pub(super) fn none_runs(scene: &Scene<'_>, matter: Uuid) -> Result<(), Refusal> {
    match scene.record.organisation.silence_on(matter) {
        Some(silence) => Err(refusal(Message::new("refused-silence-runs").with("expires", silence.expires))),
        None => Ok(()),
    }
}

/// What stands, and that no silence procedure runs on the matter.
pub(super) fn and_none_runs(scene: &Scene<'_>, row: &Row, stands: Standing) -> Standing {
    match (stands, row) {
        (Standing::Open, Row::Matter(matter)) => {
            Standing::of(none_runs(scene, matter.common.id).err().into_iter().collect())
        }
        (stands, _) => stands,
    }
}

/// A position that stands in the way of consensus is, while silence runs, a break of it: that is another step, and it takes
/// more than a position. Supporting stays possible.
///
/// # Errors
/// The refusal, with the way to the break.
pub(super) fn breaks_it(scene: &Scene<'_>, matter: Uuid, position: &str) -> Result<(), Failure> {
    let stands_in_the_way = matches!(position, "objects" | "needs-consultation");
    match scene.record.organisation.silence_on(matter).filter(|_| stands_in_the_way) {
        Some(silence) => {
            let message = Message::new("refused-position-breaks").with("expires", silence.expires);
            let message = message.of_record("silence", silence.common.id);
            Err(Failure::Refused(vec![Refusal { field: Some("position"), ..refusal(message) }]))
        }
        None => Ok(()),
    }
}

/// The matter of a silence procedure.
fn matter_of(scene: &Scene<'_>, silence: &Silence) -> Result<Matter, Failure> {
    scene.record.organisation.matters.get(&silence.matter_id).cloned().ok_or(Failure::NotFound)
}

fn silence_of(row: &Row) -> Result<Silence, Failure> {
    match row {
        Row::Silence(silence) => Ok(silence.clone()),
        _ => Err(Failure::NotFound),
    }
}
