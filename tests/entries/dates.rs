//! Dates that cannot be, or that mean nothing: the last that is taken and the first that is not, or is advised against.

use clearinghouse::entries::Preview;
use clearinghouse::message::{Message, Value as Said};
use clearinghouse::platform::failure::Failure;
use clearinghouse::record::Kind;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::{House, day, reasons};

/// A coordinator of two years: 1 January 2024 to 31 December 2025.
async fn tenure(house: &House, changes: &[(&str, Value)]) -> Uuid {
    let mut record = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                            "from": "2024-01-01", "to": "2025-12-31"});
    for (name, value) in changes {
        record[*name] = value.clone();
    }
    house.register(Kind::Tenure, record).await.id
}

fn advice(preview: Result<Preview, Failure>) -> Vec<Message> {
    preview.unwrap().advice
}

fn keys(preview: Result<Preview, Failure>) -> Vec<&'static str> {
    advice(preview).iter().map(|message| message.key).collect()
}

fn days(message: &Message) -> Option<&Said> {
    message.values.iter().find(|(name, _)| *name == "days").map(|(_, days)| days)
}

#[tokio::test]
async fn an_extension_that_shortens_the_term_or_revives_the_tenure() {
    let house = House::new().await;
    let tenure = tenure(&house, &[]).await;
    let of = |approved: &str, to: &str| json!({"tenure_id": tenure, "approved": approved, "to": to});
    // The end in force is 31 December 2025: the same day shortens nothing, the day before does.
    assert_eq!(keys(house.preview(Kind::TenureExtension, of("2025-06-01", "2025-12-31")).await), [""; 0]);
    let shorter = advice(house.preview(Kind::TenureExtension, of("2025-06-01", "2025-12-30")).await);
    let shortens = Message::new("advice-extension-shortens")
        .with("from", day("2025-12-31"))
        .with("to", day("2025-12-30"));
    assert_eq!(shorter, [shortens]);
    // Approved on the last day it is late by the 30 days; on the day after, and ten days after, it revives.
    let on_the_day = advice(house.preview(Kind::TenureExtension, of("2025-12-31", "2026-12-31")).await);
    assert_eq!(on_the_day[0].key, "advice-late-extension");
    assert_eq!(days(&on_the_day[0]), Some(&Said::Number(0)));
    for (approved, after) in [("2026-01-01", 1_i64), ("2026-01-10", 10)] {
        let revives = advice(house.preview(Kind::TenureExtension, of(approved, "2026-12-31")).await);
        let end = day("2025-12-31");
        assert_eq!(revives, [Message::new("advice-extension-revives").with("days", after).with("end", end)]);
    }
    // With 31 December 2026 approved on 1 June 2025, 31 October 2026 shortens what was approved before it only.
    house.register(Kind::TenureExtension, of("2025-06-01", "2026-12-31")).await;
    assert_eq!(keys(house.preview(Kind::TenureExtension, of("2025-05-31", "2026-10-31")).await), [""; 0]);
    let later = keys(house.preview(Kind::TenureExtension, of("2025-06-02", "2026-10-31")).await);
    assert_eq!(later, ["advice-extension-shortens"]);
}

#[tokio::test]
async fn a_notice_before_the_tenure_after_the_service_or_without_effect() {
    let house = House::new().await;
    let tenure = tenure(&house, &[]).await;
    let of =
        |notified: &str, last: &str| json!({"tenure_id": tenure, "notified": notified, "last_day": last});
    // The tenure begins on 1 January 2024: one day of service is the least.
    assert_eq!(keys(house.preview(Kind::TenureTermination, of("2023-10-01", "2024-01-01")).await), [""; 0]);
    let early = house.preview(Kind::TenureTermination, of("2023-10-01", "2023-12-31")).await.unwrap_err();
    assert_eq!(reasons(early), ["last_day refused-terminated-before-begins"]);
    // It ends on 31 December 2025: the day before is earlier, the day itself is not.
    assert_eq!(keys(house.preview(Kind::TenureTermination, of("2025-06-01", "2025-12-30")).await), [""; 0]);
    let void = advice(house.preview(Kind::TenureTermination, of("2025-06-01", "2025-12-31")).await);
    assert_eq!(void, [Message::new("advice-notice-without-effect").with("end", day("2025-12-31"))]);
    // Notice on the last day of service is nought days before it; on the day after, one day after.
    let on_the_day = advice(house.preview(Kind::TenureTermination, of("2025-06-01", "2025-06-01")).await);
    assert_eq!(on_the_day[0].key, "advice-short-notice");
    assert_eq!(days(&on_the_day[0]), Some(&Said::Number(0)));
    let after = advice(house.preview(Kind::TenureTermination, of("2025-06-02", "2025-06-01")).await);
    let end = day("2025-06-01");
    assert_eq!(after, [Message::new("advice-notice-after-last-day").with("days", 1_i64).with("end", end)]);
    // Nor does a correction of the tenure's beginning pass its notice.
    house.register(Kind::TenureTermination, of("2025-02-01", "2025-06-01")).await;
    house.correct(Kind::Tenure, tenure, json!({"from": "2025-06-01"})).await;
    let passed = house.try_to_correct(Kind::Tenure, tenure, json!({"from": "2025-06-02"})).await.unwrap_err();
    assert_eq!(reasons(passed), ["from refused-terminated-before-begins"]);
}

#[tokio::test]
async fn a_final_report_is_of_a_coordinator_and_of_its_tenure() {
    let house = House::new().await;
    let full = tenure(&house, &[]).await;
    let of = |tenure: Uuid, issued: &str| json!({"tenure_id": tenure, "issued": issued, "title": "Report"});
    // The first day of the tenure is 1 January 2024, the last 31 December 2025.
    let early = house.preview(Kind::FinalReport, of(full, "2023-12-31")).await.unwrap_err();
    assert_eq!(reasons(early), ["issued refused-report-before-begins"]);
    for premature in ["2024-01-01", "2025-12-30"] {
        let said = advice(house.preview(Kind::FinalReport, of(full, premature)).await);
        let last = day("2025-12-31");
        assert_eq!(said, [Message::new("advice-report-before-last-day").with("last", last)]);
    }
    assert_eq!(keys(house.preview(Kind::FinalReport, of(full, "2025-12-31")).await), [""; 0]);
    let co = [("state", json!("CHN")), ("role", json!("co-coordinator"))];
    let co = tenure(&house, &co).await;
    let acting = [("state", json!("CHN")), ("acting", json!(true))];
    let acting = tenure(&house, &acting).await;
    for other in [co, acting] {
        let refused = house.preview(Kind::FinalReport, of(other, "2026-01-10")).await.unwrap_err();
        assert_eq!(reasons(refused), ["1.3 tenure_id refused-report-not-coordinator"]);
    }
    house.register(Kind::FinalReport, of(full, "2026-01-10")).await;
    let role = json!({"role": "co-coordinator"});
    let corrected = house.try_to_correct(Kind::Tenure, full, role).await.unwrap_err();
    assert_eq!(reasons(corrected), ["1.3 role refused-report-not-coordinator"]);
}

#[tokio::test]
async fn what_has_been_done_is_not_dated_later_than_today() {
    let house = House::new().await;
    house.on("2026-11-24").await;
    let paper = json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Paper", "approved": "2024-06-01",
                       "applicable_to": "2030-12-31"});
    let paper = house.register(Kind::ConceptPaper, paper).await.id;
    let full = tenure(&house, &[]).await;
    let note = |part: &str, on: &str| json!({"kind": "note verbale", "number": "1", part: on});
    // Today is 24 November 2026: that day has come, the next has not.
    for (on, come) in [("2026-11-24", true), ("2026-11-25", false)] {
        let records = [
            (Kind::Decision, "decided", json!({"title": "Decision", "decided": on})),
            (
                Kind::Tenure,
                "appointed",
                json!({"area_id": "2.4", "state": "RUS", "role": "coordinator",
                                               "appointed": on, "from": "2027-01-01"}),
            ),
            (
                Kind::TenureExtension,
                "approved",
                json!({"tenure_id": full, "approved": on, "to": "2027-12-31"}),
            ),
            (
                Kind::TenureTermination,
                "notified",
                json!({"tenure_id": full, "notified": on, "last_day": "2025-06-01"}),
            ),
            (Kind::FinalReport, "issued", json!({"tenure_id": full, "issued": on, "title": "Report"})),
            (
                Kind::ConceptPaper,
                "first_draft",
                json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Second",
                                                       "first_draft": on}),
            ),
            (Kind::PaperRevision, "issued", json!({"paper_id": paper, "revision": 1, "issued": on})),
            (
                Kind::PaperExtension,
                "approved",
                json!({"paper_id": paper, "approved": on, "to": "2031-12-31"}),
            ),
            (
                Kind::ExpertMeeting,
                "convened",
                json!({"area_id": "2.3", "title": "Meeting", "convened": on,
                                                     "held": "2027-02-01"}),
            ),
            (
                Kind::Review,
                "scheduled",
                json!({"areas": "2.3", "title": "Review", "scheduled": on,
                                               "held": "2027-02-01"}),
            ),
            (
                Kind::AreaNote,
                "source_date",
                json!({"area_id": "2.3", "when": "2026", "text": "Said.",
                                                   "source": note("date", on)}),
            ),
            (
                Kind::AreaNote,
                "source_received",
                json!({"area_id": "2.3", "when": "2026", "text": "Said.",
                                                       "source": note("received", on)}),
            ),
        ];
        for (kind, field, record) in records {
            let preview = house.preview(kind, record).await;
            match preview {
                Ok(_) => assert!(come, "{kind:?} {field} is taken on {on}"),
                Err(failure) => {
                    assert!(!come, "{kind:?} {field} is refused on {on}: {failure:?}");
                    assert_eq!(reasons(failure), [format!("{field} refused-not-yet")], "{kind:?}");
                }
            }
        }
    }
}

#[tokio::test]
async fn a_source_has_a_number_or_a_date() {
    let house = House::new().await;
    let of = |source: Value| json!({"area_id": "2.3", "when": "2024", "text": "Said.", "source": source});
    let neither = of(json!({"kind": "note verbale", "received": "2024-05-01"}));
    let said = keys(house.preview(Kind::AreaNote, neither).await);
    assert_eq!(said, ["advice-source-without-number-and-date"]);
    for one in [json!({"kind": "letter", "number": "7"}), json!({"kind": "letter", "date": "2024-05-01"})] {
        assert_eq!(keys(house.preview(Kind::AreaNote, of(one)).await), [""; 0]);
    }
}

#[tokio::test]
async fn what_is_registered_already_is_not_registered_again() {
    let house = House::new().await;
    let tenure = tenure(&house, &[]).await;
    let of = |number: &str, to: &str| {
        json!({"tenure_id": tenure, "approved": "2025-06-01", "to": to,
               "source": {"kind": "decision", "number": number}})
    };
    let entry = house.register(Kind::TenureExtension, of("1", "2026-06-30")).await.entry;
    // The same from another source says nothing new; another end does.
    let again = house.try_to_register(Kind::TenureExtension, of("2", "2026-06-30")).await.unwrap_err();
    let Failure::Invalid(errors) = again else { panic!("{again:?}") };
    let already =
        Message::new("refused-registered-already-of").with("on", day("2025-06-01")).with("entry", entry);
    assert_eq!((errors[0].field.as_str(), &errors[0].message, errors.len()), ("", &already, 1));
    assert!(house.preview(Kind::TenureExtension, of("2", "2026-07-01")).await.is_ok());
}
