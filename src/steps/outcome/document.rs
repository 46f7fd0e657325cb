//! The decision document: symbols allotted without a gap or a double, under the lock; a paragraph's number is its
//! place, the first that is free.

use chrono::Datelike;

use super::Declared;
use crate::record::rows::{Decision, DecisionParagraph, Matter, Meeting};
use crate::rules::symbol::number_of;
use crate::steps::{Scene, Taken};

/// The paragraph of an outcome, in the document of its meeting, or in one of its own where it was decided in writing;
/// a document that does not stand yet is drawn up.
pub(super) fn written(
    scene: &Scene<'_>,
    matter: &Matter,
    declared: &Declared,
    meeting: Option<&Meeting>,
    text: &str,
) -> (Taken, DecisionParagraph) {
    let standing = meeting.and_then(|meeting| of_meeting(scene, meeting));
    let (taken, decision) = match standing {
        Some(decision) => (Taken::default(), decision.common.id),
        None => {
            let decision = drawn_up(scene, matter, declared, meeting);
            let id = decision.common.id;
            (Taken::default().put(decision), id)
        }
    };
    let paragraph = DecisionParagraph {
        common: scene.for_members(),
        decision_id: decision,
        number: free_number(scene, decision),
        verb: declared.verb.as_str().to_owned(),
        text: text.to_owned(),
        area_id: matter.area_id,
    };
    (taken, paragraph)
}

/// The document in which a meeting's decisions stand: its first.
fn of_meeting<'a>(scene: &'a Scene<'_>, meeting: &Meeting) -> Option<&'a Decision> {
    let all = scene.record.organisation.decisions.values();
    let own = all.filter(|decision| decision.meeting_id == Some(meeting.common.id));
    own.min_by_key(|decision| decision.symbol.as_deref().map(number_of))
}

fn drawn_up(scene: &Scene<'_>, matter: &Matter, declared: &Declared, meeting: Option<&Meeting>) -> Decision {
    let year = declared.decided_on.year();
    let series = match meeting {
        Some(meeting) => {
            let session = meeting.session.clone().unwrap_or_else(|| year.to_string());
            format!("{}/{session}/DEC/", matter.body)
        }
        None => scene.record.organisation.procedure().series(&matter.body, year),
    };
    Decision {
        common: scene.for_members(),
        meeting_id: meeting.map(|meeting| meeting.common.id),
        symbol: Some(scene.record.organisation.next_symbol(&series)),
        title: match meeting {
            Some(meeting) => format!("Decisions, {}", meeting.title),
            None => matter.title.clone(),
        },
        decided: declared.decided_on,
        corrects: None,
        set_aside: None,
    }
}

fn free_number(scene: &Scene<'_>, decision: uuid::Uuid) -> i32 {
    let taken = scene.record.organisation.paragraphs_of(decision);
    (1..).find(|number| !taken.iter().any(|row| row.number == *number)).unwrap_or(1)
}
