//! Story 2: two states offer themselves for an area, their letters are circulated and brought before the Senior
//! Officials Committee, which appoints them; in part by the keyboard alone.

use chrono::{Datelike, NaiveDate};

use super::{SURE, Story};

const RUSSIA: &str = "delegate@rus.example";
const CHINA: &str = "delegate@chn.example";
const INDIA: &str = "senior@ind.example";
const CHAIR: &str = "senior@aze.example";
const OFFICER: &str = "officer@secretariat.example";

const AREA: &str = "/areas/2.3";
const WRITE: &str = "Write a letter of intention";
const SEND: &str = "Send the letter to the Secretariat and the Chairmanship";
const CIRCULATE: &str = "Circulate the letter to all Member States";
const BRING: &str = "Bring letters before the Senior Officials Committee";
const POSITION: &str = "Take the position of your state";
const OUTCOME: &str = "Declare the outcome";
const SUBJECT: &str = "Coordination of ICT security";
const TAB: &str = "\u{e004}";

/// The days of the story: the whole of the next two years are the term.
struct Days {
    today: NaiveDate,
    from: String,
    to: String,
    term: String,
}

async fn days(story: &Story) -> Days {
    let today = story.today().await;
    let (first, last) = (today.year() + 1, today.year() + 2);
    Days {
        today,
        from: format!("{first}-01-01"),
        to: format!("{last}-12-31"),
        term: format!("{first}-{last}"),
    }
}

pub async fn told(story: &Story) {
    story.hand_to(RUSSIA).await;
    let days = days(story).await;
    letter_by_keyboard(story, &days).await;
    second_letter(story, &days).await;
    circulated(story).await;
    let matter = before_the_committee(story, &days).await;
    positions_and_outcome(story, &matter, &days).await;
    appointed(story, &days).await;
}

/// Russia's delegate writes the letter and sends it; the sending is done with Tab and Enter alone.
async fn letter_by_keyboard(story: &Story, days: &Days) {
    story.open_page("/").await;
    story.picture("01-first-page-of-a-delegate").await;
    story.open_page(AREA).await;
    story.picture("02-area").await;
    story.follow(WRITE).await;
    story.choose("role", "coordinator").await;
    story.fill_day("from", &days.from).await;
    story.fill_day("to", &days.to).await;
    story.fill("text", "The Russian Federation offers itself as Coordinator.").await;
    story.picture("03-letter-form").await;
    story.press(WRITE, "Letter of intention written").await;
    story.picture("04-letter-draft").await;
    story.open_page("/").await;
    story.says("Drafts of your delegation").await;
    story.picture("05-first-page-with-a-draft").await;

    story.enter("Letter of intention: 2.3, Russian Federation", "Tenure that it proposes").await;
    story.enter(SEND, "cannot be changed any more").await;
    story.enter("Continue", SURE).await;
    story.picture("06-letter-confirmation").await;
    story.enter("Confirm", "Sent to the Secretariat and the Chairmanship").await;
    story.picture("07-letter-sent").await;
    story.open_page("/").await;
    story.says_not("Drafts of your delegation").await;
}

/// China's delegate writes one too, leaves it, and goes on.
async fn second_letter(story: &Story, days: &Days) {
    story.hand_to(CHINA).await;
    story.open_page(AREA).await;
    story.follow(WRITE).await;
    story.choose("role", "co-coordinator").await;
    story.fill_day("from", &days.from).await;
    story.fill("text", "China offers itself as Co-coordinator.").await;
    story.press(WRITE, "Letter of intention written").await;
    story.follow("Go on writing the letter").await;
    assert_eq!(story.value("text").await, "China offers itself as Co-coordinator.");
    story.fill_day("to", &days.to).await;
    story.press("Go on writing the letter", "Draft written on").await;
    story.follow(SEND).await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "Sent to the Secretariat and the Chairmanship").await;
    story.picture("08-letter-sent").await;
}

/// An officer circulates both.
async fn circulated(story: &Story) {
    story.hand_to(OFFICER).await;
    story.says("Letters of intention to be circulated").await;
    story.picture("09-first-page-of-the-officer").await;
    for (state, note) in [("Russian Federation", "NºDOC/2001"), ("China", "NºDOC/2002")] {
        story.open_page("/").await;
        story.follow_to(&format!("{state}, co")).await;
        story.follow(CIRCULATE).await;
        story.fill("note", note).await;
        story.picture("10-circulation").await;
        story.press("Continue", SURE).await;
        story.picture("11-circulation-confirmation").await;
        story.press("Confirm", "Circulated to all Member States").await;
    }
    story.open_page("/").await;
    story.says_not("Letters of intention to be circulated").await;
}

/// The officer registers the meeting, and the Chair's senior official brings both letters before it: where the matter
/// is.
async fn before_the_committee(story: &Story, days: &Days) -> String {
    let session = story.registers_a_meeting(days.today).await;

    story.hand_to(CHAIR).await;
    story.says("Letters of intention to be brought before the Senior Officials Committee").await;
    story.picture("12-first-page-of-the-chair").await;
    story.open_page(AREA).await;
    story.follow(BRING).await;
    story.fill("title", SUBJECT).await;
    story.fill("text", "To appoint the Russian Federation as Coordinator and China as Co-coordinator.").await;
    story.choose_label("meeting_id", &session).await;
    story.picture("13-bring-letters").await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "Brought before a body").await;
    story.picture("14-matter").await;
    let matter = story.address().await;
    story.open_page("/").await;
    story.says_not("Letters of intention to be brought before the Senior Officials Committee").await;
    story.says("Matters whose outcome can be declared").await;
    matter
}

/// India needs consultation, by keyboard alone; the outcome is refused, and what was typed stays; India agrees; the
/// outcome is confirmed.
async fn positions_and_outcome(story: &Story, matter: &str, days: &Days) {
    // Two of them: this one, and the Modalities, on which consultations have continued since 22 August 2023.
    story.hand_to(INDIA).await;
    story.says("Matters that await your state’s position 2").await;
    story.picture("15-first-page-of-a-senior-official").await;
    story.enter(SUBJECT, "Letters that are weighed").await;
    story.enter(POSITION, "The position is your state’s from this moment").await;
    story.tab_to("position").await;
    story.type_keys("Needs").await;
    story.type_keys(TAB).await;
    story.type_keys("We await instructions.").await;
    assert_eq!(story.value("position").await, "needs-consultation");
    story.picture("16-position").await;
    story.enter("Continue", SURE).await;
    story.enter("Confirm", "Position taken").await;
    story.picture("17-matter-with-a-position").await;
    story.open_page("/").await;
    story.says("Matters that await your state’s position 1").await;

    story.hand_to(CHAIR).await;
    story.client.goto(matter).await.unwrap();
    story.follow(OUTCOME).await;
    assert_eq!(story.value("decided_on").await, days.today.to_string());
    story.choose("verb", "approved").await;
    let decided =
        "To appoint the Russian Federation as Coordinator and China as Co-coordinator for two years.";
    story.fill("text", decided).await;
    story.picture("18-outcome").await;
    story.press("Continue", "India needs more consultation").await;
    story.picture("19-outcome-refused").await;
    assert_eq!(story.value("text").await, decided);
    assert_eq!(story.value("verb").await, "approved");
    assert_eq!(story.value("appointments.1.from").await, days.from);

    story.hand_to(INDIA).await;
    story.client.goto(matter).await.unwrap();
    story.follow(POSITION).await;
    story.choose("position", "no-objection").await;
    story.fill("text", "").await;
    story.press("Continue", SURE).await;
    story.press("Confirm", "Position taken").await;

    story.hand_to(CHAIR).await;
    story.client.goto(matter).await.unwrap();
    story.follow(OUTCOME).await;
    story.choose("verb", "approved").await;
    story.fill("text", decided).await;
    story.press("Continue", SURE).await;
    // The tenures that it creates, and the duty of 2.7 that arises.
    story.says("Russian Federation, coordinator").await;
    story.says("Propose a concept paper").await;
    story.picture("20-outcome-confirmation").await;
    story.press("Confirm", "Outcome declared").await;
    story.picture("21-matter-decided").await;
    story.open_page("/").await;
    story.says_not("Matters whose outcome can be declared").await;
}

/// The List, the area and the first page of the coordinator after the outcome.
async fn appointed(story: &Story, days: &Days) {
    story.open_page("/areas").await;
    for state in ["Russian Federation", "China"] {
        story.says(&format!("{state} ({})", days.term)).await;
    }
    story.picture("22-list").await;
    story.open_page(AREA).await;
    story.picture("23-area-with-its-coordinators").await;
    story.hand_to(RUSSIA).await;
    story.says("Propose a concept paper").await;
    story.picture("24-first-page-of-the-coordinator").await;
}
