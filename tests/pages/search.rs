//! What is searched for is found, and nobody finds what they may not know of.

use clearinghouse::record::Kind;
use clearinghouse::rules::access::Post;
use serde_json::json;

use super::{delegate, house, observer, officer, put, soc_2023_ii};
use crate::house::{Answer, House};

/// The addresses of what was found by what it is called, in their order.
fn found(page: &str) -> Vec<String> {
    let page = scraper::Html::parse_document(page);
    let hits = scraper::Selector::parse("main section:not(#in-texts) li > a").unwrap();
    page.select(&hits).map(|hit| hit.attr("href").unwrap().to_owned()).collect()
}

fn typed(page: &str) -> String {
    let page = scraper::Html::parse_document(page);
    let field = scraper::Selector::parse("main form[role=search] input").unwrap();
    page.select(&field).next().unwrap().attr("value").unwrap().to_owned()
}

#[tokio::test]
async fn a_number_a_symbol_or_a_code_comes_first() {
    let house = house().await;
    let (meeting, decision) = soc_2023_ii(&house).await;
    let reader = delegate(&house, "CHN").await;
    for (query, first) in [
        ("2.3", "/areas/2.3".to_owned()),
        ("2.7", "/modalities#2.7".to_owned()),
        ("RUS", "/states/RUS".to_owned()),
        ("russian", "/states/RUS".to_owned()),
        ("turkiye", "/states/TUR".to_owned()),
        ("япония", "/states/JPN".to_owned()),
        ("SOC%2F2023-II%2FDEC%2F1", format!("/decisions/{decision}")),
        ("soc%202023%20dec", format!("/decisions/{decision}")),
        ("SOC%2F2023-II", "/meetings/SOC/2023-II".to_owned()),
        ("ict%20secur", "/areas/2.3".to_owned()),
        ("MC%2F2023%2FDRAFT%2F4%2FRev.2", "/modalities".to_owned()),
    ] {
        let page = reader.read(&format!("/search?q={query}")).await;
        assert_eq!(found(&page).first(), Some(&first), "{query}");
    }
    // Both the area and the paragraph are called 2.3.
    let page = reader.read("/search?q=2.3").await;
    let place = |address: &str| found(&page).iter().position(|found| found == address);
    assert_eq!((place("/areas/2.3"), place("/modalities#2.3").is_some()), (Some(0), true));
    assert!(!found(&page).contains(&"/areas/2.4".to_owned()));
    let page = reader.read("/search?q=consultations%20will%20continue").await;
    assert_eq!(found(&page), [format!("/decisions/{decision}#p3")]);
    assert!(page.contains("agreed that consultations will continue."), "{page}");
    assert_ne!(meeting, decision);
}

#[tokio::test]
async fn a_slip_is_forgiven_where_nothing_else_is_found() {
    let house = house().await;
    let reader = delegate(&house, "CHN").await;
    let page = reader.read("/search?q=Kazakstan").await;
    assert_eq!(found(&page), ["/states/KAZ"]);
    assert!(page.contains("Nothing has exactly these words; this comes near."));
    let page = reader.read("/search?q=Kazakhstan").await;
    assert_eq!(found(&page).first().map(String::as_str), Some("/states/KAZ"));
    assert!(!page.contains("comes near"));
    let page = reader.read("/search?q=zzzzzz").await;
    assert!(found(&page).is_empty());
    assert!(page.contains("“zzzzzz” is not in what you may read."));
}

#[tokio::test]
async fn nobody_learns_of_what_is_not_for_them() {
    let house = house().await;
    let (delegation, observers) = (delegate(&house, "CHN").await, observer(&house).await);
    let queries = ["/search?q=quixotic", "/search?q=decision", "/search?q=DEC%2F9", "/search?q=2.4"];
    let mut before = Vec::new();
    for query in queries {
        before.push([delegation.read(query).await, observers.read(query).await]);
    }
    let secret = json!({"symbol": "SOC/2023-II/DEC/9", "title": "A quixotic decision", "decided": "2023-08-22",
                        "distribution": "secretariat"});
    let secret = put(&house, Kind::Decision, secret).await;
    let text = json!({"decision_id": secret, "number": 1, "verb": "approved", "text": "Quixotic things.",
                      "area_id": "2.4", "distribution": "secretariat"});
    put(&house, Kind::DecisionParagraph, text).await;
    let matter = json!({"concerns": "other", "title": "A quixotic matter", "text": "To be decided.", "body": "SOC",
                        "opened": "2023-08-01", "distribution": "named-states", "named_states": ["KAZ"]});
    put(&house, Kind::Matter, matter).await;
    for (query, before) in queries.into_iter().zip(before) {
        assert_eq!([delegation.read(query).await, observers.read(query).await], before, "{query}");
    }
    let secretariat = officer(&house).await;
    assert_eq!(found(&secretariat.read("/search?q=quixotic").await).len(), 3);
    // Matters are for Member States even where they are for everybody.
    let open = json!({"concerns": "other", "title": "An unhidden matter", "text": "To be decided.", "body": "SOC",
                      "opened": "2023-08-01", "distribution": "public"});
    put(&house, Kind::Matter, open).await;
    assert!(found(&observers.read("/search?q=unhidden").await).is_empty());
    assert_eq!(found(&delegation.read("/search?q=unhidden").await).len(), 1);
}

#[tokio::test]
async fn what_a_delegation_drafts_it_alone_finds() {
    let house = House::new().await;
    let signed_in = async |state: &str| {
        let post = Post::Delegate(state.parse().unwrap(), false);
        house.signed_in(&format!("{state}@search.example"), post).await
    };
    let (own, other) = (signed_in("KAZ").await, signed_in("CHN").await);
    let secretariat = house.signed_in("officer@search.example", Post::Officer).await;
    let form = [("role", "coordinator"), ("text", "An unmistakable offer.")];
    let letter = own.post("/areas/2.4/letters", &form).await;
    let letter = letter.goes_to().split('?').next().unwrap().to_owned();
    let search =
        async |browser: &crate::house::Browser| -> Answer { browser.get("/search?q=unmistakable").await };
    assert_eq!(found(&search(&own).await.body), [letter]);
    for browser in [&other, &secretariat] {
        assert!(found(&search(browser).await.body).is_empty());
    }
}

#[tokio::test]
async fn what_is_too_short_is_said_and_what_was_typed_stays() {
    let house = house().await;
    let reader = delegate(&house, "CHN").await;
    let page = reader.read("/search").await;
    assert!(page.contains("Type a number such as 2.3"));
    let page = reader.read("/search?q=+a+").await;
    assert!(page.contains("“a” is too short to search for"));
    assert_eq!((typed(&page).as_str(), found(&page).len()), (" a ", 0));
    let page = reader.read("/search?q=%22%3E%3Cb%3Ebold").await;
    assert_eq!(typed(&page), "\"><b>bold");
    assert!(!page.contains("<b>bold"));
    let long = "a".repeat(5000);
    let page = reader.read(&format!("/search?q={long}")).await;
    assert!(page.contains("please leave some out"));
}

#[tokio::test]
async fn of_many_some_are_shown_and_all_in_pages() {
    let house = house().await;
    for number in 1..=30 {
        let meeting = json!({"body": "SWG", "title": format!("Sitting {number:02}"), "from": "2023-08-22",
                             "to": "2023-08-22"});
        put(&house, Kind::Meeting, meeting).await;
    }
    let reader = delegate(&house, "CHN").await;
    let page = reader.read("/search?q=sitting").await;
    assert_eq!(found(&page).len(), 5);
    assert!(page.contains("Found: 30 records") && page.contains("Show all 30"), "{page}");
    let all = reader.read("/search?q=sitting&in=meeting").await;
    let rest = reader.read("/search?q=sitting&in=meeting&page=2").await;
    assert!(all.contains("page=2\" rel=\"next\"") && rest.contains("rel=\"prev\""));
    let mut addresses = [found(&all), found(&rest)].concat();
    assert_eq!(found(&all).len(), 25);
    addresses.sort();
    addresses.dedup();
    assert_eq!(addresses.len(), 30);
    assert_eq!(found(&reader.read("/search?q=sitting&in=nothing").await).len(), 5);
}

#[tokio::test]
async fn the_box_is_on_every_page_of_who_is_signed_in() {
    let house = House::new().await;
    let here = house.signed_in("officer@search.example", Post::Officer).await;
    for address in ["/", "/areas", "/areas/2.3", "/register/tenure", "/account", "/nothing", "/search"] {
        let page = here.get(address).await.body;
        assert_eq!(page.matches("role=\"search\"").count(), 1, "{address}");
        assert_eq!(page.matches("accesskey=").count(), 1, "{address}");
    }
    here.clone().asking_for("ru").get("/search?q=Япония").await.must_say("Найдена 1 запись");
    here.clone().asking_for("kk").get("/search?q=жапония").await.must_say("Табылған жазбалар: 1");
    house.http().get("/sign-in").await.must_not_say("role=\"search\"");
    assert_eq!(house.http().get("/search?q=2.3").await.goes_to(), "/sign-in?next=%2Fsearch%3Fq%3D2.3");
}
