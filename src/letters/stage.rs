//! Where a letter, a request or a notice stands on a day.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::http::words::Words;
use crate::record::Record;
use crate::record::rows::{ExtensionRequest, Letter, TenureTermination};
use crate::said::Stands;

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// A delegation drafts it, and nobody else knows of it.
    Draft,
    /// The Secretariat and the Chairmanship have received it.
    Received,
    /// All Member States have it.
    Circulated,
    /// It is weighed in a matter before the Committee.
    BeforeTheCommittee,
    /// The Committee has considered it, and consultations continue.
    ConsultationsContinue,
    /// The Committee has decided as it asks: appointed, extended.
    Granted,
    /// The Committee has decided otherwise.
    NotGranted,
    /// Its state has withdrawn it.
    Withdrawn,
    /// Of a notice: the tenure runs until its last day.
    Announced,
    /// Of a notice: its last day is over.
    Ended,
}

impl Stage {
    const OF_LETTERS: [Self; 8] = [
        Self::Draft,
        Self::Received,
        Self::Circulated,
        Self::BeforeTheCommittee,
        Self::ConsultationsContinue,
        Self::Granted,
        Self::NotGranted,
        Self::Withdrawn,
    ];
    const OF_REQUESTS: [Self; 8] = [
        Self::Circulated,
        Self::BeforeTheCommittee,
        Self::ConsultationsContinue,
        Self::Granted,
        Self::NotGranted,
        Self::Withdrawn,
        Self::Announced,
        Self::Ended,
    ];

    /// In addresses and files, and the end of the key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Received => "received",
            Self::Circulated => "circulated",
            Self::BeforeTheCommittee => "before-the-committee",
            Self::ConsultationsContinue => "consultations-continue",
            Self::Granted => "granted",
            Self::NotGranted => "not-granted",
            Self::Withdrawn => "withdrawn",
            Self::Announced => "announced",
            Self::Ended => "ended",
        }
    }

    /// The class of its badge.
    pub fn class(self) -> &'static str {
        match self {
            Self::Draft | Self::Received | Self::Circulated | Self::Announced => "pending",
            Self::BeforeTheCommittee | Self::ConsultationsContinue => "due",
            Self::Granted => "met",
            Self::NotGranted | Self::Withdrawn | Self::Ended => "lapsed",
        }
    }

    /// What may be chosen in the list of letters.
    pub fn of_letters(words: &'static Words) -> impl Iterator<Item = (String, String)> {
        Self::OF_LETTERS
            .into_iter()
            .map(move |stage| (stage.as_str().to_owned(), stage.of_letter(words).to_owned()))
    }

    /// What may be chosen in the list of requests and notices.
    pub fn of_requests(words: &'static Words) -> impl Iterator<Item = (String, String)> {
        Self::OF_REQUESTS
            .into_iter()
            .map(move |stage| (stage.as_str().to_owned(), stage.of_request(words).to_owned()))
    }

    /// Of a letter, in words.
    pub fn of_letter(self, words: &'static Words) -> &'static str {
        words.of_kind("letter-stage-", self.as_str())
    }

    /// Of a request or a notice, in words.
    pub fn of_request(self, words: &'static Words) -> &'static str {
        words.of_kind("request-stage-", self.as_str())
    }
}

/// Where a matter leaves what is weighed in it, on a day; `came`: whether what it asks for came of it.
fn weighed(record: &Record, matter: Option<Uuid>, came: bool, on: NaiveDate) -> Option<Stage> {
    let matter = record.organisation.matters.get(&matter?).filter(|row| row.opened <= on)?;
    Some(match Stands::of(matter, &record.organisation, on) {
        Stands::Continues(_) => Stage::ConsultationsContinue,
        Stands::Decided(..) if came => Stage::Granted,
        Stands::Decided(..) => Stage::NotGranted,
        _ => Stage::BeforeTheCommittee,
    })
}

/// Where a letter stands on a day.
pub fn of_letter(record: &Record, row: &Letter, on: NaiveDate) -> Stage {
    let by = |day: Option<NaiveDate>| day.is_some_and(|day| day <= on);
    if by(row.withdrawn) {
        Stage::Withdrawn
    } else if !by(row.submitted) {
        Stage::Draft
    } else if let Some(stage) = weighed(record, row.matter_id, row.tenure_id.is_some(), on) {
        stage
    } else if row.matter_id.is_none() && row.tenure_id.is_some() {
        Stage::Granted // registered from the past
    } else if by(row.circulated) {
        Stage::Circulated
    } else {
        Stage::Received
    }
}

/// Where a request for extension stands on a day: it goes to all Member States at once.
pub fn of_request(record: &Record, row: &ExtensionRequest, on: NaiveDate) -> Stage {
    if row.withdrawn.is_some_and(|day| day <= on) {
        Stage::Withdrawn
    } else if let Some(stage) = weighed(record, row.matter_id, row.extension_id.is_some(), on) {
        stage
    } else if row.matter_id.is_none() && row.extension_id.is_some() {
        Stage::Granted
    } else {
        Stage::Circulated
    }
}

/// Where a notice stands on a day: nobody approves it.
pub fn of_notice(row: &TenureTermination, on: NaiveDate) -> Stage {
    if on <= row.last_day { Stage::Announced } else { Stage::Ended }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn letter() -> Letter {
        serde_json::from_value(serde_json::json!({
            "id": Uuid::nil(), "source": {"kind": "letter"}, "area_id": Uuid::nil(), "state": "CHN",
            "role": "co-coordinator", "text": "", "submitted": "2023-07-03", "circulated": "2023-07-05",
            "withdrawn": "2023-09-01"
        }))
        .expect("a letter")
    }

    #[test]
    fn a_letter_goes_through_its_stages_on_their_days() {
        let stage = |on| of_letter(&Record::default(), &letter(), day(on));
        assert_eq!(stage("2023-07-02"), Stage::Draft);
        assert_eq!(stage("2023-07-04"), Stage::Received);
        assert_eq!(stage("2023-07-05"), Stage::Circulated);
        assert_eq!(stage("2023-08-31"), Stage::Circulated);
        assert_eq!(stage("2023-09-01"), Stage::Withdrawn);
    }

    #[test]
    fn the_last_day_of_a_notice_is_still_of_the_tenure() {
        let notice: TenureTermination = serde_json::from_value(serde_json::json!({
            "id": Uuid::nil(), "source": {"kind": "letter"}, "area_id": Uuid::nil(), "tenure_id": Uuid::nil(),
            "notified": "2024-01-01", "last_day": "2024-03-31"
        }))
        .expect("a notice");
        assert_eq!(of_notice(&notice, day("2024-03-31")), Stage::Announced);
        assert_eq!(of_notice(&notice, day("2024-04-01")), Stage::Ended);
    }
}
