//! The List as a decision of its own (SOC/2023-II/DEC/2): where a decision of the meeting changed it, it is written down row by
//! row when the meeting closes. What is corrected in the record afterwards does not change what stood in it then; a
//! corrigendum does, row by row.

use crate::record::rows::{Decision, DecisionParagraph, Meeting};
use crate::rules::meetings::LIST_TITLE;
use crate::steps::{Scene, Taken};

/// The List's decision with its rows; nothing where no decision of the meeting changed it.
pub(super) fn of(scene: &Scene<'_>, meeting: &Meeting) -> Taken {
    let Some(session) = meeting.session.as_deref().filter(|_| scene.record.list_changed_at(meeting)) else {
        return Taken::default();
    };
    let series = format!("{}/{session}/DEC/", meeting.body);
    let decision = Decision {
        common: scene.for_members(),
        meeting_id: Some(meeting.common.id),
        symbol: Some(scene.record.organisation.next_symbol(&series)),
        title: LIST_TITLE.to_owned(),
        decided: scene.today.min(meeting.to),
        corrects: None,
        set_aside: None,
    };
    let (id, on) = (decision.common.id, decision.decided);
    let rows = scene.record.list(on).into_iter().zip(1..).map(|(row, number)| DecisionParagraph {
        common: scene.for_members(),
        decision_id: id,
        number,
        verb: "approved".to_owned(),
        text: row.line(&scene.record.organisation, scene.today),
        area_id: Some(row.area.common.id),
    });
    rows.fold(Taken::default().put(decision), Taken::put)
}
