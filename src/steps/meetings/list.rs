//! The List as a decision of its own (SOC/2023-II/DEC/2): where a decision of the meeting changed it, it is written down row by
//! row when the meeting closes. What is corrected in the record afterwards does not change what stood in it then; a
//! corrigendum does, row by row.

use crate::record::list::{ListRow, Post};
use crate::record::rows::{Decision, DecisionParagraph, Meeting};
use crate::rules::meetings::LIST_TITLE;
use crate::rules::wording::{Holder, Term, row_of_the_list};
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
        text: text(scene, &row),
        area_id: Some(row.area.common.id),
    });
    rows.fold(Taken::default().put(decision), Taken::put)
}

fn text(scene: &Scene<'_>, row: &ListRow<'_>) -> String {
    let holder = |post: &Post| Holder {
        state: scene.record.organisation.name(post.state, scene.today).to_owned(),
        term: post.term().map(|_| Term { from: post.from, to: post.to }),
        acting: post.acting,
    };
    let all = |posts: &[Post]| posts.iter().map(holder).collect::<Vec<_>>();
    let named = format!("{} {}", row.area.code, row.area.name);
    row_of_the_list(&named, &all(&row.posts.coordinators), &all(&row.posts.co_coordinators))
}
