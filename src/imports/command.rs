//! The verb: brings files in through the door, all of them in one entry of the journal, or nothing.

use std::sync::Arc;

use super::plan::{Plan, Step, refused};
use super::sheet::{self, Sheet};
use super::{File, IMPORTED, Problem};
use crate::people::store;
use crate::platform::app::App;
use crate::platform::change::{self, Change, Command};
use crate::platform::failure::Failure;
use crate::rules::access::{Action, Actor};
use crate::rules::refusal::Refusal;

/// Why nothing was brought in.
#[derive(Debug)]
pub enum NotImported {
    /// Something in the files is wrong: line by line.
    Wrong(Vec<Problem>),
    /// Not allowed, or broken.
    Failed(Failure),
}

/// What was brought in, or would be.
#[derive(Debug, Default)]
pub struct Brought {
    /// Records added and changed, in the order of the files.
    pub steps: Vec<Step>,
    /// How many records of the files stood as the files say.
    pub left: usize,
    /// What somebody should look at, though it may be right.
    pub doubts: Vec<Problem>,
    /// The entry of the journal that it is; `None`: it was tried, or changes nothing.
    pub entry: Option<i64>,
    /// Columns that were not read, with the file.
    pub passed_over: Vec<(String, Vec<String>)>,
    /// Sheets of workbooks that were not read though something stands in them, with the file.
    pub not_read: Vec<(String, Vec<String>)>,
}

/// Brings files in, or, with `dry_run`, tries whether they can be: the database is asked, and nothing stays.
///
/// # Errors
/// All that is wrong with the files, line by line; then nothing has changed.
pub async fn bring_in(
    app: &App,
    actor: Actor,
    files: &[File],
    dry_run: bool,
) -> Result<Brought, NotImported> {
    let (mut sheets, mut problems) = (Vec::new(), Vec::new());
    let to_read = files.to_vec();
    // Reading is arithmetic: others are answered meanwhile.
    let read = tokio::task::spawn_blocking(move || to_read.iter().map(sheet::read).collect::<Vec<_>>()).await;
    for read in read.map_err(|error| NotImported::Failed(Failure::failed(error)))? {
        match read {
            Ok(sheet) => sheets.push(sheet),
            Err(wrong) => problems.extend(wrong),
        }
    }
    if !problems.is_empty() {
        return Err(NotImported::Wrong(problems));
    }
    // What takes long is worked out before the journal's lock is taken.
    let sheets = Arc::new(sheets);
    let planned = plan(app, actor, sheets.clone()).await.map_err(NotImported::Failed)?;
    let mut outcome = Outcome::Open;
    let import = Import { sheets: &sheets, planned, dry_run, outcome: &mut outcome };
    let done = app.perform(actor, import).await;
    match (outcome, done) {
        (Outcome::Wrong(problems), _) => Err(NotImported::Wrong(problems)),
        // A trial ends in a refusal, so that nothing of it stays; so does what changes nothing.
        (Outcome::Tried(brought), _) | (Outcome::Done(brought), Ok(())) => Ok(brought),
        (Outcome::Open | Outcome::Done(_), Err(failure)) => Err(NotImported::Failed(failure)),
        (Outcome::Open, Ok(())) => {
            Err(NotImported::Failed(Failure::failed(anyhow::anyhow!("nothing was imported"))))
        }
    }
}

/// The plan on the record as it stands at this moment and is known to who brings in, and the entry that it stands at.
async fn plan(app: &App, actor: Actor, sheets: Arc<Vec<Sheet>>) -> Result<(i64, Plan), Failure> {
    let (touched, now) = store::nobody(&app.pool, app.clock_offset_us()).await?;
    let held = app.current(touched, now).await?.read_by(&actor);
    let entry = held.record.entry;
    let planned = tokio::task::spawn_blocking(move || Plan::new(&held.record, &sheets, now)).await;
    Ok((entry, planned.map_err(Failure::failed)?))
}

/// What came of an import, beside the journal.
enum Outcome {
    Open,
    Wrong(Vec<Problem>),
    Tried(Brought),
    Done(Brought),
}

/// Brings sheets in.
struct Import<'a> {
    sheets: &'a [Sheet],
    planned: (i64, Plan),
    dry_run: bool,
    outcome: &'a mut Outcome,
}

impl Command for Import<'_> {
    type Done = ();

    fn action(&self) -> Action<'_> {
        Action::Import
    }

    async fn run(self, change: &mut Change<'_>) -> Result<(), Failure> {
        let (entry, planned) = self.planned;
        let plan = match entry == change.record.entry {
            true => planned,
            // Somebody else was quicker: what the files say is held against what stands now.
            false => {
                let known = change.record.read_by(|audience| change.actor.reads(audience));
                Plan::new(&known, self.sheets, change.now)
            }
        };
        if !plan.problems.is_empty() {
            *self.outcome = Outcome::Wrong(plan.problems);
            return Err(nothing_changes());
        }
        let Plan { steps, left, doubts, .. } = plan; // the copy of the record is let go
        let order = in_order(&steps);
        let rows: Vec<_> = order.iter().map(|step| &step.row).collect();
        if let Err((number, failure)) = change.put_all(&rows).await {
            if let (Failure::Refused(refusals), Some(step)) = (&failure, order.get(number)) {
                *self.outcome =
                    Outcome::Wrong(refusals.iter().map(|refusal| problem(step, refusal)).collect());
                return Err(nothing_changes());
            }
            return Err(failure);
        }
        let nothing = steps.is_empty();
        let passed_over = of_files(self.sheets, |sheet| &sheet.passed_over);
        let not_read = of_files(self.sheets, |sheet| &sheet.not_read);
        let mut brought = Brought { steps, left, doubts, entry: None, passed_over, not_read };
        if self.dry_run || nothing {
            *self.outcome = Outcome::Tried(brought);
            return Err(nothing_changes());
        }
        brought.entry = Some(change.entry);
        *self.outcome = Outcome::Done(brought);
        let names: Vec<_> = self.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        change.says(IMPORTED, None, Some(names.join(", ")));
        Ok(())
    }
}

/// Names that files have, with the file, where it has some.
fn of_files(sheets: &[Sheet], names: impl Fn(&Sheet) -> &Vec<String>) -> Vec<(String, Vec<String>)> {
    let some = sheets.iter().filter(|sheet| !names(sheet).is_empty());
    some.map(|sheet| (sheet.name.clone(), names(sheet).clone())).collect()
}

fn nothing_changes() -> Failure {
    Failure::Refused(vec![Refusal { paragraph: None, field: None, message: change::nothing_changes() }])
}

/// What others refer to comes first; of one kind what is changed before what is new, since it may make room.
fn in_order(steps: &[Step]) -> Vec<&Step> {
    let mut order: Vec<_> = steps.iter().collect();
    order.sort_by_key(|step| (step.row.kind(), step.stood.is_none()));
    order
}

fn problem(step: &Step, refusal: &Refusal) -> Problem {
    Problem {
        place: step.place.clone(),
        column: step.column(refusal.field.unwrap_or_default()).to_owned(),
        says: refused(refusal),
    }
}
