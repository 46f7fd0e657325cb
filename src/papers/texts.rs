//! The texts of a paper as they were issued, and what Member States say on them beside each section.

use crate::http::reader::Reader;
use crate::record::AreaRecord;
use crate::record::rows::{Comment, ConceptPaper, PaperText};
use crate::record::{Kind, Row};
use crate::said::{WaysOn, ways_on};

/// A text as it was issued.
pub(super) struct Version {
    /// Its number.
    pub(super) revision: i32,
    /// First draft, Rev.1, …
    pub(super) name: String,
    /// The day of issue.
    pub(super) issued: String,
    /// To how many states it was circulated.
    pub(super) circulated: Option<String>,
}

/// A section of the latest text, or the paper as a whole, with what is said on it.
pub(super) struct Part<'a> {
    /// Which of the sections of 2.2; `None`: the whole.
    pub(super) section: Option<&'a str>,
    /// Its name.
    pub(super) name: &'a str,
    /// What stands in it.
    pub(super) text: &'a str,
    /// What is said on it.
    pub(super) comments: Vec<CommentView<'a>>,
}

/// What a state says.
pub(super) struct CommentView<'a> {
    pub(super) id: uuid::Uuid,
    pub(super) state: &'a str,
    pub(super) made: String,
    /// On which text it was made, where that is not the one shown.
    pub(super) on: Option<String>,
    pub(super) text: &'a str,
    pub(super) answer: Option<(&'a str, String)>,
    /// Where it is answered, for who may.
    pub(super) to_answer: Option<String>,
}

/// The texts that are issued by the day, the first draft first.
pub(super) fn issued<'a>(
    reader: Reader<'a>,
    area: &'a AreaRecord,
    paper: &ConceptPaper,
) -> Vec<&'a PaperText> {
    let mut texts = area.texts_of(paper.common.id);
    texts.retain(|row| row.issued <= reader.on);
    texts
}

/// First draft, Rev.1, …
pub(super) fn name(reader: Reader<'_>, revision: i32) -> String {
    match revision {
        0 => reader.words().t("first-draft").to_owned(),
        number => format!("Rev.{number}"),
    }
}

/// The list of versions, the latest first.
pub(super) fn versions(reader: Reader<'_>, texts: &[&PaperText]) -> Vec<Version> {
    let circulations = || reader.names.organisation.circulations.values();
    let version = |text: &&PaperText| Version {
        revision: text.revision,
        name: name(reader, text.revision),
        issued: reader.words().date(text.issued),
        circulated: circulations()
            .find(|row| row.of_id == text.common.id)
            .map(|row| reader.words().count("paper-circulated", row.states.len())),
    };
    texts.iter().rev().map(version).collect()
}

/// The latest text by section, each with what is said on it; last what is said on the whole, and on sections that the
/// latest text has no more.
pub(super) fn parts<'a>(
    reader: Reader<'a>,
    paper: &'a ConceptPaper,
    latest: Option<&'a PaperText>,
) -> Vec<Part<'a>> {
    let words = reader.words();
    let all = reader.names.organisation.comments.values();
    let mut comments: Vec<&Comment> = all
        .filter(|row| row.paper_id == Some(paper.common.id) && row.made <= reader.on && !row.none)
        .collect();
    comments.sort_by_key(|row| (row.made, row.common.id));
    let revision = latest.map(|text| text.revision);
    let mut parts: Vec<Part<'_>> = Vec::new();
    for section in latest.into_iter().flat_map(|text| &text.sections) {
        parts.push(Part {
            section: Some(&section.section),
            name: words.of_kind("section-", &section.section),
            text: &section.text,
            comments: Vec::new(),
        });
    }
    let whole = Part { section: None, name: words.t("paper-whole"), text: "", comments: Vec::new() };
    parts.push(whole);
    for row in comments {
        let own =
            parts.iter().position(|part| part.section.is_some() && part.section == row.section.as_deref());
        let place = own.unwrap_or(parts.len() - 1);
        let view = view(reader, row, revision);
        if let Some(part) = parts.get_mut(place) {
            part.comments.push(view);
        }
    }
    parts
}

fn view<'a>(reader: Reader<'a>, row: &'a Comment, latest: Option<i32>) -> CommentView<'a> {
    let answered = row.answered.filter(|day| *day <= reader.on);
    let answer = answered.and_then(|day| Some((row.answer.as_deref()?, reader.words().date(day))));
    let earlier = row.revision.filter(|revision| Some(*revision) != latest);
    let ways = match answered.is_none() && !reader.other_day {
        true => ways_on(reader.who, &Row::Comment(row.clone())),
        false => WaysOn::default(),
    };
    CommentView {
        id: row.common.id,
        state: reader.names.state(row.state),
        made: reader.words().date(row.made),
        on: earlier.map(|revision| name(reader, revision)),
        text: &row.text,
        answer,
        to_answer: ways.open.into_iter().next().map(|way| way.address),
    }
}

/// The address of the record of a comment.
impl CommentView<'_> {
    pub(super) fn address(&self) -> String {
        format!("/records/{}/{}", Kind::Comment.as_str(), self.id)
    }
}
