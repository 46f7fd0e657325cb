//! What a delegate reads beside a duty.

use std::borrow::Cow;

use clearinghouse::http::words;
use clearinghouse::message::{Message, Value as Said};
use clearinghouse::rules::because::Naming;
use clearinghouse::rules::duties::DutyKind;
use clearinghouse::said::duty::because as because_of;
use serde_json::{Value, json};

use super::sample::{area, full, on};

#[track_caller]
fn because(facts: &Value, kind: DutyKind, date: &str, expected: &str) {
    let duty = on(facts, date).into_iter().find(|duty| duty.kind == kind).expect("a duty");
    assert_eq!(because_of(&duty), expected);
}

#[test]
fn every_kind_says_its_facts_dates_sum_and_paragraph() {
    for (kind, date, expected) in [
        (
            DutyKind::ConceptPaperProposal,
            "2023-12-01",
            "RUS was appointed Coordinator of area 2.3 on 22 August 2023 (tenure t1), and a new Coordinator proposes a \
             concept paper at the time of its application or not later than three months after the appointment \
             (paragraph 2.7): 22 August 2023 plus three months is 22 November 2023 (the number is that of \
             MC/2023/DRAFT/4/Rev.2); the first draft of its paper p1 was issued on 1 November 2023, in time.",
        ),
        (
            DutyKind::ExpertMeeting,
            "2024-05-20",
            "The first draft of paper p1 was issued on 1 November 2023; 1 November 2023 plus six months is 1 May 2024 \
             (the number is that of MC/2023/DRAFT/4/Rev.2), so from 2 May 2024 its consideration goes beyond six \
             months, and the Coordinator convenes expert meetings to finalize it (paragraph 2.5); a meeting convened \
             on 10 May 2024 and to be held on 1 June 2024 meets this as of 10 May 2024.",
        ),
        (
            DutyKind::ApplicabilityExtension,
            "2026-01-20",
            "The applicability of paper p2 was extended on 15 January 2026 until 31 January 2027; the Coordinator has \
             it extended on time before it expires (paragraph 2.6); as of 20 January 2026 that date has not passed, \
             and no later paper is approved.",
        ),
        (
            DutyKind::TenureExpiry,
            "2026-05-01",
            "The tenure t1 of RUS as Coordinator of area 2.3 ends on 30 June 2026, as extended on 1 October 2025, and \
             the area has no Coordinator for the day after; a request for extension is sent sufficiently in advance \
             (paragraph 1.12): 30 June 2026 less 180 days, the longest notice of MC/2023/DRAFT/4/Rev.2, is 1 January \
             2026; on 1 May 2026 there remain 60 days, and the notice of 90 days runs.",
        ),
        (
            DutyKind::Vacancy,
            "2025-05-01",
            "On 1 May 2025 no Coordinator other than an acting one serves in area 2.3: the last, RUS (tenure t1), \
             served until 31 March 2025, early, by its notice of 1 February 2025, so that the post is vacant since \
             1 April 2025; as a rule there is one Coordinator for each area, appointed by the SOC (paragraph 1.9).",
        ),
        (
            DutyKind::FinalReport,
            "2025-04-10",
            "The tenure t1 of RUS as Coordinator of area 2.3 ended on 31 March 2025, early, by its notice of \
             1 February 2025, and on 1 April 2025 RUS did not go on as Coordinator; completing its duties, it reports \
             to all Member States (paragraph 1.3); as of 10 April 2025 no report is known.",
        ),
        (
            DutyKind::Review,
            "2025-12-11",
            "The latest review of area 2.3, r1, was held on 10 December 2024; the SOC should review the implementation \
             regularly (paragraph 3.2): 10 December 2024 plus twelve months is 10 December 2025 (the number is that \
             of MC/2023/DRAFT/4/Rev.2); as of 11 December 2025 that date has passed.",
        ),
        (
            DutyKind::ReviewContribution,
            "2024-11-01",
            "The review r1 of area 2.3 was scheduled on 1 September 2024 and to be held on 10 December 2024, and on \
             that day CHN serves as Co-coordinator (tenure t2); Coordinators and Co-coordinators are expected to make \
             a written contribution in preparation to it (paragraph 3.5), so not later than 10 December 2024; as of \
             1 November 2024 none of CHN is known.",
        ),
    ] {
        because(&full(), kind, date, expected);
    }
}

#[test]
fn the_last_day_of_a_shorter_month_is_said() {
    let facts = area(json!({
        "concept_papers": [{"id": "p1", "proposed_by": "RUS", "first_draft": "2023-08-31"}]
    }));
    let duty = on(&facts, "2024-03-01").into_iter().find(|duty| duty.kind == DutyKind::ExpertMeeting);
    let sentence = because_of(&duty.expect("a duty"));
    let sum = "31 August 2023 plus six months is 29 February 2024, the last day of that month";
    assert!(sentence.contains(sum), "{sentence}");
}

/// Names as a page has them.
struct InWords;

impl Naming for InWords {
    fn area<'a>(&'a self, code: &'a str) -> Cow<'a, str> {
        format!("{code} (Security of ICTs)").into()
    }

    fn tenure<'a>(&'a self, _: &'a str) -> Cow<'a, str> {
        "".into()
    }

    fn paper<'a>(&'a self, _: &'a str) -> Cow<'a, str> {
        " “A paper”".into()
    }

    fn review<'a>(&'a self, _: &'a str) -> Cow<'a, str> {
        " “A review”".into()
    }
}

/// The sentence with the names of states, as a page says them.
fn named(mut message: Message) -> Message {
    for (_, value) in &mut message.values {
        match value {
            Said::State(state) => {
                let name = if state.as_str() == "RUS" { "the Russian Federation" } else { "China" };
                *value = Said::from(name);
            }
            Said::Said(clause) => **clause = named((**clause).clone()),
            _ => {}
        }
    }
    message
}

/// The same sample, with ids as real records have them.
fn with_uuids() -> Value {
    let mut text = full().to_string();
    for (number, id) in ["t1", "t2", "p1", "p2", "r1"].iter().enumerate() {
        text =
            text.replace(&format!("\"{id}\""), &format!("\"0190d9a0-0000-7000-8000-00000000000{number}\""));
    }
    serde_json::from_str(&text).expect("the same sample")
}

#[test]
fn told_with_names_a_reason_has_no_codes_and_no_ids() {
    for (kind, date, beginning, also) in [
        (
            DutyKind::ConceptPaperProposal,
            "2023-12-01",
            "the Russian Federation was appointed Coordinator of area 2.3 (Security of ICTs) on 22 August 2023, and a new",
            "; the first draft of its paper “A paper” was issued on 1 November 2023, in time.",
        ),
        (
            DutyKind::ExpertMeeting,
            "2024-05-20",
            "The first draft of paper “A paper” was issued on 1 November 2023; ",
            "a meeting convened on 10 May 2024",
        ),
        (
            DutyKind::ApplicabilityExtension,
            "2026-01-20",
            "The applicability of paper “A paper” was extended on 15 January 2026 until ",
            "no later paper is approved.",
        ),
        (
            DutyKind::TenureExpiry,
            "2026-05-01",
            "The tenure of the Russian Federation as Coordinator of area 2.3 (Security of ICTs) ends on 30 June 2026, as",
            "the notice of 90 days runs.",
        ),
        (
            DutyKind::Vacancy,
            "2025-05-01",
            "On 1 May 2025 no Coordinator other than an acting one serves in area 2.3 (Security of ICTs): ",
            ": the last, the Russian Federation, served until 31 March 2025, early",
        ),
        (
            DutyKind::FinalReport,
            "2025-04-10",
            "The tenure of the Russian Federation as Coordinator of area 2.3 (Security of ICTs) ended on 31 March 2025",
            "on 1 April 2025 the Russian Federation did not go on as Coordinator; ",
        ),
        (
            DutyKind::Review,
            "2025-12-11",
            "The latest review of area 2.3 (Security of ICTs), “A review”, was held on 10 December 2024; ",
            "that date has passed.",
        ),
        (
            DutyKind::ReviewContribution,
            "2024-11-01",
            "The review “A review” of area 2.3 (Security of ICTs) was scheduled on 1 September 2024 and ",
            "on that day China serves as Co-coordinator; ",
        ),
    ] {
        let duties = on(&with_uuids(), date);
        let duty = duties.iter().find(|duty| duty.kind == kind).expect("a duty");
        let told = words::english().say_plainly(&named(duty.because.said(&InWords)));
        assert!(told.starts_with(beginning) && told.contains(also), "{told}");
        for code in ["0190d9a0", "RUS", "CHN"] {
            assert!(!told.contains(code), "{told}");
        }
    }
}
