//! A paper before the Senior Officials Committee: its approval (2.4), and the extension of its applicability (2.6).

use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::comments::considered;
use super::if_paper;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Line, One, Text};
use crate::record::fields::{Field, Input, may, must};
use crate::record::rows::{ConceptPaper, Matter};
use crate::record::{Kind, Row};
use crate::rules::paragraph::Paragraph;
use crate::steps::matters::{Place, brought_in, on_the_agenda};
use crate::steps::scene::filled_in;
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken};

const OPENED: &[Field] = &[
    must("title", Line(300)),
    must("text", Text(20_000)),
    may("meeting_id", One(Kind::Meeting)),
    may("late", Text(2_000)),
];

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "matters",
        on: Kind::ConceptPaper,
        makes: Kind::Matter,
        paragraphs: &[Paragraph::P2_4, Paragraph::P2_6],
        fields: OPENED,
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Matter, "outcome"))),
        filled: titled,
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| {
            if_paper(row, |paper| match considered(paper) {
                Standing::Open => not_before_the_body(scene, paper, "concept-paper"),
                _ => Standing::Elsewhere,
            })
        },
        take: |scene, row, values| opened(scene, row, values, "concept-paper"),
    },
    Step {
        noun: "extension-matters",
        on: Kind::ConceptPaper,
        makes: Kind::Matter,
        paragraphs: &[Paragraph::P2_6],
        fields: OPENED,
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Matter, "outcome"))),
        filled: titled,
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| {
            if_paper(row, |paper| match paper {
                ConceptPaper { approved: Some(_), withdrawn: None, .. } => {
                    not_before_the_body(scene, paper, "paper-extension")
                }
                _ => Standing::Elsewhere,
            })
        },
        take: |scene, row, values| opened(scene, row, values, "paper-extension"),
    },
];

#[derive(Deserialize)]
struct Opened {
    title: String,
    text: String,
    meeting_id: Option<Uuid>,
    late: Option<String>,
}

/// The paper's own title, to be written on.
fn titled(_: &Scene<'_>, row: &Row) -> Input {
    let mut input = Input::default();
    if let Row::ConceptPaper(paper) = row {
        input.set("title", paper.title.clone());
    }
    input
}

/// One matter at a time on one paper.
fn not_before_the_body(scene: &Scene<'_>, paper: &ConceptPaper, concerns: &str) -> Standing {
    let mut all = scene.record.organisation.matters.values();
    let open = all.any(|matter| {
        matter.paper_id == Some(paper.common.id) && matter.concerns == concerns && matter.is_open()
    });
    Standing::require(!open, Message::new("refused-paper-before-the-body"))
}

fn opened(
    scene: &Scene<'_>,
    row: &Row,
    values: Map<String, Value>,
    concerns: &str,
) -> Result<Taken, Failure> {
    let Opened { title, text, meeting_id, late } = filled_in(values)?;
    let Row::ConceptPaper(paper) = row else { return Err(Failure::NotFound) };
    let matter = Matter {
        area_id: Some(paper.area_id),
        paper_id: Some(paper.common.id),
        sponsors: vec![paper.proposed_by],
        ..brought_in(scene, concerns, title, text)
    };
    on_the_agenda(scene, Taken::default(), matter, &Place { meeting_id, late })
}
