//! By what the search in texts is narrowed, of each record as its reader knows it: what it is about, its areas, its body and
//! its date. None of it is in the index: what a record belongs to is corrected too, and the record in memory knows it.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::record::rows::{Decision, Document, Matter};
use crate::record::{AreaRecord, Common, Kind, Record};
use crate::rules::calendar::astana_date;

/// The kinds whose texts are searched, in the order in which they are offered. Texts of documents and of concept papers come
/// as these.
pub const KINDS: &[Kind] = &[
    Kind::Document,
    Kind::Attachment,
    Kind::Decision,
    Kind::DecisionParagraph,
    Kind::Statement,
    Kind::Meeting,
    Kind::AgendaItem,
    Kind::Matter,
    Kind::Position,
    Kind::PreparedPosition,
    Kind::Comment,
    Kind::Silence,
    Kind::SilenceBreak,
    Kind::Amendment,
    Kind::Note,
    Kind::NoteReceived,
    Kind::Area,
    Kind::AreaNote,
    Kind::ConceptPaper,
    Kind::Letter,
    Kind::ExtensionRequest,
    Kind::FinalReport,
    Kind::ExpertMeeting,
    Kind::Review,
    Kind::ReviewContribution,
    Kind::FollowUp,
    Kind::EventProposal,
    Kind::Event,
    Kind::EventReport,
];

/// By what a record is narrowed.
#[derive(Clone, Copy, Debug)]
pub struct Facets<'a> {
    /// What it is about: a text is about its document. Of several about the same one is shown.
    pub about: (Kind, Uuid),
    /// Its areas.
    pub areas: &'a [Uuid],
    /// The body before which it is, or which decided it.
    pub body: Option<&'a str>,
    /// Its date.
    pub dated: Option<NaiveDate>,
    /// Whether it is for those who take part in matters.
    pub of_matters: bool,
}

impl<'a> Facets<'a> {
    /// Of a record; `None`: this record has none such, or its texts are not searched.
    pub fn of(record: &'a Record, kind: Kind, id: Uuid) -> Option<Self> {
        Self::of_area(record, kind, id).or_else(|| Self::of_bodies(record, kind, id))
    }

    fn new(kind: Kind, common: &Common) -> Self {
        let (about, dated) = ((kind, common.id), common.source.date);
        Self { about, areas: &[], body: None, dated, of_matters: false }
    }

    /// The same with a date of its own, where it has one.
    fn on(self, dated: Option<NaiveDate>) -> Self {
        Self { dated: dated.or(self.dated), ..self }
    }

    fn of_area(record: &'a Record, kind: Kind, id: Uuid) -> Option<Self> {
        let find = |held: &'a AreaRecord| -> Option<Self> {
            let new = |common: &'a Common| Self {
                areas: std::slice::from_ref(&held.area.common.id),
                ..Self::new(kind, common)
            };
            let of_paper = |facets: Self, paper: Uuid| Self { about: (Kind::ConceptPaper, paper), ..facets };
            Some(match kind {
                Kind::AreaNote => new(&held.notes.get(&id)?.common),
                Kind::FinalReport => {
                    held.final_reports.get(&id).map(|row| new(&row.common).on(Some(row.issued)))?
                }
                Kind::ConceptPaper => {
                    let row = held.papers.get(&id)?;
                    new(&row.common).on(row.approved.or(row.first_draft))
                }
                Kind::PaperSection => {
                    held.sections.get(&id).map(|row| of_paper(new(&row.common), row.paper_id))?
                }
                Kind::PaperText => {
                    let row = held.texts.get(&id)?;
                    of_paper(new(&row.common).on(Some(row.issued)), row.paper_id)
                }
                Kind::ExpertMeeting => {
                    held.expert_meetings.get(&id).map(|row| new(&row.common).on(Some(row.held)))?
                }
                Kind::Letter => held.letters.get(&id).map(|row| new(&row.common).on(row.submitted))?,
                Kind::ExtensionRequest => {
                    held.extension_requests.get(&id).map(|row| new(&row.common).on(Some(row.submitted)))?
                }
                Kind::Attachment => {
                    let row = held.attachments.get(&id)?;
                    new(&row.common).on(Some(astana_date(row.enclosed)))
                }
                _ => return None,
            })
        };
        if kind == Kind::Area {
            let area = &record.areas.get(&id)?.area;
            let areas = std::slice::from_ref(&area.common.id);
            return Some(Self { areas, ..Self::new(kind, &area.common).on(Some(area.established)) });
        }
        record.areas.values().find_map(|held| find(held))
    }

    fn of_bodies(record: &'a Record, kind: Kind, id: Uuid) -> Option<Self> {
        let all = &*record.organisation;
        let of = |common: &'a Common| Self::new(kind, common);
        let of_decision = |facets: Self, id: Uuid| {
            let row = all.decisions.get(&id);
            row.map_or(facets, |row| facets.decided(record, row))
        };
        let of_matter = |facets: Self, id: Uuid| {
            let facets = Self { of_matters: true, ..facets };
            all.matters.get(&id).map_or(facets, |row| facets.before(row))
        };
        let of_review = |facets: Self, id: Uuid| {
            let row = all.reviews.get(&id);
            row.map_or(facets, |row| Self { areas: &row.areas, ..facets })
        };
        Some(match kind {
            Kind::Meeting => {
                let row = all.meetings.get(&id)?;
                Self { body: Some(&row.body), ..of(&row.common).on(Some(row.from)) }
            }
            Kind::AgendaItem => {
                let row = all.agenda.get(&id)?;
                let meeting = all.meetings.get(&row.meeting_id)?;
                let facets = Self { body: Some(&meeting.body), ..of(&row.common).on(Some(meeting.from)) };
                let areas = row.matter_id.and_then(|id| all.matters.get(&id));
                Self { areas: areas.map_or(&[], |matter| matter.area_id.as_slice()), ..facets }
            }
            Kind::Decision => {
                let row = all.decisions.get(&id)?;
                of(&row.common).decided(record, row)
            }
            Kind::DecisionParagraph => {
                let row = all.paragraphs.get(&id)?;
                Self { areas: row.area_id.as_slice(), ..of_decision(of(&row.common), row.decision_id) }
            }
            Kind::Statement => {
                let row = all.statements.get(&id)?;
                of_decision(of(&row.common), row.decision_id).on(Some(row.made))
            }
            Kind::Matter => {
                let row = all.matters.get(&id)?;
                Self { of_matters: true, ..of(&row.common).before(row).on(Some(row.opened)) }
            }
            Kind::Position => {
                let row = all.positions.get(&id)?;
                of_matter(of(&row.common), row.matter_id).on(Some(astana_date(row.taken)))
            }
            Kind::PreparedPosition => {
                let row = all.prepared.get(&id)?;
                of_matter(of(&row.common), row.matter_id)
            }
            Kind::Comment => {
                let row = all.comments.get(&id)?;
                let facets = Self { of_matters: true, ..of(&row.common).on(Some(row.made)) };
                let paper = row.paper_id.and_then(|id| Self::of_area(record, Kind::ConceptPaper, id));
                match row.matter_id {
                    Some(matter) => of_matter(facets, matter),
                    None => Self { areas: paper.map_or(&[], |paper| paper.areas), ..facets },
                }
            }
            Kind::Silence => {
                let row = all.silences.get(&id)?;
                of_matter(of(&row.common), row.matter_id).on(Some(astana_date(row.opened)))
            }
            Kind::SilenceBreak => {
                let row = all.breaks.get(&id)?;
                let matter = all.silences.get(&row.silence_id)?.matter_id;
                of_matter(of(&row.common), matter).on(Some(astana_date(row.received)))
            }
            Kind::Document => {
                let row = all.documents.get(&id)?;
                of(&row.common).of_document(row)
            }
            Kind::DocumentText => {
                let row = all.document_texts.get(&id)?;
                let document = all.documents.get(&row.document_id)?;
                let facets = of(&row.common).of_document(document).on(Some(row.issued));
                Self { about: (Kind::Document, row.document_id), ..facets }
            }
            Kind::Amendment => {
                let row = all.amendments.get(&id)?;
                let text = all.document_texts.get(&row.text_id)?;
                let facets = of(&row.common).of_document(all.documents.get(&text.document_id)?);
                Self { of_matters: true, ..facets.on(row.submitted) }
            }
            Kind::Note => {
                let row = all.notes.get(&id)?;
                Self { of_matters: true, ..of(&row.common).on(row.sent) }
            }
            Kind::NoteReceived => {
                let row = all.received.get(&id)?;
                Self { of_matters: true, ..of(&row.common).on(Some(row.received)) }
            }
            Kind::Review => {
                let row = all.reviews.get(&id)?;
                of_review(of(&row.common), id).on(Some(row.held))
            }
            Kind::ReviewContribution => {
                let row = all.contributions.get(&id)?;
                of_review(of(&row.common), row.review_id).on(Some(row.submitted))
            }
            Kind::FollowUp => {
                let row = all.follow_ups.get(&id)?;
                let facets = row.review_id.map_or(of(&row.common), |id| of_review(of(&row.common), id));
                row.decision_id.map_or(facets, |id| of_decision(facets, id))
            }
            Kind::EventProposal => {
                let row = all.proposals.get(&id)?;
                Self { areas: &row.of.areas, ..of(&row.common).on(row.submitted) }
            }
            Kind::Event => {
                let row = all.events.get(&id)?;
                Self { areas: &row.of.areas, ..of(&row.common).on(row.of.begins) }
            }
            Kind::EventReport => {
                let row = all.event_reports.get(&id)?;
                let event = all.events.get(&row.event_id)?;
                Self { areas: &event.of.areas, ..of(&row.common).on(Some(row.issued)) }
            }
            Kind::Attachment => {
                let row = all.attachments.get(&id)?;
                let (of_kind, of_id) = row.subject()?;
                let of_what = Self::of(record, of_kind, of_id);
                let facets = Self { about: (kind, id), ..of_what.unwrap_or(of(&row.common)) };
                facets.on(Some(astana_date(row.enclosed)))
            }
            _ => return None,
        })
    }

    fn decided(self, record: &'a Record, row: &'a Decision) -> Self {
        let meeting = row.meeting_id.and_then(|id| record.organisation.meetings.get(&id));
        let of_symbol = || row.symbol.as_deref()?.split('/').next();
        Self { body: meeting.map(|meeting| meeting.body.as_str()).or_else(of_symbol), ..self }
            .on(Some(row.decided))
    }

    fn before(self, row: &'a Matter) -> Self {
        Self { areas: row.area_id.as_slice(), body: Some(&row.body), ..self }
    }

    fn of_document(self, row: &'a Document) -> Self {
        Self { body: Some(&row.body), ..self }
    }
}
