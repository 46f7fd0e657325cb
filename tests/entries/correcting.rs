//! Correcting and striking: nothing is lost, each is told what changed by it.

use clearinghouse::entries::{Correct, Register, RegisterDecision, Strike};
use clearinghouse::platform::failure::Failure;
use clearinghouse::record::store::as_known_on;
use clearinghouse::record::{Kind, Record, Row};
use clearinghouse::rules::duties::{DutyKind, Status};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::{House, day, input, reasons};

fn ict(to: Value) -> Value {
    json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22", "from": "2024-01-01",
           "to": to})
}

/// The last day of the term of the ICT area's coordinator in the List of a day.
fn end_in_the_list(record: &Record, on: &str) -> Option<chrono::NaiveDate> {
    let list = record.list(day(on));
    list.iter().find(|row| row.area.code == "2.3").unwrap().posts.coordinators[0].to
}

#[tokio::test]
async fn of_two_officers_who_correct_the_same_record_the_second_is_shown_what_changed() {
    let house = House::new().await;
    let id = house.register(Kind::Tenure, ict(json!("2025-12-31"))).await.id;
    let first = house.correction(Kind::Tenure, id, json!({"to": "2026-12-31"})).await;
    let second = house.correction(Kind::Tenure, id, json!({"remark": "See note 12."})).await;
    let done = house.app.perform(house.officer(), first).await.unwrap();
    let Err(Failure::Stale(stands)) = house.app.perform(house.second_officer(), second).await else {
        panic!("the second correction went over the first")
    };
    let Row::Tenure(stands) = *stands else { panic!() };
    assert_eq!((stands.to, stands.common.entry), (Some(day("2026-12-31")), done.entry));
    assert_eq!(house.row(Kind::Tenure, id).await, Row::Tenure(stands), "nothing of the first is lost");
    // Seen anew, both stand.
    house.correct(Kind::Tenure, id, json!({"remark": "See note 12."})).await;
    let Row::Tenure(row) = house.row(Kind::Tenure, id).await else { panic!() };
    assert_eq!((row.to, row.common.remark.as_deref()), (Some(day("2026-12-31")), Some("See note 12.")));
}

#[tokio::test]
async fn two_officers_at_the_same_moment_one_is_stale() {
    let house = House::new().await;
    let id = house.register(Kind::Tenure, ict(json!("2025-12-31"))).await.id;
    let other = house.second_instance().await;
    let first = house.correction(Kind::Tenure, id, json!({"to": "2026-12-31"})).await;
    let second = house.correction(Kind::Tenure, id, json!({"to": "2027-12-31"})).await;
    let (first, second) = tokio::join!(
        house.app.perform(house.officer(), first),
        other.perform(house.second_officer(), second)
    );
    let outcomes = [first.is_ok(), second.is_ok()];
    assert!(outcomes == [true, false] || outcomes == [false, true], "{first:?} {second:?}");
    let failure = first.err().or(second.err());
    assert!(matches!(failure, Some(Failure::Stale(_))), "{failure:?}");
}

#[tokio::test]
async fn a_correction_says_why_and_changes_something() {
    let house = House::new().await;
    let id = house.register(Kind::Tenure, ict(json!("2025-12-31"))).await.id;
    let same = house.try_to_correct(Kind::Tenure, id, json!({})).await.unwrap_err();
    assert_eq!(reasons(same), ["- refused-nothing-changes"]);
    let mut unreasoned = house.correction(Kind::Tenure, id, json!({"to": "31.12.2026"})).await;
    unreasoned.reason = "  ".to_owned();
    let failure = house.app.perform(house.officer(), unreasoned).await.unwrap_err();
    assert_eq!(reasons(failure), ["reason error-required", "to error-date"]);
    let Correct { input, .. } = house.correction(Kind::Tenure, id, json!({})).await;
    let nowhere =
        Correct { kind: Kind::Tenure, id: Uuid::nil(), etag: None, input, reason: "…".to_owned() };
    assert!(matches!(house.app.perform(house.officer(), nowhere).await, Err(Failure::NotFound)));
}

#[tokio::test]
async fn what_others_refer_to_is_not_struck() {
    let house = House::new().await;
    let tenure = house.register(Kind::Tenure, ict(json!("2025-12-31"))).await.id;
    let extension = json!({"tenure_id": tenure, "approved": "2025-06-01", "to": "2026-12-31"});
    let extension = house.register(Kind::TenureExtension, extension).await.id;
    let report = json!({"tenure_id": tenure, "issued": "2026-01-10", "title": "Final report"});
    let report = house.register(Kind::FinalReport, report).await.id;
    let Err(Failure::Refused(refusals)) = house.strike(Kind::Tenure, tenure).await else { panic!() };
    let kinds: Vec<_> = refusals.iter().map(|refusal| refusal.message.values[0].1.clone()).collect();
    assert_eq!(kinds, ["tenure-extension".into(), "final-report".into()]);
    // Nor is it moved to another area from under them.
    let moved = house.try_to_correct(Kind::Tenure, tenure, json!({"area_id": "2.4"})).await.unwrap_err();
    assert_eq!(reasons(moved), ["area_id refused-referred-to-by", "area_id refused-referred-to-by"]);
    let unreasoned = Strike { kind: Kind::FinalReport, id: report, etag: None, reason: String::new() };
    let failure = house.app.perform(house.officer(), unreasoned).await.unwrap_err();
    assert_eq!(reasons(failure), ["reason error-required"]);
    for (kind, id) in
        [(Kind::TenureExtension, extension), (Kind::FinalReport, report), (Kind::Tenure, tenure)]
    {
        house.strike(kind, id).await.unwrap();
        assert!(house.record().await.find(kind, id).is_none());
    }
    assert!(matches!(house.strike(Kind::Tenure, tenure).await, Err(Failure::NotFound)));
    let member = house.record().await.organisation.states.values().next().unwrap().common.id;
    let state = house.strike(Kind::State, member).await.unwrap_err();
    assert_eq!(reasons(state).first().map(String::as_str), Some("- refused-referred-to-by"));
}

#[tokio::test]
async fn an_entry_says_which_duties_changed_by_it() {
    let house = House::new().await;
    house.on("2024-03-02").await;
    // A coordinator appointed on 22 August 2023 owed a concept paper by 22 November 2023 (three months).
    let record = ict(json!("2025-12-31"));
    let seen = house.preview(Kind::Tenure, record.clone()).await.unwrap();
    let done = house.register(Kind::Tenure, record).await;
    let changes: Vec<_> =
        done.duties_changed.iter().map(|it| (it.before.clone(), it.after.clone())).collect();
    let kinds = |of: &[clearinghouse::steps::DutyChange]| -> Vec<(DutyKind, Option<Status>, Option<Status>)> {
        let status =
            |duty: &Option<clearinghouse::rules::duties::Duty>| duty.as_ref().map(|duty| duty.status);
        of.iter()
            .map(|it| {
                (
                    it.after.as_ref().or(it.before.as_ref()).unwrap().kind,
                    status(&it.before),
                    status(&it.after),
                )
            })
            .collect()
    };
    let expected = [
        (DutyKind::Vacancy, Some(Status::Due), None),
        (DutyKind::ConceptPaperProposal, None, Some(Status::Overdue)),
    ];
    assert_eq!(kinds(&done.duties_changed), expected, "{changes:?}");
    assert_eq!(kinds(&seen.duties_changed), expected, "the page before said the same");
    // What it says is what the register of duties shows.
    let held = house.held().await;
    let area = held.record.area_by_code("2.3").unwrap().area.common.id;
    let overdue = held.day.of_area(area).find(|entry| entry.duty.kind == DutyKind::ConceptPaperProposal);
    assert_eq!(overdue.map(|entry| entry.duty.status), Some(Status::Overdue));
    // A first draft of 22 November 2023 was in time; corrected to the day after, it was late.
    let paper =
        json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Paper", "first_draft": "2023-11-22"});
    let paper = house.register(Kind::ConceptPaper, paper).await;
    assert!(kinds(&paper.duties_changed).contains(&(
        DutyKind::ConceptPaperProposal,
        Some(Status::Overdue),
        Some(Status::Met)
    )));
    let late = house.correct(Kind::ConceptPaper, paper.id, json!({"first_draft": "2023-11-23"})).await;
    assert!(kinds(&late.duties_changed).contains(&(
        DutyKind::ConceptPaperProposal,
        Some(Status::Met),
        Some(Status::MetLate)
    )));
    let struck = house.strike(Kind::ConceptPaper, paper.id).await.unwrap();
    assert!(kinds(&struck.duties_changed).contains(&(
        DutyKind::ConceptPaperProposal,
        Some(Status::MetLate),
        Some(Status::Overdue)
    )));
    let remark = house.correct(Kind::Tenure, done.id, json!({"remark": "As announced."})).await;
    assert_eq!(kinds(&remark.duties_changed), []);
}

#[tokio::test]
async fn a_preview_writes_nothing() {
    let house = House::new().await;
    let before = house.record().await.entry;
    house.preview(Kind::Tenure, ict(Value::Null)).await.unwrap();
    let id = house.record().await.order[0];
    let record = house.record().await;
    let correct = house.correction(Kind::Area, id, json!({"name": "Another"})).await;
    correct.preview(&record, day("2024-03-02")).unwrap();
    let strike = Strike { kind: Kind::Area, id, etag: None, reason: "…".to_owned() };
    assert_eq!(strike.preview(&record, day("2024-03-02")).unwrap().rows, []);
    assert_eq!(house.record().await.entry, before);
}

#[tokio::test]
async fn a_decision_is_registered_with_its_paragraphs_in_one_entry() {
    let house = House::new().await;
    let paragraph = |verb: &str, text: &str| {
        let Value::Object(typed) = json!({"verb": verb, "text": text}) else { unreachable!() };
        clearinghouse::record::fields::Input::from_json(&typed).unwrap()
    };
    let decision = || {
        input(json!({"symbol": "SOC/2023-II/DEC/1", "title": "Decisions", "decided": "2023-08-22",
                     "distribution": "public"}))
    };
    let texts = [("recommended", "To recommend …"), ("consultations-continue", "Consultations continue …")];
    let paragraphs = texts.map(|(verb, text)| paragraph(verb, text)).to_vec();
    let done = house
        .app
        .perform(house.officer(), RegisterDecision { decision: decision(), paragraphs })
        .await
        .unwrap();
    let record = house.record().await;
    let paragraphs = record.organisation.paragraphs_of(done.id);
    let told: Vec<_> = paragraphs.iter().map(|it| (it.number, it.text.as_str(), it.common.entry)).collect();
    assert_eq!(told, [(1, texts[0].1, done.entry), (2, texts[1].1, done.entry)]);
    assert_eq!(paragraphs[0].common.source, record.organisation.decisions[&done.id].common.source);
    assert_eq!(
        paragraphs[0].common.distribution,
        record.organisation.decisions[&done.id].common.distribution
    );
    // Of a faulty paragraph nothing is registered, and the place is named.
    let mut other = decision();
    other.set("symbol", "SOC/2023-II/DEC/2");
    let paragraphs = vec![paragraph("approved", "…"), paragraph("voted", "…")];
    let faulty = house
        .app
        .perform(house.officer(), RegisterDecision { decision: other, paragraphs })
        .await
        .unwrap_err();
    assert_eq!(reasons(faulty), ["paragraphs.2.verb error-one-of"]);
    assert_eq!(house.record().await.organisation.decisions.len(), 1);
}

#[tokio::test]
async fn as_we_knew_it_before_a_correction() {
    let house = House::new().await;
    house.on("2024-03-02").await;
    let id = house.register(Kind::Tenure, ict(json!("2025-12-31"))).await.id;
    let known = house.now().await;
    house.on("2024-09-01").await;
    house.correct(Kind::Tenure, id, json!({"to": "2026-06-30"})).await;
    let mut connection = house.pool.acquire().await.unwrap();
    let before = as_known_on(&mut connection, known).await.unwrap();
    let today = as_known_on(&mut connection, house.now().await).await.unwrap();
    // The same List, of 1 June 2024, as we knew it in March and as we know it since September.
    assert_eq!(end_in_the_list(&before, "2024-06-01"), Some(day("2025-12-31")));
    assert_eq!(end_in_the_list(&today, "2024-06-01"), Some(day("2026-06-30")));
    assert_eq!(end_in_the_list(&*house.record().await, "2024-06-01"), Some(day("2026-06-30")));
    for kind in Kind::ALL {
        assert_eq!(today.all(*kind), house.record().await.all(*kind), "{kind:?}");
    }
}

#[tokio::test]
async fn a_second_instance_sees_what_the_first_registered() {
    let house = House::empty().await;
    let other = house.second_instance().await;
    let states = [("KAZ", "KZ"), ("TUR", "TR")];
    for (app, (code, alpha2)) in [&house.app, &other].into_iter().zip(states) {
        let kind = Kind::State;
        let input = input(json!({"code": code, "alpha2": alpha2}));
        app.perform(house.officer(), Register { kind, input }).await.unwrap();
    }
    assert_eq!(house.record().await.organisation.states.len(), 2);
}
