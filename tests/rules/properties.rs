//! Laws that hold for any facts.

use chrono::NaiveDate;
use clearinghouse::rules::duties::{Duty, DutyKind, Status, duties};
use clearinghouse::rules::facts::{Facts, Tenure};
use clearinghouse::rules::tenure::{last_day, serves};
use proptest::prelude::*;

use super::strategies::{day, facts};

/// Dice that fall the same way for the same seed, so that a failure can be played again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

/// The same facts with every list but that of the areas in another order.
fn shuffled(facts: &Facts, random: &mut Dice) -> Facts {
    let mut facts = facts.clone();
    random.shuffle(&mut facts.modalities);
    facts.modalities.iter_mut().for_each(|it| random.shuffle(&mut it.expiry_notice_days));
    for area in &mut facts.areas {
        random.shuffle(&mut area.tenures);
        area.tenures.iter_mut().for_each(|it| random.shuffle(&mut it.extensions));
        random.shuffle(&mut area.concept_papers);
        for paper in &mut area.concept_papers {
            random.shuffle(&mut paper.extensions);
            random.shuffle(&mut paper.expert_meetings);
        }
        random.shuffle(&mut area.final_reports);
        random.shuffle(&mut area.reviews);
        area.reviews.iter_mut().for_each(|it| it.contributions.iter_mut().for_each(|it| random.shuffle(it)));
    }
    facts
}

fn find<'a>(duties: &'a [Duty], like: &Duty) -> Option<&'a Duty> {
    duties.iter().find(|it| {
        (&it.area, it.kind, &it.subject, &it.bearers) == (&like.area, like.kind, &like.subject, &like.bearers)
    })
}

/// Whether an overdue duty may be gone: its area closed, or its tenure came to count for nothing.
fn may_be_gone(facts: &Facts, duty: &Duty, on: NaiveDate) -> bool {
    let Some(area) = facts.areas.iter().find(|area| area.code == duty.area) else {
        return false;
    };
    let counts = |it: &Tenure| it.from.is_none_or(|from| last_day(it, on).reaches(from));
    let owed_by_nothing = area.tenures.iter().any(|it| match duty.kind {
        DutyKind::ConceptPaperProposal => it.id == duty.subject && !counts(it),
        _ => duty.bearers.contains(&it.state) && !counts(it),
    });
    area.closed.is_some_and(|closed| closed < on) || owed_by_nothing
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn what_was_known_by_a_day_is_good_facts_for_every_day_before_it(facts in facts(), on in day(), earlier in day()) {
        let known = facts.clone().known_by(on);
        let json = serde_json::to_vec(&known).unwrap();
        prop_assert_eq!(Facts::from_json(&json), Ok(known.clone()));
        let day = earlier.min(on);
        prop_assert_eq!(duties(&known, day), duties(&facts, day));
        prop_assert_eq!(known.clone().known_by(day), facts.known_by(day));
    }

    #[test]
    fn the_strategies_make_good_facts_that_read_back(facts in facts()) {
        let json = serde_json::to_vec(&facts).expect("JSON");
        prop_assert_eq!(Facts::from_json(&json), Ok(facts));
    }

    #[test]
    fn what_became_known_later_changes_nothing(facts in facts(), on in day()) {
        prop_assert_eq!(duties(&facts, on), duties(&facts.clone().known_by(on), on));
    }

    #[test]
    fn the_order_of_lists_changes_nothing((facts, on) in (facts(), day()), seed in any::<u64>()) {
        let mut random = Dice(seed);
        prop_assert_eq!(duties(&facts, on), duties(&shuffled(&facts, &mut random), on));
    }

    #[test]
    fn the_order_of_areas_is_kept(facts in facts(), on in day()) {
        let mut turned = facts.clone();
        turned.areas.reverse();
        let mut expected: Vec<Vec<Duty>> = facts
            .areas
            .iter()
            .map(|area| duties(&facts, on).into_iter().filter(|duty| duty.area == area.code).collect())
            .collect();
        expected.reverse();
        prop_assert_eq!(duties(&turned, on), expected.concat());
    }

    #[test]
    fn an_overdue_duty_is_not_forgotten(facts in facts(), on in day(), later in 0_u64..200) {
        let after = on + chrono::Days::new(later);
        let then = duties(&facts, after);
        let kinds = [DutyKind::ConceptPaperProposal, DutyKind::ReviewContribution];
        for duty in duties(&facts, on) {
            if duty.status != Status::Overdue || !kinds.contains(&duty.kind) {
                continue;
            }
            match find(&then, &duty) {
                Some(now) => prop_assert!(
                    matches!(now.status, Status::Overdue | Status::MetLate | Status::Lapsed | Status::Unmet),
                    "{:?} became {:?}", duty, now
                ),
                None => prop_assert!(may_be_gone(&facts, &duty, after), "{:?} is gone", duty),
            }
        }
    }

    #[test]
    fn a_duty_is_consistent(facts in facts(), on in day()) {
        let duties = duties(&facts, on);
        for duty in &duties {
            let met = matches!(duty.status, Status::Met | Status::MetLate);
            prop_assert_eq!(duty.met_on.is_some(), met, "{:?}", duty);
            prop_assert!(duty.met_on.is_none_or(|day| day <= on), "{:?}", duty);
            if let Some(due) = duty.due {
                match duty.status {
                    Status::Overdue => prop_assert!(on > due),
                    Status::Pending => prop_assert!(on <= due),
                    Status::Met => prop_assert!(duty.met_on <= Some(due)),
                    Status::MetLate => prop_assert!(duty.met_on > Some(due)),
                    _ => {}
                }
            }
            prop_assert!(duty.bearers.is_sorted_by(|a, b| a < b));
            prop_assert_eq!(duty.notice.is_some(), duty.kind == DutyKind::TenureExpiry);
            let sentence = clearinghouse::said::duty::because(duty);
            prop_assert!(sentence.ends_with('.') && sentence.contains(duty.kind.paragraph().number()));
        }
        let order = |it: &Duty| (it.kind, it.subject.clone(), it.bearers.clone());
        for area in &facts.areas {
            let listed: Vec<_> = duties.iter().filter(|it| it.area == area.code).map(order).collect();
            prop_assert!(listed.is_sorted_by(|a, b| a < b), "{:?}", listed);
        }
    }

    #[test]
    fn a_tenure_serves_from_its_first_through_its_last_day(facts in facts(), on in day(), known_by in day()) {
        for tenure in facts.areas.iter().flat_map(|area| &area.tenures) {
            let begun = tenure.from.is_none_or(|from| from <= on);
            let ended = last_day(tenure, known_by).is_before(on);
            let known = tenure.appointed.is_none_or(|appointed| appointed <= known_by);
            prop_assert_eq!(serves(tenure, on, known_by), known && begun && !ended);
        }
    }

    #[test]
    fn broken_json_is_refused_in_one_line(facts in facts(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut json = serde_json::to_vec(&facts).expect("JSON");
        let place = at.index(json.len());
        json[place] = byte;
        if let Err(refusal) = Facts::from_json(&json) {
            let line = refusal.to_string();
            prop_assert_eq!(line.lines().count(), 1);
            prop_assert!(line.contains(": ") && !line.chars().any(char::is_control));
        }
    }
}
