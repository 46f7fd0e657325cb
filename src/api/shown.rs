//! A record as JSON: its fields as they are typed in, what names it (`id`, `kind`, `etag`, `symbol`, `url`), and what
//! belongs to it.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::BASE;
use crate::platform::failure::Failure;
use crate::record::{AreaRecord, Kind, Record, Row, rows};
use crate::rules::tenure;
use crate::said::address;

/// What records are shown from.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The record as the reader may know of it.
    pub record: &'a Record,
    /// The day for names, standings and last days.
    pub on: NaiveDate,
    /// Whether what became known after that day is left out.
    pub only_known: bool,
}

/// The address of a record's page.
pub fn url(row: &Row) -> String {
    let id = row.common().id;
    match row {
        Row::Area(area) => format!("/areas/{}", area.code),
        Row::State(state) => format!("/states/{}", state.code),
        Row::Meeting(_) => format!("/meetings/{id}"),
        Row::Decision(_) => format!("/decisions/{id}"),
        row => address(row.kind(), id),
    }
}

/// The etag of a record: the number of the entry that wrote it last.
pub fn etag(row: &Row) -> String {
    row.common().entry.to_string()
}

/// Whether records of a kind are shown with others that belong to them, so that they change without their etag.
pub fn has_parts(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::State
            | Kind::Area
            | Kind::Decision
            | Kind::Tenure
            | Kind::ConceptPaper
            | Kind::Review
            | Kind::Note
            | Kind::Plan
    )
}

impl Shown<'_> {
    /// Whether a record is listed: known by the day, and of an area or decision that is there.
    pub fn lists(&self, row: &Row) -> bool {
        if !self.only_known {
            return true;
        }
        let known_from = match row {
            Row::Area(area) => {
                return area.established <= self.on && area.closed.is_none_or(|closed| self.on <= closed);
            }
            Row::DecisionParagraph(paragraph) => {
                let decision = self.record.organisation.decisions.get(&paragraph.decision_id);
                decision.map(|decision| decision.decided)
            }
            row => row.known_from(),
        };
        known_from.is_none_or(|day| day <= self.on)
    }

    /// A record as it stood on the day; `None`: there was none yet.
    pub fn stood(&self, row: Row) -> Option<Row> {
        if self.only_known { self.record.row_on(row, self.on) } else { Some(row) }
    }

    /// A record with what belongs to it.
    ///
    /// # Errors
    /// Never in practice: every row is plain data.
    pub fn json(&self, row: &Row) -> Result<Value, Failure> {
        let mut object = self.alone(row)?;
        match row {
            Row::State(state) => self.add_state(&mut object, state),
            Row::Area(area) => {
                let dimension = self.record.organisation.dimensions.get(&area.dimension_id);
                object.insert("dimension".to_owned(), json!(dimension.map(dimension_json)));
            }
            Row::Decision(decision) => {
                let paragraphs = self.record.organisation.paragraphs_of(decision.common.id);
                self.add(&mut object, "paragraphs", paragraphs.into_iter().cloned())?;
            }
            Row::Tenure(tenure) => self.add_of_tenure(&mut object, tenure)?,
            Row::ConceptPaper(paper) => self.add_of_paper(&mut object, paper)?,
            Row::Note(note) => {
                let organisation = &self.record.organisation;
                object.insert("symbol".to_owned(), json!(note.number));
                object.insert("pages".to_owned(), json!(organisation.pages_with(note.common.id)));
                let enclosures = organisation.enclosed_with(note.common.id);
                self.add(&mut object, "enclosures", enclosures.into_iter().cloned())?;
            }
            Row::Review(review) => self.add_of_review(&mut object, review)?,
            Row::Plan(plan) => {
                let organisation = &self.record.organisation;
                object.insert("called_before".to_owned(), json!(plan.before()));
                object.insert("approval_due".to_owned(), json!(plan.approval_due()));
                self.add(&mut object, "events", organisation.events_of(plan.common.id).into_iter().cloned())?;
            }
            _ => {}
        }
        Ok(Value::Object(object))
    }

    /// A record without what belongs to it.
    fn alone(&self, row: &Row) -> Result<Map<String, Value>, Failure> {
        let Value::Object(mut object) = row.to_json().map_err(Failure::failed)? else {
            return Err(Failure::Failed(anyhow::anyhow!("a row is no object")));
        };
        object.remove("entry");
        object.insert("etag".to_owned(), json!(etag(row)));
        object.insert("kind".to_owned(), json!(row.kind().as_str()));
        object.insert("url".to_owned(), json!(url(row)));
        if row.kind() == Kind::Attachment {
            let content = format!("{BASE}/{}/{}/content", Kind::Attachment.plural(), row.common().id);
            object.insert("content_url".to_owned(), json!(content));
        }
        if let Row::Meeting(meeting) = row {
            let symbol = meeting.session.as_ref().map(|session| format!("{}/{session}", meeting.body));
            object.insert("symbol".to_owned(), json!(symbol));
        }
        self.record.hide_references(row.kind(), &mut object, |_| true);
        self.name_references(row, &mut object);
        Ok(object)
    }

    /// Beside an id, what people call it.
    fn name_references(&self, row: &Row, object: &mut Map<String, Value>) {
        let organisation = &self.record.organisation;
        if let Some(area) = row.area_id().or(paragraph_area(row))
            && row.kind() != Kind::Area
        {
            let code = self.record.areas.get(&area).map(|area| &area.area.code);
            object.insert("area".to_owned(), json!(code));
        }
        if let Some(decision) = object.get("decision_id") {
            let id = decision.as_str().and_then(|id| id.parse::<Uuid>().ok());
            let symbol = id.and_then(|id| organisation.decisions.get(&id)?.symbol.clone());
            object.insert("decision".to_owned(), json!(symbol));
        }
    }

    fn add<T: Into<Row>>(
        &self,
        object: &mut Map<String, Value>,
        name: &str,
        rows: impl Iterator<Item = T>,
    ) -> Result<(), Failure> {
        let shown = rows
            .map(Into::into)
            .filter(|row| self.lists(row))
            .filter_map(|row| self.stood(row))
            .map(|row| Ok(Value::Object(self.alone(&row)?)))
            .collect::<Result<Vec<_>, Failure>>()?;
        object.insert(name.to_owned(), Value::Array(shown));
        Ok(())
    }

    fn add_state(&self, object: &mut Map<String, Value>, state: &rows::State) {
        let organisation = &self.record.organisation;
        let names = organisation
            .name_row(state.code, self.on)
            .map(|name| json!({"en": name.en, "ru": name.ru, "kk": name.kk}));
        object.insert("name".to_owned(), json!(names));
        object.insert("standing".to_owned(), json!(organisation.standing(state.code, self.on)));
    }

    fn area(&self, id: Uuid) -> Option<&AreaRecord> {
        self.record.areas.get(&id).map(AsRef::as_ref)
    }

    fn add_of_tenure(&self, object: &mut Map<String, Value>, row: &rows::Tenure) -> Result<(), Failure> {
        let Some(area) = self.area(row.area_id) else { return Ok(()) };
        let of = row.common.id;
        let last = tenure::last_day(&area.tenure_facts(row), self.on);
        object.insert("last_day".to_owned(), json!(last.day));
        object.insert("ended_early".to_owned(), json!(last.ended_early));
        let extensions = area.extensions.values().filter(|row| row.tenure_id == of);
        self.add(object, "extensions", extensions.cloned())?;
        let notice = area.terminations.values().find(|row| row.tenure_id == of);
        let notice = notice.cloned().map(Row::from).filter(|row| self.lists(row));
        let notice = notice.map(|row| self.alone(&row)).transpose()?;
        object.insert("termination".to_owned(), json!(notice));
        Ok(())
    }

    fn add_of_paper(&self, object: &mut Map<String, Value>, row: &rows::ConceptPaper) -> Result<(), Failure> {
        let Some(area) = self.area(row.area_id) else { return Ok(()) };
        let of = row.common.id;
        let revisions = area.revisions.values().filter(|row| row.paper_id == of);
        self.add(object, "revisions", revisions.cloned())?;
        let extensions = area.paper_extensions.values().filter(|row| row.paper_id == of);
        self.add(object, "extensions", extensions.cloned())?;
        let meetings = area.expert_meetings.values().filter(|row| row.paper_id == Some(of));
        self.add(object, "expert_meetings", meetings.cloned())
    }

    fn add_of_review(&self, object: &mut Map<String, Value>, row: &rows::Review) -> Result<(), Failure> {
        let codes = row.areas.iter().filter_map(|id| Some(&self.area(*id)?.area.code));
        object.insert("area_codes".to_owned(), codes.map(|code| json!(code)).collect());
        if !row.contributions_recorded {
            object.insert("contributions".to_owned(), Value::Null); // the record does not say who contributed
            return Ok(());
        }
        let all = self.record.organisation.contributions.values();
        let contributions = all.filter(|contribution| contribution.review_id == row.common.id);
        self.add(object, "contributions", contributions.cloned())
    }
}

/// A dimension, as an area names it.
pub fn dimension_json(dimension: &rows::Dimension) -> Value {
    json!({"number": dimension.number, "name": dimension.name})
}

fn paragraph_area(row: &Row) -> Option<Uuid> {
    match row {
        Row::DecisionParagraph(paragraph) => paragraph.area_id,
        _ => None,
    }
}
