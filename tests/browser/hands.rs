//! What a person does with a page: looks for what it says, follows a way on, fills in a form by its labels, by pointer
//! or by the keyboard alone; and the picture that is taken of it. Every wait ends: with what was waited for, or with
//! what stood there instead.

use std::path::PathBuf;
use std::time::Duration;

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;

use crate::driver::{Browser, Make};

/// The longest that a page may take, with the machine busy.
pub const PATIENCE: Duration = Duration::from_secs(40);
const TAB: char = '\u{e004}';
const ENTER: &str = "\u{e007}";

/// A text as XPath has it. None in this house holds a double quotation mark.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

impl Browser {
    /// Waits for what an XPath finds.
    pub async fn found(&self, path: &str) -> Element {
        let wait = self.client.wait().at_most(PATIENCE);
        match wait.for_element(Locator::XPath(path)).await {
            Ok(element) => element,
            Err(_) => panic!("no {path} on {}: {}", self.address().await, self.text().await),
        }
    }

    /// Clicks what an XPath finds. A page that is followed may put another in its place meanwhile.
    async fn click(&self, path: &str) {
        for _ in 0..5 {
            match self.found(path).await.click().await {
                Err(error) if error.is_stale_element_reference() => {}
                clicked => return clicked.unwrap(),
            }
        }
        panic!("{path} does not stand still");
    }

    /// Where it is.
    pub async fn address(&self) -> String {
        self.client.current_url().await.unwrap().to_string()
    }

    /// Waits until the page says something.
    pub async fn says(&self, text: &str) {
        self.found(&format!("//main[contains(normalize-space(.), {})]", quoted(text))).await;
    }

    /// The part of the page that an address can point to (`#place`) says something.
    pub async fn says_at(&self, place: &str, text: &str) {
        self.found(&format!(
            "//main//*[@id={}][contains(normalize-space(.), {})]",
            quoted(place),
            quoted(text)
        ))
        .await;
    }

    /// The page, which has come whole, does not say something.
    pub async fn says_not(&self, text: &str) {
        self.found("//footer").await;
        let said = self.text().await;
        assert!(!said.contains(text), "{text} on {}: {said}", self.address().await);
    }

    /// Opens the page of an address of the site.
    pub async fn open_page(&self, address: &str) {
        let here = self.client.current_url().await.unwrap();
        self.client.goto(here.join(address).unwrap().as_str()).await.unwrap();
    }

    /// Leaves it to the next person, who signs in and has the first page.
    pub async fn hand_to(&self, email: &str) {
        let site = self.client.current_url().await.unwrap().origin().ascii_serialization();
        self.client.delete_all_cookies().await.unwrap();
        self.sign_in(&site, email).await;
    }

    /// Follows a way on to the page that it names.
    pub async fn follow(&self, way: &str) {
        self.click(&format!("//main//a[normalize-space(.)={}]", quoted(way))).await;
        self.found(&format!("//h1[normalize-space(.)={}]", quoted(way))).await;
    }

    /// Follows the first link whose text has these words in it.
    pub async fn follow_to(&self, words: &str) {
        let link = format!("//main//a[contains(normalize-space(.), {})]", quoted(words));
        self.click(&link).await;
    }

    /// Presses a button, and waits for what the next page says.
    pub async fn press(&self, button: &str, next: &str) {
        let path = format!("//main//button[normalize-space(.)={}]", quoted(button));
        self.click(&path).await;
        self.says(next).await;
    }

    /// Presses a button of the form that a field stands in, where there are more forms than one.
    pub async fn press_beside(&self, field: &str, button: &str, next: &str) {
        let (field, button) = (quoted(field), quoted(button));
        let path = format!("//main//form[.//*[@name={field}]]//button[normalize-space(.)={button}]");
        self.click(&path).await;
        self.says(next).await;
    }

    /// Puts a text into a field, in the place of what stands in it.
    pub async fn fill(&self, field: &str, text: &str) {
        let input = self.field(field).await;
        input.clear().await.unwrap();
        input.send_keys(text).await.unwrap();
    }

    /// Puts a day, as 2027-01-31, into a field: in Chromium typed as it is written in English, month first.
    pub async fn fill_day(&self, field: &str, day: &str) {
        let typed = match self.make {
            Make::Chromium => format!("{}{}{}", &day[5..7], &day[8..10], &day[..4]),
            Make::Firefox => day.to_owned(),
        };
        self.field(field).await.send_keys(&typed).await.unwrap();
        assert_eq!(self.value(field).await, day, "{field}");
    }

    /// Chooses by what is chosen.
    pub async fn choose(&self, field: &str, value: &str) {
        self.field(field).await.select_by_value(value).await.unwrap();
    }

    /// Chooses the first whose name begins so.
    pub async fn choose_label(&self, field: &str, name: &str) {
        let option = format!("//main//*[@name={}]/option[starts-with(., {})]", quoted(field), quoted(name));
        self.found(&option).await.click().await.unwrap();
    }

    /// Ticks the choice of a field whose name begins so; where the choices are folded, they are unfolded.
    pub async fn tick(&self, field: &str, name: &str) {
        let choices = format!("//main//fieldset[@id={}]", quoted(field));
        self.found(&choices).await;
        self.unfold(&format!("{choices}/details")).await;
        let choice = format!("{choices}//label[starts-with(normalize-space(.), {})]", quoted(name));
        self.found(&choice).await.click().await.unwrap();
    }

    /// Unfolds what an XPath finds, where it is folded.
    pub async fn unfold(&self, path: &str) {
        let folded = format!("{path}[not(@open)]/summary");
        if let Ok(summary) = self.client.find(Locator::XPath(&folded)).await {
            summary.click().await.unwrap();
        }
    }

    /// What stands in a field.
    pub async fn value(&self, field: &str) -> String {
        self.field(field).await.prop("value").await.unwrap().unwrap_or_default()
    }

    async fn field(&self, name: &str) -> Element {
        self.found(&format!("//main//*[@name={}]", quoted(name))).await
    }

    /// Types into whatever has the focus.
    pub async fn type_keys(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// Presses Tab on the keyboard: keys that are sent to a field for a file would be taken for the file's name.
    async fn press_tab(&self) {
        let tab = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: TAB })
            .then(KeyAction::Up { value: TAB });
        self.client.perform_actions(tab).await.unwrap();
    }

    /// Goes on with Tab to a link, a button or a field whose text begins so or whose name it is, as one does without a pointer.
    pub async fn tab_to(&self, what: &str) {
        for _ in 0..80 {
            let focused = self.client.active_element().await.unwrap();
            let text = focused.text().await.unwrap();
            let name = focused.attr("name").await.unwrap();
            if focused.tag_name().await.unwrap() != "body"
                && (text.starts_with(what) || name.as_deref() == Some(what))
            {
                return;
            }
            self.press_tab().await;
        }
        panic!("Tab does not come to {what} on {}", self.address().await);
    }

    /// Goes on with Tab to a link or a button, presses Enter, and waits for what the next page says.
    pub async fn enter(&self, what: &str, next: &str) {
        self.tab_to(what).await;
        self.type_keys(ENTER).await;
        self.says(next).await;
    }

    /// Takes a picture of the whole page at a station of the story, wide and narrow, where a folder is named for them.
    pub async fn picture(&self, station: &str) {
        let Some(folder) = std::env::var_os("BROWSER_SHOTS").map(PathBuf::from) else { return };
        let (width, height) = self.client.get_window_size().await.unwrap();
        for (of, width) in [("wide", 1280), ("narrow", 500)] {
            self.client.set_window_size(width, 1000).await.unwrap();
            let body = self.client.find(Locator::Css("body")).await.unwrap();
            let (_, _, _, tall) = body.rectangle().await.unwrap();
            self.client.set_window_size(width, tall as u32 + 150).await.unwrap();
            let picture = self.client.screenshot().await.unwrap();
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join(format!("{station}-{of}.png")), picture).unwrap();
        }
        self.client.set_window_size(width as u32, height as u32).await.unwrap();
    }
}
