//! The steps that can be taken from a record: each with its name, and with every reason for which it is not offered.

use crate::http::page::Names;
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::{Kind, Row};
use crate::steps::{self, Scene, Standing, Step};

/// A way on from a record.
pub struct WayOn {
    /// What is done.
    pub name: String,
    /// Where; `None`: it is not offered.
    pub address: Option<String>,
    /// Why it is not offered.
    pub reasons: Vec<String>,
}

/// The ways on from a record for who asks: first those that are open. What is another's to do is said only where
/// nothing else stands against it, so that a page shows who is awaited.
pub fn ways_on(who: &Who, row: &Row) -> Vec<WayOn> {
    let scene = Scene::supposed(who.record(), who.actor, who.now);
    let names = Names::of(who, who.today);
    let mut ways: Vec<WayOn> =
        steps::on(row.kind()).filter_map(|step| way_on(step, &scene, row, names)).collect();
    ways.sort_by_key(|way| way.address.is_none());
    ways
}

fn way_on(step: &'static Step, scene: &Scene<'_>, row: &Row, names: Names<'_>) -> Option<WayOn> {
    let name = names.words.of_kind("step-", &step.key()).to_owned();
    let standing = (step.stands)(scene, row);
    match ((step.may)(scene, row), standing) {
        (_, Standing::Elsewhere) => None,
        (Err(denial), _) if denial.hidden => None,
        (Err(denial), Standing::Open) => {
            Some(WayOn { name, address: None, reasons: vec![names.say(&denial.reason)] })
        }
        (Err(_), Standing::Refused(_)) => None,
        (Ok(_), Standing::Open) => {
            Some(WayOn { name, address: Some(step.address(row)), reasons: Vec::new() })
        }
        (Ok(_), Standing::Refused(refusals)) => {
            let reasons = refusals.iter().map(|refusal| names.say(&refusal.message)).collect();
            Some(WayOn { name, address: None, reasons })
        }
    }
}

/// The record that the address of a step names: by its id, an area by its code too.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub fn subject_of(who: &Who, step: &Step, named: &str) -> Result<Row, Failure> {
    let record = who.record();
    let by_code = || (step.on == Kind::Area).then(|| record.area_by_code(named)).flatten();
    let id = named.parse().ok().or_else(|| by_code().map(|held| held.area.common.id));
    id.and_then(|id| record.find(step.on, id)).ok_or(Failure::NotFound)
}
