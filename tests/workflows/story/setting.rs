//! What stands before the story begins: the states, who holds the Chair, the areas, the Modalities, and the List as it
//! stood before 22 August 2023, registered over HTTP by the Secretariat.

use std::collections::BTreeSet;

use serde_json::json;

use super::cast::Person;

const MEMBERS: &str = include_str!("../../imports/seed/member_states.csv");
const OBSERVERS: &str = include_str!("../../imports/seed/observer_states.csv");
/// SOC/2023-II/DEC/2.
pub const LIST: &str = include_str!("../../imports/seed/coordinators.csv");

/// A line of the List: dimension, its name, number of the area, its name, role, state, from, to.
pub type Line = [String; 8];

/// The lines of a file, without its heading.
pub fn lines<const CELLS: usize>(file: &str) -> Vec<[String; CELLS]> {
    let mut lines = csv::Reader::from_reader(file.as_bytes());
    let cells = |line: csv::StringRecord| line.iter().map(str::to_owned).collect::<Vec<_>>();
    lines.records().map(|line| cells(line.unwrap()).try_into().unwrap()).collect()
}

/// The code of the area of a line.
pub fn code([dimension, _, number, ..]: &Line) -> String {
    if number.is_empty() { dimension.clone() } else { format!("{dimension}.{number}") }
}

/// All of it is registered.
pub async fn is_registered(officer: &Person, administrator: &Person) {
    states(officer).await;
    // The Chair is handed over on 17 December 2024 at nine in Astana.
    let handover = "2024-12-17T04:00:00Z";
    let kazakhstan = json!({"state": "KAZ", "from": "2020-09-24T04:00:00Z", "to": handover});
    officer.registers("/chairmanships", kazakhstan).await;
    officer.registers("/chairmanships", json!({"state": "AZE", "from": handover})).await;
    areas(officer).await;
    let modalities = json!({"symbol": "MC/2023/DRAFT/4/Rev.2", "status": "draft", "from": "2023-08-22",
        "concept_paper_months": 3, "consideration_months": 6, "recommended_tenure_months": 24,
        "review_months": 12, "expiry_notice_days": [180, 90, 30]});
    administrator.registers("/modalities", modalities).await;
    the_list_of_before(officer).await;
}

async fn states(officer: &Person) {
    let register = async |[code, alpha2, en, ru, kk]: &[String; 5], standing: &str, since: &str| {
        officer.registers("/states", json!({"code": code, "alpha2": alpha2})).await;
        officer.registers("/state-names", json!({"state": code, "en": en, "ru": ru, "kk": kk})).await;
        let membership = json!({"state": code, "standing": standing, "from": format!("{since}-01-01")});
        officer.registers("/memberships", membership).await;
    };
    for [code, alpha2, en, ru, kk, since] in lines(MEMBERS) {
        register(&[code, alpha2, en, ru, kk], "member", &since).await;
    }
    for state in lines(OBSERVERS) {
        register(&state, "observer", "2000").await;
    }
}

async fn areas(officer: &Person) {
    let mut known = BTreeSet::new();
    for line in lines(LIST) {
        let code = code(&line);
        let [dimension, of_dimension, _, name, ..] = line;
        if known.insert(("dimension", dimension.clone())) {
            let number: u32 = dimension.parse().unwrap();
            let record = json!({"number": number, "name": of_dimension});
            officer.registers("/dimensions", record).await;
        }
        if known.insert(("area", code.clone())) {
            let record = json!({"dimension_id": dimension, "code": code, "name": name,
                                    "established": "2004-10-22"});
            officer.registers("/areas", record).await;
        }
    }
}

/// Everything in DEC/2 but ICT security was decided before the records begin, one cannot say when, for terms that
/// have no end there.
async fn the_list_of_before(officer: &Person) {
    for line in lines(LIST).iter().filter(|line| code(line) != "2.3") {
        let [.., role, state, from, to] = line;
        assert!(from.is_empty() && to.is_empty());
        let state = code_of(state);
        officer.registers("/tenures", json!({"area_id": code(line), "role": role, "state": state})).await;
    }
}

/// The code of a state by its English name.
fn code_of(name: &str) -> String {
    let members: Vec<[String; 6]> = lines(MEMBERS);
    let [code, ..] = members.into_iter().find(|[_, _, en, ..]| en == name).expect("a Member State");
    code
}
