//! Concept papers as an area's page shows them: drafts, revisions, meetings, approval, applicability (2.1 to 2.7).

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::http::reader::{Line, Reader, period};
use crate::record::rows::{ConceptPaper, ExpertMeeting, PaperExtension};
use crate::record::{AreaRecord, Kind};

/// How a paper stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is being drafted, and only the delegations that draft it know of it.
    Draft,
    /// Its first draft is issued, and the SOC has not approved it.
    UnderConsideration,
    /// It is approved, and its applicability has not begun.
    ToApply,
    /// It is approved and applicable, or approved without a period.
    Approved,
    /// Its applicability is over.
    Expired,
    /// It is withdrawn.
    Withdrawn,
}

impl Stage {
    /// The stage of a paper that is known on a day; `last` is the last day of its applicability as known then.
    pub fn of(paper: &ConceptPaper, last: Option<NaiveDate>, on: NaiveDate) -> Self {
        if paper.is_draft() {
            Self::Draft
        } else if paper.withdrawn.is_some_and(|withdrawn| withdrawn <= on) {
            Self::Withdrawn
        } else if paper.approved.is_none_or(|approved| on < approved) {
            Self::UnderConsideration
        } else if last.is_some_and(|last| last < on) {
            Self::Expired
        } else if paper.applicable_from.is_some_and(|from| on < from) {
            Self::ToApply
        } else {
            Self::Approved
        }
    }

    /// The end of the key of its words, and its class.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::UnderConsideration => "considered",
            Self::ToApply => "to-apply",
            Self::Approved => "approved",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// Whether a paper is known on a day: by its first draft, or by its approval where no date of a draft is known.
pub fn is_known(paper: &ConceptPaper, on: NaiveDate) -> bool {
    paper.first_draft.or(paper.approved).is_some_and(|known| known <= on)
}

/// The last day of a paper's applicability as known on a day: that of the latest extension, else its own (2.6).
pub fn last_day(area: &AreaRecord, paper: &ConceptPaper, on: NaiveDate) -> Option<NaiveDate> {
    area.paper_extensions
        .values()
        .filter(|row| row.paper_id == paper.common.id && row.approved <= on)
        .max_by_key(|row| (row.approved, row.to))
        .map(|row| row.to)
        .or(paper.applicable_to)
}

/// What came to the papers of one area, by paper, with its day.
type Came<'a> = HashMap<Uuid, Vec<(NaiveDate, Line<'a>)>>;

/// The papers of an area, the latest first, each with all that came to it.
pub fn lines<'a>(reader: Reader<'a>, area: &'a AreaRecord) -> Vec<Line<'a>> {
    let mut last: HashMap<Uuid, &PaperExtension> = HashMap::new();
    let mut came = revisions(reader, area);
    for row in area.paper_extensions.values() {
        if row.approved > reader.on {
            continue;
        }
        let latest = last.entry(row.paper_id).or_insert(row);
        if (latest.approved, latest.to) < (row.approved, row.to) {
            *latest = row;
        }
        let line = extension(reader, row);
        came.entry(row.paper_id).or_default().push((row.approved, line));
    }
    for row in area.expert_meetings.values() {
        if let Some(paper) = row.paper_id
            && row.convened <= reader.on
        {
            came.entry(paper).or_default().push((row.held, expert_meeting(reader, row)));
        }
    }
    // A draft is in the record of those alone who draft it. It has no day yet, and stands first.
    let shown = |row: &&ConceptPaper| is_known(row, reader.on) || (row.is_draft() && !reader.other_day);
    let mut papers: Vec<_> = area.papers.values().filter(shown).collect();
    papers.sort_by_key(|row| (!row.is_draft(), std::cmp::Reverse(row.first_draft.or(row.approved))));
    papers
        .into_iter()
        .map(|row| {
            let id = row.common.id;
            let until = last.get(&id).map(|row| row.to).or(row.applicable_to);
            paper(reader, row, until, came.remove(&id).unwrap_or_default())
        })
        .collect()
}

fn paper<'a>(
    reader: Reader<'a>,
    row: &'a ConceptPaper,
    until: Option<NaiveDate>,
    mut came: Vec<(NaiveDate, Line<'a>)>,
) -> Line<'a> {
    let words = reader.words();
    let stage = Stage::of(row, until, reader.on).as_str();
    let known = |day: Option<NaiveDate>| day.filter(|day| *day <= reader.on);
    if let Some(day) = row.first_draft {
        came.push((day, Line::new(words.date(day), words.t("paper-first-draft"))));
    }
    if let Some(day) = known(row.approved) {
        let line =
            Line::new(words.date(day), words.t("paper-approved")).decided(reader.decision(row.decision_id));
        came.push((day, line));
        if row.applicable_from.is_some() || row.applicable_to.is_some() {
            let when = period(words, row.applicable_from, row.applicable_to);
            came.push((day, Line::new("", words.with("paper-applicable", &[("period", &when)]))));
        }
    }
    if let Some(day) = known(row.withdrawn) {
        came.push((day, Line::new(words.date(day), words.t("paper-withdrawn"))));
    }
    came.sort_by_key(|(day, _)| *day);
    let mut line = Line::new("", row.title.as_str())
        .badged(stage, words.of_kind("paper-stage-", stage))
        .cited(reader.cite(Kind::ConceptPaper, &row.common));
    line.address = Some(format!("/concept-papers/{}{}", row.common.id, reader.suffix()));
    line.under.push(Line::new(
        "",
        words.with("paper-proposed-by", &[("state", &reader.names.in_sentence(row.proposed_by))]),
    ));
    if row.first_draft.is_none() && !row.is_draft() {
        line.under.push(Line::new(words.t("date-not-known"), words.t("paper-first-draft")));
    }
    line.under.extend(came.into_iter().map(|(_, line)| line));
    line
}

fn revisions<'a>(reader: Reader<'a>, area: &'a AreaRecord) -> Came<'a> {
    let mut came = Came::new();
    for row in area.revisions.values() {
        if row.issued <= reader.on {
            let what = match &row.symbol {
                Some(symbol) => format!("Rev.{}, {symbol}", row.revision),
                None => format!("Rev.{}", row.revision),
            };
            let line = Line::new(reader.words().date(row.issued), what)
                .cited(reader.cite(Kind::PaperRevision, &row.common));
            came.entry(row.paper_id).or_default().push((row.issued, line));
        }
    }
    came
}

fn extension<'a>(reader: Reader<'a>, row: &'a PaperExtension) -> Line<'a> {
    let words = reader.words();
    let what = words.with("paper-extended", &[("to", &words.date(row.to))]);
    Line::new(words.date(row.approved), what)
        .decided(reader.decision(row.decision_id))
        .cited(reader.cite(Kind::PaperExtension, &row.common))
}

/// An expert meeting: held, to be held, or cancelled.
pub fn expert_meeting<'a>(reader: Reader<'a>, row: &'a ExpertMeeting) -> Line<'a> {
    let words = reader.words();
    let what = match &row.place {
        Some(place) => format!("{}, {place}", row.title),
        None => row.title.clone(),
    };
    let line = Line::new(words.date(row.held), what).cited(reader.cite(Kind::ExpertMeeting, &row.common));
    if row.cancelled.is_some_and(|cancelled| cancelled <= reader.on) {
        line.badged("lapsed", words.t("meeting-cancelled"))
    } else if row.held > reader.on {
        line.badged("pending", words.t("meeting-convened"))
    } else {
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper() -> ConceptPaper {
        let row = serde_json::json!({
            "id": Uuid::nil(), "source": {"kind": "letter", "number": null, "date": null, "received": null},
            "area_id": Uuid::nil(), "proposed_by": "THA", "title": "Concept paper", "first_draft": "2022-07-01",
            "approved": "2023-04-19", "decision_id": null, "withdrawn": null,
            "applicable_from": "2023-05-01", "applicable_to": "2025-04-30"
        });
        serde_json::from_value(row).expect("a paper")
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_paper_goes_through_its_stages_on_their_days() {
        let paper = paper();
        let stage = |on| Stage::of(&paper, paper.applicable_to, day(on));
        assert_eq!(stage("2023-04-18"), Stage::UnderConsideration);
        assert_eq!(stage("2023-04-19"), Stage::ToApply);
        assert_eq!(stage("2023-04-30"), Stage::ToApply);
        assert_eq!(stage("2023-05-01"), Stage::Approved);
        assert_eq!(stage("2025-04-30"), Stage::Approved);
        assert_eq!(stage("2025-05-01"), Stage::Expired);
    }

    #[test]
    fn a_paper_is_known_from_its_first_draft_or_else_from_its_approval() {
        let mut paper = paper();
        assert!(!is_known(&paper, day("2022-06-30")));
        assert!(is_known(&paper, day("2022-07-01")));
        paper.first_draft = None;
        assert!(!is_known(&paper, day("2023-04-18")));
        assert!(is_known(&paper, day("2023-04-19")));
    }

    #[test]
    fn a_paper_that_is_withdrawn_is_nothing_else() {
        let mut paper = paper();
        paper.withdrawn = Some(day("2024-01-10"));
        assert_eq!(Stage::of(&paper, None, day("2024-01-09")), Stage::Approved);
        assert_eq!(Stage::of(&paper, None, day("2024-01-10")), Stage::Withdrawn);
    }
}
