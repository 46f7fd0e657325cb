//! Opening a silence procedure: by the Chair or by an officer for it, as the body has decided or with its rules set so. The
//! text is frozen as it was issued last, and sent to all Member States of the day.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Timelike, Utc};
use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::adoption;
use super::expiry::{EXPIRY, HOURS, Typed};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Groups, Instant, Line, One, OneOf, Parts, Text};
use crate::record::fields::{DECIDING, Field, Input, may};
use crate::record::rows::{Matter, Silence};
use crate::record::{Kind, Row};
use crate::rules::calendar::astana_clock;
use crate::rules::consensus::{Verb, is_higher};
use crate::rules::paragraph::Paragraph;
use crate::rules::silence::{self, EndFacts, OpeningFacts};
use crate::steps::scene::filled_in;
use crate::steps::undo::Undo;
use crate::steps::{Scene, Standing, Step, Taken, outcome};

/// The verbs of what is adopted by silence: those that take consensus.
const VERBS: &[&str] = &["approved", "adopted", "endorsed", "recommended", "called-on"];
/// What else an outcome says, as its own form takes it.
const TERMS: &[Field] = &[
    may("to_body", OneOf(DECIDING)),
    may("appointments", Groups(outcome::APPOINTMENT)),
    may("applicable", Parts(outcome::PERIOD)),
];
/// The hour at which a silence usually ends.
const USUAL_HOUR: u32 = 18;

pub(super) const STEPS: &[Step] = &[Step {
    noun: "silence",
    on: Kind::Matter,
    makes: Kind::Silence,
    paragraphs: &[Paragraph::P1_9, Paragraph::P1_12, Paragraph::P2_4, Paragraph::P2_6],
    fields: &[
        may("expires_at", Instant),
        may("expires_on", Date),
        may("expires_time", Line(5)),
        may("hour", OneOf(HOURS)),
        may("verb", OneOf(VERBS)),
        may("wording", Text(20_000)),
        may("provided_by", One(Kind::DecisionParagraph)),
        TERMS[0],
        TERMS[1],
        TERMS[2],
    ],
    binding: true,
    undo: Undo::By(Kind::Silence, "withdrawal"),
    filled,
    may: |scene, _| scene.may_lead(),
    stands: |scene, row| match row {
        Row::Matter(matter) => {
            // Whether a paragraph provides for it is filled in.
            Standing::of(silence::opening(&facts(scene, matter, true)))
        }
        _ => Standing::Elsewhere,
    },
    take,
}];

#[derive(Deserialize)]
struct Opening {
    expires_at: Option<DateTime<Utc>>,
    expires_on: Option<NaiveDate>,
    expires_time: Option<String>,
    hour: Option<String>,
    verb: Option<String>,
    wording: Option<String>,
    provided_by: Option<Uuid>,
}

/// The form at first: two weeks from now in the evening, with what the outcome would be offered with.
fn filled(scene: &Scene<'_>, row: &Row) -> Input {
    let mut input = Input::default();
    let Row::Matter(matter) = row else { return input };
    let days = scene.record.organisation.procedure().silence_days();
    let hour = NaiveTime::from_hms_opt(USUAL_HOUR, 0, 0).unwrap_or_default();
    // When it is later than that already, a day more: the usual time is not to be shortened by an offer.
    let later = |time: NaiveTime| (time.hour(), time.minute()) > (hour.hour(), hour.minute());
    let more = u64::from(later(astana_clock(scene.now).time()));
    let days = u64::try_from(days).unwrap_or(0) + more;
    if let Some(day) = scene.today.checked_add_days(Days::new(days)) {
        input.set("expires_on", day.to_string());
        input.set("expires_time", hour.format("%H:%M").to_string());
    }
    input.set("verb", usual_verb(matter));
    input.0.extend(offered(scene, row).0);
    input
}

/// The verb that the papers usually have for what a matter is about.
fn usual_verb(matter: &Matter) -> &'static str {
    match matter.concerns.as_str() {
        "document" => "adopted",
        "call" => "called-on",
        _ => "approved",
    }
}

/// What the form of the outcome offers, as far as it is of a silence procedure too.
fn offered(scene: &Scene<'_>, row: &Row) -> Input {
    let Input(values) = outcome::filled(scene, row);
    let of_terms = |name: &str| ["appointments.", "applicable."].iter().any(|part| name.starts_with(part));
    let named = values.into_iter().filter_map(|(name, values)| match name.as_str() {
        "text" => Some(("wording".to_owned(), values)),
        other if of_terms(other) => Some((name, values)),
        _ => None,
    });
    Input(named.collect())
}

fn facts(scene: &Scene<'_>, matter: &Matter, provided: bool) -> OpeningFacts {
    let organisation = &scene.record.organisation;
    let id = matter.common.id;
    OpeningFacts {
        provided,
        positions: organisation.standpoints(id, scene.today),
        running: organisation.silence_on(id).map(|silence| silence.expires),
        decided: matter.decided,
        has_text: text(scene, matter).is_some(),
        addressed: !scene.members().is_empty(),
    }
}

fn take(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let terms = terms(scene, row, &values)?;
    let opening: Opening = filled_in(values)?;
    let Row::Matter(matter) = row else { return Err(Failure::NotFound) };
    let typed = Typed {
        at: opening.expires_at,
        on: opening.expires_on,
        time: opening.expires_time.as_deref(),
        hour: opening.hour.as_deref(),
    };
    let expires = typed.instant(&EXPIRY)?;
    let organisation = &scene.record.organisation;
    let provided =
        organisation.procedure().silence_by_rules() || provides(scene, matter, opening.provided_by);
    let refusals = silence::opening(&facts(scene, matter, provided));
    if !refusals.is_empty() {
        return Err(Failure::Refused(refusals));
    }
    let advice = ends(scene, scene.now, None, expires)?;
    let (of, frozen) = text(scene, matter).ok_or(Failure::NotFound)?;
    let mut offer = offered(scene, row);
    let wording = opening.wording.or_else(|| offer.0.remove("wording")?.pop());
    let silence = Silence {
        common: scene.for_members(),
        matter_id: matter.common.id,
        verb: opening.verb.unwrap_or_else(|| usual_verb(matter).to_owned()),
        wording: wording.unwrap_or_else(|| matter.text.clone()),
        of,
        text: frozen,
        terms,
        opened: scene.now,
        expires,
        states: scene.members(),
        provided_by: opening.provided_by,
        withdrawn: None,
        broken: None,
        adopted: None,
        paragraph_id: None,
        followed: Vec::new(),
        hindered: None,
        confirmed: None,
        set_aside: None,
    };
    // What could not be decided today will hardly be on that day: it is said before all are asked.
    adoption::tried(scene, &silence, matter)?;
    let circulation = scene.circulated(Kind::Silence, silence.common.id, None);
    Ok(Taken { advice, ..Taken::default() }.make(silence).put(circulation))
}

/// Whether a paragraph can provide for a silence procedure on a matter: of a decision that stands, of the matter's body or of
/// one above it, and agreed. Which it is, who opens one names.
fn provides(scene: &Scene<'_>, matter: &Matter, paragraph: Option<Uuid>) -> bool {
    let organisation = &scene.record.organisation;
    let Some(paragraph) = paragraph.and_then(|id| organisation.paragraphs.get(&id)) else { return false };
    let Some(decision) = organisation.decisions.get(&paragraph.decision_id) else { return false };
    let agreed =
        paragraph.verb.parse().is_ok_and(|verb: Verb| !matches!(verb, Verb::NotAgreed | Verb::Withdrawn));
    let held = decision.meeting_id.and_then(|id| organisation.meetings.get(&id)).map(|row| row.body.as_str());
    let of = held.or_else(|| decision.symbol.as_deref()?.split('/').next());
    let may = of.is_none_or(|body| body == matter.body || is_higher(body, &matter.body));
    decision.set_aside.is_none() && agreed && may
}

/// What is advised of an end.
///
/// # Errors
/// When it cannot end then.
pub(super) fn ends(
    scene: &Scene<'_>,
    opened: DateTime<Utc>,
    stood: Option<DateTime<Utc>>,
    expires: DateTime<Utc>,
) -> Result<Vec<Message>, Failure> {
    let organisation = &scene.record.organisation;
    let facts = EndFacts {
        opened,
        now: scene.now,
        stood,
        expires,
        usual_days: organisation.procedure().silence_days(),
        closed_days: organisation.closed_days(astana_clock(expires).date()),
    };
    let refused = silence::end(&facts).into_iter();
    let refused: Vec<_> = refused.map(|message| outcome::at(EXPIRY.at, message)).collect();
    if refused.is_empty() { Ok(silence::advice(&facts)) } else { Err(Failure::Refused(refused)) }
}

/// What the outcome says besides its verb and its words: as it was filled in, else as it is offered.
fn terms(scene: &Scene<'_>, row: &Row, values: &Map<String, Value>) -> Result<Map<String, Value>, Failure> {
    let Input(offer) = offered(scene, row);
    let offer = Input(offer.into_iter().filter(|(name, _)| name != "wording").collect());
    let is_empty = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    let said = |name: &str| values.get(name).filter(|value| !is_empty(value)).cloned();
    let mut terms = Map::new();
    for field in TERMS {
        if let Some(value) = said(field.name) {
            terms.insert(field.name.to_owned(), value);
            continue;
        }
        let beginning = format!("{}.", field.name);
        let own = offer.0.iter().filter(|(name, _)| name.starts_with(&beginning));
        let own = Input(own.map(|(name, values)| (name.clone(), values.clone())).collect());
        let mut own = own.values([field], scene.record).map_err(Failure::Invalid)?;
        if let Some(value) = own.remove(field.name).filter(|value| !is_empty(value)) {
            terms.insert(field.name.to_owned(), value);
        }
    }
    Ok(terms)
}

/// The text that is frozen, and what it is: the latest that was issued of the document or the paper, else that of the matter.
fn text(scene: &Scene<'_>, matter: &Matter) -> Option<(String, String)> {
    let organisation = &scene.record.organisation;
    if let Some(document) = matter.document_id.and_then(|id| organisation.documents.get(&id)) {
        let latest = organisation.texts_of(document.common.id).last().copied()?;
        return Some((latest.symbol_in(document), latest.text.clone()));
    }
    if matter.concerns == "concept-paper"
        && let Some((area, paper)) = matter.paper_id.and_then(|id| scene.record.paper(id))
    {
        // What was issued on paper alone is named, and what the body is asked to decide stands for it.
        let Some(latest) = area.texts_of(paper.common.id).last().copied() else {
            return Some((paper.title.clone(), matter.text.clone()));
        };
        let named = area.revisions.values().find(|row| {
            row.paper_id == paper.common.id && row.revision == latest.revision && row.symbol.is_some()
        });
        let of = match (named.and_then(|row| row.symbol.clone()), latest.revision) {
            (Some(symbol), _) => symbol,
            (None, 0) => paper.title.clone(),
            (None, number) => format!("{}, Rev.{number}", paper.title),
        };
        let sections = latest.sections.iter();
        let parts: Vec<_> =
            sections.map(|part| format!("{}\n{}", heading(&part.section), part.text)).collect();
        return Some((of, parts.join("\n\n")));
    }
    Some((matter.title.clone(), matter.text.clone()))
}

/// The heading of a section of a paper in its frozen text, which is in English like the paper.
fn heading(section: &str) -> String {
    let mut letters = section.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str().replace('-', " "))
}
