//! Small and medium enterprises (3.1): the Coordinator leaves, a Co-coordinator acts (1.11), a new one is appointed.

use serde_json::{Value, json};

use super::cast::{Cast, id};

/// The tenure of the Russian Federation.
async fn own_tenure(cast: &Cast) -> String {
    let tenures = cast.russia.program.get("/tenures?area=3.1").await.items();
    let own = |row: &&Value| row["state"] == "RUS";
    id(tenures.iter().find(own).expect("its tenure"))
}

/// On 2 March 2026, to the end of the month. Nobody approves it (1.12).
pub async fn russia_gives_notice(cast: &Cast) {
    let house = &cast.house;
    cast.on("2026-03-02").await;
    let tenure = own_tenure(cast).await;
    let notice = format!("/tenures/{tenure}/terminations");
    let last_day = json!({"last_day": "2026-03-31"});
    cast.kazakhstan.asks(&notice, last_day.clone()).await.is(403);
    cast.officer.asks(&notice, last_day).await.is(403);
    cast.russia.fills_in(house, &notice, &[("last_day", "2026-03-31"), ("text", "")]).await.goes_to();
    let coordinators = async |on: &str| cast.posts("3.1", on).await.0;
    assert_eq!(coordinators("2026-03-01").await, ["RUS /"], "the day before knows of no end");
    assert_eq!(coordinators("2026-03-02").await, ["RUS /2026-03-31"]);
    assert_eq!(coordinators("2026-04-01").await, [""; 0]);
    assert_eq!(cast.duties("3.1", "vacancy").await, [""; 0], "it serves to the end of the month");
}

/// Kazakhstan proposes to act from 1 April on; Thailand and Türkiye, the other two Co-coordinators, consent.
pub async fn kazakhstan_acts(cast: &Cast) {
    let house = &cast.house;
    cast.on("2026-03-10").await;
    let propose = "/areas/3.1/acting-proposals";
    for not_beside_it in [&cast.russia, &cast.india, &cast.officer] {
        not_beside_it.asks(propose, json!({"from": "2026-04-01"})).await.is(403);
    }
    cast.kazakhstan.fills_in(house, propose, &[("from", "2026-04-01"), ("to", "")]).await.goes_to();
    let proposal = id(&cast.india.program.get("/acting-proposals").await.items().remove(0));
    let consent = format!("/acting-proposals/{proposal}/consents");
    let awaited = ["consents: Proposal to act as Coordinator: 3.1, Kazakhstan, 1 April 2026"];
    for other in [&cast.thailand_senior, &cast.turkiye_senior] {
        assert_eq!(other.awaits(house).await, awaited);
    }
    for nobody in [&cast.kazakhstan_senior, &cast.china_senior, &cast.officer] {
        assert_eq!(nobody.awaits(house).await, [""; 0]);
    }
    cast.observer.knows_nothing_of(house, &format!("/acting-proposals/{proposal}")).await;

    cast.on("2026-03-11").await;
    cast.thailand_senior.sends(&consent, json!({})).await;
    assert_eq!(cast.thailand_senior.awaits(house).await, [""; 0]);
    assert_eq!(cast.posts("3.1", "2026-04-01").await.0, [""; 0], "Türkiye has not consented");
    cast.on("2026-03-12").await;
    cast.turkiye_senior.fills_in(house, &consent, &[]).await.goes_to();
    assert_eq!(cast.turkiye_senior.awaits(house).await, [""; 0]);
    let consents = cast.india.program.get("/acting-consents").await.items();
    let mut given: Vec<_> =
        consents.iter().map(|row| format!("{} {}", row["state"], row["consented"])).collect();
    given.sort();
    assert_eq!(given, ["\"THA\" \"2026-03-11\"", "\"TUR\" \"2026-03-12\""]);

    // Decided, and to begin with April.
    let both = ["KAZ acting 2026-04-01/", "RUS /2026-03-31"];
    assert_eq!(cast.posts("3.1", "2026-03-12").await.0, both);
    cast.on("2026-03-31").await;
    assert_eq!(cast.duties("3.1", "vacancy").await, [""; 0]);
    assert_eq!(cast.duties("3.1", "final-report").await, [""; 0]);
    cast.on("2026-04-01").await;
    assert_eq!(cast.posts("3.1", "2026-04-01").await.0, ["KAZ acting 2026-04-01/"]);
    // 1.9 and 1.3: who acts fills no vacancy; who left owes its report.
    assert_eq!(cast.duties("3.1", "vacancy").await, ["the SOC: due, 2026-04-01 to –"]);
    assert_eq!(cast.duties("3.1", "final-report").await, ["RUS: due, 2026-04-01 to –"]);
    assert_eq!(cast.russia.first_page(house).await.duties, ["3.1 final-report due"]);
    cast.observer.sees(house, "/areas/3.1").await.must_say("Kazakhstan").must_say("acting");
    cast.on("2026-04-20").await;
    let tenure = own_tenure(cast).await;
    let report =
        [("title", "Coordination of SMEs to March 2026"), ("text", "What was done, and what is left.")];
    cast.russia.fills_in(house, &format!("/tenures/{tenure}/final-reports"), &report).await.goes_to();
    assert_eq!(cast.duties("3.1", "final-report").await, ["RUS: met, 2026-04-01 to –"]);
    assert_eq!(cast.russia.first_page(house).await.duties, [""; 0]);
}

/// India offers itself; the SOC appoints it on 15 June 2026 from 1 July on. Kazakhstan acts until then.
pub async fn a_new_coordinator_is_appointed(cast: &Cast) {
    let house = &cast.house;
    cast.on("2026-05-04").await;
    let letter = json!({"role": "coordinator", "from": "2026-07-01", "to": "2028-06-30", "text": "We offer ourselves."});
    let letter = id(&cast.india.sends("/areas/3.1/letters", letter).await);
    cast.india.sends(&format!("/letters/{letter}/submission"), json!({})).await;
    cast.officer.sends(&format!("/letters/{letter}/circulation"), json!({"note": "NºDOC/2101"})).await;
    let meeting = json!({"body": "SOC", "session": "2026-I", "title": "Meeting of the Senior Officials Committee",
                         "place": "Baku", "from": "2026-06-15", "to": "2026-06-15"});
    let meeting = cast.officer.registers("/meetings", meeting).await;
    let matter = json!({"letters": [letter], "title": "Coordination of SMEs", "text": "To appoint India.",
                        "meeting_id": meeting});
    let matter = id(&cast.azerbaijan_senior.sends("/areas/3.1/matters", matter).await);
    cast.turkiye_senior.sends(&format!("/matters/{matter}/positions"), json!({"position": "supports"})).await;

    cast.on("2026-06-15").await;
    let outcome = json!({"verb": "approved", "decided_on": "2026-06-15", "meeting": meeting, "appointments": [
        {"letter": letter, "role": "coordinator", "from": "2026-07-01", "to": "2028-06-30"}]});
    cast.azerbaijan_senior.sends(&format!("/matters/{matter}/outcome"), outcome).await;
    let coordinators = async |on: &str| cast.posts("3.1", on).await.0;
    assert_eq!(coordinators("2026-06-14").await, ["KAZ acting 2026-04-01/"]);
    let both = ["IND 2026-07-01/2028-06-30", "KAZ acting 2026-04-01/2026-06-30"];
    assert_eq!(coordinators("2026-06-15").await, both);
    // 2.7: three months after 15 June are 15 September.
    assert_eq!(
        cast.duties("3.1", "concept-paper-proposal").await,
        ["IND: pending, 2026-06-15 to 2026-09-15"]
    );
    assert_eq!(cast.india.first_page(house).await.duties, ["3.1 concept-paper-proposal pending"]);

    cast.on("2026-06-30").await;
    assert_eq!(coordinators("2026-06-30").await, both);
    assert_eq!(cast.duties("3.1", "vacancy").await, ["the SOC: due, 2026-04-01 to –"]);
    cast.on("2026-07-01").await;
    assert_eq!(coordinators("2026-07-01").await, ["IND 2026-07-01/2028-06-30"], "it ended by itself");
    assert_eq!(
        cast.posts("3.1", "2026-07-01").await.1,
        ["KAZ /", "THA /", "TUR /"],
        "who co-coordinates stays"
    );
    assert_eq!(cast.duties("3.1", "vacancy").await, [""; 0]);
    assert_eq!(
        cast.duties("3.1", "final-report").await,
        ["RUS: met, 2026-04-01 to –"],
        "who acted owes none"
    );
}
