//! Any facts: few states and few days, so that dates meet and tenures touch.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use clearinghouse::ids::StateId;
use clearinghouse::rules::facts::{
    Area, ConceptPaper, Contribution, ExpertMeeting, Extension, Facts, FinalReport, Review, Role, Tenure,
    Termination, Version,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// A day about the end of February 2024, more often than not one of a few.
pub fn day() -> impl Strategy<Value = NaiveDate> {
    let offset =
        prop_oneof![3 => select(vec![0_u64, 1, 2, 29, 30, 31, 60, 61, 62, 90, 91, 92]), 1 => 0_u64..400];
    offset.prop_map(|days| super::sample::day("2023-12-31") + Days::new(days))
}

fn state() -> impl Strategy<Value = StateId> {
    select(vec!["RUS", "CHN", "KAZ"]).prop_map(|code| code.parse().expect("a state"))
}

fn not_before(day: NaiveDate, bound: Option<NaiveDate>) -> NaiveDate {
    bound.map_or(day, |bound| day.max(bound))
}

fn version() -> impl Strategy<Value = Version> {
    let months = || prop_oneof![4 => 1_u32..4, 1 => 1_u32..=1200];
    let days = vec(prop_oneof![4 => 1_u32..100, 1 => 1_u32..=36500], 1..4);
    (day(), months(), months(), months(), months(), days).prop_map(|(from, a, b, c, d, days)| Version {
        symbol: "MC/2023/DRAFT/4/Rev.2".into(),
        from,
        concept_paper_months: a,
        consideration_months: b,
        recommended_tenure_months: c,
        review_months: d,
        expiry_notice_days: days,
    })
}

fn extensions() -> impl Strategy<Value = Vec<Extension>> {
    vec((day(), day()).prop_map(|(approved, to)| Extension { approved, to }), 0..3)
}

fn tenure() -> impl Strategy<Value = Tenure> {
    let dates = (option::of(day()), option::weighted(0.8, day()), day(), option::weighted(0.7, day()));
    let notice = option::weighted(0.3, (day(), day()));
    let role = (select(Role::ALL), proptest::bool::weighted(0.2));
    (state(), role, dates, any::<bool>(), extensions(), notice).prop_map(
        |(state, (role, acting), (applied, appointed, from, to), has_from, mut extensions, notice)| {
            let applied = appointed.and_then(|appointed| applied.map(|applied| applied.min(appointed)));
            let from = (has_from || appointed.is_some()).then_some(from);
            extensions.iter_mut().for_each(|it| it.to = not_before(it.to, from));
            Tenure {
                id: Arc::default(),
                state,
                role,
                acting: acting && role == Role::Coordinator,
                applied,
                appointed,
                from,
                to: to.map(|to| not_before(to, appointed.max(from))),
                extensions,
                termination: notice.map(|(notified, last_day)| Termination { notified, last_day }),
            }
        },
    )
}

fn concept_paper() -> impl Strategy<Value = ConceptPaper> {
    let dates = (day(), option::of(day()), option::weighted(0.3, day()), option::of(day()));
    let meeting = (day(), day(), option::weighted(0.3, day())).prop_map(|(convened, held, cancelled)| {
        let held = held.max(convened);
        ExpertMeeting { convened, held, cancelled: cancelled.map(|day| day.clamp(convened, held)) }
    });
    (state(), dates, extensions(), vec(meeting, 0..3)).prop_map(
        |(
            proposed_by,
            (first_draft, approved, withdrawn, applicable_to),
            mut extensions,
            expert_meetings,
        )| {
            let approved = approved.map(|day| day.max(first_draft));
            extensions.retain(|_| approved.is_some());
            extensions.iter_mut().for_each(|it| it.approved = not_before(it.approved, approved));
            ConceptPaper {
                id: Arc::default(),
                proposed_by,
                first_draft,
                approved,
                withdrawn: withdrawn.map(|day| day.max(first_draft)),
                applicable_from: None,
                applicable_to,
                extensions,
                expert_meetings,
            }
        },
    )
}

fn review() -> impl Strategy<Value = Review> {
    let contribution = (state(), day()).prop_map(|(state, submitted)| Contribution { state, submitted });
    let contributions = option::weighted(0.8, vec(contribution, 0..4));
    (day(), day(), option::weighted(0.3, day()), contributions).prop_map(
        |(scheduled, held, cancelled, contributions)| {
            let held = held.max(scheduled);
            let cancelled = cancelled.map(|day| day.clamp(scheduled, held));
            Review { id: Arc::default(), scheduled, held, cancelled, contributions }
        },
    )
}

fn area() -> impl Strategy<Value = Area> {
    let lists = (vec(tenure(), 0..5), vec(concept_paper(), 0..4), vec(review(), 0..3));
    let reports = vec((any::<proptest::sample::Index>(), day()), 0..4);
    (day(), option::weighted(0.2, day()), lists, reports).prop_map(
        |(established, closed, (mut tenures, mut concept_papers, mut reviews), reports)| {
            // Ids whose order by code point is not that of the list: 9, 10, 11, …
            tenures.iter_mut().enumerate().for_each(|(n, it)| it.id = format!("t{}", n + 9).into());
            concept_papers.iter_mut().enumerate().for_each(|(n, it)| it.id = format!("p{}", n + 9).into());
            reviews.iter_mut().enumerate().for_each(|(n, it)| it.id = format!("r{}", n + 9).into());
            let report = |(tenure, issued): (proptest::sample::Index, NaiveDate)| {
                let tenure = tenures.get(tenure.index(tenures.len().max(1)))?.id.clone();
                Some(FinalReport { tenure, issued })
            };
            let final_reports = reports.into_iter().filter_map(report).collect();
            Area {
                code: Arc::default(),
                established,
                closed: closed.map(|day| day.max(established)),
                tenures,
                concept_papers,
                final_reports,
                reviews,
            }
        },
    )
}

/// Good facts.
pub fn facts() -> impl Strategy<Value = Facts> {
    (vec(version(), 1..4), vec(area(), 0..3)).prop_map(|(mut modalities, mut areas)| {
        modalities.sort_by_key(|version| version.from);
        modalities.dedup_by_key(|version| version.from);
        areas.iter_mut().enumerate().for_each(|(n, area)| area.code = format!("2.{n}").into());
        Facts { modalities, areas }
    })
}
