//! The call for proposals: opened by the decision that calls on the Member States, answered by each, also with "nothing to
//! propose this year"; those who are silent are written to in one step.

use chrono::Datelike;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::super::scene::filled_in;
use super::super::undo::{Because, Undo};
use super::super::{Scene, Standing, Step, Taken, empty, notes, refusal};
use super::while_open;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Number, Numbers, Text};
use crate::record::fields::{Input, may, must};
use crate::record::rows::{Matter, Plan, PlanAnswer};
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::rules::consensus::Verb;

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "plan-call",
        on: Kind::Matter,
        makes: Kind::Plan,
        paragraphs: &[],
        fields: &[
            must("year", Number(1999, 2199)),
            may("guidance", Text(10_000)),
            may("reminders", Numbers(1, 366)),
        ],
        binding: true,
        undo: Undo::Never(Because::Entered, Some((Kind::Plan, "guidance"))),
        filled: |_, row| {
            let mut input = Input::default();
            if let Row::Matter(Matter { due: Some(due), .. }) = row {
                input.set("year", (due.year() + 1).to_string());
            }
            input.set("reminders", "30, 7");
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| match row {
            Row::Matter(matter) if called(matter) => {
                let decision = decision_of(scene, matter);
                let mut plans = scene.record.organisation.plans.values();
                match plans.any(|plan| plan.called_by.is_some() && plan.called_by == decision) {
                    true => Standing::Elsewhere,
                    false => Standing::Open,
                }
            }
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let Called { year, guidance, reminders } = filled_in(values)?;
            let Row::Matter(matter) = row else { return Err(Failure::NotFound) };
            let common = scene.for_members();
            Ok(Taken::default().make(Plan {
                common,
                year,
                called: matter.decided,
                called_by: decision_of(scene, matter),
                due: matter.due,
                guidance,
                reminders,
                document_id: None,
                approved: None,
                approved_by: None,
            }))
        },
    },
    Step {
        noun: "guidance",
        on: Kind::Plan,
        makes: Kind::Plan,
        paragraphs: &[],
        fields: &[may("guidance", Text(10_000)), may("reminders", Numbers(1, 366))],
        binding: false,
        undo: Undo::Before,
        filled: |_, row| {
            let mut input = Input::default();
            if let Row::Plan(plan) = row {
                input.set("guidance", plan.guidance.clone().unwrap_or_default());
                let days: Vec<String> = plan.reminders.iter().flatten().map(ToString::to_string).collect();
                input.set("reminders", days.join(", "));
            }
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| while_open(scene, row.common().id),
        take: |_, row, values| {
            let Guided { guidance, reminders } = filled_in(values)?;
            let Row::Plan(plan) = row.clone() else { return Err(Failure::NotFound) };
            Ok(Taken::default().put(Plan { guidance, reminders, ..plan }))
        },
    },
    Step {
        noun: "nothing",
        on: Kind::Plan,
        makes: Kind::PlanAnswer,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::By(Kind::Plan, "proposals"),
        filled: empty,
        may: |scene, _| scene.may_write(),
        stands: |scene, row| {
            let Some(state) = scene.actor.post.state() else { return while_open(scene, row.common().id) };
            let plan = row.common().id;
            match scene.record.organisation.silent(plan, &[state], scene.today).is_empty() {
                true => Standing::Elsewhere,
                false => while_open(scene, plan),
            }
        },
        take: |scene, row, _| {
            Ok(Taken::default().make(PlanAnswer {
                common: scene.for_members(),
                plan_id: row.common().id,
                state: scene.state()?,
                given: scene.today,
            }))
        },
    },
    Step {
        noun: "reminder-note",
        on: Kind::Plan,
        makes: Kind::Note,
        paragraphs: &[],
        fields: notes::SAID,
        binding: false,
        undo: Undo::By(Kind::Note, "discard"),
        filled: |_, row| {
            let mut input = Input::default();
            if let Row::Plan(plan) = row
                && let Some(before) = plan.before()
            {
                let year = plan.year;
                input.set("subject", format!("Proposals for the plan of CBM events of {year}"));
                let before = before.format("%-d %B %Y");
                let text = format!(
                    "recall that information on the events planned for {year} is invited before {before}"
                );
                input.set("purpose_en", text);
            }
            input
        },
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| {
            let silent = scene.record.organisation.silent(row.common().id, &scene.members(), scene.today);
            match while_open(scene, row.common().id) {
                Standing::Open if silent.is_empty() => {
                    Standing::Refused(vec![refusal(Message::new("refused-all-answered"))])
                }
                standing => standing,
            }
        },
        take: |scene, row, mut values| {
            let silent = scene.record.organisation.silent(row.common().id, &scene.members(), scene.today);
            values.insert("addressed".to_owned(), json!("named-states"));
            values.insert("states".to_owned(), json!(silent));
            notes::drafted(scene, row, values)
        },
    },
];

#[derive(Deserialize)]
struct Called {
    year: i32,
    guidance: Option<String>,
    reminders: Option<Vec<i32>>,
}

#[derive(Deserialize)]
struct Guided {
    guidance: Option<String>,
    reminders: Option<Vec<i32>>,
}

/// Whether a matter has called on somebody until a day.
fn called(matter: &Matter) -> bool {
    let verb = Verb::CalledOn.as_str();
    matter.concerns == "call" && matter.due.is_some() && matter.ended().is_some_and(|(of, _)| of == verb)
}

fn decision_of(scene: &Scene<'_>, matter: &Matter) -> Option<Uuid> {
    let paragraph = scene.record.organisation.paragraphs.get(&matter.paragraph_id?)?;
    Some(paragraph.decision_id)
}
