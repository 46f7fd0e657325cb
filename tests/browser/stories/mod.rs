//! What the Secretariat, the Chair and the delegations come for, told as they do it, in either browser, with and
//! without JavaScript. A story is a file: plain steps in the vocabulary of `hands`, and what the papers say is to be
//! seen. Each has a copy of the demonstration to itself. `BROWSER_SHOTS` names a folder for pictures of its stations.

mod appointment;
mod decision;
mod life_cycle;
mod list;
mod meeting;
mod negotiation;
mod note;
mod plan;
mod review;

use std::ops::Deref;

use chrono::{Datelike, NaiveDate};

use crate::driver::{Browser, Make};
use crate::site::{Site, own_site};

/// A browser, with or without JavaScript.
type In = (Make, bool);

const CHROMIUM: In = (Make::Chromium, true);
const CHROMIUM_PLAIN: In = (Make::Chromium, false);
const FIREFOX: In = (Make::Firefox, true);
const FIREFOX_PLAIN: In = (Make::Firefox, false);

const WIDTH: u32 = 1280;

/// What a page of confirmation asks.
const SURE: &str = "Is this right?";
const SECOND_MEETING: &str = "Second meeting of the Senior Officials Committee this year";

/// Each story in both browsers, with JavaScript in one of them at least; those that only read, in all four.
macro_rules! told {
    ($($story:ident: $($name:ident = $place:ident),+;)+) => {
        mod told {$(
            mod $story {$(
                #[tokio::test]
                async fn $name() {
                    crate::stories::tell(crate::stories::$place, crate::stories::$story::told).await;
                }
            )+}
        )+}
    };
}

told! {
    decision: in_chromium = CHROMIUM, in_chromium_plain = CHROMIUM_PLAIN,
              in_firefox = FIREFOX, in_firefox_plain = FIREFOX_PLAIN;
    list: in_chromium = CHROMIUM, in_chromium_plain = CHROMIUM_PLAIN,
          in_firefox = FIREFOX, in_firefox_plain = FIREFOX_PLAIN;
    appointment: in_chromium = CHROMIUM, in_firefox_plain = FIREFOX_PLAIN;
    negotiation: in_chromium_plain = CHROMIUM_PLAIN, in_firefox = FIREFOX;
    meeting: in_chromium_plain = CHROMIUM_PLAIN, in_firefox = FIREFOX;
    life_cycle: in_chromium = CHROMIUM, in_firefox_plain = FIREFOX_PLAIN;
    note: in_chromium = CHROMIUM, in_firefox_plain = FIREFOX_PLAIN;
    plan: in_chromium_plain = CHROMIUM_PLAIN, in_firefox = FIREFOX;
    review: in_chromium_plain = CHROMIUM_PLAIN, in_firefox = FIREFOX;
}

/// A story while it is told: the site, and the window of who acts.
struct Story {
    site: Site,
    window: Browser,
    place: In,
}

impl Deref for Story {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.window
    }
}

/// Tells a story, where there is such a browser; in Chromium nothing may have been amiss on the way.
async fn tell(place: In, story: impl AsyncFnOnce(&Story)) {
    if !Browser::has(place.0) {
        eprintln!("left out: {place:?} is not here");
        return;
    }
    let told = Story::begun(own_site().await, place).await;
    story(&told).await;
    told.nothing_was_amiss().await;
}

impl Story {
    async fn begun(site: Site, place: In) -> Self {
        let window = Browser::of(place.0, WIDTH, place.1).await;
        window.client.goto(&format!("{}/sign-in", site.address)).await.unwrap();
        Self { site, window, place }
    }

    /// Another window of the same browser, for who works at the same time.
    async fn another(&self) -> Browser {
        let window = Browser::of(self.place.0, WIDTH, self.place.1).await;
        window.client.goto(&format!("{}/sign-in", self.site.address)).await.unwrap();
        window
    }

    /// How it goes on, on a later day.
    async fn on(&self, day: NaiveDate) -> Story {
        Self::begun(self.site.on(day), self.place).await
    }

    /// What the site takes for today.
    async fn today(&self) -> NaiveDate {
        self.open_page("/matters").await;
        self.value("as_of").await.parse().expect("a day")
    }

    /// An officer registers a meeting of the Senior Officials Committee on a day, the second of its year. Gives its
    /// symbol.
    async fn registers_a_meeting(&self, day: NaiveDate) -> String {
        let (day, session) = (day.to_string(), format!("{}-II", day.year()));
        self.hand_to("officer@secretariat.example").await;
        self.open_page("/register/meeting").await;
        self.choose("body", "SOC").await;
        self.fill("session", &session).await;
        self.fill("title", SECOND_MEETING).await;
        self.fill_day("from", &day).await;
        self.fill_day("to", &day).await;
        self.fill("source_kind", "note verbale").await;
        self.press("Continue", SURE).await;
        self.press("Register", SECOND_MEETING).await;
        format!("SOC/{session}")
    }

    /// Chromium's console is empty, nobody else was asked for anything, and no page has moved under its reader.
    async fn nothing_was_amiss(&self) {
        if self.make != Make::Chromium {
            return;
        }
        assert_eq!(self.console().await, [""; 0], "the console");
        assert_eq!(self.asked_elsewhere(&self.site.address).await, [""; 0], "asked of others");
        if self.place.1 {
            assert_eq!(self.moved().await, [], "the layout moves");
        }
    }
}
