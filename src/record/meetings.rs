//! What follows from the rows of meetings, documents and silence procedures alone.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::Organisation;
use super::rows::*;
use crate::rules::redline::paragraphs;

impl DocumentText {
    /// Its symbol: that of the document as it was first issued, then with its revision.
    pub fn symbol_in(&self, document: &Document) -> String {
        match self.revision {
            0 => document.symbol.clone(),
            number => format!("{}/Rev.{number}", document.symbol),
        }
    }
}

/// The language of the text that was issued first.
fn original<'a>(texts: &[&'a DocumentText]) -> Option<&'a str> {
    texts.iter().min_by_key(|row| (row.issued, row.common.id)).map(|row| row.language.as_str())
}

impl Amendment {
    /// Whether it is before all who have the text: submitted, and not withdrawn.
    pub fn stands(&self) -> bool {
        self.submitted.is_some() && self.withdrawn.is_none()
    }

    /// Whether it changes the words of its paragraph, so that it cannot be taken beside another that does.
    pub fn changes_words(&self) -> bool {
        self.act != "insertion"
    }

    /// Whether a text has what was taken: its words, or of a deletion no paragraph with those of the paragraph.
    pub fn stands_in(&self, text: &str) -> bool {
        let run_together = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let taken_out = self.act == "deletion" && self.wording.is_none();
        if taken_out {
            let stood = run_together(self.stood.as_deref().unwrap_or_default());
            let text = text.replace("\r\n", "\n");
            return !paragraphs(&text).iter().any(|of| run_together(of.text) == stood);
        }
        run_together(text).contains(&run_together(self.as_taken()))
    }

    /// The wording as it goes into the next text: its own, or that as which it was merged.
    pub fn as_taken(&self) -> &str {
        self.wording.as_deref().or(self.text.as_deref()).unwrap_or_default()
    }
}

impl Meeting {
    /// Whether it sits: it has opened, and not closed.
    pub fn sits(&self) -> bool {
        self.opened.is_some() && self.closed.is_none()
    }
}

impl Silence {
    /// Whether it runs at an instant: from then on nobody may have broken it.
    pub fn runs(&self, at: DateTime<Utc>) -> bool {
        self.is_undecided() && at < self.expires
    }

    /// Whether nobody has broken or withdrawn it and its adoption has not been entered.
    pub fn is_undecided(&self) -> bool {
        self.withdrawn.is_none() && self.broken.is_none() && self.adopted.is_none()
    }

    /// Whether it has expired unbroken, and its adoption has not been entered yet.
    pub fn is_overdue(&self, at: DateTime<Utc>) -> bool {
        self.is_undecided() && self.expires <= at
    }
}

impl Organisation {
    /// The amendments to a text, by the paragraph, those submitted first before the others.
    pub fn amendments_to(&self, text: Uuid) -> Vec<&Amendment> {
        let mut all: Vec<_> = self.amendments.values().filter(|row| row.text_id == text).collect();
        all.sort_by_key(|row| (row.paragraph, row.submitted.is_none(), row.submitted, row.common.id));
        all
    }

    /// The amendments to a document, to whatever text of it, of which nothing has been said yet; none where its body has
    /// adopted it.
    pub fn pending_amendments(&self, document: &Document) -> Vec<&Amendment> {
        if self.adopted(document).is_some() {
            return Vec::new();
        }
        let texts = self.texts_of(document.common.id).into_iter();
        let all = texts.flat_map(|text| self.amendments_to(text.common.id));
        all.filter(|row| row.stands() && row.outcome.is_none()).collect()
    }

    /// The day on which the body of a document adopted it.
    pub fn adopted(&self, document: &Document) -> Option<NaiveDate> {
        let mut own = self.matters_on(document.common.id).into_iter().filter(|row| row.body == document.body);
        own.find_map(|row| {
            let (_, day) =
                row.ended().filter(|(verb, _)| matches!(*verb, "adopted" | "endorsed" | "approved"))?;
            Some(day)
        })
    }

    /// The silence procedure on a matter whose end has not been entered.
    pub fn silence_on(&self, matter: Uuid) -> Option<&Silence> {
        self.silences.values().find(|row| row.matter_id == matter && row.is_undecided())
    }

    /// When the silence procedure expires that does so next, of those whose end has not been entered.
    pub fn next_expiry(&self) -> Option<DateTime<Utc>> {
        self.silences.values().filter(|row| row.is_undecided()).map(|row| row.expires).min()
    }

    /// The silence procedures that have expired unbroken by an instant and are not entered, the earliest first.
    pub fn overdue_silences(&self, at: DateTime<Utc>) -> Vec<&Silence> {
        let mut overdue: Vec<_> = self.silences.values().filter(|row| row.is_overdue(at)).collect();
        overdue.sort_by_key(|row| (row.expires, row.common.id));
        overdue
    }

    /// The silence procedures on a matter, the one that opened first first.
    pub fn silences_on(&self, matter: Uuid) -> Vec<&Silence> {
        let mut all: Vec<_> = self.silences.values().filter(|row| row.matter_id == matter).collect();
        all.sort_by_key(|row| (row.opened, row.common.id));
        all
    }

    /// What broke a silence procedure, what was received first first.
    pub fn breaks_of(&self, silence: Uuid) -> Vec<&SilenceBreak> {
        let mut breaks: Vec<_> = self.breaks.values().filter(|row| row.silence_id == silence).collect();
        breaks.sort_by_key(|row| (row.received, row.common.id));
        breaks
    }

    /// The silence procedure by which a decision was adopted.
    pub fn silence_of_decision(&self, decision: Uuid) -> Option<&Silence> {
        self.silences.values().find(|row| {
            let paragraph = row.paragraph_id.and_then(|id| self.paragraphs.get(&id));
            paragraph.is_some_and(|paragraph| paragraph.decision_id == decision)
        })
    }

    /// The items of a meeting's agenda, in their order.
    pub fn agenda_of(&self, meeting: Uuid) -> Vec<&AgendaItem> {
        let mut items: Vec<_> = self.agenda.values().filter(|row| row.meeting_id == meeting).collect();
        items.sort_by_key(|row| (row.number, row.common.id));
        items
    }

    /// The item at which a meeting is: the one that it took up last, until it is through with it.
    pub fn item_at(&self, meeting: Uuid) -> Option<&AgendaItem> {
        let items = self.agenda.values().filter(|row| row.meeting_id == meeting);
        items
            .filter(|row| row.concluded.is_none())
            .max_by_key(|row| row.taken_up)
            .filter(|row| row.taken_up.is_some())
    }

    /// What a document is called in a language into which it was translated: by the latest text that says so.
    pub fn title_in(&self, document: Uuid, language: &str) -> Option<&str> {
        let own = self.document_texts.values();
        let own = own.filter(|row| row.document_id == document && row.language == language);
        let titled = own.filter_map(|row| Some((row.revision, row.issued, row.title.as_deref()?)));
        titled.max().map(|(_, _, title)| title)
    }

    /// The texts of a document in all its languages, the first issued first; of one revision the original first.
    pub fn versions_of(&self, document: Uuid) -> Vec<&DocumentText> {
        let own = self.document_texts.values().filter(|row| row.document_id == document);
        let mut versions: Vec<_> = own.collect();
        let original = original(&versions).unwrap_or_default().to_owned();
        versions.sort_by_key(|row| (row.revision, row.language != original, row.issued, row.common.id));
        versions
    }

    /// The language of a document in which it was first issued: that text is authentic, and the others translate it.
    pub fn original_language(&self, document: Uuid) -> Option<&str> {
        let own = self.document_texts.values().filter(|row| row.document_id == document);
        original(&own.collect::<Vec<_>>())
    }

    /// The texts of a document in its original language, the first issued first.
    pub fn texts_of(&self, document: Uuid) -> Vec<&DocumentText> {
        let mut texts = self.versions_of(document);
        if let Some(original) = original(&texts) {
            texts.retain(|row| row.language == original);
        }
        texts
    }

    /// What a document does to others, and what others do to it or to a decision, in the order of registering.
    pub fn relations_of(&self, id: Uuid) -> Vec<&Relation> {
        let all = self.relations.values();
        let names = |row: &&Relation| {
            row.document_id == id || row.to_document_id == Some(id) || row.to_decision_id == Some(id)
        };
        all.filter(names).collect()
    }
}
