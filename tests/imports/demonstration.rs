use clearinghouse::demo;
use clearinghouse::ids::StateId;
use clearinghouse::imports::{NotImported, bring_in};
use clearinghouse::record::list::{Post, Term};
use clearinghouse::record::{Distribution, Kind, Record};
use clearinghouse::rules::access::Actor;

use super::place::{Place, counted};

async fn demonstration() -> Place {
    let place = Place::new().await;
    if let Err(failure) = demo::fill(&place.app).await {
        panic!("{failure:?}");
    }
    place
}

/// A row of the paper: number, dimension, number and name of the area, coordinators, co-coordinators.
type Paper = (String, String, String, String, Vec<String>, Vec<String>);

fn cell(record: &Record, posts: &[Post], on: &str) -> Vec<String> {
    let name = |state: StateId| record.organisation.name(state, on.parse().unwrap()).to_owned();
    posts
        .iter()
        .map(|post| match post.term() {
            None => name(post.state),
            Some(Term::Years(from, to)) => format!("{} ({from}-{to})", name(post.state)),
            Some(Term::Dates(from, to)) => format!("{} ({from:?}-{to:?})", name(post.state)),
        })
        .collect()
}

fn list(record: &Record, on: &str) -> Vec<Paper> {
    record
        .list(on.parse().unwrap())
        .iter()
        .map(|row| {
            (
                row.dimension.number.to_string(),
                row.dimension.name.clone(),
                row.number().unwrap_or_default().to_owned(),
                row.name().to_owned(),
                cell(record, &row.posts.coordinators, on),
                cell(record, &row.posts.co_coordinators, on),
            )
        })
        .collect()
}

/// The paper, from the file of the seed.
fn paper() -> Vec<Paper> {
    let mut rows: Vec<Paper> = Vec::new();
    let mut reader = csv::Reader::from_reader(include_bytes!("seed/coordinators.csv").as_slice());
    for line in reader.records() {
        let line = line.unwrap();
        let get = |n| line.get(n).unwrap().to_owned();
        let name = if get(2).is_empty() { String::new() } else { get(3) };
        if rows.last().is_none_or(|row| (&row.0, &row.2) != (&get(0), &get(2))) {
            rows.push((get(0), get(1), get(2), name, Vec::new(), Vec::new()));
        }
        let term = if get(6).is_empty() { String::new() } else { format!(" ({}-{})", get(6), get(7)) };
        let row = rows.last_mut().unwrap();
        let cell = if get(4) == "coordinator" { &mut row.4 } else { &mut row.5 };
        cell.push(format!("{}{term}", get(5)));
    }
    rows
}

#[tokio::test]
async fn the_list_of_22_august_2023_is_that_of_the_paper() {
    let place = demonstration().await;
    let record = place.app.held().record.clone();
    assert_eq!(list(&record, "2023-08-22"), paper());
    assert_eq!(paper().len(), 18);
    let row = |on: &str, dimension: &str, area: &str| {
        list(&record, on).into_iter().find(|row| row.0 == dimension && row.2 == area).unwrap()
    };
    // Written out of the paper by hand: the cells that are not plain.
    let ict = row("2023-08-22", "2", "3");
    assert_eq!(ict.3, "Security of and in the use of information and communication technologies (ICTs)");
    assert_eq!(
        (ict.4, ict.5),
        (vec!["Russian Federation (2024-2025)".into()], vec!["China (2024-2025)".into()])
    );
    assert_eq!(row("2023-08-22", "5", "").5, ["China", "India", "Kazakhstan", "Kyrgyzstan"]);
    assert_eq!(row("2023-08-22", "3", "8").4, Vec::<String>::new());
    // The day before, nobody knew of the term of 2024-2025.
    assert_eq!(row("2023-08-21", "2", "3").4, Vec::<String>::new());
}

#[tokio::test]
async fn at_the_turn_of_2025_the_term_of_the_icts_is_over() {
    let place = demonstration().await;
    let record = place.app.held().record.clone();
    assert_eq!(list(&record, "2025-12-31"), paper());
    let mut after = paper();
    let ict = after.iter_mut().find(|row| row.0 == "2" && row.2 == "3").unwrap();
    (ict.4, ict.5) = (Vec::new(), Vec::new());
    assert_eq!(list(&record, "2026-01-01"), after);
    let vacant: Vec<_> = record
        .list("2026-01-01".parse().unwrap())
        .iter()
        .filter(|row| row.posts.vacant)
        .map(|row| row.area.code.clone())
        .collect();
    assert_eq!(vacant, ["2.3", "3.8"]);
}

#[tokio::test]
async fn before_23_june_2021_the_added_co_coordinators_are_not_in_the_list() {
    let place = demonstration().await;
    let record = place.app.held().record.clone();
    let co = |on: &str, dimension: &str, area: &str| {
        list(&record, on).into_iter().find(|row| row.0 == dimension && row.2 == area).unwrap().5
    };
    assert_eq!(co("2021-06-22", "2", "5"), Vec::<String>::new());
    assert_eq!(co("2021-06-23", "2", "5"), ["China", "Jordan"]);
    assert_eq!(co("2021-06-22", "3", "5"), ["India"]);
    assert_eq!(co("2021-06-22", "3", "1"), ["Kazakhstan", "Thailand", "Turkey"]);
}

#[tokio::test]
async fn filling_twice_and_the_seed_upon_it_change_nothing() {
    let place = demonstration().await;
    assert_eq!(place.entry().await, 1);
    demo::fill(&place.app).await.ok().unwrap();
    let again = match bring_in(&place.app, Actor::PROGRAM, &demo::files(), false).await {
        Ok(brought) => brought,
        Err(NotImported::Wrong(problems)) => panic!("{problems:?}"),
        Err(NotImported::Failed(failure)) => panic!("{failure:?}"),
    };
    assert_eq!(counted(&again), (0, 0));
    use clearinghouse::imports::Layout::{Areas, States, Tenures};
    for (layout, text) in [
        (States, include_str!("seed/member_states.csv")),
        (States, include_str!("seed/observer_states.csv")),
        (Areas, include_str!("seed/coordinators.csv")),
        (Tenures, include_str!("seed/coordinators.csv")),
    ] {
        assert_eq!(counted(&place.import(layout, "seed.csv", text).await.unwrap()), (0, 0));
    }
    assert_eq!(place.entry().await, 1);
}

#[tokio::test]
async fn the_decisions_of_22_august_2023_are_as_decided() {
    let place = demonstration().await;
    let record = place.app.held().record.clone();
    let of = &record.organisation;
    let decision =
        of.decisions.values().find(|row| row.symbol.as_deref() == Some("SOC/2023-II/DEC/1")).unwrap();
    assert!(!decision.common.sample);
    let paragraphs = of.paragraphs_of(decision.common.id);
    let verbs: Vec<_> = paragraphs.iter().map(|row| row.verb.as_str()).collect();
    assert_eq!(
        verbs,
        [
            "recommended",
            "recommended",
            "consultations-continue",
            "approved",
            "consultations-continue",
            "called-on"
        ]
    );
    assert!(
        paragraphs[3].text.starts_with(
            "The SOC approved the Russian Federation as coordinator and China as co-coordinator"
        )
    );
    assert!(paragraphs[5].text.ends_with("to be approved by the SOC before the end of 2023."));
    let meeting = of.meetings.get(&decision.meeting_id.unwrap()).unwrap();
    assert_eq!((meeting.session.as_deref(), meeting.place.as_deref()), (Some("2023-II"), Some("Astana")));
}

#[tokio::test]
async fn the_chair_passes_on_17_december_2024() {
    let place = demonstration().await;
    let record = place.app.held().record.clone();
    let chair = |at: &str| record.organisation.chair(at.parse().unwrap()).unwrap().state.to_string();
    assert_eq!(chair("2024-12-17T06:59:59Z"), "KAZ");
    assert_eq!(chair("2024-12-17T07:00:00Z"), "AZE");
    assert_eq!(chair("2014-06-01T00:00:00Z"), "CHN");
}

#[tokio::test]
async fn observers_see_states_areas_the_list_and_the_modalities_and_every_record_has_a_source() {
    let place = demonstration().await;
    let record = place.app.held().record.clone();
    for kind in Kind::ALL {
        for row in record.all(*kind) {
            let seen = row.common().distribution == Distribution::MemberStatesAndObservers;
            let from_the_start = matches!(
                kind,
                Kind::State
                    | Kind::StateName
                    | Kind::Membership
                    | Kind::Chairmanship
                    | Kind::Dimension
                    | Kind::Area
                    | Kind::Tenure
                    | Kind::ModalitiesVersion
            );
            assert_eq!(seen, from_the_start, "{row:?}");
            assert_ne!(row.common().source.kind, "imported file", "{row:?}");
        }
    }
    let facts = record.facts();
    facts.validate().unwrap();
}
