//! Setting an adoption aside: a break had arrived on paper before the expiry, and is registered after it. What followed from
//! the adoption is undone as far as nobody has changed it since; what somebody has is named, and is first to be put right. What a
//! higher body has decided meanwhile is that body's own decision: it stands until that body decides otherwise.

use serde_json::Value;

use crate::message::{self, Message};
use crate::platform::failure::Failure;
use crate::record::rows::{Decision, Followed, Matter, Silence};
use crate::record::{Kind, Row};
use crate::rules::consensus::Verb;
use crate::rules::refusal::Refusal;
use crate::steps::{Scene, Taken, refusal};

/// What is said of a matter that the adoption had opened in a higher body.
const WITHDRAWN: &str =
    "The decision that had brought the matter here was set aside: the silence had been broken in time.";

/// What followed undone, and the matter open again as it stands then.
///
/// # Errors
/// What cannot be undone, each with its record.
pub(super) fn set(
    scene: &Scene<'_>,
    silence: &Silence,
    matter: &Matter,
    taken: Taken,
) -> Result<(Taken, Matter), Failure> {
    let refusals: Vec<_> =
        silence.followed.iter().filter_map(|followed| why_not(scene, silence, followed)).collect();
    if !refusals.is_empty() {
        return Err(Failure::Refused(refusals));
    }
    let mut taken = taken;
    let mut reopened = matter.clone();
    if let Some(decision) = decision(scene, silence) {
        taken = taken.put(Decision { set_aside: Some(scene.today), ..decision });
    }
    for followed in silence.followed.iter().rev() {
        let Some(kind) = Kind::named(&followed.kind) else { continue };
        let Some(row) = scene.record.find(kind, followed.id) else { continue };
        match &followed.before {
            Some(before) => match as_before(&row, before)? {
                Row::Matter(matter) if matter.common.id == silence.matter_id => {
                    reopened = matter.clone();
                    taken = taken.put(matter);
                }
                row => taken = taken.put(row),
            },
            None => match row {
                Row::Matter(of) if !of.is_open() => {} // the higher body has decided
                // Others have said something on it: it stays with what they said, and is withdrawn.
                Row::Matter(of) if rested_on(scene, silence, &of.clone().into()) => {
                    taken = taken.put(withdrawn(scene, of));
                }
                row => taken = taken.strike(row),
            },
        }
    }
    Ok((taken, reopened))
}

/// A matter that an adoption opened in a higher body, which the adoption no longer brings there.
fn withdrawn(scene: &Scene<'_>, matter: Matter) -> Matter {
    Matter {
        verb: Some(Verb::Withdrawn.as_str().to_owned()),
        decided: Some(scene.today),
        outcome: Some(WITHDRAWN.to_owned()),
        ..matter
    }
}

/// A row with what stood before in the fields that were changed.
fn as_before(row: &Row, before: &Value) -> Result<Row, Failure> {
    let mut json = row.to_json().map_err(Failure::failed)?;
    if let (Value::Object(json), Value::Object(before)) = (&mut json, before) {
        json.extend(before.clone());
    }
    Row::from_json(row.kind(), json).map_err(Failure::failed)
}

/// The decision document as which it was adopted: its symbol is never used again.
fn decision(scene: &Scene<'_>, silence: &Silence) -> Option<Decision> {
    let organisation = &scene.record.organisation;
    let paragraph = organisation.paragraphs.get(&silence.paragraph_id?)?;
    organisation.decisions.get(&paragraph.decision_id).cloned()
}

/// Why something that followed cannot be undone; `None`: it can.
fn why_not(scene: &Scene<'_>, silence: &Silence, followed: &Followed) -> Option<Refusal> {
    let kind = Kind::named(&followed.kind)?;
    let about = |key: &'static str| {
        let named = message::Value::Word("kind-", kind.as_str());
        refusal(Message::new(key).with("kind", named).of_record(kind.as_str(), followed.id))
    };
    let Some(row) = scene.record.find(kind, followed.id) else {
        return followed.before.is_some().then(|| about("refused-aside-struck"));
    };
    if followed.before.is_none() && matches!(row, Row::Matter(_)) {
        return None; // it is withdrawn, or has been decided
    }
    if !stands_as(&row, followed.after.as_ref()) {
        return Some(about("refused-aside-changed"));
    }
    (followed.before.is_none() && rested_on(scene, silence, &row)).then(|| about("refused-aside-rested-on"))
}

/// Whether something else than what followed too rests on a record.
fn rested_on(scene: &Scene<'_>, silence: &Silence, row: &Row) -> bool {
    let follows = |other: &Row| {
        silence.followed.iter().any(|followed| {
            followed.id == other.common().id && Kind::named(&followed.kind) == Some(other.kind())
        })
    };
    let record = scene.record;
    let referring = record.referring_to(row).into_iter();
    referring.flat_map(|(kind, _)| record.all(kind)).any(|other| other.refers_to(row) && !follows(&other))
}

/// Whether a row has in the fields that were changed what stood in them then.
fn stands_as(row: &Row, after: Option<&Value>) -> bool {
    match (row.to_json(), after) {
        (Ok(Value::Object(row)), Some(Value::Object(after))) => {
            after.iter().all(|(name, value)| row.get(name) == Some(value))
        }
        _ => false,
    }
}
