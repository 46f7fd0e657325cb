//! How a paper stands, in one sentence: "Rev.2, 22 August 2023; considered by the Senior Officials Committee the same day:
//! consultations continue; superseded by MC/2023/DRAFT/4/Rev.3 of 1 September 2023".

use chrono::NaiveDate;

use super::found::Found;
use crate::record::rows::Matter;
use crate::rules::calendar::astana_date;
use crate::rules::symbol::Part;
use crate::said::Stands;

/// What a body did with a text, and when.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Considered<'a> {
    on: NaiveDate,
    body: &'a str,
    verb: &'a str,
}

impl Found<'_> {
    /// The sentence, as of the day of the page.
    pub(super) fn stands(&self) -> String {
        let words = self.reader.words();
        let issued = self.issued();
        let latest = issued.last().copied();
        let of = match self.symbol.revision() {
            0 => latest,
            revision => issued.iter().find(|(number, _)| *number == revision).copied(),
        };
        let mut said: Vec<String> = self.decisions.iter().map(|row| self.decided(row.common.id)).collect();
        if let Some((revision, day)) = of {
            let name = match revision {
                0 => words.t("document-first-issued").to_owned(),
                number => Part::Rev(number).to_string(),
            };
            let key = if self.symbol.revision() == 0 && revision > 0 {
                "symbol-text-latest"
            } else {
                "symbol-text"
            };
            said.push(words.with(key, &[("name", &name), ("date", &words.date(day))]));
            said.extend(self.fared(revision, day));
            if let Some((later, day)) = latest.filter(|(later, _)| *later > revision) {
                let by = self.symbol.paper().with(Part::Rev(later)).to_string();
                said.push(words.with("symbol-superseded-by", &[("by", &by), ("date", &words.date(day))]));
            }
        } else if self.document.is_some() {
            said.push(words.t("symbol-no-text").to_owned());
        }
        said.join("; ")
    }

    fn decided(&self, id: uuid::Uuid) -> String {
        let (words, organisation) = (self.reader.words(), self.reader.names.organisation);
        let Some(row) = organisation.decisions.get(&id) else { return String::new() };
        let meeting = self.reader.meeting(row.meeting_id);
        let day = words.date(row.decided);
        let mut said = match &meeting {
            Some(meeting) => words.with("symbol-decided-at", &[("date", &day), ("meeting", &meeting.text)]),
            None => words.with("symbol-decided", &[("date", &day)]),
        };
        let set_aside = row.set_aside.filter(|day| *day <= self.reader.on);
        let corrigenda =
            organisation.corrigenda_to(id).into_iter().filter(|row| row.decided <= self.reader.on);
        for corrigendum in corrigenda {
            let by = corrigendum.symbol.as_deref().unwrap_or(&corrigendum.title);
            let day = words.date(corrigendum.decided);
            said.push_str("; ");
            said.push_str(&words.with("symbol-corrected-by", &[("by", by), ("date", &day)]));
        }
        if let Some(day) = set_aside {
            said.push_str("; ");
            said.push_str(&words.with("symbol-set-aside", &[("date", &words.date(day))]));
        }
        said
    }

    /// What bodies did with a text while it was the latest; where none has and it is before one, how that stands.
    fn fared(&self, revision: u32, issued: NaiveDate) -> Vec<String> {
        let (words, organisation) = (self.reader.words(), self.reader.names.organisation);
        let Some(document) = self.document else { return Vec::new() };
        let matters = organisation.matters_on(document.common.id);
        let all = self.issued();
        let next = all.iter().find(|(number, _)| *number > revision).map(|(_, day)| *day);
        let mut considered: Vec<_> = matters.iter().flat_map(|matter| self.considered(matter)).collect();
        // On the day of a later text it is that which is before the body.
        considered
            .retain(|of| issued <= of.on && next.is_none_or(|next| of.on < next) && of.on <= self.reader.on);
        considered.sort();
        considered.dedup();
        let mut said: Vec<String> = considered
            .iter()
            .map(|of| {
                let when = match of.on == issued {
                    true => words.t("symbol-same-day").to_owned(),
                    false => words.with("symbol-on-day", &[("date", &words.date(of.on))]),
                };
                let verb = words.of_kind("verb-", of.verb);
                let body = words.of_kind("choice-", of.body);
                words.with("symbol-considered", &[("body", body), ("when", &when), ("verb", verb)])
            })
            .collect();
        if said.is_empty() && next.is_none() {
            let open = matters.iter().filter(|row| row.opened <= self.reader.on);
            said.extend(open.map(|row| {
                let stands = Stands::of(row, organisation, self.reader.on).words(words, self.reader.on);
                words.with(
                    "document-stands",
                    &[("body", words.of_kind("choice-", &row.body)), ("stands", &stands)],
                )
            }));
        }
        said
    }

    fn considered<'m>(&self, matter: &'m Matter) -> Vec<Considered<'m>>
    where
        Self: 'm,
    {
        let organisation = self.reader.names.organisation;
        let items = organisation.agenda.values().filter(|row| row.matter_id == Some(matter.common.id));
        let at_meetings = items.filter_map(|row| {
            let body = &organisation.meetings.get(&row.meeting_id)?.body;
            Some(Considered { on: astana_date(row.concluded?), body, verb: row.verb.as_deref()? })
        });
        let mut all: Vec<_> = at_meetings.collect();
        if let (Some(verb), Some(on)) = (matter.verb.as_deref(), matter.decided)
            && !all.iter().any(|of| of.on == on && of.body == matter.body)
        {
            all.push(Considered { on, body: &matter.body, verb });
        }
        all
    }
}
