//! What an outcome does: an appointment creates tenures, an approved extension moves an end, an approved paper comes
//! into force, a recommendation opens the matter in the higher body.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Appointment, Declared, at};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::rows::*;
use crate::record::{AreaRecord, Kind, Record, Row};
use crate::rules::concept_paper::{self, ApprovalFacts};
use crate::rules::consensus::{Verb, is_higher};
use crate::rules::paragraph::Paragraph;
use crate::rules::refusal::Refusal;
use crate::rules::tenure;
use crate::steps::matters::{Place, on_the_agenda};
use crate::steps::{Scene, Taken, plans};

/// The period that the paper, or the request, of a matter proposes.
pub(super) fn proposed_period(scene: &Scene<'_>, matter: &Matter) -> [(&'static str, Option<NaiveDate>); 2] {
    let paper = paper_of(scene.record, matter);
    let request = scene.record.request_of(matter.common.id);
    let from = paper.as_ref().and_then(|paper| paper.applicable_from);
    let to = request.map(|request| request.to).or(paper.and_then(|paper| paper.applicable_to));
    [("from", from), ("to", to)]
}

/// Every reason for which what the outcome would do cannot be done.
pub(super) fn refusals(scene: &Scene<'_>, matter: &Matter, declared: &Declared) -> Vec<Refusal> {
    let period = declared.applicable.unwrap_or_default();
    match (matter.concerns.as_str(), declared.verb) {
        ("appointment", Verb::Approved) if declared.appointments.is_empty() => {
            vec![at("appointments", Message::new("refused-no-appointment"))]
        }
        ("extension", Verb::Approved) if scene.record.request_of(matter.common.id).is_none() => {
            let message = Message::new("refused-request-withdrawn");
            vec![Refusal::by(Paragraph::P1_12, "verb", message)]
        }
        ("extension" | "paper-extension", Verb::Approved) if period.to.is_none() => {
            vec![at("applicable", Message::new("refused-no-new-end"))]
        }
        ("concept-paper", Verb::Approved) => match paper_of(scene.record, matter) {
            Some(paper) => concept_paper::approval(&ApprovalFacts {
                without_the_text: without_the_text(scene, &paper),
                applicable: (period.from, period.to),
            }),
            None => Vec::new(),
        },
        (_, Verb::Recommended) => no_higher_body(scene, matter, declared).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The body of a meeting.
pub(super) fn body_of(scene: &Scene<'_>, meeting: Option<Uuid>) -> Option<String> {
    scene.record.organisation.meetings.get(&meeting?).map(|row| row.body.clone())
}

/// A recommendation goes to a higher body, and to one of its meetings where one is named.
fn no_higher_body(scene: &Scene<'_>, matter: &Matter, declared: &Declared) -> Option<Refusal> {
    let to = declared.to_body.as_deref();
    if to.is_none_or(|body| !is_higher(body, &matter.body)) {
        return Some(at("to_body", Message::new("refused-no-higher-body")));
    }
    let of_another = body_of(scene, declared.to_meeting).is_some_and(|body| Some(body.as_str()) != to);
    let message = || Message::new("refused-meeting-of-another-body").with("body", to.unwrap_or_default());
    of_another.then(|| at("to_meeting", message()))
}

/// The Member States of today to which no text of a paper was circulated (2.4).
fn without_the_text(scene: &Scene<'_>, paper: &ConceptPaper) -> Vec<StateId> {
    let id = paper.common.id;
    let texts = scene.record.areas.get(&paper.area_id).into_iter().flat_map(|area| area.texts.values());
    let texts: Vec<Uuid> = texts.filter(|text| text.paper_id == id).map(|text| text.common.id).collect();
    let all = scene.record.organisation.circulations.values();
    let own = all.filter(|circulation| circulation.of_id == id || texts.contains(&circulation.of_id));
    let had: Vec<StateId> = own.flat_map(|circulation| circulation.states.iter().copied()).collect();
    scene.members().into_iter().filter(|state| !had.contains(state)).collect()
}

/// Does it: adds to what is taken the rows that the outcome creates.
pub(super) fn done(
    scene: &Scene<'_>,
    matter: &Matter,
    declared: &Declared,
    decision: Uuid,
    taken: Taken,
) -> Result<Taken, Failure> {
    match (matter.concerns.as_str(), declared.verb) {
        ("appointment", Verb::Approved) => appointed(scene, matter, declared, decision, taken),
        ("extension", Verb::Approved) => Ok(extended(scene, matter, declared, decision, taken)),
        ("concept-paper", Verb::Approved) => Ok(approved(scene, matter, declared, decision, taken)),
        ("paper-extension", Verb::Approved) => {
            Ok(applicability_extended(scene, matter, declared, decision, taken))
        }
        (_, Verb::Recommended) => recommended(scene, matter, declared, taken),
        (_, verb) => plans::fixed(scene, matter, (verb, declared.decided_on, decision), taken),
    }
}

fn appointed(
    scene: &Scene<'_>,
    matter: &Matter,
    declared: &Declared,
    decision: Uuid,
    mut taken: Taken,
) -> Result<Taken, Failure> {
    let letters: Vec<&Letter> = scene.record.letters_of(matter.common.id).collect();
    for (place, appointment) in declared.appointments.iter().enumerate() {
        let letter = letters.iter().find(|letter| letter.common.id == appointment.letter);
        let Some(letter) = letter.filter(|letter| letter.withdrawn.is_none()) else {
            let field = format!("appointments.{}.letter", place + 1);
            return Err(super::wrong_at(&field, Message::new("refused-letter-elsewhere")));
        };
        if appointment.role == Role::Coordinator {
            taken = made_way(scene, letter.area_id, appointment, declared.decided_on, taken);
        }
        let tenure = tenure_of(scene, letter, appointment, declared.decided_on, decision);
        let tenure_id = Some(tenure.common.id);
        taken = taken.put(tenure).put(Letter { tenure_id, ..(*letter).clone() });
    }
    Ok(taken)
}

fn tenure_of(
    scene: &Scene<'_>,
    letter: &Letter,
    appointment: &Appointment,
    decided: NaiveDate,
    decision: Uuid,
) -> Tenure {
    let observers_too = Kind::Tenure.usual_distribution();
    Tenure {
        common: scene.common(observers_too, Vec::new()),
        area_id: letter.area_id,
        state: letter.state,
        role: appointment.role,
        acting: false,
        applied: letter.submitted.filter(|day| *day <= decided),
        appointed: Some(decided),
        decision_id: Some(decision),
        from: Some(appointment.from),
        to: appointment.to,
        express_decision: appointment.express,
    }
}

/// What becomes of who holds the post: the decision may set an end to the coordinator of today. That who acts as one
/// does so no longer follows from the tenure itself ([`crate::steps::follows`]).
fn made_way(
    scene: &Scene<'_>,
    area: Uuid,
    appointment: &Appointment,
    decided: NaiveDate,
    taken: Taken,
) -> Taken {
    let (Some(area), Some(last_day)) = (scene.record.areas.get(&area), appointment.present_holder_ends)
    else {
        return taken;
    };
    let holders = area.tenures.values().filter(|row| {
        row.role == Role::Coordinator && !row.acting && runs_into(area, row, appointment.from, decided)
    });
    holders.fold(taken, |taken, holder| {
        // A notice that the state had given of a later day is no more: there is one early end to a tenure.
        let given = area.terminations.values().find(|notice| notice.tenure_id == holder.common.id);
        let fresh = || scene.common(Kind::TenureTermination.usual_distribution(), Vec::new());
        taken.put(TenureTermination {
            common: given.map_or_else(fresh, |notice| notice.common.clone()),
            tenure_id: holder.common.id,
            area_id: holder.area_id,
            notified: decided,
            last_day,
        })
    })
}

/// Whether a tenure, as known on a day, still serves on the first day of another.
fn runs_into(area: &AreaRecord, row: &Tenure, from: NaiveDate, known: NaiveDate) -> bool {
    let last = tenure::last_day(&area.tenure_facts(row), known).day;
    row.from.is_none_or(|begins| begins <= from) && last.is_none_or(|last| from <= last)
}

fn extended(scene: &Scene<'_>, matter: &Matter, declared: &Declared, decision: Uuid, taken: Taken) -> Taken {
    let to = declared.applicable.and_then(|period| period.to);
    let (Some(request), Some(to)) = (scene.record.request_of(matter.common.id), to) else { return taken };
    let extension = TenureExtension {
        common: scene.common(Kind::TenureExtension.usual_distribution(), Vec::new()),
        tenure_id: request.tenure_id,
        area_id: request.area_id,
        approved: declared.decided_on,
        to,
        decision_id: Some(decision),
    };
    let extension_id = Some(extension.common.id);
    taken.put(extension).put(ExtensionRequest { extension_id, ..request.clone() })
}

fn approved(scene: &Scene<'_>, matter: &Matter, declared: &Declared, decision: Uuid, taken: Taken) -> Taken {
    let Some(paper) = paper_of(scene.record, matter) else { return taken };
    let period = declared.applicable.unwrap_or_default();
    taken.put(ConceptPaper {
        approved: Some(declared.decided_on),
        decision_id: Some(decision),
        applicable_from: period.from,
        applicable_to: period.to,
        ..paper
    })
}

fn applicability_extended(
    scene: &Scene<'_>,
    matter: &Matter,
    declared: &Declared,
    decision: Uuid,
    taken: Taken,
) -> Taken {
    let to = declared.applicable.and_then(|period| period.to);
    let (Some(paper), Some(to)) = (paper_of(scene.record, matter), to) else { return taken };
    taken.put(PaperExtension {
        common: scene.for_members(),
        paper_id: paper.common.id,
        area_id: paper.area_id,
        approved: declared.decided_on,
        to,
        decision_id: Some(decision),
    })
}

/// A recommendation opens the matter in the body to which it is made, on the agenda of its meeting where one is named:
/// there it begins anew.
fn recommended(
    scene: &Scene<'_>,
    matter: &Matter,
    declared: &Declared,
    taken: Taken,
) -> Result<Taken, Failure> {
    let Some(body) = declared.to_body.clone() else { return Ok(taken) };
    let opened = Matter {
        common: scene.for_members(),
        body,
        meeting_id: None,
        from_matter_id: Some(matter.common.id),
        opened: scene.today,
        window_from: None,
        window_to: None,
        verb: None,
        decided: None,
        paragraph_id: None,
        outcome: None,
        ..matter.clone()
    };
    let place = Place { meeting_id: declared.to_meeting, late: late(scene, declared) };
    let taken = on_the_agenda(scene, taken, opened, &place)?;
    Ok(Taken { about: None, ..taken }) // it is about the matter that was decided
}

/// What a meeting that has been convened is told: why the item comes late.
fn late(scene: &Scene<'_>, declared: &Declared) -> Option<String> {
    let meeting = scene.record.organisation.meetings.get(&declared.to_meeting?)?;
    meeting.convened.map(|_| format!("Recommended on {}.", declared.decided_on.format("%-d %B %Y")))
}

fn paper_of(record: &Record, matter: &Matter) -> Option<ConceptPaper> {
    match record.find(Kind::ConceptPaper, matter.paper_id?) {
        Some(Row::ConceptPaper(paper)) => Some(paper),
        _ => None,
    }
}

impl Record {
    /// The letters that are weighed in a matter.
    pub fn letters_of(&self, matter: Uuid) -> impl Iterator<Item = &Letter> {
        let letters = self.areas_in_order().flat_map(|area| area.letters.values());
        letters.filter(move |letter| letter.matter_id == Some(matter))
    }

    /// The request for extension on which a matter decides, in the body before which the request came or in the
    /// higher one to which that recommended it; `None` too where it was withdrawn.
    pub fn request_of(&self, matter: Uuid) -> Option<&ExtensionRequest> {
        let mut requests = self.areas_in_order().flat_map(|area| area.extension_requests.values());
        let own = requests.find(|request| request.matter_id == Some(matter));
        match own {
            Some(request) => Some(request).filter(|request| request.withdrawn.is_none()),
            None => self.request_of(self.organisation.matters.get(&matter)?.from_matter_id?),
        }
    }
}
