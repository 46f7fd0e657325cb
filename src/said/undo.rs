//! What can be done where an act was a mistake, in words: before it is done, and after.

use super::ways_on::{WayOn, open_on};
use crate::http::form::Query;
use crate::http::who::Who;
use crate::http::words::Words;
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::steps::undo::Because;
use crate::steps::{self, Step, Undo};

/// What has just been done, with the way back.
pub struct DoneView {
    /// What.
    pub text: String,
    /// What leads to the way: it takes back what was done, or can be done instead.
    pub lead: &'static str,
    /// The way; `None`: there is none from here.
    pub way: Option<WayOn>,
    /// Where there is no way from here, what can be done.
    pub said: Vec<String>,
}

/// What can be done where a step was a mistake, in sentences.
pub fn undo(words: &Words, step: &Step) -> Vec<String> {
    let other = step.undo.step().map(|other| words.of_kind("step-", &other.key()).to_owned());
    let with = |key: &str, other: &str| words.with(key, &[("step", other)]);
    let mut said = match step.undo {
        Undo::By(..) => vec![with("undo-by", other.as_deref().unwrap_or_default())],
        Undo::Again => vec![words.t("undo-again").to_owned()],
        Undo::Before => vec![words.t("undo-before").to_owned()],
        Undo::Needless => vec![words.t("undo-needless").to_owned()],
        Undo::Never(because, _) => vec![words.of_kind("undo-never-", because.as_str()).to_owned()],
    };
    if let (Undo::Never(..), Some(other)) = (step.undo, other) {
        said.push(with("undo-instead", &other));
    }
    let corrected = matches!(step.undo, Undo::Never(because, _) if because != Because::Frozen);
    if corrected && step.makes.is_registered() {
        said.push(words.t("undo-officer").to_owned());
    }
    said
}

/// What has just been done to the record of a page: a registration, a correction or a step; with the way back. The
/// address says it: `done` what, `on` of a step its kind, `made` the record that it made, `entry` the journal's.
pub fn done(who: &Who, row: &Row, query: &Query) -> Option<DoneView> {
    let (words, act) = (who.words(), query.one("done")?);
    let plain = |text: String| DoneView { text, lead: "undo-way", way: None, said: Vec::new() };
    if ["registered", "corrected", "enclosed", "removed", "brought-in", "drafted-already"].contains(&act) {
        let text = match words.maybe("done-", act) {
            Some(text) => text.to_owned(),
            None => format!("{}. {}", words.of_kind("journal-act-", act), words.t("done-in-journal")),
        };
        return Some(DoneView { way: correction(who, row, query, act), ..plain(text) });
    }
    let kind = query.one("on").and_then(Kind::named);
    let named = |step: &&Step| step.noun == act && kind.is_none_or(|kind| step.on == kind);
    let step = steps::all().find(named)?;
    let text = format!("{}. {}", words.of_kind("journal-act-", step.act()), words.t("done-in-journal"));
    let way = way_back(who, row, query, step);
    let lead = if matches!(step.undo, Undo::Never(..)) { "undo-then" } else { "undo-way" };
    let said = if way.is_none() { undo(words, step) } else { Vec::new() };
    Some(DoneView { text, lead, way, said })
}

/// What was registered is corrected; what was corrected is brought back as it stood.
fn correction(who: &Who, row: &Row, query: &Query, act: &str) -> Option<WayOn> {
    let action = if row.kind().is_of_rules() { Action::KeepRules } else { Action::Correct };
    if !row.kind().is_registered() || !who.actor.may(action) {
        return None;
    }
    let address = format!("/records/{}/{}/correct", row.kind().as_str(), row.common().id);
    match (act, query.one("entry")) {
        ("registered", _) => Some(WayOn { name: who.words().t("record-correct").to_owned(), address }),
        ("corrected", Some(entry)) => Some(WayOn {
            name: who.words().t("undo-bring-back").to_owned(),
            address: format!("{address}?earlier={entry}"),
        }),
        _ => None,
    }
}

fn way_back(who: &Who, row: &Row, query: &Query, step: &'static Step) -> Option<WayOn> {
    let other = match step.undo {
        Undo::Again | Undo::Before => step,
        undo => undo.step()?,
    };
    let made = || {
        let id = query.one("made")?.parse().ok()?;
        who.record().find(other.on, id)
    };
    let target = if row.kind() == other.on { row.clone() } else { made()? };
    let way = open_on(who, other, &target)?;
    match (step.undo, query.one("entry")) {
        (Undo::Before, Some(entry)) => Some(WayOn {
            name: who.words().t("undo-bring-back").to_owned(),
            address: format!("{}?earlier={entry}", way.address),
        }),
        _ => Some(way),
    }
}
