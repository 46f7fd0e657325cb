//! The steps that can be taken from a record: each with its name, and with every reason for which it is not offered.

use crate::http::page::Names;
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::Row;
use crate::steps::{self, Scene, Standing, Step};

/// The ways on from a record.
#[derive(Default)]
pub struct WaysOn {
    /// The steps that who asks can take.
    pub open: Vec<WayOn>,
    /// Those that are another's, or not possible as things stand.
    pub closed: Vec<NoWayOn>,
}

/// A step that can be taken.
pub struct WayOn {
    /// What is done.
    pub name: String,
    /// Where.
    pub address: String,
}

/// A step that is not offered.
pub struct NoWayOn {
    /// What is done.
    pub name: String,
    /// Every reason why not.
    pub reasons: Vec<String>,
}

/// The ways on from a record for who asks. What is another's to do is said only where nothing else stands against it,
/// so that a page shows who is awaited.
pub fn ways_on(who: &Who, row: &Row) -> WaysOn {
    let scene = Scene::supposed(who.record(), who.actor, who.now);
    let names = Names::of(who, who.today);
    let mut ways = WaysOn::default();
    for step in steps::on(row.kind()).filter(|step| step.is_for(who.actor.post)) {
        let name = names.words.of_kind("step-", &step.key()).to_owned();
        let reasons = match ((step.may)(&scene, row), (step.stands)(&scene, row)) {
            (_, Standing::Elsewhere) | (Err(_), Standing::Refused(_)) => continue,
            (Err(denial), _) if denial.hidden => continue,
            (Err(denial), Standing::Open) => vec![names.say(&denial.reason)],
            (Ok(_), Standing::Refused(refusals)) => {
                refusals.iter().map(|refusal| names.say(&refusal.message)).collect()
            }
            (Ok(_), Standing::Open) => {
                ways.open.push(WayOn { name, address: step.address(row) });
                continue;
            }
        };
        ways.closed.push(NoWayOn { name, reasons });
    }
    ways
}

/// One step on a record, where who asks can take it as things stand.
pub fn open_on(who: &Who, step: &'static Step, row: &Row) -> Option<WayOn> {
    let scene = Scene::supposed(who.record(), who.actor, who.now);
    let open = (step.may)(&scene, row).is_ok() && (step.stands)(&scene, row) == Standing::Open;
    let name = who.words().of_kind("step-", &step.key());
    open.then(|| WayOn { name: name.to_owned(), address: step.address(row) })
}

/// The record that the address of a step names: by its id, an area by its code too, a plan by its year.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub fn subject_of(who: &Who, step: &Step, named: &str) -> Result<Row, Failure> {
    let record = who.record();
    record.id_named(step.on, named).and_then(|id| record.find(step.on, id)).ok_or(Failure::NotFound)
}
