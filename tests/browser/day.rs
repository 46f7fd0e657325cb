//! 22 August 2023 in Astana and 21 September 2023 in New York, again, in two windows at once: the Chair in one and a
//! delegation in the other, each at an instance of its own, with the clock turned to the day. What came before, the persons
//! of the scenario have done over HTTP (`workflows/story`); the days themselves are done and seen in the windows alone.

use crate::driver::Browser;
use crate::instance::Instance;
use crate::workflows::story::cast::Cast;
use crate::workflows::story::day::{self, Day, ENDORSED, PAPER};
use crate::workflows::story::letters;

const SURE: &str = "Is this right?";
const DECLARE: &str = "Declare the outcome";
const FOLLOWS: &str = "This page follows what is entered by itself.";
const TO_PLACE_IT: &str = "To place it on the agenda of the Ministerial Council";

const CHAIR: &str = "senior@KAZ.example";
const INDIA: &str = "senior@IND.example";
const OFFICER: &str = "officer@secretariat.example";

/// What the six matters are called, in the order of the paper.
const ITEMS: [&str; 6] = [
    "the Road Map for CICA Transformation (RMT)",
    "Promoting Volunteerism for Sustainable Development",
    "Modalities of Implementation of CICA Confidence Building Measures (CBMs)",
    letters::TITLE,
    "Deputy Secretary General",
    "Events planned in 2024",
];
/// The place of the Modalities, on which India needs consultation.
const MODALITIES: usize = 2;
/// Those whose paragraph is typed, since the Committee said more than the wording that is offered.
const TYPED: [usize; 3] = [0, 1, 4];

#[tokio::test]
async fn six_outcomes_of_22_august_2023_and_what_the_council_did_with_them() {
    let cast = Cast::assembled().await;
    let written = letters::arrive(&cast).await;
    let letters = letters::come_before_the_soc(&cast, &written, day::planned_meeting).await;
    let day = day::is_prepared(&cast, &letters).await;
    let meeting = format!("/meetings/{}", letters.meeting);
    is_convened(&Windows::on(&cast, "2023-08-21").await, &meeting).await;

    let windows = Windows::on(&cast, "2023-08-22").await;
    is_opened(&windows, &meeting).await;
    for (place, item) in ITEMS.into_iter().enumerate() {
        is_taken_up(&windows, item).await;
        if place == MODALITIES {
            needs_consultation(&windows, &meeting).await;
        }
        is_decided(&windows, &meeting, &day, place).await;
    }
    is_closed(&windows, &meeting).await;
    windows.nothing_was_amiss().await;
    drop(windows);
    day::is_in_the_record_as_on_paper(&cast, &day).await;

    // Our choice: in writing the Committee recommends the nomination that it had considered.
    day::the_nomination_is_recommended_in_writing(&cast, &day).await;
    let council = format!("/meetings/{}", day.council);
    let windows = Windows::on(&cast, "2023-09-21").await;
    the_council_decides(&windows, &council).await;
    windows.nothing_was_amiss().await;
    day::the_council_has_met(&cast, &day).await;
}

/// The windows of a day, and the two instances that serve them, which go with it.
struct Windows {
    chair: Browser,
    india: Browser,
    officer: Browser,
    _instances: [Instance; 2],
}

impl Windows {
    /// A day dawns; the Chair and India are at instances of their own.
    async fn on(cast: &Cast, day: &str) -> Self {
        cast.on(day).await;
        let here = Instance::serves(cast.house.app.clone()).await;
        let there = Instance::serves(cast.house.second_instance().await).await;
        Self {
            chair: here.window(CHAIR).await,
            india: there.window(INDIA).await,
            officer: here.window(OFFICER).await,
            _instances: [here, there],
        }
    }

    async fn nothing_was_amiss(&self) {
        for window in [&self.chair, &self.india, &self.officer] {
            assert_eq!(window.console().await, [""; 0]);
        }
    }
}

/// Takes a step that is asked about.
async fn confirms(window: &Browser, done: &str) {
    window.press("Continue", SURE).await;
    window.press("Confirm", done).await;
}

/// The line of the screen that is said aloud.
async fn is_told(window: &Browser, text: &str) {
    window.found(&format!("//main//*[@role='status'][contains(., \"{text}\")]")).await;
}

/// On the eve an officer brings the agenda into the order of the paper by the keyboard, and convenes the meeting by note.
async fn is_convened(Windows { officer, india, .. }: &Windows, meeting: &str) {
    officer.open_page(meeting).await;
    officer.follow("Put the agenda in order").await;
    // The letters came before all others; three drafts go before them.
    let down =
        format!("document.querySelector('[aria-label=\"Move down: {}\"]').focus(); return true", ITEMS[3]);
    officer.says("Items in their order").await;
    officer.asked(&down).await;
    for _ in 0..3 {
        officer.type_keys("\u{e007}").await;
    }
    officer.says(&format!("{}: now at place 5.", ITEMS[3])).await;
    officer.picture("day-order").await;
    officer.press("Put the agenda in order", "Agenda put in order").await;
    officer.follow("Convene the meeting").await;
    officer.fill("note", "NºDOC/1016").await;
    confirms(officer, "Meeting convened").await;
    officer.picture("day-convened").await;
    // All Member States are told, and find the agenda in its order.
    india.open_page("/").await;
    india.picture("day-told").await;
    india.follow_to("Meeting of the Senior Officials Committee").await;
    india.found("//main//dt[.='Convened on']/following-sibling::dd[1][.='21 August 2023']").await;
}

/// India has the screen open before the meeting opens, and sees it open.
async fn is_opened(windows: &Windows, meeting: &str) {
    let Windows { chair, india, .. } = windows;
    india.open_page(meeting).await;
    india.follow_to("Screen of the meeting").await;
    india.says("The meeting has not opened yet.").await;
    is_told(india, FOLLOWS).await;
    chair.open_page(&format!("{meeting}/screen")).await;
    chair.follow("Open the meeting").await;
    confirms(chair, "Meeting opened").await;
    india.says("The meeting is open.").await;

    // The first item adopts the agenda.
    is_taken_up(windows, "Adoption of the agenda").await;
    chair.follow("Conclude the item").await;
    chair.press("Conclude the item", "Item concluded").await;
    india.says("The agenda was adopted.").await;
}

/// The Chair takes an item up from the screen, and is there again; India sees it come.
async fn is_taken_up(Windows { chair, india, .. }: &Windows, item: &str) {
    chair.follow_to(&format!("Take the item up: {item}")).await;
    chair.press("Take the item up", "Item taken up").await;
    chair.found("//main//p[@class='crumb']/a[.='For the projector']").await;
    india.found(&format!("//main//h2[@id='now'][contains(., \"{item}\")]")).await;
}

/// India states from its own window what the Chair sees arrive.
async fn needs_consultation(Windows { chair, india, .. }: &Windows, meeting: &str) {
    india.follow("Take the position of your state").await;
    india.choose("position", "needs-consultation").await;
    india.fill("text", "Chapter 3 is under study in our capital.").await;
    confirms(india, "Position taken").await;
    is_told(chair, "India: Needs consultation").await;
    chair.picture("day-position-arrived").await;
    india.follow_to("Screen of the meeting").await;
    assert!(india.address().await.contains(&format!("{meeting}/screen")));
}

/// The Chair declares the outcome from the screen; India reads the paragraph on its own.
async fn is_decided(Windows { chair, india, .. }: &Windows, meeting: &str, day: &Day, place: usize) {
    let (verb, text) = PAPER[place];
    chair.follow(DECLARE).await;
    chair.choose("verb", verb).await;
    if verb == "recommended" {
        chair.choose("to_meeting", &day.council).await;
    }
    if TYPED.contains(&place) {
        chair.fill("text", text).await;
    } else {
        chair.press("Offer the wording", DECLARE).await;
        chair.found("//main//textarea[@name='text'][starts-with(., 'The SOC ')]").await;
        assert_eq!(chair.value("text").await, text, "the wording that is offered is that of the paper");
    }
    if place == 0 {
        chair.fill("follow_up.1.text", TO_PLACE_IT).await;
        chair.tick("follow_up.1.states", "Kazakhstan").await;
        chair.fill_day("follow_up.1.due", "2023-09-21").await;
        chair.picture("day-outcome").await;
    }
    confirms(chair, "Outcome declared").await;
    assert!(chair.address().await.contains(&format!("{meeting}/screen")));
    india.says(text.split('"').next().unwrap()).await; // XPath has no way to quote both
}

/// The Chair is shown what will be frozen, and closes; India's screen ends with the meeting, and the table is there.
async fn is_closed(Windows { chair, india, .. }: &Windows, meeting: &str) {
    india.picture("day-all-decided").await;
    india.open_page(&format!("{meeting}/projector")).await;
    is_told(india, FOLLOWS).await;
    india.picture("day-projector").await;
    chair.follow("Close the meeting").await;
    chair.says("What is frozen when the meeting closes").await;
    chair.says("MC/2023/DRAFT/4/Rev.2").await;
    chair.picture("day-closing").await;
    confirms(chair, "Meeting closed").await;
    india.says("The meeting has closed.").await;
    chair.found(&format!("//main//section[@aria-labelledby='table'][contains(., '{TO_PLACE_IT}')]")).await;
    chair.picture("day-closed").await;
}

/// The informal meeting in New York: what was recommended is before it.
async fn the_council_decides(windows: &Windows, council: &str) {
    let Windows { chair, india, .. } = windows;
    india.open_page(&format!("{council}/screen")).await;
    chair.open_page(&format!("{council}/screen")).await;
    chair.follow("Open the meeting").await;
    confirms(chair, "Meeting opened").await;
    for (item, verb, text) in
        [(ITEMS[0], "endorsed", Some(ENDORSED)), (ITEMS[1], "adopted", None), (ITEMS[4], "approved", None)]
    {
        is_taken_up(windows, item).await;
        chair.follow(DECLARE).await;
        chair.choose("verb", verb).await;
        if let Some(text) = text {
            chair.fill("text", text).await;
        }
        confirms(chair, "Outcome declared").await;
    }
    india.says("The MC appointed Ms. Zhang Ling, nominated by China").await;
    india.picture("day-council").await;
    chair.follow("Close the meeting").await;
    confirms(chair, "Meeting closed").await;
}
