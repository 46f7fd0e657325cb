//! From a letter of intention to a tenure, and from a tenure to the first draft of a concept paper, as the persons do
//! it in a browser: in part by the keyboard alone, and once without JavaScript. `BROWSER_SHOTS` names a folder for a
//! picture of each station.

use crate::driver::Browser;
use crate::site::site;

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
const BEGIN: &str = "Begin a draft of a concept paper";
const ISSUE: &str = "Issue the first draft to all Member States";
const SUBJECT: &str = "Coordination of ICT security";
const PAPER: &str = "Concept paper: ICT security, the next years";
const SURE: &str = "Is this right?";
const TAB: &str = "\u{e004}";

/// The days of the story: the whole of the next two years are the term.
struct Days {
    today: String,
    from: String,
    to: String,
    term: String,
}

/// Today as the site has it.
async fn days(browser: &Browser) -> Days {
    browser.open_page("/matters").await;
    let today = browser.value("as_of").await;
    let year: i32 = today[..4].parse().unwrap();
    let (first, last) = (year + 1, year + 2);
    Days {
        today,
        from: format!("{first}-01-01"),
        to: format!("{last}-12-31"),
        term: format!("{first}-{last}"),
    }
}

#[tokio::test]
async fn from_a_letter_to_a_tenure_and_on_to_a_first_draft() {
    let site = site().await;
    let browser = Browser::open(1280, true).await;
    browser.sign_in(&site.address, RUSSIA).await;
    let days = days(&browser).await;
    letter_by_keyboard(&browser, &days).await;

    let plain = Browser::open(1280, false).await;
    plain.sign_in(&site.address, CHINA).await;
    letter_without_scripts(&plain, &days).await;

    let matter = before_the_committee(&browser, &days).await;
    positions_and_outcome(&browser, &matter, &days).await;
    appointed(&browser, &days).await;
    drafted(&browser, &plain).await;
    commented(&browser).await;
}

/// Russia's delegate writes the letter and sends it; the sending is done with Tab and Enter alone.
async fn letter_by_keyboard(browser: &Browser, days: &Days) {
    browser.open_page("/").await;
    browser.picture("01-first-page-of-a-delegate").await;
    browser.open_page(AREA).await;
    browser.picture("02-area").await;
    browser.follow(WRITE).await;
    browser.choose("role", "coordinator").await;
    browser.fill_day("from", &days.from).await;
    browser.fill_day("to", &days.to).await;
    browser.fill("text", "The Russian Federation offers itself as Coordinator.").await;
    browser.picture("03-letter-form").await;
    browser.press(WRITE, "Letter of intention written").await;
    browser.picture("04-letter-draft").await;
    browser.open_page("/").await;
    browser.says("Drafts of your delegation").await;
    browser.picture("05-first-page-with-a-draft").await;

    browser.enter("Letter of intention: 2.3, Russian Federation", "Tenure that it proposes").await;
    browser.enter(SEND, "cannot be changed any more").await;
    browser.enter("Continue", SURE).await;
    browser.picture("06-letter-confirmation").await;
    browser.enter("Confirm", "Sent to the Secretariat and the Chairmanship").await;
    browser.picture("07-letter-sent").await;
    browser.open_page("/").await;
    browser.says_not("Drafts of your delegation").await;
}

/// China's delegate does the same without JavaScript, and so does the officer who circulates it.
async fn letter_without_scripts(browser: &Browser, days: &Days) {
    browser.open_page(AREA).await;
    browser.follow(WRITE).await;
    browser.choose("role", "co-coordinator").await;
    browser.fill_day("from", &days.from).await;
    browser.fill("text", "China offers itself as Co-coordinator.").await;
    browser.press(WRITE, "Letter of intention written").await;
    browser.follow("Go on writing the letter").await;
    assert_eq!(browser.value("text").await, "China offers itself as Co-coordinator.");
    browser.fill_day("to", &days.to).await;
    browser.press("Go on writing the letter", "Draft written on").await;
    browser.follow(SEND).await;
    browser.press("Continue", SURE).await;
    browser.press("Confirm", "Sent to the Secretariat and the Chairmanship").await;
    browser.picture("08-letter-sent-without-scripts").await;

    browser.hand_to(OFFICER).await;
    browser.says("Letters of intention to be circulated").await;
    browser.picture("09-first-page-of-the-officer").await;
    for (state, note) in [("Russian Federation", "NºDOC/2001"), ("China", "NºDOC/2002")] {
        browser.open_page("/").await;
        browser.follow_to(&format!("{state}, co")).await;
        browser.follow(CIRCULATE).await;
        browser.fill("note", note).await;
        browser.picture("10-circulation").await;
        browser.press("Continue", SURE).await;
        browser.picture("11-circulation-confirmation").await;
        browser.press("Confirm", "Circulated to all Member States").await;
    }
    browser.open_page("/").await;
    browser.says_not("Letters of intention to be circulated").await;
}

/// The officer registers the meeting, and the Chair's senior official brings both letters before it: where the matter
/// is.
async fn before_the_committee(browser: &Browser, days: &Days) -> String {
    browser.hand_to(OFFICER).await;
    browser.open_page("/register/meeting").await;
    browser.choose("body", "SOC").await;
    browser.fill("session", &format!("{}-II", &days.today[..4])).await;
    browser.fill("title", "Second meeting of the Senior Officials Committee this year").await;
    browser.fill_day("from", &days.today).await;
    browser.fill_day("to", &days.today).await;
    browser.fill("source_kind", "note verbale").await;
    browser.press("Continue", SURE).await;
    browser.press("Register", "Second meeting of the Senior Officials Committee this year").await;

    browser.hand_to(CHAIR).await;
    browser.says("Letters of intention to be brought before the Senior Officials Committee").await;
    browser.picture("12-first-page-of-the-chair").await;
    browser.open_page(AREA).await;
    browser.follow(BRING).await;
    browser.fill("title", SUBJECT).await;
    browser
        .fill("text", "To appoint the Russian Federation as Coordinator and China as Co-coordinator.")
        .await;
    browser.choose_label("meeting_id", &format!("SOC/{}-II", &days.today[..4])).await;
    browser.picture("13-bring-letters").await;
    browser.press("Continue", SURE).await;
    browser.press("Confirm", "Brought before a body").await;
    browser.picture("14-matter").await;
    let matter = browser.address().await;
    browser.open_page("/").await;
    browser.says_not("Letters of intention to be brought before the Senior Officials Committee").await;
    browser.says("Matters whose outcome can be declared").await;
    matter
}

/// India needs consultation, by keyboard alone; the outcome is refused, and what was typed stays; India agrees; the
/// outcome is confirmed.
async fn positions_and_outcome(browser: &Browser, matter: &str, days: &Days) {
    browser.hand_to(INDIA).await;
    browser.says("Matters that await your state’s position").await;
    browser.picture("15-first-page-of-a-senior-official").await;
    browser.enter(SUBJECT, "Letters that are weighed").await;
    browser.enter(POSITION, "The position is your state’s from this moment").await;
    browser.tab_to("position").await;
    browser.type_keys("Needs").await;
    browser.type_keys(TAB).await;
    browser.type_keys("We await instructions.").await;
    assert_eq!(browser.value("position").await, "needs-consultation");
    browser.picture("16-position").await;
    browser.enter("Continue", SURE).await;
    browser.enter("Confirm", "Position taken").await;
    browser.picture("17-matter-with-a-position").await;
    browser.open_page("/").await;
    browser.says_not("Matters that await your state’s position").await;

    browser.hand_to(CHAIR).await;
    browser.client.goto(matter).await.unwrap();
    browser.follow(OUTCOME).await;
    assert_eq!(browser.value("decided_on").await, days.today);
    browser.choose("verb", "approved").await;
    let decided =
        "To appoint the Russian Federation as Coordinator and China as Co-coordinator for two years.";
    browser.fill("text", decided).await;
    browser.picture("18-outcome").await;
    browser.press("Continue", "India needs more consultation").await;
    browser.picture("19-outcome-refused").await;
    assert_eq!(browser.value("text").await, decided);
    assert_eq!(browser.value("verb").await, "approved");
    assert_eq!(browser.value("appointments.1.from").await, days.from);

    browser.hand_to(INDIA).await;
    browser.client.goto(matter).await.unwrap();
    browser.follow(POSITION).await;
    browser.choose("position", "no-objection").await;
    browser.fill("text", "").await;
    browser.press("Continue", SURE).await;
    browser.press("Confirm", "Position taken").await;

    browser.hand_to(CHAIR).await;
    browser.client.goto(matter).await.unwrap();
    browser.follow(OUTCOME).await;
    browser.choose("verb", "approved").await;
    browser.fill("text", decided).await;
    browser.press("Continue", SURE).await;
    // The tenures that it creates, and the duty of 2.7 that arises.
    browser.says("Russian Federation, coordinator").await;
    browser.says("Propose a concept paper").await;
    browser.picture("20-outcome-confirmation").await;
    browser.press("Confirm", "Outcome declared").await;
    browser.picture("21-matter-decided").await;
    browser.open_page("/").await;
    browser.says_not("Matters whose outcome can be declared").await;
}

/// The List, the area and the first page of the coordinator after the outcome.
async fn appointed(browser: &Browser, days: &Days) {
    browser.open_page("/areas").await;
    for state in ["Russian Federation", "China"] {
        browser.says(&format!("{state} ({})", days.term)).await;
    }
    browser.picture("22-list").await;
    browser.open_page(AREA).await;
    browser.picture("23-area-with-its-coordinators").await;
    browser.hand_to(RUSSIA).await;
    browser.says("Propose a concept paper").await;
    browser.picture("24-first-page-of-the-coordinator").await;
}

/// A draft is begun; two persons write one section at once, and the second sees what the first has written; the first
/// draft is issued.
async fn drafted(browser: &Browser, other: &Browser) {
    let (section, write) = ("Aims and objectives", "Write: Aims and objectives");
    browser.open_page(AREA).await;
    browser.follow(BEGIN).await;
    browser.fill("title", PAPER).await;
    browser.press(BEGIN, "Draft of a concept paper begun").await;
    browser.picture("25-paper-begun").await;
    let paper = browser.address().await;

    other.hand_to(CHINA).await;
    other.says("Drafts of your delegation").await;
    other.follow_to(PAPER).await;
    for writer in [browser, other] {
        writer.follow_to(write).await;
        writer.says("Write this section").await;
        writer.says(section).await;
    }
    browser.picture("26-section").await;
    browser.fill("text", "To share what each state has learned.").await;
    browser.press("Write this section", "To share what each state has learned.").await;
    other.fill("text", "To meet once a year.").await;
    other.press("Write this section", "Somebody else has changed this meanwhile").await;
    other.says("To share what each state has learned.").await;
    assert_eq!(other.value("text").await, "To meet once a year.");
    other.picture("27-section-changed-meanwhile").await;
    other.fill("text", "To share what each state has learned. To meet once a year.").await;
    other.press("Write this section", "learned. To meet once a year.").await;

    browser.client.goto(&paper).await.unwrap();
    browser.picture("28-paper-drafted").await;
    browser.follow(ISSUE).await;
    browser.press("Continue", SURE).await;
    browser.picture("29-first-draft-confirmation").await;
    browser.press("Confirm", "First draft issued to all Member States").await;
    browser.says("To meet once a year.").await;
    browser.picture("30-paper-issued").await;
    browser.open_page("/").await;
    browser.says_not("Drafts of your delegation").await;
    browser.says_not("Propose a concept paper").await;
}

/// India comments; nothing awaits it afterwards.
async fn commented(browser: &Browser) {
    browser.hand_to(INDIA).await;
    browser.says("Concept papers that await your state’s comments").await;
    browser.picture("31-first-page-with-a-paper-to-comment").await;
    browser.follow_to(PAPER).await;
    browser.follow("Comment").await;
    browser.choose("section", "aims").await;
    browser.fill("text", "India would meet twice a year.").await;
    browser.picture("32-comment").await;
    browser.press("Comment", "India would meet twice a year.").await;
    browser.open_page("/areas/2.3").await;
    browser.follow_to(PAPER).await;
    browser.says("India would meet twice a year.").await;
    browser.picture("33-paper-with-a-comment").await;
    browser.open_page("/").await;
    browser.says("Nothing awaits you now.").await;
    browser.picture("34-nothing-awaits").await;
}
