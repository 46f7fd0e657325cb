//! The wording that the form of an outcome offers, from its verb and its matter ([`wording`](crate::rules::wording)). What the
//! form says otherwise is not asked whether it is complete: an offer can be made at any time.

use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{Appointment, FIELDS, Period};
use crate::ids::StateId;
use crate::record::fields::Input;
use crate::record::rows::{Letter, Matter, Meeting, Role};
use crate::rules::calendar::next_day;
use crate::rules::consensus::Verb;
use crate::rules::wording::{Appointee, Body, Form, Outcome, Recommended, Sitting, Term, What};
use crate::steps::Scene;

/// What of an outcome its wording says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Terms {
    pub(super) verb: Option<Verb>,
    pub(super) meeting: Option<Uuid>,
    pub(super) to_body: Option<String>,
    pub(super) to_meeting: Option<Uuid>,
    pub(super) appointments: Vec<Appointment>,
    pub(super) applicable: Option<Period>,
}

impl Terms {
    /// Of what was typed, as far as it can be read.
    pub(super) fn of(scene: &Scene<'_>, typed: &Input) -> Self {
        let read = |name: &str| {
            let field = FIELDS.iter().find(|field| field.name == name)?;
            let own = |of: &str| of == name || of.starts_with(&format!("{name}."));
            let own = typed.0.iter().filter(|(of, _)| own(of));
            let own = Input(own.map(|(of, values)| (of.clone(), values.clone())).collect());
            own.values([field], scene.record).ok()?.remove(name)
        };
        let names = ["verb", "meeting", "to_body", "to_meeting", "appointments", "applicable"];
        let of = |name: &str| Some((name.to_owned(), read(name)?));
        let values: Map<String, Value> = names.into_iter().filter_map(of).collect();
        serde_json::from_value(Value::Object(values)).unwrap_or_default()
    }
}

/// The wording; `None`: no verb is chosen.
pub(super) fn wording(scene: &Scene<'_>, matter: &Matter, terms: &Terms) -> Option<String> {
    let by = matter.body.parse().ok()?;
    let outcome =
        Outcome { by, verb: terms.verb?, what: what(scene, matter, terms), to: recommended(scene, terms) };
    Some(outcome.paragraph())
}

/// To whom it is recommended, as far as the form says it.
fn recommended(scene: &Scene<'_>, terms: &Terms) -> Option<Recommended> {
    let meeting = terms.to_meeting.and_then(|id| scene.record.organisation.meetings.get(&id));
    let to: Body = terms.to_body.as_ref().or(meeting.map(|row| &row.body))?.parse().ok()?;
    let at = |row: &Meeting| Sitting {
        informal: row.informal,
        from: row.from,
        to: row.to,
        place: row.place.clone(),
        online: row.online,
    };
    Some(Recommended { to, named: is_named(scene, terms, to), that_it: None, at: meeting.map(at) })
}

/// Whether a paragraph of the meeting's decisions has spelt the body out before: "the Ministerial Council (MC)".
fn is_named(scene: &Scene<'_>, terms: &Terms, body: Body) -> bool {
    let Some(meeting) = terms.meeting else { return false };
    let of = &scene.record.organisation;
    let decisions = of.decisions.values().filter(|row| row.meeting_id == Some(meeting));
    let mut paragraphs = decisions.flat_map(|row| of.paragraphs_of(row.common.id));
    let shortened = format!("({body})");
    paragraphs.any(|row| row.text.contains(&shortened))
}

fn what(scene: &Scene<'_>, matter: &Matter, terms: &Terms) -> What {
    let of = scene.record;
    let period = terms.applicable.unwrap_or_default();
    let applicable = Term { from: period.from, to: period.to };
    let area = || {
        let held = matter.area_id.and_then(|id| of.areas.get(&id));
        held.map(|held| held.area.name.clone()).unwrap_or_default()
    };
    match matter.concerns.as_str() {
        "appointment" => What::Appointment { area: area(), who: appointed(scene, matter, terms) },
        "extension" => {
            What::Extension { area: area(), who: extended(scene, matter, period).into_iter().collect() }
        }
        "concept-paper" => What::Paper { area: area(), applicable, extended: false },
        "paper-extension" => What::Paper { area: area(), applicable, extended: true },
        "document" => document(scene, matter).unwrap_or_else(|| other(matter)),
        "nomination" => What::Nomination {
            person: matter.nominee.clone().unwrap_or_default(),
            by: matter.sponsors.first().map(|state| named(scene, *state)),
            post: matter.post.clone().unwrap_or_default(),
            consulted: None,
        },
        "call" => What::Call {
            on: matter.addressees.clone().unwrap_or_else(|| super::MEMBER_STATES.to_owned()),
            act: matter.text.clone(),
            before: matter.due.map(next_day),
        },
        _ => other(matter),
    }
}

fn other(matter: &Matter) -> What {
    What::Other { title: matter.title.clone() }
}

/// The English name of a state, as the papers are in English.
fn named(scene: &Scene<'_>, state: StateId) -> String {
    scene.record.organisation.name(state, scene.today).to_owned()
}

/// Who is appointed as the form says; where it names nobody, as the letters that are weighed propose.
fn appointed(scene: &Scene<'_>, matter: &Matter, terms: &Terms) -> Vec<Appointee> {
    let letters = scene.record.letters_of(matter.common.id).filter(|row| row.withdrawn.is_none());
    let letters: Vec<&Letter> = letters.collect();
    let who = |letter: &Letter, role: Role, from, to| Appointee {
        state: named(scene, letter.state),
        coordinator: role == Role::Coordinator,
        term: Term { from, to },
    };
    if terms.appointments.is_empty() {
        return letters.iter().map(|letter| who(letter, letter.role, letter.from, letter.to)).collect();
    }
    let said = terms.appointments.iter().filter_map(|of| {
        let letter = letters.iter().find(|letter| letter.common.id == of.letter)?;
        Some(who(letter, of.role, Some(of.from), of.to))
    });
    said.collect()
}

fn extended(scene: &Scene<'_>, matter: &Matter, period: Period) -> Option<Appointee> {
    let request = scene.record.request_of(matter.common.id)?;
    let tenure = scene.record.areas.get(&request.area_id)?.tenures.get(&request.tenure_id)?;
    Some(Appointee {
        state: named(scene, tenure.state),
        coordinator: tenure.role == Role::Coordinator,
        term: Term { from: None, to: period.to.or(Some(request.to)) },
    })
}

fn document(scene: &Scene<'_>, matter: &Matter) -> Option<What> {
    let document = scene.record.organisation.documents.get(&matter.document_id?)?;
    Some(What::Document {
        of: document.body.parse().ok()?,
        form: document.form.parse().unwrap_or(Form::Other),
        title: document.title.clone(),
        through: None,
    })
}
