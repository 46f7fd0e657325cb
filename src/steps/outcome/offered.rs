//! The wording that the form of an outcome offers, from its verb and its matter. What the form says otherwise is not asked
//! whether it is complete: an offer can be made at any time.

use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::wording::{At, Decided, Post, What, in_sentence, offered};
use super::{Appointment, FIELDS, Period, effects};
use crate::ids::StateId;
use crate::record::fields::Input;
use crate::record::rows::{Matter, Meeting, Role};
use crate::rules::consensus::Verb;
use crate::steps::Scene;

/// What of an outcome its wording says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Terms {
    pub(super) verb: Option<Verb>,
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
        let names = ["verb", "to_body", "to_meeting", "appointments", "applicable"];
        let of = |name: &str| Some((name.to_owned(), read(name)?));
        let values: Map<String, Value> = names.into_iter().filter_map(of).collect();
        serde_json::from_value(Value::Object(values)).unwrap_or_default()
    }
}

/// The wording; `None`: no verb is chosen.
pub(super) fn wording(scene: &Scene<'_>, matter: &Matter, terms: &Terms) -> Option<String> {
    let meeting = terms.to_meeting.and_then(|id| scene.record.organisation.meetings.get(&id));
    let at = |row: &Meeting| At { informal: row.informal, from: row.from, place: row.place.clone() };
    Some(offered(&Decided {
        body: matter.body.clone(),
        verb: terms.verb?,
        what: what(scene, matter, terms),
        to: terms.to_body.clone().or(meeting.map(|row| row.body.clone())),
        at: meeting.map(at),
    }))
}

fn what(scene: &Scene<'_>, matter: &Matter, terms: &Terms) -> What {
    let title = || matter.title.clone();
    let period = terms.applicable.unwrap_or_default();
    let area = matter.area_id.and_then(|id| scene.record.areas.get(&id)).map(|held| held.area.name.clone());
    let named = |state: StateId| in_sentence(scene.record.organisation.name(state, scene.today));
    match matter.concerns.as_str() {
        "appointment" => {
            What::Appointment { posts: posts(scene, matter, terms), area: area.unwrap_or_default() }
        }
        "extension" => {
            extension(scene, matter, area, period).unwrap_or_else(|| What::Other { title: title() })
        }
        "concept-paper" => What::Paper {
            title: effects::paper_of(scene.record, matter).map_or_else(title, |paper| paper.title),
            period: (period.from, period.to),
        },
        "paper-extension" => What::PaperExtension {
            title: effects::paper_of(scene.record, matter).map_or_else(title, |paper| paper.title),
            to: period.to,
        },
        "document" => {
            let document = matter.document_id.and_then(|id| scene.record.organisation.documents.get(&id));
            document.map_or_else(
                || What::Other { title: title() },
                |row| What::Document {
                    form: row.form.clone(),
                    title: row.title.clone(),
                    body: row.body.clone(),
                },
            )
        }
        "nomination" => What::Nomination {
            nominee: matter.nominee.clone().unwrap_or_default(),
            by: matter.sponsors.iter().map(|state| named(*state)).collect(),
            post: matter.post.clone().unwrap_or_default(),
        },
        "call" => What::Call {
            on: matter.addressees.clone().unwrap_or_else(|| super::MEMBER_STATES.to_owned()),
            to: matter.text.clone(),
            due: matter.due,
        },
        _ => What::Other { title: title() },
    }
}

/// Who is appointed as the form says; where it names nobody, the letters that are weighed.
fn posts(scene: &Scene<'_>, matter: &Matter, terms: &Terms) -> Vec<Post> {
    let named = |state: StateId| in_sentence(scene.record.organisation.name(state, scene.today));
    let letters: Vec<_> =
        scene.record.letters_of(matter.common.id).filter(|row| row.withdrawn.is_none()).collect();
    let appointed = terms.appointments.iter().filter_map(|of| {
        let letter = letters.iter().find(|letter| letter.common.id == of.letter)?;
        Some(Post { state: named(letter.state), role: role(of.role), from: of.from, to: of.to })
    });
    let mut posts: Vec<_> = appointed.collect();
    if terms.appointments.is_empty() {
        let proposed = letters.iter().map(|letter| Post {
            state: named(letter.state),
            role: role(letter.role),
            from: letter.from.unwrap_or(scene.today),
            to: letter.to,
        });
        posts = proposed.collect();
    }
    posts
}

fn extension(scene: &Scene<'_>, matter: &Matter, area: Option<String>, period: Period) -> Option<What> {
    let request = scene.record.request_of(matter.common.id)?;
    let tenure = scene.record.areas.get(&request.area_id)?.tenures.get(&request.tenure_id)?;
    Some(What::Extension {
        state: in_sentence(scene.record.organisation.name(tenure.state, scene.today)),
        role: role(tenure.role),
        area: area?,
        to: period.to.or(Some(request.to)),
    })
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "coordinator",
        Role::CoCoordinator => "co-coordinator",
    }
}
