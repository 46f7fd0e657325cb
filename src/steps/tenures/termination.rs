//! Notice of early termination (1.12). Nobody approves it: it holds as it is given.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{state_of, tenure_of};
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Text};
use crate::record::fields::{may, must};
use crate::record::rows::TenureTermination;
use crate::record::{Common, Kind};
use crate::rules::access::Action;
use crate::rules::paragraph::Paragraph;
use crate::rules::tenure_life;
use crate::steps::scene::filled_in;
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty};

pub(super) const STEPS: &[Step] = &[Step {
    noun: "terminations",
    on: Kind::Tenure,
    makes: Kind::TenureTermination,
    paragraphs: &[Paragraph::P1_12],
    fields: &[must("last_day", Date), may("text", Text(2_000))],
    binding: true,
    undo: Undo::Never(Because::Issued, None),
    filled: empty,
    may: |scene, tenure| scene.may(Action::WriteFor(state_of(tenure))),
    stands: |scene, row| match tenure_of(scene, row) {
        Some((_, facts)) => Standing::of(tenure_life::notice_possible(&facts, scene.today)),
        None => Standing::Elsewhere,
    },
    take: |scene, row, values| {
        let given: Given = filled_in(values)?;
        let (tenure, facts) = tenure_of(scene, row).ok_or(Failure::NotFound)?;
        let refusals = tenure_life::notice(&facts, scene.today, given.last_day);
        if !refusals.is_empty() {
            return Err(Failure::Refused(refusals));
        }
        let notice = TenureTermination {
            common: common(scene, given.text),
            tenure_id: tenure.common.id,
            area_id: tenure.area_id,
            notified: scene.today,
            last_day: given.last_day,
        };
        let circulation = scene.circulated(Kind::TenureTermination, notice.common.id, None);
        Ok(Taken::default().make(notice).put(circulation))
    },
}];

#[derive(Deserialize)]
struct Given {
    last_day: NaiveDate,
    text: Option<String>,
}

/// The end of a tenure is for all who read the List; what the state says with it stands as the remark.
fn common(scene: &Scene<'_>, remark: Option<String>) -> Common {
    Common { remark, ..scene.common(Kind::TenureTermination.usual_distribution(), Vec::new()) }
}
