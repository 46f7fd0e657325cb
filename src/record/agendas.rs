//! Meetings from the first agenda to their closure: what follows from their rows alone.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use uuid::Uuid;

use super::kind::HERE;
use super::rows::*;
use super::{Organisation, Record};
use crate::rules::calendar::{astana_date, astana_instant};
use crate::rules::meetings::{LIST_TITLE, MeetingFacts, session_after};
use crate::rules::symbol::{self, number_of};

/// Why a matter is proposed for the next agenda, the first to be dealt with first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The body agreed on this day that consultations continue.
    Continues(NaiveDate),
    /// It was recommended to the body.
    Recommended,
    /// It has been before the body since this day.
    Since(NaiveDate),
}

impl Meeting {
    /// The meeting as the rules see it.
    pub fn facts(&self) -> MeetingFacts {
        MeetingFacts {
            from: self.from,
            to: self.to,
            here: self.convened.is_some() || self.common.source.kind == HERE,
            convened: self.convened,
            opened: self.opened.is_some(),
            closed: self.closed.map(astana_date),
            cancelled: self.cancelled,
        }
    }

    /// The meeting as it was known on a day.
    pub fn facts_on(&self, on: NaiveDate) -> MeetingFacts {
        let by = |at: Option<DateTime<Utc>>| at.map(astana_date).filter(|day| *day <= on);
        MeetingFacts {
            convened: self.convened.filter(|day| *day <= on),
            opened: by(self.opened).is_some(),
            closed: by(self.closed),
            cancelled: self.cancelled.filter(|day| *day <= on),
            ..self.facts()
        }
    }

    /// Whether its body considers a matter: the body before which it is; the Special Working Group, expert and
    /// specialised meetings prepare what comes before the Senior Officials, and the Group drafts for the Ministers too.
    pub fn considers(&self, matter: &Matter) -> bool {
        match self.body.as_str() {
            "SWG" => matches!(matter.body.as_str(), "SOC" | "MC"),
            "EXP" | "SPE" => matter.body == "SOC",
            body => body == matter.body,
        }
    }

    /// The body of the meeting is the one before which a matter is.
    pub fn decides_on(&self, matter: &Matter) -> bool {
        self.body == matter.body
    }

    /// The instant of which the Chair of the meeting is asked: that of its opening, before it the noon of its first day.
    fn instant(&self) -> Option<DateTime<Utc>> {
        self.opened.or_else(|| self.from.and_hms_opt(12, 0, 0).and_then(astana_instant))
    }
}

impl Organisation {
    /// The state in the Chair of a meeting.
    pub fn chair_of(&self, meeting: &Meeting) -> Option<&Chairmanship> {
        self.chair(meeting.instant()?)
    }

    /// The holidays of all calendars, each with its name and its calendar.
    pub fn days_closed(&self) -> Vec<(NaiveDate, &str, &str)> {
        self.holidays.values().map(|row| (row.day, row.name.as_str(), row.calendar.as_str())).collect()
    }

    /// The next symbol of a series, of decisions or of documents.
    pub fn next_symbol(&self, series: &str) -> String {
        symbol::next(series, self.symbols())
    }

    /// The sessions of the Senior Officials that have ever had a numeral: of meetings, and in symbols of decisions.
    fn sessions(&self) -> impl Iterator<Item = &str> {
        let of_meetings = self.meetings.values().filter(|row| row.body == "SOC");
        let in_symbols =
            self.decisions.values().filter_map(|row| row.symbol.as_deref()?.strip_prefix("SOC/"));
        let in_symbols = in_symbols.filter_map(|symbol| symbol.split('/').next());
        of_meetings.filter_map(|row| row.session.as_deref()).chain(in_symbols)
    }

    /// The session under which a meeting of the Senior Officials opens on a day: the next numeral of the year.
    pub fn session_on(&self, day: NaiveDate) -> String {
        session_after(day.year(), 1, self.sessions())
    }

    /// The session that a meeting would have if those before it that are to come open as they are planned. It is nowhere
    /// stored.
    pub fn provisional_session(&self, meeting: &Meeting, today: NaiveDate) -> Option<String> {
        let awaits = |row: &Meeting| {
            let to_come = row.opened.is_none() && row.cancelled.is_none() && today <= row.to;
            row.body == "SOC" && row.session.is_none() && to_come
        };
        let before = self.meetings.values().filter(|row| {
            awaits(row)
                && row.from.year() == meeting.from.year()
                && (row.from, row.common.id) < (meeting.from, meeting.common.id)
        });
        let places = u32::try_from(before.count()).unwrap_or(0) + 1;
        awaits(meeting).then(|| session_after(meeting.from.year(), places, self.sessions()))
    }

    /// The decisions of a meeting, in the order of their symbols; a corrigendum after what it corrects.
    pub fn decisions_of(&self, meeting: Uuid) -> Vec<&Decision> {
        let mut own: Vec<_> = self.decisions.values().filter(|row| row.meeting_id == Some(meeting)).collect();
        let symbol = |row: &Decision| row.symbol.clone().unwrap_or_default();
        let corrected = |row: &Decision| row.corrects.and_then(|id| self.decisions.get(&id)).map(symbol);
        own.sort_by_key(|row| {
            let of = corrected(row).unwrap_or_else(|| symbol(row));
            (
                row.corrects.is_none() && row.symbol.is_none(),
                number_of(&of),
                row.corrects.is_some(),
                symbol(row),
            )
        });
        own
    }

    /// The corrigenda to a decision, the earliest first.
    pub fn corrigenda_to(&self, decision: Uuid) -> Vec<&Decision> {
        let mut all: Vec<_> = self.decisions.values().filter(|row| row.corrects == Some(decision)).collect();
        all.sort_by_key(|row| (row.decided, row.common.id));
        all
    }

    /// The delegations to a meeting.
    pub fn delegations_of(&self, meeting: &Meeting) -> Vec<&Delegation> {
        self.delegations.values().filter(|row| row.meeting_id == meeting.common.id).collect()
    }

    /// A matter, those from which recommendations brought it here, and those to which they brought it on.
    fn line_of(&self, matter: Uuid) -> BTreeSet<Uuid> {
        let mut line = BTreeSet::from([matter]);
        loop {
            let before = line.len();
            let up = self.matters.values().filter(|row| line.contains(&row.common.id));
            let up: Vec<_> = up.filter_map(|row| row.from_matter_id).collect();
            let down =
                self.matters.values().filter(|row| row.from_matter_id.is_some_and(|id| line.contains(&id)));
            let down: Vec<_> = down.map(|row| row.common.id).collect();
            line.extend(up.into_iter().chain(down));
            if line.len() == before {
                return line;
            }
        }
    }

    /// What became of a matter at meetings of this and other bodies, in their order: also where it was brought there by a
    /// recommendation.
    pub fn history_of(&self, matter: Uuid) -> Vec<(&Meeting, &AgendaItem)> {
        let line = self.line_of(matter);
        let items = self.agenda.values().filter(|row| row.matter_id.is_some_and(|id| line.contains(&id)));
        let mut all: Vec<_> =
            items.filter_map(|item| Some((self.meetings.get(&item.meeting_id)?, item))).collect();
        all.sort_by_key(|(meeting, item)| (meeting.from, meeting.common.id, item.common.id));
        all
    }

    /// The open matters that a meeting's body considers and that stand on no agenda to come: those first on which
    /// consultations continue.
    pub fn proposals_for(&self, meeting: &Meeting, today: NaiveDate) -> Vec<(&Matter, Why)> {
        let is_to_come = |row: &Meeting| {
            let facts = row.facts();
            row.common.id == meeting.common.id
                || row.body == meeting.body
                    && facts.cancelled.is_none()
                    && facts.closed.is_none()
                    && today <= row.to
        };
        let awaited = |matter: &Matter| {
            let items = self.agenda.values().filter(|row| row.matter_id == Some(matter.common.id));
            let on_agenda = items.filter_map(|row| self.meetings.get(&row.meeting_id)).any(is_to_come);
            on_agenda || meeting.decides_on(matter) && self.meeting_awaited(matter).is_some_and(is_to_come)
        };
        let open = self.matters.values().filter(|row| row.is_open() && meeting.considers(row));
        let why = |row: &Matter| match (row.continues_since(), row.from_matter_id) {
            (Some(day), _) => Why::Continues(day),
            (None, Some(_)) => Why::Recommended,
            (None, None) => Why::Since(row.opened),
        };
        let mut proposals: Vec<_> = open.filter(|row| !awaited(row)).map(|row| (row, why(row))).collect();
        proposals.sort_by_key(|(row, why)| (*why, row.opened, row.common.id));
        proposals
    }
}

impl Record {
    /// The texts that are before a meeting at a day: of each document and each paper on its agenda the latest.
    pub fn texts_before(&self, meeting: Uuid) -> Vec<Frozen> {
        let organisation = &self.organisation;
        let mut texts: Vec<Frozen> = Vec::new();
        for item in organisation.agenda_of(meeting) {
            let Some(matter) = item.matter_id.and_then(|id| organisation.matters.get(&id)) else { continue };
            let document = matter.document_id.and_then(|id| organisation.texts_of(id).into_iter().last());
            let paper = matter.paper_id.and_then(|id| self.latest_paper_text(id));
            let frozen = |kind: &str, id: Uuid| Frozen { kind: kind.to_owned(), id };
            let document = document.map(|row| frozen("document-text", row.common.id));
            let paper = paper.map(|row| frozen("paper-text", row.common.id));
            texts.extend(document.into_iter().chain(paper));
        }
        let mut seen = BTreeSet::new();
        texts.retain(|text| seen.insert(text.id));
        texts
    }

    /// The latest text of a concept paper that was issued here.
    pub fn latest_paper_text(&self, paper: Uuid) -> Option<&PaperText> {
        let texts = self.areas.values().flat_map(|area| area.texts.values());
        texts.filter(|row| row.paper_id == paper).max_by_key(|row| row.revision)
    }

    /// Whether a decision of a meeting changed the List, which then is a decision of its own; `None`: it is one already,
    /// or nothing changed it.
    pub fn list_changed_at(&self, meeting: &Meeting) -> bool {
        let decisions = self.organisation.decisions_of(meeting.common.id);
        let own = |id: Option<Uuid>| id.is_some_and(|id| decisions.iter().any(|row| row.common.id == id));
        let decided = decisions.iter().any(|row| row.title == LIST_TITLE);
        let changes = self.areas.values().any(|area| {
            area.tenures.values().any(|row| own(row.decision_id))
                || area.extensions.values().any(|row| own(row.decision_id))
        });
        changes && !decided
    }
}
