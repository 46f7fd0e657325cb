//! Final reports (1.3): "The Member State completing the duties of Coordinator shall issue a report to all Member
//! States".

use serde::Deserialize;

use super::{state_of, tenure_of};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Line, Text};
use crate::record::fields::must;
use crate::record::rows::{FinalReport, Tenure};
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::rules::paragraph::Paragraph;
use crate::rules::tenure;
use crate::steps::scene::filled_in;
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty};

pub(super) const STEPS: &[Step] = &[Step {
    noun: "final-reports",
    on: Kind::Tenure,
    makes: Kind::FinalReport,
    paragraphs: &[Paragraph::P1_3],
    fields: &[must("title", Line(300)), must("text", Text(50_000))],
    binding: true,
    undo: Undo::Never(Because::Issued, Some((Kind::Tenure, "final-reports"))),
    filled: empty,
    may: |scene, tenure| scene.may(Action::WriteFor(state_of(tenure))),
    stands: |scene, row| match tenure_of(scene, row) {
        // A term that has not begun has nothing to report on.
        Some((tenure, facts))
            if tenure::is_full_coordinator(&facts) && tenure.from.is_none_or(|from| from <= scene.today) =>
        {
            Standing::Open
        }
        _ => Standing::Elsewhere,
    },
    take: |scene, row, values| {
        let Written { title, text } = filled_in(values)?;
        let Row::Tenure(tenure) = row else { return Err(Failure::NotFound) };
        let report = FinalReport {
            common: scene.for_members(),
            tenure_id: tenure.common.id,
            area_id: tenure.area_id,
            issued: scene.today,
            title,
            text: Some(text),
        };
        let circulation = scene.circulated(Kind::FinalReport, report.common.id, None);
        let mut taken = Taken::default().make(report).put(circulation);
        taken.advice.extend(another(scene, tenure));
        Ok(taken)
    },
}];

#[derive(Deserialize)]
struct Written {
    title: String,
    text: String,
}

/// The earliest report meets the duty; a further one may complete it.
fn another(scene: &Scene<'_>, tenure: &Tenure) -> Option<Message> {
    let reports = scene.record.areas.get(&tenure.area_id)?.final_reports.values();
    let own = reports.filter(|report| report.tenure_id == tenure.common.id);
    let issued = own.map(|report| report.issued).min()?;
    Some(Message::new("advice-second-report").with("issued", issued))
}
