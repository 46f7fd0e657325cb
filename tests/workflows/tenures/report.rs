//! 1.3: the Coordinator that completes its duties issues a report to all Member States.

use clearinghouse::record::{Kind, Row};
use serde_json::json;

use super::*;
use crate::api::client::{OBSERVER, OFFICER};

fn reports(tenure: Uuid) -> String {
    format!("/tenures/{tenure}/final-reports")
}

#[tokio::test]
async fn the_report_meets_its_duty_and_goes_to_all() {
    let house = house("2026-01-15").await;
    let tenure = serves(&house, "RUS", "coordinator", "2024-01-01", Some("2025-12-31")).await;
    let russia = at_a_browser(&house, "RUS", false).await;
    let form = [("title", "Two years of SMEs"), ("text", "What was achieved.")];
    let confirm = russia.post(&reports(tenure), &form).await;
    confirm
        .must_say("What was achieved.")
        .must_say("due, since 1 January 2026")
        .must_say("done, 15 January 2026");
    let done = confirmed(&russia, &reports(tenure), &confirm).await;
    let page = russia.get(done.goes_to()).await;
    page.must_say("Two years of SMEs").must_say("What was achieved.").must_say("Final report issued");
    let record = house.record().await;
    let report = record.area_by_code("3.1").unwrap().final_reports.values().next().unwrap().clone();
    assert_eq!(report.issued.to_string(), "2026-01-15");
    assert_eq!(circulations(&house, report.common.id).await, 1);
    // It is for Member States: observers learn nothing of it.
    let observer = Program::of(&house, OBSERVER).await;
    observer.get(&format!("/reports/{}", report.common.id)).await.is(404);
    senior(&house, "CHN").await.get(&format!("/reports/{}", report.common.id)).await.is(200);
}

#[tokio::test]
async fn it_is_of_the_coordinators_own_tenure() {
    let house = house("2026-01-15").await;
    let tenure = serves(&house, "RUS", "coordinator", "2024-01-01", Some("2025-12-31")).await;
    let report = json!({"title": "Two years of SMEs", "text": "What was achieved."});
    for program in
        [delegate(&house, "CHN").await, senior(&house, "AZE").await, Program::of(&house, OFFICER).await]
    {
        program.post(&reports(tenure), report.clone()).await.is(403);
    }
    Program::of(&house, OBSERVER).await.post(&reports(tenure), report.clone()).await.is(404);
    let co = serves(&house, "KAZ", "co-coordinator", "2024-01-01", Some("2025-12-31")).await;
    let kazakhstan = delegate(&house, "KAZ").await;
    assert_eq!(refused(kazakhstan.post(&reports(co), report.clone()).await).len(), 1, "no Coordinator");
    let page = at_a_browser(&house, "KAZ", false).await;
    assert!(!page.get(&format!("/records/tenure/{co}")).await.says("final-reports"));
    let russia = delegate(&house, "RUS").await;
    assert_eq!(russia.post(&reports(tenure), json!({})).await.wrong_fields(), ["text", "title"]);
    let first = russia.post(&reports(tenure), report.clone()).await.is(201);
    assert_eq!(first["advice"], json!([]));
    assert_eq!(first["duties_changed"][0]["after"]["kind"], "final-report");
    let second = russia.post(&reports(tenure), report).await.is(201);
    assert!(second["advice"].to_string().contains("issued on 15 January 2026 already"), "{second}");
}

#[tokio::test]
async fn it_comes_once_the_term_has_begun() {
    let house = house("2023-12-31").await;
    let tenure = serves(&house, "RUS", "coordinator", "2024-01-01", Some("2025-12-31")).await;
    let russia = delegate(&house, "RUS").await;
    let report = json!({"title": "Two years of SMEs", "text": "What was achieved."});
    let address = format!("{}?dry_run=true", reports(tenure));
    assert_eq!(refused(russia.post(&address, report.clone()).await).len(), 1);
    house.on("2024-01-01").await;
    let early = russia.post(&address, report.clone()).await.is(200);
    assert!(early["advice"].to_string().contains("before the last day of the tenure"), "{early}");
    house.on("2025-12-31").await;
    assert_eq!(russia.post(&address, report.clone()).await.is(200)["advice"], json!([]));
    let text = "x".repeat(50_001);
    let long = json!({"title": "Long", "text": text});
    assert_eq!(russia.post(&address, long).await.wrong_fields(), ["text"]);
    let longest = json!({"title": "Long", "text": "x".repeat(50_000)});
    let report = russia.post(&reports(tenure), longest).await.is(201);
    let Row::FinalReport(row) = house.row(Kind::FinalReport, id(&report)).await else { panic!() };
    assert_eq!(row.text.unwrap().len(), 50_000);
}
