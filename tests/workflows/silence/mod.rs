//! Decisions between meetings: opened by the Chair, broken by any state before the instant, adopted by itself at it.

mod adopted;
mod aside;
mod course;
mod processes;
pub mod race;

use chrono::{DateTime, Utc};
use clearinghouse::record::Kind;
use clearinghouse::record::rows::{Matter, Silence};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::api::client::{OFFICER, Program};
use crate::house::House;

/// 20 February 2024, 18:00 in Astana, which was UTC+6.
pub const OPENED: &str = "2024-02-20T12:00:00Z";
/// 5 March 2024, 18:00 in Astana, which is UTC+5 since 1 March.
pub const EXPIRES: &str = "2024-03-05T13:00:00Z";

/// The persons, on the evening on which it is opened.
pub struct Table {
    pub house: House,
    /// Kazakhstan is in the Chair.
    pub chair: Program,
    pub china: Program,
    pub india: Program,
    pub russia: Program,
    pub officer: Program,
}

pub async fn table() -> Table {
    let house = House::new().await;
    house.at(OPENED).await;
    let of =
        async |state: &'static str| Program::of(&house, ("delegation", Some(state), "senior-official")).await;
    let (chair, china, india, russia) = (of("KAZ").await, of("CHN").await, of("IND").await, of("RUS").await);
    let officer = Program::of(&house, OFFICER).await;
    Table { house, chair, china, india, russia, officer }
}

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn id(answer: &Value) -> Uuid {
    answer["id"].as_str().expect("an id").parse().unwrap()
}

/// The body has set its rules so that silence procedures may be opened.
pub async fn rules_allow(house: &House) {
    let rules = json!({"silence_by_rules": "yes", "silence_days": 14, "window_days": 14,
                       "outside_symbol": "{body}/{year}/DEC/"});
    house.register(Kind::ProceduralRules, rules).await;
}

impl Table {
    /// A matter before the SOC.
    pub async fn matter(&self, title: &str) -> Uuid {
        let matter = json!({"concerns": "other", "title": title, "text": "To adopt the road map.", "body": "SOC",
                            "opened": "2024-02-01"});
        self.house.register(Kind::Matter, matter).await.id
    }

    /// A silence procedure on a matter, which expires two weeks later.
    pub async fn opened(&self, matter: Uuid) -> Uuid {
        let answer =
            self.chair.post(&format!("/matters/{matter}/silence"), json!({"expires_at": EXPIRES})).await;
        id(&answer.is(201))
    }

    /// The rules allow it, there is a matter, and silence runs on it.
    pub async fn running(&self) -> (Uuid, Uuid) {
        rules_allow(&self.house).await;
        let matter = self.matter("Road map").await;
        let silence = self.opened(matter).await;
        (matter, silence)
    }

    pub async fn silence(&self, id: Uuid) -> Silence {
        self.house.record().await.organisation.silences[&id].clone()
    }

    pub async fn stands(&self, id: Uuid) -> Matter {
        self.house.record().await.organisation.matters[&id].clone()
    }

    /// The acts of the journal on a record, the latest first.
    pub async fn acts(&self) -> Vec<(i64, String, String)> {
        let query = "select entry, act, on_behalf from journal order by entry desc";
        sqlx::query_as(query).fetch_all(&self.house.owner_pool).await.unwrap()
    }
}

/// What a problem document says.
pub fn detail(problem: &Value) -> String {
    problem["detail"].as_str().unwrap_or_default().to_owned()
}
