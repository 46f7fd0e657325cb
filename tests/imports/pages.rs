//! The page on which an officer tries a file and brings it in.

use axum::http::StatusCode;
use clearinghouse::record::Kind;
use clearinghouse::rules::access::Post;
use serde_json::json;

use crate::house::House;

const GOOD: &str = "year,title,hosts,begins\n2019,Seminar on tourism,KAZ,28.02.2019\n";

#[tokio::test]
async fn a_file_is_tried_first_and_what_was_tried_comes_in() {
    let house = House::new().await;
    let officer = house.signed_in("officer@sec.example", Post::Officer).await;
    officer.get("/imports").await.must_say("Events and their reports").must_say("/imports/tenures");
    let page = officer.get("/imports/events").await;
    page.must_say("<code>took_part</code>").must_say("/imports/events/template");
    officer.get("/imports/events/template").await.must_say("# hosts: the states that host it");
    let entry = house.held().await.record.entry;
    let tried = officer.upload("/imports/events", "own.csv", GOOD.as_bytes()).await;
    assert_eq!(tried.status, StatusCode::OK);
    tried
        .must_say("What own.csv would change")
        .must_say("<tr><th scope=\"row\">Event</th><td>1</td><td>0</td></tr>");
    assert_eq!(house.held().await.record.entry, entry, "a trial writes nothing");
    let fields = tried.hidden_fields();
    let sent: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    // Nobody brings in what another has tried.
    let other = house.signed_in("other@sec.example", Post::Officer).await;
    let gone = other.post("/imports/events/bring-in", &sent).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    gone.must_say("The file that was tried is no longer kept.");
    let brought = officer.post("/imports/events/bring-in", &sent).await;
    assert_eq!(brought.goes_to(), format!("/journal/{}", entry + 1));
    officer.get(brought.goes_to()).await.must_say("own.csv");
    let events = officer.get("/events").await;
    events.must_say("Seminar on tourism");
    // Nothing is on record of the approval of 2019, and none is awaited any more.
    officer.get("/plans/2019").await.must_say("Its approval is not on record.").must_not_say("Not approved");
    let again = officer.post("/imports/events/bring-in", &sent).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it is kept until it is brought in");
    let twice = officer.upload("/imports/events", "own.csv", GOOD.as_bytes()).await;
    twice.must_say("The file changes nothing");
}

#[tokio::test]
async fn what_is_wrong_stands_in_a_table_in_the_language_of_who_reads() {
    let house = House::new().await;
    let officer = house.signed_in("officer@sec.example", Post::Officer).await;
    let text = "year,title,hosts,begins\n2019,One,Kazahstan,31.09.2019\n";
    let wrong = officer.upload("/imports/events", "own.csv", text.as_bytes()).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong
        .must_say("Nothing was changed: 2 things are to be mended")
        .must_say("the nearest name is Kazakhstan");
    wrong.must_say("the last day of that month is 30.09.2019");
    let russian = officer.asking_for("ru");
    let wrong = russian.upload("/imports/events", "own.csv", text.as_bytes()).await;
    wrong.must_say("Ничего не изменено: 2 замечания").must_say("последний день этого месяца – 30.09.2019");
    let none = russian.upload("/imports/events", "", b"").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let unknown = russian.get("/imports/nothing").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_list_of_events_goes_out_as_it_comes_in() {
    let house = House::new().await;
    let officer = house.signed_in("officer@sec.example", Post::Officer).await;
    let text = "year,number,title,hosts,areas,event_form,format,place,begins,ends,took_part,attendance,outcome\n\
                2019,7,Seminar on tourism,KAZ;CHN,3.4,seminar,online,Astana,28.02.2019,01.03.2019,KAZ;CHN,40,Recommendations\n";
    let tried = officer.upload("/imports/events", "own.csv", text.as_bytes()).await;
    let fields = tried.hidden_fields();
    let sent: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    officer.post("/imports/events/bring-in", &sent).await.goes_to();
    for ending in ["csv", "xlsx"] {
        let file = officer.get(&format!("/events.{ending}?year=2019")).await;
        assert_eq!(file.status, StatusCode::OK);
        let again = officer.upload("/imports/events", &format!("events.{ending}"), &file.content).await;
        again.must_say("The file changes nothing").must_say("2 records stand as the file says.");
    }
}

#[tokio::test]
async fn the_columns_are_explained_in_the_language_of_who_reads() {
    let house = House::new().await;
    let officer = house.signed_in("officer@sec.example", Post::Officer).await;
    let page = officer.get("/imports/events").await;
    page.must_say("<td data-label=\"What it holds\">the states that host it; empty: the Secretariat</td>");
    let template = officer.get("/imports/events/template").await;
    template.must_say(
        "\n# year (never empty): the year of the plan; a plan that the record has not is added with it\n",
    );

    let russian = officer.clone().asking_for("ru");
    let page = russian.get("/imports/events").await;
    page.must_say("<li>День пишется так: <code>2023-08-22</code> или <code>22.08.2023</code>.</li>");
    page.must_say("<th scope=\"col\">Что в нем указывается</th>");
    page.must_say(
        "<tr><th scope=\"row\"><code>year</code></th><td data-label=\"Заполнение\">обязательно</td>\
         <td data-label=\"Что в нем указывается\">год плана; если плана этого года в записях нет, он добавляется</td></tr>",
    );
    page.must_say("принимающие государства; пусто – Секретариат</td>");
    page.must_say(
        "формат; одно из этих значений или слов в скобках: <code>in-person</code> (Очно), \
         <code>online</code> (Онлайн), <code>hybrid</code> (Смешанный формат)</td>",
    );
    page.must_not_say("the states that host it");
    // What a field takes in Latin letters alone is said to be so.
    russian.get("/imports/tenures").await.must_say(
        "роль; одно из значений, латиницей: <code>coordinator</code> (Координатор), \
         <code>co-coordinator</code> (Сокоординатор)</td>",
    );
    let template = russian.get("/imports/events/template").await;
    template.must_say("# День пишется так: 2023-08-22 или 22.08.2023.\n");
    template.must_say(
        "\n# year (всегда заполняется): год плана; если плана этого года в записях нет, он добавляется\n",
    );
    template
        .must_say("\n# hosts: принимающие государства; пусто – Секретариат\n")
        .must_not_say("never empty");
    // A spreadsheet takes it for UTF-8, and with its explanations it comes in as it is.
    assert!(template.content.starts_with("\u{feff}# ".as_bytes()));
    let tried = russian.upload("/imports/events", "events.csv", &template.content).await;
    assert_eq!(tried.status, StatusCode::OK);
    tried.must_say("Файл ничего не меняет: записи уже таковы.");

    let kazakh = officer.asking_for("kk");
    kazakh.get("/imports/events").await.must_say("қабылдаушы мемлекеттер; бос болса – Хатшылық</td>");
    let template = kazakh.get("/imports/events/template").await;
    template.must_say("\n# hosts: қабылдаушы мемлекеттер; бос болса – Хатшылық\n");
}

#[tokio::test]
async fn proposals_that_came_on_paper_are_brought_in_and_go_out_as_they_come() {
    let house = House::new().await;
    let call = json!({"year": 2019, "called": "2018-08-22", "due": "2018-09-30"});
    house.register(Kind::Plan, call).await;
    let officer = house.signed_in("officer@sec.example", Post::Officer).await;
    officer.get("/event-proposals").await.must_say("href=\"/imports/proposals\"");
    let line = |day: &str, because: &str| {
        format!(
            "year,state,title,submitted,sponsors,areas,concept,late_because\n\
             2019,Kazakhstan,Seminar on tourism,{day},CHN,3.4,Two days,{because}\n"
        )
    };
    // What was not submitted is not brought in; of the day after the last one the reason is asked.
    let none = officer.upload("/imports/proposals", "own.csv", line("", "").as_bytes()).await;
    none.must_say("say the day on which it was submitted");
    let late = officer.upload("/imports/proposals", "own.csv", line("01.10.2018", "").as_bytes()).await;
    late.must_say("What came late has its reason beside it").must_not_say("bring-in");

    let tried = officer.upload("/imports/proposals", "own.csv", line("30.09.2018", "").as_bytes()).await;
    let fields = tried.hidden_fields();
    let sent: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    officer.post("/imports/proposals/bring-in", &sent).await.goes_to();
    let list = officer.get("/event-proposals?year=2019").await;
    list.must_say("Seminar on tourism").must_say("Kazakhstan, China").must_not_say("came late");
    for ending in ["csv", "xlsx"] {
        let file = officer.get(&format!("/event-proposals.{ending}?year=2019")).await;
        assert_eq!(file.status, StatusCode::OK);
        let again = officer.upload("/imports/proposals", &format!("own.{ending}"), &file.content).await;
        again.must_say("The file changes nothing").must_say("One record stands as the file says.");
    }
    // The same proposal by its title: it is changed, and there is no second one.
    let late = line("01.10.2018", "A holiday");
    let changed = officer.upload("/imports/proposals", "own.csv", late.as_bytes()).await;
    changed.must_say("Records that would be changed").must_say("late, late_because, submitted");
}

#[tokio::test]
async fn what_goes_out_comes_in_and_changes_nothing() {
    let house = House::new().await;
    house.on("2023-10-01").await;
    let plan = json!({"year": 2024, "called": "2023-08-22", "due": "2023-09-30", "approved": "2023-09-30"});
    let plan = house.register(Kind::Plan, plan).await.id.to_string();
    let event = json!({"plan_id": plan, "number": 1, "title": "Seminar", "hosts": ["KAZ", "CHN"], "areas": ["3.4"],
                       "begins": "2024-04-08", "ends": "2024-04-09", "standing": "planned", "format": "online"});
    house.register(Kind::Event, event).await;
    let proposal = json!({"plan_id": plan, "title": "Workshop", "state": "KAZ", "areas": ["2.3"], "month": 5,
                          "submitted": "2023-09-01"});
    house.register(Kind::EventProposal, proposal).await;
    let officer = house.signed_in("officer@sec.example", Post::Officer).await;
    for (kind, list) in [("plans", "/plans"), ("events", "/events"), ("proposals", "/event-proposals")] {
        for ending in [".csv", ".xlsx"] {
            let file = officer.get(&format!("{list}{ending}")).await.content;
            let tried = officer.upload(&format!("/imports/{kind}"), &format!("list{ending}"), &file).await;
            assert_eq!(tried.status, StatusCode::OK, "{list}{ending}: {}", tried.body);
            tried.must_say("The file changes nothing");
        }
    }
}
