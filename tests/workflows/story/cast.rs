//! The persons of the story, and what they see and do. Each has one account: its pages are opened at a browser, its
//! programs act with a token of it.

use axum::http::StatusCode;
use clearinghouse::rules::access::Post;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};

use super::setting;
use crate::api::client::{Answer as Told, Program};
use crate::house::{Answer, House};
use crate::workflows::browsing;

/// A person of the story.
pub struct Person {
    /// Its programs.
    pub program: Program,
    email: String,
}

/// Everybody who has a part in it.
pub struct Cast {
    pub house: House,
    pub officer: Person,
    pub administrator: Person,
    pub russia: Person,
    pub russia_senior: Person,
    pub china: Person,
    pub china_senior: Person,
    pub india: Person,
    pub india_senior: Person,
    /// Kazakhstan holds the Chair to 17 December 2024, and co-coordinates SMEs.
    pub kazakhstan: Person,
    pub kazakhstan_senior: Person,
    /// Azerbaijan holds the Chair after it.
    pub azerbaijan_senior: Person,
    pub thailand_senior: Person,
    pub turkiye_senior: Person,
    pub kyrgyzstan: Person,
    pub observer: Person,
}

impl Cast {
    /// On 2 May 2023 what stands before the story is registered, and everybody has an account.
    pub async fn assembled() -> Self {
        let house = House::empty().await;
        house.on("2023-05-02").await;
        let person = async |email: &str, post: Post| Person::with_an_account(&house, email, post).await;
        let officer = person("officer@secretariat.example", Post::Officer).await;
        let administrator = person("administrator@secretariat.example", Post::Administrator).await;
        setting::is_registered(&officer, &administrator).await;
        let delegate = async |code: &str| {
            let post = Post::Delegate(code.parse().unwrap(), false);
            person(&format!("delegate@{code}.example"), post).await
        };
        let senior = async |code: &str| {
            let post = Post::SeniorOfficial(code.parse().unwrap(), false);
            person(&format!("senior@{code}.example"), post).await
        };
        Self {
            officer,
            administrator,
            russia: delegate("RUS").await,
            russia_senior: senior("RUS").await,
            china: delegate("CHN").await,
            china_senior: senior("CHN").await,
            india: delegate("IND").await,
            india_senior: senior("IND").await,
            kazakhstan: delegate("KAZ").await,
            kazakhstan_senior: senior("KAZ").await,
            azerbaijan_senior: senior("AZE").await,
            thailand_senior: senior("THA").await,
            turkiye_senior: senior("TUR").await,
            kyrgyzstan: delegate("KGZ").await,
            observer: person("observer@JPN.example", Post::Observer("JPN".parse().unwrap())).await,
            house,
        }
    }

    /// Another day dawns.
    pub async fn on(&self, day: &str) {
        self.house.on(day).await;
    }

    /// The duties of a kind in an area today, each as its bearers, its status, since when and until when.
    pub async fn duties(&self, area: &str, kind: &str) -> Vec<String> {
        let of_kind = self.officer.program.all(&format!("/obligations?area={area}&kind={kind}"), 200).await;
        let text = |value: &Value| value.as_str().unwrap_or("–").to_owned();
        let bearers = |duty: &Value| {
            let bearers = duty["bearers"].as_array().unwrap().iter().map(text).collect::<Vec<_>>();
            if bearers.is_empty() { "the SOC".to_owned() } else { bearers.join(" ") }
        };
        let duty = |duty: &Value| {
            let [status, since, due] = ["status", "since", "due"].map(|name| text(&duty[name]));
            format!("{}: {status}, {since} to {due}", bearers(duty))
        };
        of_kind.iter().map(duty).collect()
    }

    /// Who coordinates and who co-coordinates an area, by the List as of a day, as an observer reads it.
    pub async fn posts(&self, area: &str, as_of: &str) -> (Vec<String>, Vec<String>) {
        let list = self.observer.program.all(&format!("/coordinators?as_of={as_of}"), 200).await;
        let row = list.iter().find(|row| row["code"] == area).expect("an area of the List");
        let post = |post: &Value| {
            let day = |name: &str| post[name].as_str().unwrap_or("").to_owned();
            let acting = if post["acting"] == true { " acting" } else { "" };
            format!("{}{acting} {}/{}", post["state"].as_str().unwrap(), day("from"), day("to"))
        };
        let posts = |name: &str| row[name].as_array().unwrap().iter().map(post).collect();
        (posts("coordinators"), posts("co_coordinators"))
    }
}

/// What the first page has for somebody.
#[derive(Debug)]
pub struct FirstPage {
    /// What awaits, each with the group in which it stands.
    pub awaits: Vec<String>,
    /// The duties, each as its area, its kind and how it is shown.
    pub duties: Vec<String>,
}

impl Person {
    async fn with_an_account(house: &House, email: &str, post: Post) -> Self {
        house.signed_in(email, post).await;
        Self { program: Program::of_account(house, email).await, email: email.to_owned() }
    }

    /// Sends what is taken, by a program, and says what came of it.
    #[track_caller]
    pub fn sends(&self, to: &str, what: Value) -> impl Future<Output = Value> {
        let answer = self.asks(to, what);
        async move { answer.await.is(201) }
    }

    /// Sends something by a program.
    pub fn asks(&self, to: &str, what: Value) -> impl Future<Output = Told> + use<> {
        let (program, to) = (self.program.clone(), to.to_owned());
        async move { program.post(&to, what).await }
    }

    /// Registers what came on paper.
    pub async fn registers(&self, records: &str, mut record: Value) -> String {
        record["source"] = json!({"kind": "the paper of the meeting"});
        id(&self.sends(records, record).await)
    }

    /// Opens a page that is there.
    pub async fn sees(&self, house: &House, address: &str) -> Answer {
        let page = house.signs_in(&self.email).await.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{} at {address}: {}", self.email, page.body);
        page
    }

    /// There is no such page for this person, and no such record.
    pub async fn knows_nothing_of(&self, house: &House, address: &str) {
        let page = house.signs_in(&self.email).await.get(address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{} at {address}", self.email);
        self.program.get(address).await.is(404);
    }

    /// Takes a step at a browser: opens its page, fills the form in, confirms what is to be confirmed.
    pub async fn fills_in(&self, house: &House, address: &str, form: &[(&str, &str)]) -> Answer {
        browsing::step(&house.signs_in(&self.email).await, address, form).await
    }

    /// The first page.
    pub async fn first_page(&self, house: &House) -> FirstPage {
        let page = self.sees(house, "/").await;
        let page = Html::parse_document(&page.body);
        let all = |selector: &str| {
            let selector = Selector::parse(selector).unwrap();
            page.select(&selector).collect::<Vec<_>>()
        };
        let mut group = String::new();
        let mut awaits = Vec::new();
        for found in all("main h3[id^='awaits-'], main ul.awaits > li > a") {
            match found.attr("id") {
                Some(id) => group = id.trim_start_matches("awaits-").to_owned(),
                None => awaits.push(format!("{group}: {}", text(found))),
            }
        }
        let duties = all("main table.duties tbody tr").into_iter().map(duty).collect();
        FirstPage { awaits, duties }
    }

    /// What awaits this person in the workflows.
    pub async fn awaits(&self, house: &House) -> Vec<String> {
        self.first_page(house).await.awaits
    }
}

/// A line of the table of duties: `2.3 concept-paper-proposal overdue`.
fn duty(row: ElementRef<'_>) -> String {
    let first = |selector: &str| row.select(&Selector::parse(selector).unwrap()).next().unwrap();
    let address = first("a").attr("href").unwrap();
    let mut parts = address.split('/').skip(2);
    let (area, kind) = (parts.next().unwrap(), parts.next().unwrap());
    let shown = first("span.badge").attr("class").unwrap().trim_start_matches("badge ");
    format!("{area} {kind} {shown}")
}

/// The text of a part of a page, in one line.
pub fn text(of: ElementRef<'_>) -> String {
    of.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn id(record: &Value) -> String {
    record["id"].as_str().expect("an id").to_owned()
}
