//! What files would change, worked out on a copy of the record: each line in turn, so that a line may refer to
//! what an earlier one brings.

use crate::message::Message;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use uuid::{ContextV7, Timestamp, Uuid};

use super::cell::{self, Value};
use super::layout::{self, COMMON, Layout};
use super::sheet::{Line, MOST_PROBLEMS, Sheet};
use super::{Place, Problem};
use crate::record::diff::diff;
use crate::record::fields::{FieldError, Input};
use crate::record::{Changed, Kind, Record, Row, checks};
use crate::rules::calendar;
use crate::rules::refusal::Refusal;

/// One record that files add or change.
#[derive(Clone, Debug)]
pub struct Step {
    /// The line that brought it.
    pub place: Place,
    /// The record as it will be.
    pub row: Row,
    /// As it stood; `None`: it is new.
    pub stood: Option<Row>,
    columns: Vec<(&'static str, &'static str)>,
}

impl Step {
    /// The column that a field of the record was filled from.
    pub fn column<'a>(&self, field: &'a str) -> &'a str {
        column_of(&self.columns, field)
    }
}

fn column_of<'a>(columns: &[(&'static str, &'static str)], field: &'a str) -> &'a str {
    columns.iter().find(|(name, _)| *name == field).map_or(field, |(_, column)| *column)
}

/// What files would change.
#[derive(Debug)]
pub struct Plan {
    /// Records to be added and changed, by id: in the order of the files.
    pub steps: Vec<Step>,
    /// How many records the files name that stand as the files say.
    pub left: usize,
    /// Everything that is wrong. Then nothing is to be done.
    pub problems: Vec<Problem>,
    /// What somebody should look at, though it may be right.
    pub doubts: Vec<Problem>,
    record: Record,
    named: BTreeMap<Uuid, Place>,
    at: DateTime<Utc>,
    ids: Mutex<ContextV7>,
}

/// What a line says, cell by cell, as the record takes it.
#[derive(Clone, Debug)]
pub struct Said {
    /// Where it stands.
    pub place: Place,
    /// The file's kind.
    pub layout: Layout,
    /// The file's columns.
    pub columns: Vec<&'static str>,
    values: BTreeMap<&'static str, Value>,
}

impl Said {
    /// What a column says, if it says something.
    pub fn get(&self, column: &str) -> Option<&str> {
        self.values.get(column).map(|value| value.text.as_str())
    }

    /// What a column says, where it has to say something: empty else, and then the line is not read.
    pub fn key(&self, column: &str) -> &str {
        self.get(column).unwrap_or_default()
    }

    /// The day that a column says.
    pub fn day(&self, column: &str) -> Option<NaiveDate> {
        calendar::parse_date(self.get(column)?).ok()
    }

    /// The year that a column says, where it says no more.
    pub fn bare_year(&self, column: &str) -> Option<i32> {
        self.values.get(column)?.bare_year
    }
}

/// What is wrong with a line, in a column.
#[derive(Clone, Debug)]
pub struct Wrong {
    /// The column; empty: the line.
    pub column: String,
    /// What is wrong.
    pub says: Message,
}

impl Wrong {
    /// Something is wrong in a column.
    pub fn new(column: impl Into<String>, says: Message) -> Self {
        Self { column: column.into(), says }
    }
}

/// What a line says of one record.
#[derive(Debug)]
pub struct Put<'a> {
    /// The kind of the record.
    pub kind: Kind,
    /// The record that stands, if the line is about one.
    pub stands: Option<Row>,
    /// Fields and the columns that fill them.
    pub fields: &'a [(&'static str, &'static str)],
    /// Fields and what the line says of them, worked out.
    pub said: Vec<(&'static str, String)>,
    /// Fields and what a new record has in them where nothing is said.
    pub unless_said: Vec<(&'static str, String)>,
    /// Whether the line's remark is about this record.
    pub remark: bool,
}

impl Plan {
    /// What files would change in a record, at an instant.
    pub fn new(record: &Record, sheets: &[Sheet], at: DateTime<Utc>) -> Self {
        let mut plan = Self {
            steps: Vec::new(),
            left: 0,
            problems: Vec::new(),
            doubts: Vec::new(),
            record: record.clone(),
            named: BTreeMap::new(),
            at,
            ids: Mutex::new(ContextV7::new()),
        };
        for sheet in sheets {
            for line in &sheet.lines {
                if plan.problems.len() >= MOST_PROBLEMS {
                    plan.wrong(&line.place, Wrong::new("", Message::new("import-and-more")));
                    return plan;
                }
                plan.line(sheet, line);
            }
        }
        plan.left = plan.named.len() - plan.steps.len();
        plan
    }

    /// The record as the lines so far make it.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Something of a line may be right, and somebody should look at it.
    pub fn doubt(&mut self, line: &Said, of: Wrong) {
        if self.doubts.len() < MOST_PROBLEMS {
            self.doubts.push(Problem { place: line.place.clone(), column: of.column, says: of.says });
        }
    }

    fn wrong(&mut self, place: &Place, wrong: Wrong) {
        self.problems.push(Problem { place: place.clone(), column: wrong.column, says: wrong.says });
    }

    fn line(&mut self, sheet: &Sheet, line: &Line) {
        let (said, mut wrongs) = self.said(sheet, line);
        // Of a line in which a cell is wrong the others are read, too, so that all is said at once; but not where it is not
        // known what the line is about, and what may follow from the wrong cell alone is not said.
        let reads = wrongs.is_empty() || sheet.layout.is_read_on();
        if let Some(said) = said.filter(|_| reads)
            && let Err(further) = (sheet.layout.shape().read)(self, &said)
        {
            let before: Vec<_> = wrongs.iter().map(|wrong: &Wrong| wrong.column.clone()).collect();
            let follows = |wrong: &Wrong| before.iter().any(|of| follows_from(of, &wrong.column));
            wrongs.extend(further.into_iter().filter(|wrong| !follows(wrong)));
        }
        wrongs.into_iter().for_each(|wrong| self.wrong(&line.place, wrong));
    }

    /// What a line says, and what is wrong with its cells; `None`: it is not known what it is about.
    fn said(&self, sheet: &Sheet, line: &Line) -> (Option<Said>, Vec<Wrong>) {
        let mut wrongs = Vec::new();
        let mut values = BTreeMap::new();
        for column in sheet.layout.columns() {
            match line.cells.get(column.name) {
                None if column.key => wrongs.push(Wrong::new(column.name, Message::new("import-missing"))),
                None => {}
                Some(text) => match cell::value(column.is, text, &self.record) {
                    Ok(value) => drop(values.insert(column.name, value)),
                    Err(all) => wrongs.extend(all.into_iter().map(|says| Wrong::new(column.name, says))),
                },
            }
        }
        let known = sheet.layout.columns().all(|column| !column.key || values.contains_key(column.name));
        let said = known.then(|| Said {
            place: line.place.clone(),
            layout: sheet.layout,
            columns: sheet.columns.clone(),
            values,
        });
        (said, wrongs)
    }

    /// Takes in what a line says of one record; gives the record's id.
    ///
    /// # Errors
    /// What the fields of the record or its rules refuse.
    pub fn put(&mut self, line: &Said, put: Put<'_>) -> Result<Uuid, Vec<Wrong>> {
        let Put { kind, stands, fields, said, unless_said, remark } = put;
        let mut input = match &stands {
            Some(row) => Input::from_row(row),
            None => as_new(kind, line, &unless_said),
        };
        for (field, column) in fields {
            let stood = input.one(field).and_then(|text| calendar::parse_date(text).ok());
            let same_year =
                line.bare_year(column).is_some_and(|year| stood.is_some_and(|day| day.year() == year));
            // A bare year says no more than the year: a day of it that stands is not unsaid by it.
            if let Some(text) = line.get(column).filter(|_| !same_year) {
                input.set(*field, text);
            }
        }
        for (field, text) in said {
            input.set(field, text);
        }
        for column in COMMON {
            let of_this = column.name != "sample" && (column.name != "remark" || remark);
            if let Some(text) = line.get(column.name).filter(|_| of_this) {
                input.set(column.name, text);
            }
        }
        let id = stands.as_ref().map_or_else(|| self.new_id(), |row| row.common().id);
        let (row, mut wrongs) = self.read(input, kind, id, stands.as_ref(), fields);
        let Some(mut row) = row.filter(|_| wrongs.is_empty() || line.layout.is_read_on()) else {
            return Err(wrongs);
        };
        if let Some(sample) = line.get("sample") {
            row.common_mut().sample = sample == "yes";
        }
        // What registering refuses, importing refuses: all reasons at once. What is only advised is not said.
        let checked = checks::check(&self.record, &row, stands.as_ref(), calendar::astana_date(self.at));
        let errors = checked.errors.iter();
        let errors = errors.map(|error| Wrong::new(column_of(fields, &error.field), error.message.clone()));
        let refusals = checked.refusals.iter().map(|refusal| {
            Wrong::new(column_of(fields, refusal.field.unwrap_or_default()), refused(refusal))
        });
        let before: Vec<_> = wrongs.iter().map(|wrong| wrong.column.clone()).collect();
        let follows = |wrong: &Wrong| before.iter().any(|of| follows_from(of, &wrong.column));
        wrongs.extend(errors.chain(refusals).filter(|wrong| !follows(wrong)));
        if !wrongs.is_empty() {
            // What comes later is held against this line, too.
            let taken = line.layout.is_read_on().then(|| self.take(line, row, stands, fields));
            wrongs.extend(taken.and_then(Result::err));
            return Err(wrongs);
        }
        self.take(line, row, stands, fields).map_err(|wrong| vec![wrong])?;
        Ok(id)
    }

    /// A row as it was said, or, where fields are wrong, as it is without these; and what is wrong.
    fn read(
        &self,
        mut input: Input,
        kind: Kind,
        id: Uuid,
        stands: Option<&Row>,
        fields: &[(&'static str, &'static str)],
    ) -> (Option<Row>, Vec<Wrong>) {
        let errors = match input.read(kind, id, stands, &self.record) {
            Ok(row) => return (Some(row), Vec::new()),
            Err(errors) => errors,
        };
        input.0.retain(|name, _| !errors.iter().any(|error| error.field == *name));
        let says = |error: &FieldError| Wrong::new(column_of(fields, &error.field), error.message.clone());
        (input.read(kind, id, stands, &self.record).ok(), errors.iter().map(says).collect())
    }

    fn take(
        &mut self,
        line: &Said,
        row: Row,
        stands: Option<Row>,
        fields: &[(&'static str, &'static str)],
    ) -> Result<(), Wrong> {
        let id = row.common().id;
        let before = self.named.get(&id).cloned();
        self.named.entry(id).or_insert_with(|| line.place.clone());
        if stands.as_ref() == Some(&row) {
            return Ok(());
        }
        if let Some(before) = before {
            let fields = differing(stands.as_ref(), &row).join(", ");
            let says = Message::new("import-says-otherwise")
                .with("before", before.to_string())
                .with("fields", fields);
            return Err(Wrong::new("", says));
        }
        let failed = |error: serde_json::Error| {
            Wrong::new("", Message::new("import-failed").with("error", error.to_string()))
        };
        let change = Changed {
            entry: 0,
            at: self.at,
            act: String::new(),
            kind: row.kind(),
            id,
            before: None,
            after: Some(row.to_json().map_err(failed)?),
        };
        self.record.apply(change).map_err(failed)?;
        self.steps.push(Step { place: line.place.clone(), row, stood: stands, columns: fields.to_vec() });
        Ok(())
    }

    /// Ids run in the order of the files, all of one instant.
    fn new_id(&self) -> Uuid {
        let seconds = u64::try_from(self.at.timestamp()).unwrap_or(0);
        let ids = self.ids.lock().unwrap_or_else(PoisonError::into_inner);
        Uuid::new_v7(Timestamp::from_unix(&*ids, seconds, self.at.timestamp_subsec_nanos()))
    }
}

/// Whether what is wrong in a column may follow from what is wrong in another: of two days the one is nothing without the other.
fn follows_from(before: &str, column: &str) -> bool {
    let days = |of: &str| matches!(of, "begins" | "ends" | "month");
    before == column || days(before) && days(column)
}

/// What a new record has in it where nothing is said: its distribution, and the file as its source.
fn as_new(kind: Kind, line: &Said, unless_said: &[(&'static str, String)]) -> Input {
    let mut input = Input::default();
    input.set("distribution", layout::distribution(kind));
    input.set("source_kind", "imported file");
    if line.get("source_kind").is_none() {
        input.set("source_number", line.place.file.chars().take(100).collect::<String>());
    }
    for (field, text) in unless_said {
        input.set(*field, text.as_str());
    }
    input
}

/// A refusal, with the paragraph that it follows from.
pub fn refused(refusal: &Refusal) -> Message {
    match refusal.paragraph {
        Some(paragraph) => Message::new("import-refused")
            .with("says", refusal.message.clone())
            .with("paragraph", paragraph.to_string()),
        None => refusal.message.clone(),
    }
}

/// The fields in which a record differs from what stood.
pub fn differing(stood: Option<&Row>, row: &Row) -> Vec<String> {
    let json = |row: &Row| row.to_json().ok();
    diff(stood.and_then(json).as_ref(), json(row).as_ref()).into_iter().map(|change| change.field).collect()
}
