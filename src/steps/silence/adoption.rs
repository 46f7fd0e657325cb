//! The adoption, which happens by itself at the instant of the expiry: the outcome, dated then, with all that it does. What
//! it changed is kept with what stood before.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::super::draft::Draft;
use crate::platform::due::Due;
use crate::platform::failure::Failure;
use crate::record::fields::Input;
use crate::record::rows::{Followed, Matter, Silence};
use crate::record::{Kind, Record, Row};
use crate::rules::access::Actor;
use crate::rules::calendar::astana_date;
use crate::steps::{Scene, Taken, outcome};

/// What the journal says of an adoption.
pub const ADOPTED: &str = "adoption-by-silence";

/// The adoption that is due first at an instant: the earliest expiry that nobody broke, withdrew or entered.
pub fn due(record: &Record, now: DateTime<Utc>, ids: &(dyn Fn() -> Uuid + Sync)) -> Option<Due> {
    let silence = record.organisation.overdue_silences(now).first().copied()?;
    let matter = record.organisation.matters.get(&silence.matter_id)?;
    // It is dated at the expiry, whenever it is entered.
    let scene = Scene::new(record, Actor::PROGRAM, silence.expires, ids);
    let otherwise = |why| decided_alone(&scene, silence, matter, why).unwrap_or_default();
    let (puts, otherwise) = match adopted(&scene, silence, matter) {
        Ok(draft) => (draft.puts, otherwise("rule-refuses")),
        Err(failure) => {
            let rows = otherwise(why(&failure));
            (rows.clone(), rows)
        }
    };
    Some(Due { puts, otherwise, act: ADOPTED, about: (Kind::Silence, silence.common.id) })
}

/// Why what the adoption says could not be entered, in one of the words of [`crate::record::fields::HINDRANCES`].
fn why(failure: &Failure) -> &'static str {
    let keys: Vec<&str> = match failure {
        Failure::Refused(refusals) => refusals.iter().map(|refusal| refusal.message.key).collect(),
        Failure::Invalid(errors) => errors.iter().map(|error| error.message.key).collect(),
        _ => Vec::new(),
    };
    match keys.first() {
        Some(&"refused-letter-elsewhere") => "letter-withdrawn",
        Some(&"refused-request-withdrawn") => "request-withdrawn",
        Some(&"refused-without-the-text") => "text-not-with-all",
        _ => "rule-refuses",
    }
}

/// Tries what the adoption would do.
///
/// # Errors
/// Every reason why it could not be done as things stand.
pub(super) fn tried(scene: &Scene<'_>, silence: &Silence, matter: &Matter) -> Result<(), Failure> {
    let record = scene.record.with(&Row::from(silence.clone())).map_err(Failure::failed)?;
    let then = Scene::supposed(&record, Actor::PROGRAM, silence.expires);
    adopted(&then, silence, matter).map(|_| ())
}

/// All that the adoption makes of the record.
fn adopted(scene: &Scene<'_>, silence: &Silence, matter: &Matter) -> Result<Draft, Failure> {
    let declared = outcome::declared(scene, typed(silence, true)?)?;
    let refusals = outcome::refused_effects(scene, matter, &declared);
    if !refusals.is_empty() {
        return Err(Failure::Refused(refusals));
    }
    let taken = outcome::decided(scene, matter, &declared, None)?;
    let mut draft = with_the_silence(taken, silence, None).drafted(scene)?;
    let mut followed = Vec::new();
    for row in draft.puts.iter().filter(|row| follows(row)) {
        let is_the_same = |stood: &&Row| (stood.kind(), stood.common().id) == (row.kind(), row.common().id);
        followed.push(changed(draft.stood.iter().find(is_the_same), row)?);
    }
    for row in &mut draft.puts {
        if let Row::Silence(silence) = row {
            silence.followed = std::mem::take(&mut followed);
        }
    }
    Ok(draft)
}

/// What a row that follows changed: of one that stood, what is otherwise and nothing else, since all Member States read the
/// procedure and not all of them the row; one that is new as a whole.
fn changed(stood: Option<&Row>, row: &Row) -> Result<Followed, Failure> {
    let object = |row: &Row| match row.to_json() {
        Ok(Value::Object(mut object)) => {
            object.remove("entry");
            Ok(object)
        }
        Ok(_) => Ok(Map::new()),
        Err(error) => Err(Failure::failed(error)),
    };
    let mut after = object(row)?;
    let before = stood.map(object).transpose()?.map(|mut before| {
        before.retain(|name, value| after.get(name) != Some(value));
        after.retain(|name, _| before.contains_key(name));
        Value::Object(before)
    });
    Ok(Followed {
        kind: row.kind().as_str().to_owned(),
        id: row.common().id,
        before,
        after: Some(Value::Object(after)),
    })
}

/// Whether a row is what follows from a decision: not its document, and not the procedure.
fn follows(row: &Row) -> bool {
    !matches!(row, Row::Decision(_) | Row::DecisionParagraph(_) | Row::Silence(_))
}

/// The decision alone, where what it says cannot be entered: it stands, and the Secretariat registers what follows.
fn decided_alone(
    scene: &Scene<'_>,
    silence: &Silence,
    matter: &Matter,
    why: &str,
) -> Result<Vec<Row>, Failure> {
    let declared = outcome::declared(scene, typed(silence, false)?)?;
    let taken = outcome::recorded(scene, matter, &declared, None);
    let mut rows = with_the_silence(taken, silence, Some(why)).puts;
    let stood = Row::from(matter.clone());
    let stands = rows.iter().find(|row| row.kind() == Kind::Matter);
    let of_the_matter = stands.map(|row| changed(Some(&stood), row)).transpose()?;
    for row in &mut rows {
        if let Row::Silence(silence) = row {
            silence.followed = of_the_matter.clone().into_iter().collect();
        }
    }
    Ok(rows)
}

/// With the procedure behind the paragraph as which it was adopted, and before the matter: a matter takes no outcome while
/// silence runs on it.
fn with_the_silence(mut taken: Taken, silence: &Silence, hindered: Option<&str>) -> Taken {
    let place = taken.puts.iter().rposition(|row| row.kind() == Kind::DecisionParagraph);
    let paragraph = place.and_then(|place| taken.puts.get(place)).map(|row| row.common().id);
    let adopted = Silence {
        adopted: Some(silence.expires),
        paragraph_id: paragraph,
        hindered: hindered.map(str::to_owned),
        ..silence.clone()
    };
    taken.puts.insert(place.map_or(0, |place| place + 1), adopted.into());
    taken
}

/// The outcome as its own form takes it.
fn typed(silence: &Silence, with_terms: bool) -> Result<Input, Failure> {
    let terms = if with_terms { silence.terms.clone() } else { Map::new() };
    let mut body = terms;
    body.insert("verb".to_owned(), Value::from(silence.verb.as_str()));
    body.insert("decided_on".to_owned(), Value::from(astana_date(silence.expires).to_string()));
    body.insert("text".to_owned(), Value::from(silence.wording.as_str()));
    Input::from_json(&body).map_err(Failure::Invalid)
}
