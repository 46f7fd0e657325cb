//! Dates that cannot be, or that mean nothing: the last that is taken and the first that is not, or is advised against.

use chrono::TimeDelta;
use clearinghouse::message::{Message, Value as Said};
use clearinghouse::platform::failure::Failure;
use clearinghouse::record::Kind;
use clearinghouse::steps::Preview;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::{House, Unchecked, day, reasons};

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

/// What is said of a notice by which a state gives up a term from 1 January 2024 before it begins.
fn given_up(on: &str) -> Message {
    Message::new("advice-given-up-before-begins").with("from", day("2024-01-01")).with("on", day(on))
}

#[tokio::test]
async fn a_notice_after_the_service_without_effect_or_before_the_appointment() {
    let house = House::new().await;
    let tenure = tenure(&house, &[]).await;
    let said = async |notified: &str, last: &str| {
        let notice = json!({"tenure_id": tenure, "notified": notified, "last_day": last});
        advice(house.preview(Kind::TenureTermination, notice).await)
    };
    // It ends on 31 December 2025: the day before is earlier, the day itself is not.
    assert_eq!(said("2025-06-01", "2025-12-30").await, []);
    let void = said("2025-06-01", "2025-12-31").await;
    assert_eq!(void, [Message::new("advice-notice-without-effect").with("end", day("2025-12-31"))]);
    // Notice on the last day of service is nought days before it; on the day after, one day after.
    let on_the_day = said("2025-06-01", "2025-06-01").await;
    assert_eq!(on_the_day[0].key, "advice-short-notice");
    assert_eq!(days(&on_the_day[0]), Some(&Said::Number(0)));
    let end = day("2025-06-01");
    let after = said("2025-06-02", "2025-06-01").await;
    assert_eq!(after, [Message::new("advice-notice-after-last-day").with("days", 1_i64).with("end", end)]);
    // The appointment is of 22 August 2023: on that day notice may be given.
    assert_eq!(said("2023-08-22", "2025-06-01").await, []);
    let before = Message::new("advice-notice-before-appointment").with("appointed", day("2023-08-22"));
    assert_eq!(said("2023-08-21", "2025-06-01").await, [before]);
}

#[tokio::test]
async fn a_term_may_be_given_up_before_it_begins_and_then_counts_for_nothing() {
    let house = House::new().await;
    let tenure = tenure(&house, &[]).await;
    let of =
        |notified: &str, last: &str| json!({"tenure_id": tenure, "notified": notified, "last_day": last});
    // The tenure begins on 1 January 2024: with that last day it serves for a day, with the day before it never does.
    // 1 October to 1 January are 30 + 30 + 31 + 1 = 92 days: sufficiently in advance.
    let a_day = house.preview(Kind::TenureTermination, of("2023-10-01", "2024-01-01")).await;
    assert_eq!(advice(a_day), []);
    // However short the notice, there are no duties yet that it terminates.
    for notified in ["2023-10-01", "2023-12-31"] {
        let void = house.preview(Kind::TenureTermination, of(notified, "2023-12-31")).await;
        assert_eq!(advice(void), [given_up(notified)]);
    }
    // Once it has begun, it is not given up without a word on the order of the dates.
    let begun = house.preview(Kind::TenureTermination, of("2024-01-02", "2023-12-31")).await;
    let after = Message::new("advice-notice-after-last-day").with("days", 2_i64);
    assert_eq!(advice(begun), [after.with("end", day("2023-12-31")), given_up("2024-01-02")]);

    house.register(Kind::TenureTermination, of("2023-10-01", "2023-12-31")).await;
    let facts = house.record().await.facts();
    assert_eq!(facts.validate(), Ok(()), "the rules take it");
    for (on, owes) in [("2023-09-30", true), ("2023-10-01", false), ("2026-01-01", false)] {
        let duties = clearinghouse::rules::duties::duties(&facts, day(on));
        assert_eq!(duties.iter().any(|duty| *duty.subject == *tenure.to_string()), owes, "{on}");
    }
    // Another may be appointed to the time that has become free.
    let other = json!({"area_id": "2.3", "state": "CHN", "role": "coordinator", "appointed": "2023-12-01",
                       "from": "2024-01-01", "to": "2025-12-31"});
    house.register(Kind::Tenure, other).await;
    // A final report on it is of nothing.
    let report = json!({"tenure_id": tenure, "issued": "2026-01-10", "title": "Report"});
    assert_eq!(keys(house.preview(Kind::FinalReport, report).await), ["advice-report-of-what-never-began"]);
}

#[tokio::test]
async fn a_correction_of_a_tenure_says_what_its_notice_comes_to() {
    let house = House::new().await;
    let tenure = tenure(&house, &[]).await;
    let notice = json!({"tenure_id": tenure, "notified": "2023-10-01", "last_day": "2024-06-01"});
    house.register(Kind::TenureTermination, notice).await;
    // The last day of service is 1 June 2024: a first day on it is a day of service, the day after is none.
    for (from, is_given_up) in [("2024-06-01", false), ("2024-06-02", true)] {
        let correction = house.correction(Kind::Tenure, tenure, json!({"from": from})).await;
        let said = keys(correction.preview(&*house.record().await, day("2026-11-24")));
        assert_eq!(said.contains(&"advice-given-up-before-begins"), is_given_up, "{from}");
    }
    // An extension that was approved after the notice has the tenure go on.
    let extension = json!({"tenure_id": tenure, "approved": "2023-11-01", "to": "2026-12-31"});
    house.register(Kind::TenureExtension, extension).await;
    let done = house.correct(Kind::Tenure, tenure, json!({"from": "2024-06-02"})).await;
    assert!(done.advice.iter().all(|said| said.key != "advice-given-up-before-begins"));
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
    let review = json!({"areas": "2.3", "title": "Earlier review", "held": "2024-12-10"});
    let review = house.register(Kind::Review, review).await.id;
    // A letter of intention comes with the appointment that followed it, and neither of them has come.
    let term = json!({"area_id": "2.4", "state": "RUS", "role": "coordinator", "applied": "2026-11-25",
                      "appointed": "2026-11-25", "from": "2027-01-01"});
    let both = ["applied refused-not-yet", "appointed refused-not-yet"];
    assert_eq!(reasons(house.preview(Kind::Tenure, term).await.unwrap_err()), both);
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
                Kind::ConceptPaper,
                "approved",
                json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Third", "first_draft": "2026-01-10",
                       "approved": on}),
            ),
            (
                Kind::ConceptPaper,
                "withdrawn",
                json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Fourth", "first_draft": "2026-01-10",
                       "withdrawn": on}),
            ),
            (
                Kind::ExpertMeeting,
                "cancelled",
                json!({"area_id": "2.3", "title": "Meeting", "convened": "2026-10-01", "held": "2027-02-01",
                       "cancelled": on}),
            ),
            (
                Kind::Review,
                "cancelled",
                json!({"areas": "2.3", "title": "Review", "scheduled": "2026-10-01", "held": "2027-02-01",
                       "cancelled": on}),
            ),
            (
                Kind::ReviewContribution,
                "submitted",
                json!({"review_id": review, "state": "RUS", "submitted": on, "title": "Contribution"}),
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
async fn what_lies_ahead_is_registered() {
    let house = House::new().await;
    house.on("2026-11-24").await;
    for (kind, record) in [
        (
            Kind::Tenure,
            json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2026-11-24",
                   "from": "2027-01-01", "to": "2028-12-31"}),
        ),
        (
            Kind::ConceptPaper,
            json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Paper", "approved": "2026-11-24",
                   "applicable_from": "2027-01-01", "applicable_to": "2028-12-31"}),
        ),
        (
            Kind::ExpertMeeting,
            json!({"area_id": "2.3", "title": "Meeting", "convened": "2026-11-24", "held": "2027-02-01"}),
        ),
        (
            Kind::Review,
            json!({"areas": "2.3", "title": "Review", "scheduled": "2026-11-24", "held": "2027-02-01"}),
        ),
        (
            Kind::Meeting,
            json!({"body": "SOC", "session": "2027-I", "title": "SOC", "from": "2027-03-01", "to": "2027-03-02"}),
        ),
        (
            Kind::Area,
            json!({"dimension_id": "2", "code": "2.9", "name": "A new one", "established": "2027-01-01"}),
        ),
        (
            Kind::ModalitiesVersion,
            json!({"symbol": "MC/2026/1", "status": "adopted", "from": "2027-01-01", "concept_paper_months": 3,
                   "consideration_months": 6, "recommended_tenure_months": 24, "review_months": 12,
                   "expiry_notice_days": [30]}),
        ),
    ] {
        let against = house.preview(kind, record).await.map_or_else(reasons, |_| Vec::new());
        assert_eq!(against, [""; 0], "{kind:?}");
    }
}

#[tokio::test]
async fn today_is_today_in_astana() {
    let house = House::new().await;
    let decision = json!({"title": "Decision", "decided": "2026-11-25"});
    // At noon in Astana it is 07:00 UTC: 12 hours later 25 November begins there, while it is 19:00 of the 24th in UTC.
    for (hours, come) in [(11, false), (12, true)] {
        house.on("2026-11-24").await;
        let noon = TimeDelta::microseconds(house.app.clock_offset_us());
        house.app.turn_clock(noon + TimeDelta::hours(hours));
        assert_eq!(house.preview(Kind::Decision, decision.clone()).await.is_ok(), come, "{hours}");
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
    let first = house.register(Kind::TenureExtension, of("1", "2026-06-30")).await;
    // The same from another source says nothing new; another end does.
    let again = house.try_to_register(Kind::TenureExtension, of("2", "2026-06-30")).await.unwrap_err();
    let Failure::Refused(refusals) = again else { panic!("{again:?}") };
    let already = Message::new("refused-registered-already-of")
        .with("on", day("2025-06-01"))
        .with("entry", first.entry)
        .of_record("tenure-extension", first.id);
    assert_eq!((&refusals[0].message, refusals[0].paragraph, refusals.len()), (&already, None, 1));
    let second = house.register(Kind::TenureExtension, of("2", "2026-07-01")).await.id;
    // Nor does a correction make one of the other, while one of its source is no matter.
    let same = house.try_to_correct(Kind::TenureExtension, second, json!({"to": "2026-06-30"})).await;
    assert_eq!(reasons(same.unwrap_err()), ["- refused-registered-already-of"]);
    house
        .correct(Kind::TenureExtension, second, json!({"source": {"kind": "decision", "number": "1"}}))
        .await;
    // What has stood twice from of old does not keep anyone from correcting the source of one.
    let mut twin = house.row(Kind::TenureExtension, first.id).await;
    twin.common_mut().id = Uuid::from_u128(7);
    house.app.perform(house.officer(), Unchecked(twin)).await.unwrap();
    let source = json!({"source": {"kind": "decision", "number": "3"}});
    house.correct(Kind::TenureExtension, Uuid::from_u128(7), source).await;
    // A second tenure is refused as such; the same one is registered already.
    let term = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                      "from": "2024-01-01", "to": "2025-12-31"});
    let twice = house.try_to_register(Kind::Tenure, term.clone()).await.unwrap_err();
    assert_eq!(reasons(twice), ["- refused-registered-already-of"]);
    let mut longer = term;
    longer["to"] = json!("2026-12-31");
    let second = house.try_to_register(Kind::Tenure, longer).await.unwrap_err();
    assert_eq!(reasons(second), ["1.9 express_decision refused-coordinator-from-to"]);
    // What has no day of its own is registered already without one.
    let state = house.try_to_register(Kind::State, json!({"code": "RUS", "alpha2": "RU"})).await.unwrap_err();
    assert_eq!(reasons(state), ["- refused-registered-already"]);
}
