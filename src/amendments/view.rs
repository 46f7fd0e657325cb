//! An amendment as it is shown beside others.

use uuid::Uuid;

use crate::documents::text::name;
use crate::http::reader::Reader;
use crate::record::rows::{Amendment, DocumentText};
use crate::record::{Kind, Row};
use crate::rules::redline::{How, Run, compared};
use crate::said::{WayOn, address, paragraph, ways_on};

/// What a state proposes.
pub(super) struct Proposal<'a> {
    pub(super) id: Uuid,
    /// Whose it is.
    pub(super) state: &'a str,
    /// What it does.
    pub(super) act: &'a str,
    /// Against the words of the paragraph, word by word.
    pub(super) runs: Vec<Run>,
    /// The wording as which it was merged, the same way.
    pub(super) merged: Vec<Run>,
    pub(super) reason: &'a str,
    /// How it stands, a sentence each.
    pub(super) stands: Vec<String>,
    /// In the words of who issues the text.
    pub(super) explanation: Option<&'a str>,
    /// Of a text before the latest, how its paragraph is named.
    pub(super) paragraph: String,
    /// All that the record says of it.
    pub(super) address: String,
    pub(super) ways: Vec<WayOn>,
    /// Whether it would change the words of its paragraph, and nothing has been said of it.
    pub(super) contends: bool,
    /// Whether it waits for what becomes of it.
    pub(super) pending: bool,
}

/// What was proposed to a text and is for who reads, each with the number of its paragraph.
pub(super) fn proposals<'a>(reader: Reader<'a>, text: &DocumentText) -> Vec<(usize, Proposal<'a>)> {
    let all = reader.names.organisation.amendments_to(text.common.id).into_iter();
    all.filter_map(|row| Some((usize::try_from(row.paragraph).ok()?, proposal(reader, text, row)))).collect()
}

fn proposal<'a>(reader: Reader<'a>, text: &DocumentText, row: &'a Amendment) -> Proposal<'a> {
    let words = reader.words();
    let stood = row.stood.as_deref().unwrap_or_default();
    let against = |wording: &str| match row.act.as_str() {
        "insertion" => vec![Run { how: How::Inserted, text: wording.to_owned() }],
        _ => compared(stood, wording),
    };
    Proposal {
        id: row.common.id,
        state: reader.names.state(row.state),
        act: words.of_kind("choice-", &row.act),
        runs: against(row.text.as_deref().unwrap_or_default()),
        merged: row.wording.as_deref().map(against).unwrap_or_default(),
        reason: &row.reason,
        stands: stands(reader, text, row),
        explanation: row.explanation.as_deref(),
        paragraph: paragraph(words, row.stood.as_deref()),
        address: address(Kind::Amendment, row.common.id),
        ways: ways_on(reader.who, &Row::Amendment(row.clone())).open,
        pending: row.stands() && row.outcome.is_none(),
        contends: row.stands() && row.outcome.is_none() && row.changes_words(),
    }
}

/// How it stands, a sentence each.
fn stands(reader: Reader<'_>, text: &DocumentText, row: &Amendment) -> Vec<String> {
    let words = reader.words();
    let on = |key: &'static str, day| words.with(key, &[("date", &words.date(day))]);
    let Some(submitted) = row.submitted else { return vec![words.t("amendment-drafted").to_owned()] };
    let mut all = vec![on("amendment-submitted", submitted)];
    if let Some(day) = row.withdrawn {
        all.push(on("amendment-withdrawn", day));
    }
    let Some((outcome, day)) = row.outcome.as_deref().zip(row.decided) else { return all };
    match outcome {
        "taken" => all.push(on("amendment-taken", day)),
        "merged" => {
            let amendments = &reader.names.organisation.amendments;
            let others = row.merged_with.iter().filter_map(|id| amendments.get(id)).map(|of| of.state);
            let others = others.collect::<Vec<_>>();
            let states = words.states(reader.names.organisation, &others, reader.on);
            let date = words.date(day);
            all.push(words.with("amendment-merged", &[("date", &date), ("states", &states)]));
        }
        _ => all.push(on("amendment-left", day)),
    }
    let texts = reader.names.organisation.texts_of(text.document_id);
    match row.revision.and_then(|number| texts.into_iter().find(|of| of.revision == number)) {
        // Whoever issued it may have changed the words that were taken, or left them out.
        Some(next) => {
            let key = match row.stands_in(&next.text) {
                true => "amendment-in-revision",
                false => "amendment-changed-in-revision",
            };
            all.push(words.with(key, &[("name", &name(words, next))]));
        }
        None if outcome != "left" => all.push(words.t("amendment-for-the-next").to_owned()),
        None => {}
    }
    all
}
