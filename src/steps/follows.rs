//! What follows from a tenure, however it comes into the record: decided by an outcome, taken up, or registered from
//! paper. Who acts as Coordinator does so no longer (1.11), and who coordinates drafts with the others (2.3).

use chrono::NaiveDate;
use uuid::Uuid;

use super::draft::allowed;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::rows::{Role, Tenure, TenureTermination};
use crate::record::{AreaRecord, Common, Record, Row};
use crate::rules::calendar::day_before;
use crate::rules::tenure;

/// What follows from rows that stand.
#[derive(Debug, Default)]
pub struct Followed {
    /// The rows that are written with them.
    pub puts: Vec<Row>,
    /// What stood in their places.
    pub stood: Vec<Row>,
    /// What is said of it before.
    pub advice: Vec<Message>,
}

/// What follows from new rows in the record as it stands with them, which it then holds too.
///
/// # Errors
/// When a rule refuses what follows.
pub fn follow(
    after: &mut Record,
    rows: &[Row],
    today: NaiveDate,
    new_id: impl Fn() -> Uuid,
) -> Result<Followed, Failure> {
    let mut followed = Followed::default();
    for row in rows {
        let Row::Tenure(tenure) = row else { continue };
        let Some(area) = after.areas.get(&tenure.area_id).cloned() else { continue };
        let mut more: Vec<Row> = Vec::new();
        for (ended, message) in acting_ended(&area, tenure, today, &new_id) {
            more.push(ended.into());
            followed.advice.push(message);
        }
        more.extend(drafted_with(&area, after, today));
        for row in more {
            let standing = after.find(row.kind(), row.common().id);
            followed.advice.extend(allowed(after, &row, standing.as_ref(), today)?);
            *after = after.with(&row).map_err(Failure::failed)?;
            followed.stood.extend(standing);
            followed.puts.push(row);
        }
    }
    Ok(followed)
}

/// What goes where a document goes, and does not stand so yet: its texts, their circulations, and what it does to others. The
/// files of all of them follow when they are written.
pub fn with_its_document(record: &Record, row: &Row) -> Vec<Row> {
    let Row::Document(document) = row else { return Vec::new() };
    let organisation = &record.organisation;
    let id = document.common.id;
    let texts = organisation.versions_of(id);
    let circulations = organisation.circulations.values();
    let sent = circulations.filter(|of| texts.iter().any(|text| text.common.id == of.of_id));
    let relations = organisation.relations.values().filter(|of| of.document_id == id);
    let own = texts.iter().map(|text| Row::from((*text).clone()));
    let own = own.chain(sent.cloned().map(Row::from)).chain(relations.cloned().map(Row::from));
    let for_whom = |of: &Common| (of.distribution, of.named_states.clone());
    let wanted = for_whom(&document.common);
    own.filter(|row| for_whom(row.common()) != wanted)
        .map(|mut row| {
            let common = row.common_mut();
            (common.distribution, common.named_states) = wanted.clone();
            row
        })
        .collect()
}

/// 1.11: "until a new Coordinator is appointed". Who acts has done so to the day before the new one begins; where that
/// is a day that had passed, to the day before the decision.
fn acting_ended(
    area: &AreaRecord,
    new: &Tenure,
    today: NaiveDate,
    new_id: &impl Fn() -> Uuid,
) -> Vec<(TenureTermination, Message)> {
    if new.role != Role::Coordinator || new.acting {
        return Vec::new();
    }
    let decided = new.appointed.or(new.from).unwrap_or(today).min(today);
    let begins = new.from.unwrap_or(decided).max(decided);
    let serves_to = tenure::last_day(&area.tenure_facts(new), today);
    let acting = area.tenures.values().filter(|row| {
        row.acting
            && tenure::last_day(&area.tenure_facts(row), decided).reaches(begins)
            && row.from.is_none_or(|from| serves_to.reaches(from))
    });
    let last_day = day_before(begins);
    acting
        .map(|holder| {
            let message =
                Message::new("advice-acting-ends").with("state", holder.state).with("last", last_day);
            (ended(area, holder, new, (decided, last_day), new_id), message)
        })
        .collect()
}

/// There is one early end to a tenure: this one takes the place of a notice of a later day that the state had given.
fn ended(
    area: &AreaRecord,
    holder: &Tenure,
    by: &Tenure,
    (notified, last_day): (NaiveDate, NaiveDate),
    new_id: &impl Fn() -> Uuid,
) -> TenureTermination {
    let given = area.terminations.values().find(|notice| notice.tenure_id == holder.common.id);
    let of_the_same_paper = || Common { id: new_id(), entry: 0, remark: None, ..by.common.clone() };
    TenureTermination {
        common: given.map_or_else(of_the_same_paper, |notice| notice.common.clone()),
        tenure_id: holder.common.id,
        area_id: holder.area_id,
        notified,
        last_day,
    }
}

/// 2.3: "prepared by the respective Coordinator in consultation with the Co-coordinators": the drafts of an area are for
/// those too that have been appointed since they were begun.
fn drafted_with(area: &AreaRecord, record: &Record, today: NaiveDate) -> Vec<Row> {
    let mut rows = Vec::new();
    for paper in area.papers.values().filter(|paper| paper.is_draft() || paper.is_considered()) {
        let to_join = area.drafts_with(&record.organisation, paper, today);
        let mut joined = |mut row: Row| {
            let named = &mut row.common_mut().named_states;
            let before = named.len();
            named.extend(to_join.iter().filter(|state| !named.contains(state)).copied().collect::<Vec<_>>());
            if named.len() > before {
                rows.push(row);
            }
        };
        if paper.is_draft() {
            joined(Row::from(paper.clone()));
        }
        area.sections_of(paper.common.id).into_iter().for_each(|section| joined(Row::from(section.clone())));
    }
    rows
}
