//! What is written beside an outcome: what is to be followed up, and the item of the agenda at which the meeting came to
//! it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use uuid::Uuid;

use super::{Declared, MEMBER_STATES};
use crate::ids::StateId;
use crate::message::Message;
use crate::record::rows::{AgendaItem, DecisionParagraph, FollowUp, Matter, Meeting};
use crate::rules::calendar::astana_instant;
use crate::rules::consensus::Verb;
use crate::rules::refusal::Refusal;
use crate::steps::{Scene, Taken};

/// How many characters what is to be followed up has at most.
const LONGEST: usize = 2_000;

/// What is to be followed up, as it is typed.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct ToFollowUp {
    text: String,
    states: Vec<StateId>,
    owner: Option<String>,
    due: Option<NaiveDate>,
}

/// Every reason for which what is to be followed up is not taken: its day comes before the decision.
pub(super) fn refusals(declared: &Declared) -> Vec<Refusal> {
    let early = declared.follow_up.iter().any(|of| of.due.is_some_and(|due| due < declared.decided_on));
    let message = || Message::new("refused-due-before-decision").with("on", declared.decided_on);
    if early { vec![super::at("follow_up", message())] } else { Vec::new() }
}

/// With what is to be followed up, and with the item of the agenda concluded.
pub(super) fn written(
    scene: &Scene<'_>,
    matter: &Matter,
    declared: &Declared,
    (meeting, paragraph): (Option<&Meeting>, &DecisionParagraph),
    taken: Taken,
) -> Taken {
    let follow = |of: ToFollowUp| FollowUp {
        common: scene.for_members(),
        review_id: None,
        decision_id: Some(paragraph.decision_id),
        paragraph_id: Some(paragraph.common.id),
        text: of.text,
        states: of.states,
        owner: of.owner,
        due: of.due,
        done: None,
    };
    let all = declared.follow_up.iter().cloned().chain(called_on(scene, matter, declared));
    let taken = all.map(follow).fold(taken, Taken::put);
    let item = meeting.and_then(|meeting| item_of(scene, meeting.common.id, matter.common.id));
    match item {
        Some(item) => taken.put(AgendaItem {
            verb: Some(declared.verb.as_str().to_owned()),
            conclusion: Some(paragraph.text.clone()),
            paragraph_id: Some(paragraph.common.id),
            concluded: Some(concluded(scene, declared.decided_on)),
            ..item.clone()
        }),
        None => taken,
    }
}

/// Those who are called on are to answer until the call's last day: the Member States, those of the day.
fn called_on(scene: &Scene<'_>, matter: &Matter, declared: &Declared) -> Option<ToFollowUp> {
    if declared.verb != Verb::CalledOn || matter.due.is_none() {
        return None;
    }
    let all = matter.addressees.as_deref().is_none_or(|of| of == MEMBER_STATES);
    Some(ToFollowUp {
        text: matter.text.chars().take(LONGEST).collect(),
        states: if all { scene.members() } else { Vec::new() },
        owner: Some(matter.addressees.clone().unwrap_or_else(|| MEMBER_STATES.to_owned())),
        due: matter.due,
    })
}

fn item_of<'a>(scene: &'a Scene<'_>, meeting: Uuid, matter: Uuid) -> Option<&'a AgendaItem> {
    let items = scene.record.organisation.agenda_of(meeting);
    items.into_iter().find(|row| row.matter_id == Some(matter))
}

/// The instant at which the meeting was through with it: this one; of an earlier day, which is registered, its noon in
/// Astana, since nobody has written down the hour.
fn concluded(scene: &Scene<'_>, decided: NaiveDate) -> DateTime<Utc> {
    let noon = decided.and_hms_opt(12, 0, 0).and_then(astana_instant);
    noon.filter(|_| decided < scene.today).unwrap_or(scene.now)
}
