//! What extensions, notices and final reports say of the tenure that they are of (1.3, 1.12).

use chrono::NaiveDate;

use super::super::fields::FieldError;
use super::super::rows::{self, Role};
use super::super::{Record, Row};
use super::Checked;
use crate::message::Message;
use crate::rules::facts::{Extension, Tenure, Termination};
use crate::rules::paragraph::Paragraph;
use crate::rules::refusal::Refusal;
use crate::rules::tenure::{self, SetBy};
use crate::rules::tenure_life;

pub(super) fn check(record: &Record, row: &Row, checked: &mut Checked) {
    match row {
        Row::Tenure(row) => what_it_has(record, row, checked),
        Row::TenureExtension(row) => extension(record, row, checked),
        Row::TenureTermination(row) => termination(record, row, checked),
        Row::FinalReport(row) => final_report(record, row, checked),
        _ => {}
    }
}

/// What a record is checked for when it is new: what was right then stays so as it goes on.
pub(super) fn check_new(record: &Record, row: &Row, checked: &mut Checked) {
    if let Row::ExtensionRequest(row) = row {
        request(record, row, checked);
    }
}

/// 1.12: "The request for extension … must be sent to all Member States … sufficiently in advance of the expiration of
/// the current tenure".
fn request(record: &Record, row: &rows::ExtensionRequest, checked: &mut Checked) {
    let Some(facts) = tenure_of(record, row.area_id, row.tenure_id) else { return };
    for refusal in tenure_life::extension(&facts, row.submitted, row.to) {
        checked.refuse(refusal);
    }
    let Some(end) = tenure::last_day(&facts, row.submitted).day else { return };
    if row.submitted > end {
        let after = Message::new("advice-request-after-end");
        checked.advice.push(after.with("days", (row.submitted - end).num_days()).with("end", end));
    } else {
        notice(record, row.submitted, end, "advice-late-request", checked);
    }
}

/// 1.12: a request for extension is sent sufficiently in advance of the end that it puts off.
fn extension(record: &Record, row: &rows::TenureExtension, checked: &mut Checked) {
    let Some(area) = record.areas.get(&row.area_id) else { return };
    let Some(tenure) = area.tenures.get(&row.tenure_id) else { return };
    let mut facts = area.tenure_facts(tenure);
    let others = area.extensions.values().filter(|other| other.tenure_id == row.tenure_id);
    facts.extensions = others
        .filter(|other| other.common.id != row.common.id)
        .map(|other| Extension { approved: other.approved, to: other.to })
        .collect();
    let Some(end) = tenure::last_day(&facts, row.approved).day else { return };
    if row.to < end {
        let shortens = Message::new("advice-extension-shortens");
        checked.advice.push(shortens.with("from", end).with("to", row.to));
    } else if row.approved > end {
        let revives = Message::new("advice-extension-revives");
        checked.advice.push(revives.with("days", (row.approved - end).num_days()).with("end", end));
    } else {
        notice(record, row.approved, end, "advice-late-extension", checked);
    }
}

/// 1.12: "may voluntarily terminate its term at any time". The notice is "sent … sufficiently in advance of … the
/// termination of duties": where the term is given up before it begins, there are no duties to terminate.
fn termination(record: &Record, row: &rows::TenureTermination, checked: &mut Checked) {
    let Some(mut facts) = tenure_of(record, row.area_id, row.tenure_id) else { return };
    let without_it = Tenure { termination: None, ..facts.clone() };
    facts.termination = Some(Termination { notified: row.notified, last_day: row.last_day });
    let given_up = given_up(&facts, row.notified);
    if facts.acting {
        // 1.11: who acts does so until a Coordinator is appointed, and nobody has to be told of it in advance.
    } else if row.notified > row.last_day {
        let days = (row.notified - row.last_day).num_days();
        let late = Message::new("advice-notice-after-last-day").with("days", days).with("end", row.last_day);
        checked.advice.push(late);
    } else if given_up.is_none() {
        notice(record, row.notified, row.last_day, "advice-short-notice", checked);
    }
    checked.advice.extend(given_up);
    if let Some(appointed) = facts.appointed.filter(|appointed| row.notified < *appointed) {
        checked.advice.push(Message::new("advice-notice-before-appointment").with("appointed", appointed));
    }
    if let Some(end) = tenure::last_day(&without_it, row.notified).day {
        checked.advise(row.last_day < end, || {
            let ends = tenure::last_day(&without_it, NaiveDate::MAX).day.unwrap_or(end);
            Message::new("advice-notice-without-effect").with("end", ends)
        });
    }
}

/// 1.12: "at any time", before the term begins too. A tenure whose last day comes before its first counts for nothing
/// in any rule, from the day of the notice on; until then it was to come.
fn given_up(facts: &Tenure, known_by: NaiveDate) -> Option<Message> {
    let last = tenure::last_day(facts, known_by);
    let (SetBy::Notice(on), Some(from), false) = (last.set_by, facts.from, tenure::counts(facts, last))
    else {
        return None;
    };
    Some(Message::new("advice-given-up-before-begins").with("from", from).with("on", on))
}

/// 1.3: "The Member State completing the duties of Coordinator shall issue a report".
fn final_report(record: &Record, row: &rows::FinalReport, checked: &mut Checked) {
    let Some(facts) = tenure_of(record, row.area_id, row.tenure_id) else { return };
    if !tenure::is_full_coordinator(&facts) {
        checked.refuse(report_of_another("tenure_id"));
    }
    if let Some(from) = facts.from.filter(|from| row.issued < *from) {
        checked.errors.push(report_before_begins("issued", from));
        return;
    }
    let last = tenure::last_day(&facts, row.issued);
    if !tenure::counts(&facts, last) {
        checked.advice.push(Message::new("advice-report-of-what-never-began"));
    } else if let Some(last) = last.day.filter(|last| row.issued < *last) {
        checked.advice.push(Message::new("advice-report-before-last-day").with("last", last));
    }
}

/// A correction of a tenure leaves its reports as good as they were, and says what its notice comes to.
fn what_it_has(record: &Record, row: &rows::Tenure, checked: &mut Checked) {
    let Some(area) = record.areas.get(&row.area_id) else { return };
    checked.advice.extend(given_up(&area.tenure_facts(row), NaiveDate::MAX));
    let own = || area.final_reports.values().filter(|report| report.tenure_id == row.common.id);
    if own().next().is_some() && (row.acting || row.role != Role::Coordinator) {
        checked.refuse(report_of_another("role"));
    }
    if let Some(from) = row.from.filter(|from| own().any(|report| report.issued < *from)) {
        checked.errors.push(report_before_begins("from", from));
    }
}

fn report_before_begins(field: &'static str, from: NaiveDate) -> FieldError {
    FieldError::new(field, Message::new("refused-report-before-begins").with("from", from))
}

fn report_of_another(field: &'static str) -> Refusal {
    Refusal::by(Paragraph::P1_3, field, Message::new("refused-report-not-coordinator"))
}

fn tenure_of(record: &Record, area: uuid::Uuid, tenure: uuid::Uuid) -> Option<Tenure> {
    let area = record.areas.get(&area)?;
    Some(area.tenure_facts(area.tenures.get(&tenure)?))
}

/// 1.12: "sufficiently in advance" is at least the shortest of the version's days of notice.
fn notice(record: &Record, given: NaiveDate, end: NaiveDate, key: &'static str, checked: &mut Checked) {
    let version = record.organisation.version_on(given);
    let Some(shortest) = version.and_then(|version| version.expiry_notice_days.iter().copied().min()) else {
        return;
    };
    let days = (end - given).num_days();
    checked.advise(days >= i64::from(shortest), || {
        Message::new(key).with("days", days).with("shortest", i64::from(shortest)).with("end", end)
    });
}
