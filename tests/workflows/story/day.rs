//! The six paragraphs of SOC/2023-II/DEC/1 as they stand in the paper, and what the Ministerial Council did with them on
//! 21 September 2023 in New York.
//!
//! Ours is what the papers do not say: the symbol of the draft on the Road Map, who is to see to what is followed up, the
//! words of the Council, and that the Senior Officials recommended the nomination in writing in between.

use serde_json::{Value, json};

use super::cast::{Cast, id};
use super::letters::{self, Letters};
use super::list;

/// The paragraphs of the paper, word for word.
pub const PAPER: [(&str, &str); 6] = [
    (
        "recommended",
        "The SOC recommended to the Ministerial Council (MC) that it endorse the draft Road Map for CICA Transformation \
         (RMT) through the adoption of the draft MC Decision on the RMT at its informal meeting on 21 September 2023 in \
         New York on the margins of the UN General Assembly session.",
    ),
    (
        "recommended",
        "The SOC recommended to the MC that it adopt the draft Statement of the CICA Ministerial Council on Promoting \
         Volunteerism for Sustainable Development at its informal meeting on 21 September 2023 in New York on the margins \
         of the UN General Assembly session.",
    ),
    (
        "consultations-continue",
        "The SOC considered the draft MC Decision on Modalities of Implementation of CICA Confidence Building Measures \
         (CBMs) and agreed that consultations among Member States on this document will continue.",
    ),
    (
        "approved",
        "The SOC approved the Russian Federation as coordinator and China as co-coordinator in the priority area \"Security \
         of and in the use of information and communication technologies (ICTs)\" for 2024-2025. The SOC accordingly \
         amended the list of coordinating and co-coordinating countries for implementing CBMs under priority areas of CICA \
         dimensions.",
    ),
    (
        "consultations-continue",
        "The SOC considered the nomination of Ms. Zhang Ling by China as the next CICA Deputy Secretary General, held \
         consultations with the CICA Secretary General and agreed that consultations among Member States on this matter \
         will continue.",
    ),
    (
        "called-on",
        "The SOC called on Member States to submit to the CICA Secretariat before 1 October 2023 preliminary information \
         about CBM events planned in 2024, including their brief concept, expected title, purpose, organizer(s) and other \
         available information about the event, for the inclusion in the CICA Annual Plan of Implementation of CBMs for \
         2024 to be approved by the SOC before the end of 2023.",
    ),
];
/// What the call asks for: its paragraph without whom it calls on and until when.
const CALLED_FOR: &str = "submit to the CICA Secretariat preliminary information about CBM events planned in 2024, \
    including their brief concept, expected title, purpose, organizer(s) and other available information about the event, \
    for the inclusion in the CICA Annual Plan of Implementation of CBMs for 2024 to be approved by the SOC before the end \
    of 2023.";

/// What the Council said of the Road Map.
pub const ENDORSED: &str = "The MC endorsed the Road Map for CICA Transformation (RMT).";
/// What it decided: on the matter that followed which paragraph, with which verb, and in which words where none are offered.
const BY_THE_COUNCIL: [(usize, &str, Option<&str>); 3] =
    [(0, "endorsed", Some(ENDORSED)), (1, "adopted", None), (4, "approved", None)];

/// What is before the two bodies, by the ids.
pub struct Day {
    pub soc: String,
    pub council: String,
    /// In the order of the paragraphs.
    matters: [String; 6],
}

/// The second session of its year: the first is on paper, on a day that is ours, and this one is planned here, without a
/// numeral before it opens.
pub async fn planned_meeting(cast: &Cast) -> String {
    cast.on("2023-08-01").await;
    let first = json!({"body": "SOC", "session": "2023-I", "title": "Meeting of the Senior Officials Committee",
                       "place": "Astana", "from": "2023-03-30", "to": "2023-03-30"});
    cast.officer.registers("/meetings", first).await;
    let second = json!({"body": "SOC", "title": "Meeting of the Senior Officials Committee", "place": "Astana",
                        "from": "2023-08-22", "to": "2023-08-22"});
    id(&cast
        .kazakhstan_senior
        .sends(&format!("/chairmanships/{}/meetings", chairmanship(cast).await), second)
        .await)
}

/// The Chairmanship of Kazakhstan.
async fn chairmanship(cast: &Cast) -> String {
    let chairs = cast.officer.program.get("/chairmanships").await.items();
    id(chairs.iter().find(|row| row["state"] == "KAZ").unwrap())
}

/// The drafts are issued, and all six matters come before the meeting.
pub async fn is_prepared(cast: &Cast, letters: &letters::Matter) -> Day {
    let chair = &cast.kazakhstan_senior;
    let council = json!({"body": "MC", "title": "Informal meeting of the Ministerial Council", "place": "New York",
                         "from": "2023-09-21", "to": "2023-09-21", "informal": true});
    let council = cast.officer.registers("/meetings", council).await;
    let chairmanship = chairmanship(cast).await;
    let issue = async |form: &str, title: &str, symbol: Option<&str>| {
        let document = json!({"form": form, "title": title, "body": "MC", "originator": "chairmanship",
                              "distribution": "member-states", "text": "The Member States …", "symbol": symbol,
                              "issued": symbol.map(|_| "2023-05-10")}); // what has a revision was issued before
        chair.sends(&format!("/chairmanships/{chairmanship}/documents"), document).await
    };
    let modalities = "Modalities of Implementation of CICA Confidence Building Measures (CBMs)";
    let modalities = issue("draft-decision", modalities, Some("MC/2023/DRAFT/4/Rev.1")).await;
    let statement = "Promoting Volunteerism for Sustainable Development";
    let statement = issue("draft-statement", statement, Some("MC/2023/DRAFT/5/Rev.1")).await;
    let road_map = issue("draft-decision", "the Road Map for CICA Transformation (RMT)", None).await;
    assert_eq!(road_map["symbol"], "MC/2023/DRAFT/6");
    let before = async |document: &Value| {
        let matter = json!({"body": "SOC", "title": document["title"], "meeting_id": letters.meeting,
                            "text": "To recommend it to the Ministerial Council."});
        id(&chair.sends(&format!("/documents/{}/matters", id(document)), matter).await)
    };
    let (road_map, statement) = (before(&road_map).await, before(&statement).await);
    let considered = before(&modalities).await;
    let bring = format!("/meetings/{}/matters", letters.meeting);
    let nomination = json!({"concerns": "nomination", "title": "Deputy Secretary General", "text": "To consider it.",
                            "nominee": "Ms. Zhang Ling", "post": "CICA Deputy Secretary General", "sponsors": ["CHN"]});
    let nomination = id(&chair.sends(&bring, nomination).await);
    // Before 1 October is to the end of 30 September.
    let call = json!({"concerns": "call", "title": "Events planned in 2024", "text": CALLED_FOR, "due": "2023-09-30"});
    let call = id(&chair.sends(&bring, call).await);
    // The text "as at the time of closure" is the second revision.
    cast.on("2023-08-21").await;
    let revision = json!({"text": "The Member States of the Conference …"});
    let revision = chair.sends(&format!("/documents/{}/texts", id(&modalities)), revision).await;
    assert_eq!(revision["revision"], 2);
    let matters = [road_map, statement, considered, letters.id.clone(), nomination, call];
    Day { soc: letters.meeting.clone(), council, matters }
}

/// The Chair declares six outcomes; of three of them the wording that is offered is that of the paper.
pub async fn is_held(cast: &Cast, letters: &Letters, day: &Day) {
    cast.on("2023-08-22").await;
    let chair = &cast.kazakhstan_senior;
    let opened = chair.sends(&format!("/meetings/{}/opening", day.soc), json!({})).await;
    assert_eq!(opened["session"], "2023-II");
    let needs = json!({"position": "needs-consultation", "text": "Chapter 3 is under study in our capital."});
    cast.india_senior.sends(&format!("/matters/{}/positions", day.matters[2]), needs).await;
    let terms = [
        json!({"to_meeting": day.council, "text": PAPER[0].1,
               "follow_up": [{"text": "To place it on the agenda of the Ministerial Council", "states": ["KAZ"], "due": "2023-09-21"}]}),
        json!({"to_meeting": day.council, "text": PAPER[1].1}),
        json!({}),
        json!({"appointments": [
            {"letter": letters.of_russia, "role": "coordinator", "from": "2024-01-01", "to": "2025-12-31"},
            {"letter": letters.of_china, "role": "co-coordinator", "from": "2024-01-01", "to": "2025-12-31"}]}),
        json!({"text": PAPER[4].1}),
        json!({}),
    ];
    for ((matter, (verb, _)), mut outcome) in day.matters.iter().zip(PAPER).zip(terms) {
        let declared = json!({"verb": verb, "decided_on": "2023-08-22", "meeting": day.soc});
        outcome.as_object_mut().unwrap().extend(declared.as_object().unwrap().clone());
        chair.sends(&format!("/matters/{matter}/outcome"), outcome).await;
    }
}

/// The document, the List, the follow-up and the matters before the Council.
pub async fn is_in_the_record_as_on_paper(cast: &Cast, day: &Day) {
    let program = &cast.thailand_senior.program;
    let decisions = program.get("/decisions").await.items();
    let decision = decisions.iter().find(|row| row["symbol"] == "SOC/2023-II/DEC/1").unwrap();
    let mut paragraphs = program.get("/decision-paragraphs?limit=200").await.items();
    paragraphs.retain(|row| row["decision_id"] == decision["id"]);
    paragraphs.sort_by_key(|row| row["number"].as_i64());
    assert_eq!(paragraphs.len(), PAPER.len());
    for (place, (row, (verb, text))) in paragraphs.iter().zip(PAPER).enumerate() {
        assert_eq!(
            (&row["number"], &row["verb"], &row["text"]),
            (&json!(place + 1), &json!(verb), &json!(text))
        );
    }
    let page = cast.thailand_senior.sees(&cast.house, &format!("/decisions/{}", id(decision))).await;
    page.must_say("that it endorse the draft Road Map for CICA Transformation");

    // Every item of the agenda was concluded with its paragraph, in the order of the paper.
    let mut items = program.get("/agenda-items").await.items();
    items.retain(|row| row["meeting_id"] == *day.soc);
    let of = |matter: &String| items.iter().find(|row| row["matter_id"] == **matter).unwrap();
    for (matter, row) in day.matters.iter().zip(&paragraphs) {
        assert_eq!((&of(matter)["paragraph_id"], &of(matter)["verb"]), (&row["id"], &row["verb"]));
    }

    list::is_that_of_the_paper(cast).await;
    let posts = (vec!["RUS 2024-01-01/2025-12-31".to_owned()], vec!["CHN 2024-01-01/2025-12-31".to_owned()]);
    assert_eq!(cast.posts("2.3", "2023-08-22").await, posts);

    let follow_ups = program.get("/follow-ups").await.items();
    let call = follow_ups.iter().find(|row| row["text"] == CALLED_FOR).expect("the call is followed up");
    assert_eq!((&call["owner"], &call["due"]), (&json!("Member States"), &json!("2023-09-30")));
    assert_eq!((call["states"].as_array().unwrap().len(), &call["paragraph_id"]), (28, &paragraphs[5]["id"]));
    let table = async |day: &str, row: &str| {
        cast.on(day).await;
        let table = cast.officer.sees(&cast.house, "/follow-ups.csv").await.body;
        table.lines().find(|line| line.contains(row)).unwrap().rsplit(',').next().unwrap().to_owned()
    };
    assert_eq!(table("2023-08-22", "To place it on the agenda").await, "open");
    assert_eq!(follow_ups.len(), 2);

    // Consultations on the Modalities and on the nomination continue, with the position of India as it stood.
    for matter in [&day.matters[2], &day.matters[4]] {
        let page = cast.india.sees(&cast.house, &format!("/matters/{matter}")).await;
        page.must_say("Consultations among Member States continue since 22 August 2023");
    }
    let positions = program.get("/positions").await.items();
    assert!(positions.iter().any(|row| row["state"] == "IND" && row["matter_id"] == *day.matters[2]));
    // To the end of 30 September, and no longer.
    assert_eq!(table("2023-09-30", "Member States").await, "open");
    assert_eq!(table("2023-10-01", "Member States").await, "overdue");
}

/// The matter before the Council that a recommendation opened.
async fn followed(cast: &Cast, matter: &str) -> String {
    let matters = cast.china.program.get("/matters").await.items();
    id(matters.iter().find(|row| row["from_matter_id"] == *matter).expect("it is before the Council"))
}

/// Our choice: in writing, after a window to 11 September, the SOC recommends what it had considered.
pub async fn the_nomination_is_recommended_in_writing(cast: &Cast, day: &Day) {
    let chair = &cast.kazakhstan_senior;
    let nomination = &day.matters[4];
    cast.on("2023-08-28").await;
    chair.sends(&format!("/matters/{nomination}/window"), json!({"to": "2023-09-11"})).await;
    let declare = format!("/matters/{nomination}/outcome");
    let outcome = |on: &str| json!({"verb": "recommended", "decided_on": on, "to_meeting": day.council});
    cast.on("2023-09-11").await;
    chair.asks(&declare, outcome("2023-09-11")).await.is(409);
    cast.on("2023-09-12").await;
    chair.sends(&declare, outcome("2023-09-12")).await;
    let paragraph = cast.china.program.get("/decision-paragraphs").await.items();
    let paragraph =
        paragraph.iter().find(|row| row["text"].as_str().unwrap().contains("appoint Ms. Zhang Ling"));
    assert_eq!(
        paragraph.unwrap()["text"],
        "The SOC recommended to the Ministerial Council (MC) that it appoint Ms. Zhang Ling, nominated by China, as the \
         next CICA Deputy Secretary General at its informal meeting on 21 September 2023 in New York."
    );
    let decisions = cast.china.program.get("/decisions").await.items();
    assert!(decisions.iter().any(|row| row["symbol"] == "SOC/2023/DEC/1"), "a document of its own");
}

/// The Council endorses the Road Map, adopts the Statement, and appoints the Deputy Secretary General.
pub async fn the_council_meets(cast: &Cast, day: &Day) {
    cast.on("2023-09-21").await;
    for (matter, verb, text) in BY_THE_COUNCIL {
        let above = followed(cast, &day.matters[matter]).await;
        let outcome = json!({"verb": verb, "decided_on": "2023-09-21", "meeting": day.council, "text": text});
        cast.kazakhstan_senior.sends(&format!("/matters/{above}/outcome"), outcome).await;
    }
    the_council_has_met(cast, day).await;
}

/// What stands in the record then.
pub async fn the_council_has_met(cast: &Cast, day: &Day) {
    let house = &cast.house;
    for (matter, verb, _) in BY_THE_COUNCIL {
        let above = followed(cast, &day.matters[matter]).await;
        // Each shows how the other stands.
        let below = cast.india.sees(house, &format!("/matters/{}", day.matters[matter])).await;
        below.must_say(&format!("/matters/{above}")).must_say(&format!("{verb}, 21 September 2023"));
        cast.india.sees(house, &format!("/matters/{above}")).await.must_say("Recommended from");
    }
    let program = &cast.china.program;
    let decision = program.get("/decisions").await.items();
    let decision = decision.iter().find(|row| row["meeting_id"] == *day.council).unwrap();
    assert_eq!(decision["symbol"], "MC/2023/DEC/1");
    let mut paragraphs = program.get("/decision-paragraphs").await.items();
    paragraphs.retain(|row| row["decision_id"] == decision["id"]);
    paragraphs.sort_by_key(|row| row["number"].as_i64());
    let texts: Vec<_> = paragraphs.iter().map(|row| row["text"].as_str().unwrap()).collect();
    let adopted = "The MC adopted the Statement of the CICA Ministerial Council on Promoting Volunteerism \
                   for Sustainable Development.";
    let appointed =
        "The MC appointed Ms. Zhang Ling, nominated by China, as the next CICA Deputy Secretary General.";
    assert_eq!(texts, [ENDORSED, adopted, appointed]);
    // What was recommended is not before the SOC any more; what was adopted is not revised; the Modalities are open.
    let open = cast.russia.sees(house, "/matters?stands=open").await;
    open.must_say("Modalities of Implementation").must_not_say("Promoting Volunteerism");
    let documents = program.get("/documents").await.items();
    let texts = |title: &str| {
        let document = documents.iter().find(|row| row["title"].as_str().unwrap().contains(title)).unwrap();
        format!("/documents/{}/texts", id(document))
    };
    let again = json!({"text": "Otherwise."});
    cast.kazakhstan_senior.asks(&texts("Volunteerism"), again.clone()).await.is(409);
    cast.kazakhstan_senior.sends(&texts("Modalities"), again).await;
}
