use clearinghouse::cli::import;
use clearinghouse::http::words;
use clearinghouse::imports::Layout;
use clearinghouse::record::rows::StandingOf;

use super::place::{Place, counted};

const MEMBERS: &str = include_str!("seed/member_states.csv");
const OBSERVERS: &str = include_str!("seed/observer_states.csv");
const COORDINATORS: &str = include_str!("seed/coordinators.csv");

async fn with_the_seed() -> Place {
    let place = Place::new().await;
    place.import(Layout::States, "member_states.csv", MEMBERS).await.unwrap();
    place.import(Layout::States, "observer_states.csv", OBSERVERS).await.unwrap();
    place.import(Layout::Areas, "coordinators.csv", COORDINATORS).await.unwrap();
    place.import(Layout::Tenures, "coordinators.csv", COORDINATORS).await.unwrap();
    place
}

const ALL_SEED: [(Layout, &str); 4] = [
    (Layout::States, MEMBERS),
    (Layout::States, OBSERVERS),
    (Layout::Areas, COORDINATORS),
    (Layout::Tenures, COORDINATORS),
];

#[tokio::test]
async fn the_seed_comes_in_as_it_is_and_twice_changes_nothing() {
    let place = with_the_seed().await;
    let record = place.app.held().record.clone();
    let day = "2023-08-22".parse().unwrap();
    assert_eq!(record.organisation.all_of(StandingOf::Member, day).len(), 28);
    assert_eq!(record.organisation.all_of(StandingOf::Observer, day).len(), 10);
    let founded = record.organisation.memberships.values().find(|row| row.state.as_str() == "KAZ").unwrap();
    assert_eq!(founded.from.to_string(), "1999-01-01");
    assert_eq!(record.organisation.dimensions.len(), 5);
    assert_eq!(record.areas.len(), 18);
    let ict = record.area_by_code("2.3").unwrap();
    assert_eq!(ict.area.established.to_string(), "2004-10-22");
    for term in ict.tenures.values() {
        assert_eq!(
            (term.from.unwrap().to_string(), term.to.unwrap().to_string()),
            ("2024-01-01".into(), "2025-12-31".into())
        );
        assert_eq!(term.appointed, None);
    }
    assert_eq!(record.list(day).len(), 18);
    let entry = place.entry().await;
    for (layout, text) in ALL_SEED {
        let again = place.import(layout, "again.csv", text).await.unwrap();
        assert_eq!(counted(&again), (0, 0));
        assert!(again.left >= 10);
    }
    assert_eq!(place.entry().await, entry, "what changes nothing is no entry of the journal");
}

#[tokio::test]
async fn tenures_ask_for_states_and_areas_first() {
    let place = Place::new().await;
    let wrong = place.import(Layout::Tenures, "coordinators.csv", COORDINATORS).await.unwrap_err();
    assert_eq!(
        wrong[0],
        "coordinators.csv:2: member_state: \"Kazakhstan\" is no state: no states are recorded; import states first"
    );
    place.import(Layout::States, "member_states.csv", MEMBERS).await.unwrap();
    let wrong = place.import(Layout::Tenures, "coordinators.csv", COORDINATORS).await.unwrap_err();
    assert_eq!(
        wrong[0],
        "coordinators.csv:2: dimension_no: there is no area 1: no areas are recorded; import areas first"
    );
    assert_eq!(place.app.held().record.organisation.states.len(), 28);
}

#[tokio::test]
async fn a_trial_says_what_would_be_and_writes_nothing() {
    let place = Place::new().await;
    let trial = place.bring(Layout::States, "member_states.csv", MEMBERS, true).await.unwrap();
    assert_eq!(counted(&trial), (84, 0), "28 states, names and memberships");
    assert_eq!(place.entry().await, 0);
    assert!(place.app.held().record.organisation.states.is_empty());
    let done = place.import(Layout::States, "member_states.csv", MEMBERS).await.unwrap();
    assert_eq!(counted(&done), (84, 0));
    assert_eq!(place.entry().await, 1, "one entry for a file");
}

#[tokio::test]
async fn every_mistake_is_said_with_its_line_and_nothing_is_done() {
    let place = with_the_seed().await;
    let entry = place.entry().await;
    let header =
        "dimension_no,area_no,priority_area,role,member_state,tenure_from,tenure_to,appointed,acting";
    for (line, says) in [
        (
            "3,8,,coordinator,Kazakstan,2026,2027,,",
            "member_state: \"Kazakstan\" is no state; the nearest name is Kazakhstan",
        ),
        (
            "3,8,,coordinator,Казахстн,2026,2027,,",
            "member_state: \"Казахстн\" is no state; the nearest name is Казахстан",
        ),
        ("3,8,,coordinator,,2026,2027,,", "member_state: is missing"),
        ("3,9,,coordinator,India,2026,2027,,", "area_no: there is no area 3.9"),
        (
            "3,8,Tourism,coordinator,India,2026,2027,,",
            "priority_area: area 3.8 is \"Trade and Investment\", not \"Tourism\"",
        ),
        (
            "3,8,,coordnator,India,2026,2027,,",
            "role: “coordnator” is not one of: coordinator, co-coordinator.",
        ),
        (
            "3,8,,coordinator,India,2026-02-30,2027,,",
            "tenure_from: 2026-02-30 is not a date; the last day of that month is 2026-02-28",
        ),
        (
            "3,8,,coordinator,India,2026,20277,,",
            "tenure_to: 20277 is a year, and this is a day: write it as 2023-08-22",
        ),
        (
            "3,8,,coordinator,India,2026,2027,2025,",
            "appointed: 2025 is a year, and this is a day: write it as 2023-08-22",
        ),
        ("3,8,,coordinator,India,2026,2027,,perhaps", "acting: \"perhaps\" is neither yes nor no"),
        ("3,8,,coordinator,India,2026", "has 6 cells, and the first line names 9 columns"),
        ("3,8,,coordinator,India,2027,2026,,", "tenure_to: The end comes before the beginning."),
    ] {
        // An empty line and a quoted line break before it: the number is that of the file.
        let text = format!("{header}\n4,1,,co-coordinator,Mongolia,2026,2027,,\n\n{line}\n");
        let wrong = place.import(Layout::Tenures, "t.csv", &text).await.unwrap_err();
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert_eq!(wrong[0], format!("t.csv:4: {says}"));
    }
    assert_eq!(place.entry().await, entry);
    assert!(place.app.held().record.area_by_code("4.1").unwrap().tenures.len() == 1);
}

#[tokio::test]
async fn all_mistakes_of_a_file_are_said_at_once() {
    let place = with_the_seed().await;
    let text = "dimension_no,area_no,role,member_state\n3,8,coordinator,Kazakstan\n3,9,coordinator,India\nx,,coordinator,Irak\n";
    let wrong = place.import(Layout::Tenures, "t.csv", text).await.unwrap_err();
    let lines: Vec<_> = wrong.iter().map(|says| says.split(' ').next().unwrap()).collect();
    assert_eq!(lines, ["t.csv:2:", "t.csv:3:", "t.csv:4:"]);
}

#[tokio::test]
async fn the_first_line_is_read_closely() {
    let place = Place::new().await;
    for (text, says) in [
        ("", "s.csv:1: the file is empty; the first line names the columns"),
        ("iso2,name_en\n", "s.csv:1: iso3: a file of states has this column, and this one has not"),
        ("iso3,nam_en\n", "s.csv:1: nam_en: is no column of a file of states; the nearest name is name_en"),
        ("iso3,iso3\n", "s.csv:1: iso3: stands twice"),
        ("# about the columns\n\niso3,iso3\n", "s.csv:3: iso3: stands twice"),
    ] {
        assert_eq!(place.import(Layout::States, "s.csv", text).await.unwrap_err(), [says]);
    }
}

#[tokio::test]
async fn a_mark_and_semicolons_are_taken() {
    let place = Place::new().await;
    let text = "\u{feff}iso3;iso2;name_en;name_ru;name_kk;member_since\r\nKAZ;KZ;Kazakhstan;Казахстан;Қазақстан;1999\r\n";
    assert_eq!(counted(&place.import(Layout::States, "s.csv", text).await.unwrap()), (3, 0));
}

#[tokio::test]
async fn what_is_said_otherwise_is_a_correction_and_a_year_unsays_no_day() {
    let place = with_the_seed().await;
    let kuwait = "iso3,member_since\nKWT,2022-10-13\n";
    assert_eq!(counted(&place.import(Layout::States, "s.csv", kuwait).await.unwrap()), (0, 1));
    let seed_again = place.import(Layout::States, "member_states.csv", MEMBERS).await.unwrap();
    assert_eq!(counted(&seed_again), (0, 0), "2022 does not unsay 13 October 2022");
    let name = "iso3,name_en,member_since\nTUR,Turkey,1999\n";
    assert_eq!(counted(&place.import(Layout::States, "s.csv", name).await.unwrap()), (0, 1));
    let twice = "iso3,name_en,member_since\nTUR,Turkey,1999\nTUR,Türkiye,1999\n";
    let wrong = place.import(Layout::States, "s.csv", twice).await.unwrap_err();
    assert_eq!(wrong, ["s.csv:3: says otherwise than s.csv:2 of the same record: en"]);
}

#[tokio::test]
async fn an_observer_that_becomes_a_member_was_one_until_the_day_before() {
    let place = with_the_seed().await;
    let text = "iso3,member_since\nBLR,2026-07-01\n";
    assert_eq!(counted(&place.import(Layout::States, "s.csv", text).await.unwrap()), (1, 1));
    let record = place.app.held().record.clone();
    let standing = |day: &str| record.organisation.standing("BLR".parse().unwrap(), day.parse().unwrap());
    assert_eq!(standing("2026-06-30"), Some(StandingOf::Observer));
    assert_eq!(standing("2026-07-01"), Some(StandingOf::Member));
}

#[tokio::test]
async fn what_a_paragraph_refuses_is_said_of_its_line() {
    let place = with_the_seed().await;
    let text = "dimension_no,area_no,role,member_state,tenure_from,tenure_to\n2,2,co-coordinator,China,2026,2027\n2,2,coordinator,China,2026,2027\n";
    let wrong = place.import(Layout::Tenures, "t.csv", text).await.unwrap_err();
    assert!(
        wrong[0].starts_with("t.csv:3: express_decision: IND is Coordinator of this area")
            && wrong[0].contains("1.9"),
        "{wrong:?}"
    );
}

#[tokio::test]
async fn a_template_that_is_filled_in_comes_in() {
    let place = with_the_seed().await;
    for layout in Layout::ALL {
        for words in words::all() {
            let template = layout.template(words);
            assert!(template.starts_with("# "), "each column is explained");
            assert_eq!(counted(&place.import(*layout, "t.csv", &template).await.unwrap()), (0, 0));
        }
    }
    let line =
        "3,8,,coordinator,China,2026,2027,,2026-01-15,,,,note verbale,12/3,2026-01-10,2026-01-12,,,,\n";
    let text = format!("{}{line}", Layout::Tenures.template(words::english()));
    assert_eq!(counted(&place.import(Layout::Tenures, "t.csv", &text).await.unwrap()), (1, 0));
    let record = place.app.held().record.clone();
    let term = record
        .area_by_code("3.8")
        .unwrap()
        .tenures
        .values()
        .find(|row| row.state.as_str() == "CHN")
        .unwrap()
        .clone();
    assert_eq!(term.appointed.unwrap().to_string(), "2026-01-15");
    assert_eq!(term.common.source.number.as_deref(), Some("12/3"));
}

#[tokio::test]
async fn what_the_command_line_prints_as_a_template_comes_in() {
    let place = with_the_seed().await;
    let folder = tempfile::tempdir().unwrap();
    for layout in Layout::ALL {
        let kind = layout.name().to_owned();
        let args = |kind, files, template| import::Args { kind, files, dry_run: false, template };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let printed =
            import::template(&args(None, Vec::new(), Some(kind.clone())), &mut out, &mut err).unwrap();
        assert_eq!((printed, err.len()), (std::process::ExitCode::SUCCESS, 0));
        let path = folder.path().join(&kind);
        std::fs::write(&path, &out).unwrap();
        let (mut out, args) = (Vec::new(), args(Some(kind), vec![path], None));
        import::run(&place.app, &args, &mut out, &mut err).await;
        let (out, err) = (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap());
        assert_eq!(
            (out.as_str(), err.as_str()),
            ("0 added, 0 changed, 0 left as they are\n", ""),
            "{layout:?}"
        );
    }
}

#[tokio::test]
async fn what_has_no_title_is_called_by_what_it_is_about() {
    let place = with_the_seed().await;
    let reviews = "held,areas,title\n2024-06-01,5,\n2024-06-02,\"2.1 2.2 2.3 2.4 2.5\",\n2024-06-03,2.2,\n\
                   2024-06-04,\"2.2, 2.1\",\n2024-06-05,2.2,As it was called\n";
    place.import(Layout::Reviews, "r.csv", reviews).await.unwrap();
    let contributions = "held,areas,state,submitted,title\n2024-06-03,2.2,India,2024-06-01,\n\
                         2024-06-05,2.2,India,2024-06-01,Of India\n";
    place.import(Layout::Contributions, "c.csv", contributions).await.unwrap();
    let papers = "dimension_no,area_no,proposed_by,first_draft\n2,2,IND,2024-01-10\n";
    place.import(Layout::Papers, "p.csv", papers).await.unwrap();
    let record = place.app.held().record.clone();
    let mut titles: Vec<_> = record.organisation.reviews.values().map(|row| row.title.as_str()).collect();
    titles.sort_unstable();
    assert_eq!(
        titles,
        [
            "As it was called",
            "Review: 2 New challenges and threats",
            "Review: 2.1, 2.2",
            "Review: 2.2 Combating terrorism",
            "Review: 5 Human"
        ]
    );
    let mut titles: Vec<_> =
        record.organisation.contributions.values().map(|row| row.title.as_str()).collect();
    titles.sort_unstable();
    assert_eq!(titles, ["India, Review: 2.2 Combating terrorism, 3 June 2024", "Of India"]);
    let area = record.area_by_code("2.2").unwrap();
    assert_eq!(area.papers.values().next().unwrap().title, "Concept paper: Combating terrorism");
}

#[tokio::test]
async fn papers_reviews_and_what_belongs_to_tenures_come_in() {
    let place = with_the_seed().await;
    for (layout, text) in [
        (
            Layout::Papers,
            "dimension_no,area_no,proposed_by,first_draft,approved,applicable_from,applicable_to\n2,2,IND,2024-01-10,2024-05-02,2024,2025\n",
        ),
        (
            Layout::PaperExtensions,
            "dimension_no,area_no,proposed_by,paper_date,approved,extended_to\n2,2,India,2024-05-02,2025-11-01,2026\n",
        ),
        (
            Layout::ExpertMeetings,
            "dimension_no,area_no,title,convened,held,proposed_by,paper_date\n2,2,Experts on terrorism,2024-02-01,2024-03-01,IN,2024-01-10\n",
        ),
        (Layout::Reviews, "held,areas,title\n2024-06-27,\"2.1, 2.2\",Review\n"),
        (Layout::Contributions, "held,areas,state,submitted\n2024-06-27,2.2 2.1,India,2024-06-01\n"),
        (
            Layout::Extensions,
            "dimension_no,area_no,role,member_state,tenure_from,approved,extended_to\n2,3,coordinator,RUS,2024,2025-11-01,2027\n",
        ),
        (
            Layout::Terminations,
            "dimension_no,area_no,role,member_state,notified,last_day\n2,2,coordinator,India,2026-01-05,2026-06-30\n",
        ),
        (
            Layout::FinalReports,
            "dimension_no,area_no,role,member_state,issued,title\n2,2,coordinator,India,2026-07-05,Final report\n",
        ),
        (Layout::Meetings, "body,from,title\nSOC,2023-04-19,Meeting\n"),
        (Layout::Agendas, "meeting,number,title\nSOC 2023-04-19,1,Adoption of the agenda\n"),
        (Layout::Notes, "dimension_no,area_no,when,text\n2,2,2026,Said of it\n"),
    ] {
        let brought = place.import(layout, "f.csv", text).await;
        assert_eq!(counted(&brought.unwrap()), (1, 0), "{layout:?}");
        let again = place.import(layout, "f.csv", text).await;
        assert_eq!(counted(&again.unwrap()), (0, 0), "{layout:?}");
    }
}

#[tokio::test]
async fn a_file_is_held_to_the_same_dates_and_what_is_only_advised_stops_nothing() {
    let place = with_the_seed().await;
    let header = "dimension_no,area_no,role,member_state,tenure_from,notified,last_day\n";
    let notice = |notified: &str| format!("{header}2,3,coordinator,RUS,2024-01-01,{notified},2023-12-31\n");
    // It is 24 November 2026.
    let wrong = place.import(Layout::Terminations, "n.csv", &notice("2026-11-25")).await.unwrap_err();
    assert!(wrong[0].starts_with("n.csv:2: notified: 25 November 2026 has not come yet"), "{wrong:?}");
    let reports = "dimension_no,area_no,role,member_state,tenure_from,issued,title\n";
    let report = format!("{reports}2,3,co-coordinator,KAZ,2024-01-01,2026-01-10,Report\n");
    let tenures = "dimension_no,area_no,role,member_state,tenure_from\n2,3,co-coordinator,KAZ,2024-01-01\n";
    place.import(Layout::Tenures, "t.csv", tenures).await.unwrap();
    let wrong = place.import(Layout::FinalReports, "r.csv", &report).await.unwrap_err();
    assert!(wrong[0].contains("not by a Co-coordinator") && wrong[0].contains("1.3"), "{wrong:?}");
    // Given up before it begins, with a notice of that year.
    let brought = place.import(Layout::Terminations, "n.csv", &notice("2023-12-01")).await.unwrap();
    assert_eq!(counted(&brought), (1, 0));
    let record = place.app.held().record.clone();
    let list = record.list("2024-06-01".parse().unwrap());
    let row = list.iter().find(|row| row.area.code == "2.3").unwrap();
    assert!(row.posts.vacant, "{:?}", row.posts);
}

#[tokio::test]
async fn the_command_line_says_what_came_of_it() {
    let place = with_the_seed().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("terms.csv");
    let run = async |text: &str, kind: &str, dry_run: bool| {
        std::fs::write(&path, text).unwrap();
        let args =
            import::Args { kind: Some(kind.into()), files: vec![path.clone()], dry_run, template: None };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = import::run(&place.app, &args, &mut out, &mut err).await;
        (format!("{code:?}"), String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    };
    let status = |code: u8| format!("{:?}", std::process::ExitCode::from(code));
    let good =
        "dimension_no,area_no,role,member_state,tenure_from,tenure_to\n3,8,coordinator,China,2026,2027\n";
    let (code, out, _) = run(good, "tenures", true).await;
    assert_eq!(code, status(0));
    assert_eq!(
        out,
        "terms.csv:2: tenure added\n1 added, 0 changed, 0 left as they are; a trial: nothing was written\n"
    );
    let (code, out, _) = run(good, "tenures", false).await;
    assert_eq!(
        (code, out),
        (status(0), "terms.csv:2: tenure added\n1 added, 0 changed, 0 left as they are\n".into())
    );
    let (_, out, _) = run(&good.replace("2027", "2028"), "tenures", false).await;
    assert_eq!(out, "terms.csv:2: tenure changed: to\n0 added, 1 changed, 0 left as they are\n");
    let (code, _, err) = run(&good.replace("China", "Chna"), "tenures", false).await;
    let says = "terms.csv:2: member_state: \"Chna\" is no state; the nearest name is China\n1 wrong; nothing was changed\n";
    assert_eq!((code, err.as_str()), (status(1), says));
    let (code, _, err) = run(good, "terms", false).await;
    assert_eq!(code, status(2));
    assert!(err.starts_with("import: terms is no kind of file; there are states, names,"));
}
