//! Plans of the past and their events: what is wrong or unclear is said line by line and column by column.

use std::fmt::Write as _;

use clearinghouse::demo;
use clearinghouse::imports::Layout;

use super::place::{Place, counted};

async fn with_the_demonstration() -> Place {
    let place = Place::new().await;
    demo::fill(&place.app).await.unwrap();
    place
}

const HEADER: &str =
    "year,title,hosts,dimension,areas,event_form,format,begins,ends,took_part,attendance,outcome";

#[tokio::test]
async fn the_real_events_stand_in_their_plans() {
    let place = with_the_demonstration().await;
    let record = place.app.held().record.clone();
    let of = &record.organisation;
    // Section 4.3 of the practice: 1 of 2020, 3 of 2021, 4 of 2022, 6 of 2023, 2 of 2024, 1 of 2025.
    let counts: Vec<_> = [2020, 2021, 2022, 2023, 2024, 2025]
        .iter()
        .map(|year| of.events_of(of.plan_of(*year).unwrap().common.id).len())
        .collect();
    assert_eq!(counts, [1, 3, 4, 6, 2, 1]);
    let called = of.plan_of(2024).unwrap();
    assert_eq!(called.before().unwrap().to_string(), "2023-10-01");
    assert_eq!(called.approved.unwrap().to_string(), "2023-12-12");
    let workshop = of.events.values().find(|row| row.of.title.contains("Internet")).unwrap();
    // AZ BH BD KH CN IN IQ KZ KG PK QA KR RU TJ TH TR UZ VN: eighteen.
    assert_eq!(of.report_on(workshop.common.id).unwrap().took_part.len(), 18);
    assert_eq!(workshop.of.ends, workshop.of.begins);
}

#[tokio::test]
async fn what_is_wrong_is_said_in_its_column_with_the_nearest() {
    let place = with_the_demonstration().await;
    let entry = place.entry().await;
    for (line, says) in [
        ("2019,One,Kazahstan,,,,,,,,,", "hosts: \"Kazahstan\" is no state; the nearest name is Kazakhstan"),
        (
            "2019,One,,,,,,31.09.2023,,,,",
            "begins: 31.09.2023 is not a date; the last day of that month is 30.09.2023",
        ),
        (
            "2019,One,,,,,,2023-02-29,,,,",
            "begins: 2023-02-29 is not a date; the last day of that month is 2023-02-28",
        ),
        ("2019,One,,,,,,soon,,,,", "begins: soon is not a date; a date is written as 2023-08-22"),
        ("2019,One,,,Turism,,,,,,,", "areas: there is no area Turism; the nearest name is 3.4 Tourism"),
        ("2019,One,,,3.9,,,,,,,", "areas: there is no area 3.9"),
        ("2019,One,,Humane,,,,,,,,", "dimension: \"Humane\" is no dimension; the nearest name is Human"),
        (
            "2019,One,,,,,onlin,,,,,",
            "format: \"onlin\" is not one of: in-person, online, hybrid; the nearest is online",
        ),
        ("2019,One,,,,,,01.03.2019,28.02.2019,,,", "ends: The end comes before the beginning."),
        ("2019,One,,,,,,,,KAZ;Chna,,", "took_part: \"Chna\" is no state; the nearest name is China"),
        ("2019,One,,,,,,,,KAZ;CHN,,", "reported: say the day of the report, or the days of the event"),
        (",One,,,,,,,,,,", "year: is missing"),
    ] {
        let text = format!("{HEADER}\n2019,Fair event,,,,,,,,,,\n{line}\n");
        let wrong = place.import(Layout::Events, "e.csv", &text).await.unwrap_err();
        assert_eq!(wrong, [format!("e.csv:3: {says}")]);
    }
    assert_eq!(place.entry().await, entry, "all or nothing");
}

#[tokio::test]
async fn names_in_three_languages_and_days_with_dots_are_taken() {
    let place = with_the_demonstration().await;
    let text = format!(
        "{HEADER}\n2019,Семинар по туризму,Казахстан;Қытай,,Tourism; 3.7 Finance,Seminar,онлайн,28.02.2019,01.03.2019,Kazakhstan;China,40,Recommendations\n"
    );
    let brought = place.import(Layout::Events, "e.csv", &text).await.unwrap();
    assert_eq!(counted(&brought), (3, 0), "the plan of 2019, the event, its report");
    assert!(brought.doubts.is_empty(), "{:?}", brought.doubts);
    let record = place.app.held().record.clone();
    let event = record.organisation.events.values().find(|row| row.of.title.starts_with("Семинар")).unwrap();
    let hosts: Vec<_> = event.hosts.iter().map(ToString::to_string).collect();
    assert_eq!(hosts, ["KAZ", "CHN"]);
    assert_eq!(
        (event.of.format.as_deref(), event.of.event_form.as_deref()),
        (Some("online"), Some("seminar"))
    );
    assert_eq!(event.standing, "held");
    let report = record.organisation.report_on(event.common.id).unwrap();
    assert_eq!((report.issued.to_string().as_str(), report.participants), ("2019-03-01", Some(40)));
    let again = place.import(Layout::Events, "e.csv", &text).await.unwrap();
    assert_eq!((counted(&again), again.left), ((0, 0), 2), "the same file twice changes nothing");
    // What was left out is not unsaid; what is said otherwise is a correction.
    let moved = format!("{HEADER}\n2019,СЕМИНАР ПО ТУРИЗМУ,,,,,,2019-03-04,,,,\n");
    let brought = place.import(Layout::Events, "e.csv", &moved).await.unwrap();
    assert_eq!(counted(&brought), (0, 1));
    let record = place.app.held().record.clone();
    let event = record.organisation.events.get(&event.common.id).unwrap();
    assert_eq!(
        (event.of.days(), event.hosts.len()),
        (Some(("2019-03-04".parse().unwrap(), "2019-03-04".parse().unwrap())), 2)
    );
}

#[tokio::test]
async fn what_may_be_a_second_line_of_the_same_is_pointed_out() {
    let place = with_the_demonstration().await;
    let text = format!(
        "{HEADER}\n2023,Counter-radicalization workshop for law enforcement,IND,,2.2,,,2023-02-03,,,,\n2023,Forum,,,,,,2024-01-10,,,,\n2023,Quiet seminar,,,,,,2023-02-03,,,,\n"
    );
    let trial = place.bring(Layout::Events, "e.csv", &text, true).await.unwrap();
    let doubts: Vec<_> = trial.doubts.iter().map(ToString::to_string).collect();
    assert_eq!(
        doubts,
        [
            "e.csv:2: title: on these days there is also “Workshop on counter-radicalization for law enforcement”: it may be the same event",
            "e.csv:3: begins: the days lie in another year than the plan",
        ]
    );
    let twice = format!("{HEADER}\n2022,New one,,,,,,2022-05-01,,,,\n2022,New one,,,,,,2022-05-02,,,,\n");
    let wrong = place.import(Layout::Events, "e.csv", &twice).await.unwrap_err();
    assert_eq!(wrong, ["e.csv:3: says otherwise than e.csv:2 of the same record: begins, ends"]);
}

#[tokio::test]
async fn of_two_thousand_lines_none_is_lost() {
    let place = with_the_demonstration().await;
    let mut text = format!("{HEADER}\n");
    for number in 0..2_000 {
        let (year, day) = (2000 + number % 20, 1 + number % 28);
        let _ = writeln!(
            text,
            "{year},Event number {number},KAZ;CHN,,3.4,seminar,online,{year}-05-{day:02},,KAZ;CHN;RUS,{},Done",
            number + 1
        );
    }
    let brought = place.import(Layout::Events, "e.csv", &text).await.unwrap();
    // 2,000 events with 2,000 reports, and the 20 plans of 2000 to 2019.
    assert_eq!(counted(&brought), (4_020, 0));
    let record = place.app.held().record.clone();
    let reports = record.organisation.event_reports.values();
    // 1 + 2 + … + 2,000 = 2,001,000, and 100 + 60 + 250 of the demonstration.
    assert_eq!(reports.filter_map(|row| row.participants).map(i64::from).sum::<i64>(), 2_001_410);
    let again = place.import(Layout::Events, "e.csv", &text).await.unwrap();
    assert_eq!((counted(&again), again.left), ((0, 0), 4_000));
}

#[tokio::test]
async fn all_that_is_wrong_is_said_at_once() {
    let place = with_the_demonstration().await;
    let text = "Year, Title ,HOSTS,number,begins,ends,month,took_part\n\
                abcd,One,Rusia;Chna,1,,,13,\n\
                2019,Two,KAZ,1,01.03.2019,28.02.2019,,\n\
                2019,Three,KOREA,1,,,13,XYZ\n\
                2019,Four,KAZ,1,,,,\n";
    let wrong = place.import(Layout::Events, "e.csv", text).await.unwrap_err();
    for says in [
        "e.csv:2: hosts: \"Rusia\" is no state; the nearest name is Russian Federation",
        "e.csv:2: hosts: \"Chna\" is no state; the nearest name is China",
        "e.csv:2: year: ",
        "e.csv:2: month: ",
        "e.csv:3: ends: The end comes before the beginning.",
        "e.csv:4: hosts: \"KOREA\" is no state; the nearest name is Republic of Korea",
        "e.csv:4: took_part: \"XYZ\" is no state",
        "e.csv:4: month: ",
        "e.csv:5: number: ",
    ] {
        assert!(wrong.iter().any(|line| line.starts_with(says)), "{says}: {wrong:#?}");
    }
    assert!(!wrong.iter().any(|line| line.contains("Jordan") || line.contains("Kyrgyz")), "{wrong:#?}");
    // Headings in capitals and names of states are taken, and a number that stands twice is said with the rest.
    let twice = "YEAR, Title ,Hosts,number,month\n2019,One,Republic of Korea,1,\n2019,Two,kaz,1,\n2019,Three,KAZ,2,13\n";
    let wrong = place.import(Layout::Events, "e.csv", twice).await.unwrap_err();
    assert_eq!(wrong.len(), 2, "{wrong:#?}");
    assert!(
        wrong[0].starts_with("e.csv:3: number: ") && wrong[1].starts_with("e.csv:4: month: "),
        "{wrong:#?}"
    );
}
