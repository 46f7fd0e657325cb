//! A letter of intention that is drafted, and those from whom it is kept.

use clearinghouse::record::Kind;
use clearinghouse::record::rows::Attachment;
use clearinghouse::rules::access::Post;
use uuid::Uuid;

use crate::house::{Answer, Browser, House};

/// A house with Kazakhstan in the Chair, and persons at their browsers.
pub struct Persons {
    pub house: House,
    pub russia: Browser,
    pub china: Browser,
    pub chair: Browser,
    pub officer: Browser,
    pub administrator: Browser,
    pub observer: Browser,
}

impl Persons {
    pub async fn new() -> Self {
        Self::of(House::new().await).await
    }

    /// The same in a house that is there.
    pub async fn of(house: House) -> Self {
        house.on("2023-11-20").await;
        let delegate = |state: &str| Post::Delegate(state.parse().unwrap(), false);
        let senior = Post::SeniorOfficial("KAZ".parse().unwrap(), false);
        Self {
            russia: house.signed_in("delegate@rus.example", delegate("RUS")).await,
            china: house.signed_in("delegate@chn.example", delegate("CHN")).await,
            chair: house.signed_in("senior@kaz.example", senior).await,
            officer: house.signed_in("officer@secretariat.example", Post::Officer).await,
            administrator: house.signed_in("admin@secretariat.example", Post::Administrator).await,
            observer: house.signed_in("observer@jpn.example", Post::Observer("JPN".parse().unwrap())).await,
            house,
        }
    }

    /// Russia drafts a letter.
    pub async fn letter(&self) -> Uuid {
        let form = [("role", "coordinator"), ("text", "The Russian Federation intends to coordinate.")];
        let answer = self.russia.post("/areas/2.3/letters", &form).await;
        let to = answer.goes_to().split('?').next().unwrap();
        to.strip_prefix("/letters/").unwrap().parse().unwrap()
    }

    /// A letter with a file.
    pub async fn letter_with(&self, content: &[u8]) -> (Uuid, Uuid) {
        let letter = self.letter().await;
        self.russia.upload(&to_files(letter), "letter.pdf", content).await.goes_to();
        (letter, self.file(Kind::Letter, letter).await.common.id)
    }

    /// The one file of a record.
    pub async fn file(&self, kind: Kind, of: Uuid) -> Attachment {
        let record = self.house.record().await;
        let files = record.files_of(kind, of);
        assert_eq!(files.len(), 1, "{files:?}");
        files[0].clone()
    }

    /// Russia sends the letter, and the Secretariat circulates it, as far as wanted.
    pub async fn send(&self, letter: Uuid) {
        let address = format!("/letters/{letter}/submission");
        take(&self.russia, &address, &[]).await.goes_to();
    }

    pub async fn circulate(&self, letter: Uuid) {
        let address = format!("/letters/{letter}/circulation");
        take(&self.officer, &address, &[("note", "NºDOC/1016")]).await.goes_to();
    }
}

/// Takes a step that is confirmed.
pub async fn take(browser: &Browser, address: &str, form: &[(&str, &str)]) -> Answer {
    let page = browser.get(address).await;
    let hidden = page.hidden_fields();
    let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let form: Vec<_> = hidden.chain(form.iter().copied()).chain([("go-ahead", "yes")]).collect();
    browser.post(address, &form).await
}

/// Where files are enclosed with a letter.
pub fn to_files(letter: Uuid) -> String {
    format!("/records/letter/{letter}/files")
}
