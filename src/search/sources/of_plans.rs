//! Proposals of events, and the events of the plans. The contact and whom delegations nominate are not looked at.

use super::{Called, Ground, Looking, hit, number};
use crate::http::reader::{Reader, period};
use crate::record::Kind;
use crate::record::rows::EventDescribed;

/// What is looked at of an event beside its title, and of it the text that is shown.
struct Described<'a> {
    areas: String,
    texts: Vec<&'a str>,
}

impl<'a> Described<'a> {
    fn of(reader: Reader<'_>, of: &'a EventDescribed) -> Self {
        let areas: Vec<_> = of.areas.iter().filter_map(|id| reader.area(*id)).map(|link| link.text).collect();
        let texts = [&of.purpose, &of.concept, &of.organizers, &of.place, &of.participants, &of.cbm];
        Self { areas: areas.join(" "), texts: texts.into_iter().filter_map(Option::as_deref).collect() }
    }

    fn all(&self) -> Vec<&str> {
        self.texts.iter().copied().chain([self.areas.as_str()]).collect()
    }
}

/// Proposals by their titles, texts, areas and states, the latest first.
pub fn proposals<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let kind = ground.kind(Kind::EventProposal);
    for row in reader.names.organisation.proposals.values().rev() {
        let described = Described::of(reader, &row.of);
        let states = ground.states(&row.hosts());
        let called = Called {
            names: &[number(&row.common)],
            title: &row.of.title,
            texts: &described.all(),
            around: &[&states, &kind],
        };
        let areas = described.areas.clone();
        looking.at(&called, move || {
            let states = words.states(reader.names.organisation, &row.hosts(), reader.on);
            let stands = words.of_kind("proposal-stands-", row.stands()).to_owned();
            hit(reader, row.clone(), vec![states, areas, stands], row.of.purpose.as_deref())
        });
    }
}

/// Events by their titles, texts, areas and hosts, the latest first.
pub fn events<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let organisation = reader.names.organisation;
    let kind = ground.kind(Kind::Event);
    for row in organisation.events.values().rev() {
        let described = Described::of(reader, &row.of);
        let outcome = organisation.report_on(row.common.id).map(|report| report.outcome.as_str());
        let states = ground.states(&row.hosts);
        let texts: Vec<_> = described.all().into_iter().chain(outcome).collect();
        let called = Called {
            names: &[number(&row.common)],
            title: &row.of.title,
            texts: &texts,
            around: &[&states, &kind],
        };
        let areas = described.areas.clone();
        looking.at(&called, move || {
            let days = row.of.days().map(|(first, last)| period(words, Some(first), Some(last)));
            let standing = words.choice("standing", &row.standing).to_owned();
            let stands = vec![areas, days.unwrap_or_default(), standing];
            hit(reader, row.clone(), stands, row.of.purpose.as_deref())
        });
    }
}
