//! The draft plan as a document with its revisions, in the order of dimensions and areas; and what its approval does: it
//! fixes the lines.

use std::fmt::Write as _;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::super::documents::{LONGEST, registered, revised};
use super::super::scene::filled_in;
use super::super::undo::{Because, Undo};
use super::super::{Scene, Standing, Step, Taken, refusal};
use super::proposals::for_whom;
use super::while_open;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Line, Text};
use crate::record::fields::{Input, may, must};
use crate::record::rows::{Event, EventDescribed, EventProposal, Matter, Plan};
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::rules::consensus::Verb;

pub(super) const STEPS: &[Step] = &[Step {
    noun: "draft",
    on: Kind::Plan,
    makes: Kind::Document,
    paragraphs: &[],
    fields: &[must("title", Line(300)), must("text", Text(LONGEST)), may("note", Line(100))],
    binding: true,
    undo: Undo::Never(Because::Issued, Some((Kind::Plan, "draft"))),
    filled: |scene, row| {
        let mut input = Input::default();
        if let Row::Plan(plan) = row {
            let title =
                format!("Plan of Implementation of CICA Confidence Building Measures for {}", plan.year);
            input.set("title", title);
            input.set("text", compiled(scene, plan));
        }
        input
    },
    may: |scene, _| scene.may(Action::Register),
    stands: |scene, row| match while_open(scene, row.common().id) {
        Standing::Open if accepted(scene, row.common().id).is_empty() => {
            Standing::Refused(vec![refusal(Message::new("refused-nothing-accepted"))])
        }
        standing => standing,
    },
    take: |scene, row, mut values| {
        let Row::Plan(plan) = row else { return Err(Failure::NotFound) };
        let document = plan.document_id.and_then(|id| scene.record.organisation.documents.get(&id));
        let mut taken = match document {
            Some(document) => {
                values.remove("title");
                revised(scene, &Row::Document(document.clone()), values)?
            }
            None => {
                let Drafted { title, text, note } = filled_in(values)?;
                let document = json!({
                    "form": "draft", "title": title, "body": "SOC", "originator": "secretariat", "states": [],
                    "text": text, "language": "en", "distribution": "member-states", "named_states": [],
                    "note": note, "symbol": null, "revision": null, "issued": null,
                });
                let serde_json::Value::Object(document) = document else { return Err(Failure::NotFound) };
                registered(scene, row, document)?
            }
        };
        let made = taken.puts.iter().find_map(|row| match row {
            Row::Document(row) => Some(row.common.id),
            _ => None,
        });
        if let Some(id) = made {
            taken = taken.put(Plan { document_id: Some(id), ..plan.clone() });
        }
        // What was kept with the Secretariat until the draft plan, and is in it, is now before all.
        for row in scene.record.organisation.proposals_for_plan(plan.common.id) {
            if row.kept && row.is_accepted() {
                let shown = EventProposal { kept: false, ..row.clone() };
                taken = taken.put(EventProposal { common: for_whom(&shown), ..shown });
            }
        }
        Ok(taken)
    },
}];

#[derive(Deserialize)]
struct Drafted {
    title: String,
    text: String,
    note: Option<String>,
}

/// The accepted proposals for a plan, in the order of dimensions and areas.
fn accepted<'a>(scene: &'a Scene<'_>, plan: Uuid) -> Vec<&'a EventProposal> {
    let all = scene.record.organisation.proposals_for_plan(plan);
    let mut accepted: Vec<_> = all.filter(|row| row.is_accepted()).collect();
    accepted.sort_by_key(|row| (scene.record.place_in_plan(&row.of), row.common.id));
    accepted
}

/// The draft: a heading for each dimension, a line for each event.
fn compiled(scene: &Scene<'_>, plan: &Plan) -> String {
    let record = scene.record;
    let mut text = String::new();
    let mut under = None;
    for (place, row) in accepted(scene, plan.common.id).into_iter().enumerate() {
        let (dimension, ..) = record.place_in_plan(&row.of);
        if under != Some(dimension) {
            under = Some(dimension);
            let name = record.organisation.dimensions.values().find(|row| row.number == dimension);
            let name = name.map_or("Events of no one dimension", |row| row.name.as_str());
            let _ = write!(text, "## {name}\n\n");
        }
        let areas = row.of.areas.iter().filter_map(|id| record.areas.get(id));
        let areas: Vec<_> = areas.map(|of| format!("{} {}", of.area.code, of.area.name)).collect();
        let hosts: Vec<_> =
            row.hosts().into_iter().map(|state| record.organisation.name(state, scene.today)).collect();
        let _ = write!(text, "{}. **{}.** ", place + 1, row.of.title);
        let said = [
            row.of.concept.as_deref().map(str::to_owned),
            row.of.purpose.as_deref().map(str::to_owned),
            (!areas.is_empty()).then(|| format!("Priority area: {}", areas.join("; "))),
            row.of.organizers.as_deref().map(|by| format!("Organized by: {by} ({})", hosts.join(", "))),
            Some(format!("When and where: {}", when_and_where(&row.of))),
        ];
        let said: Vec<String> =
            said.into_iter().flatten().map(|of| of.trim().trim_end_matches('.').to_owned()).collect();
        let _ = write!(text, "{}.\n\n", said.join(". "));
    }
    text.trim_end().to_owned()
}

fn when_and_where(of: &EventDescribed) -> String {
    let day = |day: NaiveDate| day.format("%-d %B %Y").to_string();
    let when = match (of.days(), of.month) {
        (Some((first, last)), _) if first == last => day(first),
        (Some((first, last)), _) => format!("{} to {}", day(first), day(last)),
        (None, Some(month)) => {
            let month = u32::try_from(month).ok().and_then(|month| NaiveDate::from_ymd_opt(2024, month, 1));
            month.map_or_else(String::new, |day| day.format("%B").to_string())
        }
        (None, None) => "to be confirmed".to_owned(),
    };
    let format = of.format.as_deref().map(|format| format.replace('-', " "));
    [Some(when), of.place.clone(), format].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What the approval of a document does that is the draft of a plan: the accepted proposals are its lines.
pub(in crate::steps) fn fixed(
    scene: &Scene<'_>,
    matter: &Matter,
    (verb, on, decision): (Verb, NaiveDate, Uuid),
    mut taken: Taken,
) -> Result<Taken, Failure> {
    let approves = matches!(verb, Verb::Approved | Verb::Adopted | Verb::Endorsed);
    let plan = matter.document_id.and_then(|id| scene.record.organisation.plan_drafted_in(id));
    let Some(plan) = plan.filter(|plan| approves && plan.approved.is_none() && matter.body == "SOC") else {
        return Ok(taken);
    };
    is_as_drafted(scene, plan)?;
    for (place, row) in accepted(scene, plan.common.id).into_iter().enumerate() {
        taken = taken.put(Event {
            common: scene.for_members(),
            plan_id: plan.common.id,
            number: i32::try_from(place + 1).ok(),
            hosts: row.hosts(),
            of: row.of.clone(),
            proposals: std::iter::once(row.common.id).chain(row.merges.iter().copied()).collect(),
            standing: "planned".to_owned(),
        });
    }
    Ok(taken.put(Plan { approved: Some(on), approved_by: Some(decision), ..plan.clone() }))
}

/// What is approved is the text that was before the body: the lines are the events that stand in it, and no others. A title is
/// strong in it, as the draft has been compiled; one that was set otherwise by hand is found by its words.
fn is_as_drafted(scene: &Scene<'_>, plan: &Plan) -> Result<(), Failure> {
    let texts = plan.document_id.map(|id| scene.record.organisation.texts_of(id)).unwrap_or_default();
    let Some(text) = texts.last().map(|row| row.text.as_str()) else { return Ok(()) };
    let titles: Vec<String> = text.split("**").skip(1).step_by(2).map(bare).collect();
    let words = bare(text);
    let all = scene.record.organisation.proposals_for_plan(plan.common.id);
    let refusals: Vec<_> = all
        .filter(|row| row.is_submitted() && row.outcome.as_deref() != Some("merged"))
        .filter_map(|row| {
            let title = bare(&row.of.title);
            let key = match (row.is_accepted(), titles.contains(&title)) {
                (true, false) if !words.contains(&title) => "refused-not-in-the-draft",
                (false, true) => "refused-in-the-draft",
                _ => return None,
            };
            let message = Message::new(key).with("title", row.of.title.as_str());
            Some(refusal(message.of_record(Kind::EventProposal.as_str(), row.common.id)))
        })
        .collect();
    if refusals.is_empty() { Ok(()) } else { Err(Failure::Refused(refusals)) }
}

/// The words of a text alone, between blanks: however it is set, and whatever stands between them.
fn bare(text: &str) -> String {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    format!(" {} ", words.map(str::to_lowercase).collect::<Vec<_>>().join(" "))
}
