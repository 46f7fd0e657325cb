//! Amendments by paragraph: a state proposes another wording of a paragraph, its deletion, or a paragraph after it, to the
//! latest text of a document, with its reason. What is drafted the delegation alone sees; once it is submitted all Member
//! States that have the text see it. Who issues the next text says of each what becomes of it, and the next text is
//! offered with what was taken.

use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::documents::may_be_revised;
use super::scene::{filled_in, wrong_at};
use super::undo::{Because, Undo};
use super::{Scene, Standing, Step, Taken, empty, refusal};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Many, Number, OneOf, Text};
use crate::record::fields::{AMENDMENT_ACTS, AMENDMENT_OUTCOMES, Field, Input, may, must};
use crate::record::rows::{Amendment, Document, DocumentText};
use crate::record::{Common, Distribution, Kind, Row};
use crate::rules::access::{Action, Denial, Permit};
use crate::rules::amendment::{Act, Change, offered};
use crate::rules::redline::{Named, named, paragraphs};

const PROPOSED: &[Field] = &[
    must("paragraph", Number(0, 9_999)),
    must("act", OneOf(AMENDMENT_ACTS)),
    may("text", Text(20_000)),
    must("reason", Text(5_000)),
];

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "amendments",
        on: Kind::DocumentText,
        makes: Kind::Amendment,
        paragraphs: &[],
        fields: PROPOSED,
        binding: false,
        undo: Undo::By(Kind::Amendment, "withdrawal"),
        filled: empty,
        may: |scene, _| scene.may_write(),
        stands: |scene, row| may_be_amended(scene, row.common().id),
        take: |scene, row, values| {
            let Row::DocumentText(text) = row else { return Err(Failure::NotFound) };
            let state = scene.state()?;
            let of = proposed(text, values)?;
            Ok(Taken::default().make(Amendment {
                common: scene.common(Distribution::Delegations, vec![state]),
                text_id: text.common.id,
                paragraph: of.paragraph,
                stood: of.stood,
                act: of.act,
                text: of.text,
                reason: of.reason,
                state,
                submitted: None,
                withdrawn: None,
                outcome: None,
                wording: None,
                merged_with: Vec::new(),
                explanation: None,
                decided: None,
                revision: None,
            }))
        },
    },
    Step {
        noun: "rewording",
        on: Kind::Amendment,
        makes: Kind::Amendment,
        paragraphs: &[],
        fields: PROPOSED,
        binding: false,
        undo: Undo::Before,
        filled: |_, row| as_it_stands(row, PROPOSED),
        may: of_its_state,
        stands: if_drafted,
        take: |scene, row, values| {
            let Row::Amendment(row) = row.clone() else { return Err(Failure::NotFound) };
            let text = text_of(scene, &row).ok_or(Failure::NotFound)?;
            let of = proposed(text, values)?;
            let (paragraph, stood, act, text, reason) = (of.paragraph, of.stood, of.act, of.text, of.reason);
            Ok(Taken::default().put(Amendment { paragraph, stood, act, text, reason, ..row }))
        },
    },
    Step {
        noun: "submission",
        on: Kind::Amendment,
        makes: Kind::Amendment,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::By(Kind::Amendment, "withdrawal"),
        filled: empty,
        may: of_its_state,
        stands: if_drafted,
        take: |scene, row, _| {
            let Row::Amendment(row) = row.clone() else { return Err(Failure::NotFound) };
            let document = text_of(scene, &row).and_then(|text| document_of(scene, text));
            let document = &document.ok_or(Failure::NotFound)?.common;
            // Negotiation is among Member States, also on a text that others may read.
            let (distribution, named) = match document.distribution {
                Distribution::NamedStates => (Distribution::NamedStates, document.named_states.clone()),
                _ => (Distribution::MemberStates, Vec::new()),
            };
            let common = Common { id: row.common.id, ..scene.common(distribution, named) };
            Ok(Taken::default().put(Amendment { common, submitted: Some(scene.today), ..row }))
        },
    },
    Step {
        noun: "withdrawal",
        on: Kind::Amendment,
        makes: Kind::Amendment,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::DocumentText, "amendments"))),
        filled: empty,
        may: of_its_state,
        stands: |_, row| match row {
            Row::Amendment(Amendment { withdrawn: None, outcome: None, .. }) => Standing::Open,
            Row::Amendment(Amendment { withdrawn: None, decided: Some(day), .. }) => {
                Standing::Refused(vec![refusal(
                    Message::new("refused-amendment-has-its-outcome").with("on", *day),
                )])
            }
            _ => Standing::Elsewhere,
        },
        take: |scene, row, _| {
            let Row::Amendment(row) = row.clone() else { return Err(Failure::NotFound) };
            Ok(match row.submitted {
                Some(_) => Taken::default().put(Amendment { withdrawn: Some(scene.today), ..row }),
                None => Taken::default().strike(row),
            })
        },
    },
    Step {
        noun: "disposition",
        on: Kind::Amendment,
        makes: Kind::Amendment,
        paragraphs: &[],
        fields: DISPOSED,
        binding: false,
        undo: Undo::Again,
        filled: |_, row| as_it_stands(row, DISPOSED),
        may: |scene, _| scene.may_lead(),
        stands: |_, row| match row {
            Row::Amendment(Amendment { revision: Some(number), .. }) => Standing::Refused(vec![refusal(
                Message::new("refused-amendment-in-revision").with("number", i64::from(*number)),
            )]),
            Row::Amendment(row) if row.stands() => Standing::Open,
            _ => Standing::Elsewhere,
        },
        take: disposed,
    },
];

const DISPOSED: &[Field] = &[
    must("outcome", OneOf(AMENDMENT_OUTCOMES)),
    may("merged_with", Many(Kind::Amendment)),
    may("wording", Text(20_000)),
    may("explanation", Text(5_000)),
];

#[derive(Deserialize)]
struct Typed {
    paragraph: i32,
    act: String,
    text: Option<String>,
    reason: String,
}

/// What is proposed, with the paragraph's own words.
struct Proposed {
    paragraph: i32,
    stood: Option<String>,
    act: String,
    text: Option<String>,
    reason: String,
}

#[derive(Deserialize)]
struct Disposed {
    outcome: String,
    merged_with: Vec<Uuid>,
    wording: Option<String>,
    explanation: Option<String>,
}

fn text_of<'a>(scene: &'a Scene<'_>, row: &Amendment) -> Option<&'a DocumentText> {
    scene.record.organisation.document_texts.get(&row.text_id)
}

fn document_of<'a>(scene: &'a Scene<'_>, text: &DocumentText) -> Option<&'a Document> {
    scene.record.organisation.documents.get(&text.document_id)
}

/// A form filled with what stands in a record.
fn as_it_stands(row: &Row, fields: &[Field]) -> Input {
    let stood = Input::from_row(row);
    let mut typed = Input::default();
    for field in fields {
        if let Some(values) = stood.0.get(field.name) {
            typed.0.insert(field.name.to_owned(), values.clone());
        }
    }
    typed
}

fn of_its_state(scene: &Scene<'_>, row: &Row) -> Result<Permit, Denial> {
    match row {
        Row::Amendment(row) => scene.may(Action::WriteAmong(&[row.state])),
        _ => scene.may(Action::WriteAmong(&[])),
    }
}

/// A text is amended as long as it is the latest of its document, and the body has not adopted that.
fn may_be_amended(scene: &Scene<'_>, text: Uuid) -> Standing {
    let organisation = &scene.record.organisation;
    let Some(text) = organisation.document_texts.get(&text) else { return Standing::Elsewhere };
    let Some(document) = document_of(scene, text) else { return Standing::Elsewhere };
    match organisation.latest_text(document.common.id, scene.today) {
        Some(latest) if latest.common.id != text.common.id => {
            let message = Message::new("refused-amendment-to-earlier-text");
            Standing::Refused(vec![refusal(message.with("symbol", latest.symbol_in(document)))])
        }
        _ => may_be_revised(scene, document),
    }
}

fn if_drafted(scene: &Scene<'_>, row: &Row) -> Standing {
    match row {
        Row::Amendment(row) if row.submitted.is_none() => may_be_amended(scene, row.text_id),
        _ => Standing::Elsewhere,
    }
}

/// What is proposed, read against the text.
fn proposed(text: &DocumentText, values: Map<String, Value>) -> Result<Proposed, Failure> {
    let Typed { paragraph, act, text: words, reason } = filled_in(values)?;
    let whole = text.text.replace("\r\n", "\n");
    let all = paragraphs(&whole);
    let number = usize::try_from(paragraph).unwrap_or(usize::MAX);
    if number > all.len() {
        let last = i64::try_from(all.len()).unwrap_or(i64::MAX);
        return Err(wrong_at(
            "paragraph",
            Message::new("refused-no-paragraph-of-that-number").with("last", last),
        ));
    }
    if number == 0 && act != "insertion" {
        return Err(wrong_at("paragraph", Message::new("refused-before-the-first")));
    }
    let stood = number.checked_sub(1).and_then(|place| all.get(place)).map(|of| of.text.to_owned());
    let words =
        words.map(|words| words.replace("\r\n", "\n").trim().to_owned()).filter(|words| !words.is_empty());
    match (act.as_str(), &words) {
        ("deletion", Some(_)) => {
            return Err(wrong_at("text", Message::new("refused-deletion-with-wording")));
        }
        ("deletion", None) => {}
        (_, None) => return Err(wrong_at("text", Message::new("refused-amendment-without-wording"))),
        ("replacement", Some(_)) if words == stood => {
            return Err(wrong_at("text", Message::new("refused-amendment-changes-nothing")));
        }
        _ => {}
    }
    Ok(Proposed { paragraph, stood, act, text: words, reason })
}

/// Says what becomes of an amendment, and of those with which it is merged.
fn disposed(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Row::Amendment(row) = row else { return Err(Failure::NotFound) };
    let of: Disposed = filled_in(values)?;
    let organisation = &scene.record.organisation;
    let beside: Vec<&Amendment> = organisation
        .amendments_to(row.text_id)
        .into_iter()
        .filter(|other| other.common.id != row.common.id && other.paragraph == row.paragraph)
        .collect();
    fits(row, &of, &beside)?;
    let text = text_of(scene, row).ok_or(Failure::NotFound)?;
    let latest = organisation.latest_text(text.document_id, scene.today).map(|latest| latest.revision);
    // What is said after the next text was issued is said of that.
    let revision = latest.filter(|number| *number != text.revision && of.outcome != "left");
    let group: Vec<Uuid> = std::iter::once(row.common.id).chain(of.merged_with.iter().copied()).collect();
    let mut taken = Taken::default();
    for member in std::iter::once(row).chain(beside.iter().copied()) {
        let id = member.common.id;
        let merged_with: Vec<Uuid> = match group.contains(&id) {
            true => group.iter().copied().filter(|other| *other != id).collect(),
            // It was merged with one of these, and is not any more.
            false => member.merged_with.iter().copied().filter(|other| !group.contains(other)).collect(),
        };
        if group.contains(&id) {
            taken = taken.put(Amendment {
                outcome: Some(of.outcome.clone()),
                wording: of.wording.clone(),
                merged_with,
                explanation: of.explanation.clone(),
                decided: Some(scene.today),
                revision,
                ..member.clone()
            });
        } else if merged_with.len() < member.merged_with.len() {
            let stays = !merged_with.is_empty();
            taken = taken.put(Amendment {
                outcome: member.outcome.clone().filter(|_| stays),
                wording: member.wording.clone().filter(|_| stays),
                explanation: member.explanation.clone().filter(|_| stays),
                decided: member.decided.filter(|_| stays),
                merged_with,
                ..member.clone()
            });
        }
    }
    Ok(taken)
}

/// Whether an outcome says all that it has to, and goes with what was said of the others on the paragraph.
fn fits(row: &Amendment, of: &Disposed, beside: &[&Amendment]) -> Result<(), Failure> {
    let merged = of.outcome == "merged";
    let wrong = |field: &str, key: &'static str| Err(wrong_at(field, Message::new(key)));
    if !merged && !of.merged_with.is_empty() {
        return wrong("merged_with", "refused-not-merged");
    }
    if !merged && of.wording.is_some() {
        return wrong("wording", "refused-wording-of-merged-alone");
    }
    if merged && of.merged_with.is_empty() {
        return wrong("merged_with", "refused-merged-with-none");
    }
    let can_be_merged = |id: &Uuid| beside.iter().any(|of| of.common.id == *id && goes_with(row, of));
    if !of.merged_with.iter().all(can_be_merged) {
        return wrong("merged_with", "refused-merged-elsewhere");
    }
    if merged && of.wording.is_none() {
        return wrong("wording", "refused-merged-without-wording");
    }
    if of.outcome == "left" && of.explanation.is_none() {
        return wrong("explanation", "refused-left-without-a-word");
    }
    let goes_in = |other: &&&Amendment| {
        let is_in = matches!(other.outcome.as_deref(), Some("taken" | "merged"));
        let gone = other.merged_with.contains(&row.common.id) && other.merged_with.len() == 1;
        is_in && other.changes_words() && !gone && !of.merged_with.contains(&other.common.id)
    };
    match beside.iter().find(goes_in) {
        Some(other) if of.outcome != "left" && row.changes_words() => {
            Err(wrong_at("outcome", Message::new("refused-amendments-collide").with("state", other.state)))
        }
        _ => Ok(()),
    }
}

/// Whether one can be merged with another on the same paragraph.
fn goes_with(row: &Amendment, other: &Amendment) -> bool {
    other.common.id != row.common.id
        && other.paragraph == row.paragraph
        && other.stands()
        && other.revision.is_none()
        && other.changes_words() == row.changes_words()
}

/// Those with which one can be merged.
pub(super) fn mergeable_with(scene: &Scene<'_>, row: &Amendment) -> Vec<Uuid> {
    let all = scene.record.organisation.amendments_to(row.text_id).into_iter();
    all.filter(|other| goes_with(row, other)).map(|other| other.common.id).collect()
}

/// What goes into the next text of those that were proposed to one, each wording once.
pub(super) fn going_in<'a>(scene: &'a Scene<'_>, text: &DocumentText) -> Vec<&'a Amendment> {
    let all = scene.record.organisation.amendments_to(text.common.id).into_iter();
    all.filter(|row| {
        row.stands() && row.revision.is_none() && matches!(row.outcome.as_deref(), Some("taken" | "merged"))
    })
    .collect()
}

/// Whether nothing has been said yet of one that was proposed to a text.
pub(super) fn awaits_its_outcome(scene: &Scene<'_>, text: &DocumentText) -> bool {
    let mut all = scene.record.organisation.amendments_to(text.common.id).into_iter();
    all.any(|row| row.stands() && row.outcome.is_none())
}

/// The next text, as it is offered: the latest with what was taken.
pub(super) fn offered_text(scene: &Scene<'_>, text: &DocumentText) -> String {
    let all = going_in(scene, text);
    let first_of_its_group = |place: usize, row: &Amendment| {
        !all.iter().take(place).any(|before| row.merged_with.contains(&before.common.id))
    };
    let once = all.iter().enumerate().filter(|(place, row)| first_of_its_group(*place, row));
    let changes: Vec<Change<'_>> = once
        .filter_map(|(_, row)| {
            let merged = row.wording.is_some() && row.changes_words();
            Some(Change {
                paragraph: usize::try_from(row.paragraph).ok()?,
                act: if merged { Act::Replacement } else { Act::named(&row.act)? },
                words: row.as_taken(),
            })
        })
        .collect();
    if changes.is_empty() { text.text.clone() } else { offered(&text.text, &changes) }
}

/// The paragraph of an amendment, as people name it.
pub(super) fn paragraph(row: &Amendment) -> Message {
    match row.stood.as_deref().map(named) {
        None => Message::new("amendments-before-first"),
        Some(Named::Number(number)) => Message::new("amendments-paragraph").with("n", number),
        Some(Named::Begins(words, _)) => Message::new("amendments-paragraph-begins").with("words", words),
    }
}
