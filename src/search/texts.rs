//! The search in texts: PostgreSQL finds whatever has the words, the reader's record in memory sorts out what they may not
//! know of and what is not asked for, and PostgreSQL puts the rest in order and gives their sentences. Nothing is said of
//! what was sorted out, not by a count either.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::facets::Facets;
use super::sentence::{Run, sentence};
use super::store;
use crate::documents::address_of;
use crate::http::reader::Reader;
use crate::language::Language;
use crate::platform::app::App;
use crate::record::Kind;
use crate::rules::access::Action;
use crate::said::{address, title};

/// How many are put in order at most, the latest: each is opened for it, and they are to be there at once.
pub const RANKED: usize = 200;

/// To what the search is narrowed; nothing: to nothing.
#[derive(Clone, Debug, Default)]
pub struct Narrowed {
    /// What it is about.
    pub kind: Option<Kind>,
    /// An area.
    pub area: Option<Uuid>,
    /// The language of the text.
    pub language: Option<Language>,
    /// A body, by its code.
    pub body: Option<String>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

/// Something in whose text the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextHit {
    /// What it is.
    pub kind: Kind,
    /// Which record.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// Where it leads.
    pub address: String,
    /// What it is, and of which day.
    pub stands: String,
    /// The sentence; nothing: it was found by its title alone.
    pub sentence: Vec<Run>,
}

/// What was found in texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Those that were wanted, the best first.
    pub hits: Vec<TextHit>,
    /// How many there are to be seen.
    pub count: usize,
    /// Whether there are more with these words than were put in order.
    pub more: bool,
}

/// A record that may be shown.
struct Candidate {
    kind: Kind,
    id: Uuid,
    about: (Kind, Uuid),
    dated: Option<NaiveDate>,
}

/// What a reader finds in texts: so many, after so many others.
///
/// # Errors
/// When the database cannot be asked.
pub async fn in_texts(
    app: &App,
    reader: Reader<'_>,
    typed: &str,
    narrowed: &Narrowed,
    (after, many): (usize, usize),
) -> sqlx::Result<Texts> {
    let language = narrowed.language.map(Language::tag);
    let found = store::with(&app.pool, typed, language).await?;
    let mut candidates = sorted_out(reader, narrowed, &found);
    let more = candidates.len() > RANKED;
    candidates.truncate(RANKED);
    if candidates.is_empty() || after >= RANKED {
        return Ok(Texts { more, ..Texts::default() });
    }
    let kinds: Vec<String> = candidates.iter().map(|one| one.kind.as_str().to_owned()).collect();
    let ids: Vec<Uuid> = candidates.iter().map(|one| one.id).collect();
    let mut numbers: HashMap<(Kind, Uuid), i32> = HashMap::new();
    let mut number = |about| {
        let next = i32::try_from(numbers.len()).unwrap_or(i32::MAX);
        *numbers.entry(about).or_insert(next)
    };
    let about: Vec<i32> = candidates.iter().map(|one| number(one.about)).collect();
    let wanted = store::Wanted {
        typed,
        language,
        kinds: &kinds,
        ids: &ids,
        about: &about,
        entry: reader.record().entry,
        many: i64::try_from(many).unwrap_or(i64::MAX),
        after: i64::try_from(after).unwrap_or(i64::MAX),
    };
    let ranked = store::ranked(&app.pool, &wanted).await?;
    let count = ranked.first().map_or(0, |first| usize::try_from(first.count).unwrap_or(0));
    let shown =
        |row: &store::Ranked| shown(reader, candidates.get(row.place.checked_sub(1)?)?, row.piece.as_deref());
    Ok(Texts { hits: ranked.iter().filter_map(shown).collect(), count, more })
}

/// Of what has the words what the reader may know of and asks for, the latest first.
fn sorted_out(reader: Reader<'_>, narrowed: &Narrowed, found: &[(String, Vec<Uuid>)]) -> Vec<Candidate> {
    let takes_part = reader.who.actor.may(Action::TakePart);
    let mut candidates = Vec::new();
    for (kind, ids) in found {
        let Some(kind) = Kind::named(kind) else { continue };
        for id in ids {
            let Some(facets) = Facets::of(reader.record(), kind, *id) else { continue };
            if (takes_part || !facets.of_matters) && narrowed.wants(&facets) {
                candidates.push(Candidate { kind, id: *id, about: facets.about, dated: facets.dated });
            }
        }
    }
    candidates.sort_unstable_by_key(|one| std::cmp::Reverse((one.dated, one.id, one.kind)));
    candidates.dedup_by_key(|one| (one.id, one.kind));
    candidates
}

impl Narrowed {
    fn wants(&self, facets: &Facets<'_>) -> bool {
        let after = |day: NaiveDate| facets.dated.is_some_and(|dated| dated >= day);
        let before = |day: NaiveDate| facets.dated.is_some_and(|dated| dated <= day);
        self.kind.is_none_or(|kind| kind == facets.about.0)
            && self.area.is_none_or(|area| facets.areas.contains(&area))
            && self.body.as_deref().is_none_or(|body| facets.body == Some(body))
            && self.from.is_none_or(after)
            && self.to.is_none_or(before)
    }

    /// Whether it is narrowed at all.
    pub fn narrows(&self) -> bool {
        let Self { kind, area, language, body, from, to } = self;
        kind.is_some() || area.is_some() || language.is_some() || body.is_some() || from.or(*to).is_some()
    }
}

fn shown(reader: Reader<'_>, candidate: &Candidate, piece: Option<&str>) -> Option<TextHit> {
    let (kind, id) = candidate.about;
    let words = reader.words();
    let row = reader.record().find(kind, id)?;
    let all = reader.names.organisation;
    // What stands in an earlier text, or in another language, does not stand on the page of the document.
    let to_text = || {
        let text = all.document_texts.get(&candidate.id).filter(|_| candidate.kind == Kind::DocumentText)?;
        let shown = all.latest_text(text.document_id, reader.on);
        let document = all.documents.get(&text.document_id)?;
        let is_shown = shown.is_some_and(|shown| shown.common.id == text.common.id);
        (!is_shown).then(|| (text.symbol_in(document), address_of(all, text)))
    };
    let to_paragraph = || {
        let row = all.paragraphs.get(&id)?;
        let decision = reader.decision(Some(row.decision_id))?;
        Some(format!("{}#p{}", decision.address, row.number))
    };
    let mut stands = vec![words.of_kind("kind-", kind.as_str()).to_owned()];
    stands.extend(all.documents.get(&id).map(|row| row.title.clone()));
    stands.extend(all.decisions.get(&id).filter(|row| row.symbol.is_some()).map(|row| row.title.clone()));
    stands.extend(candidate.dated.map(|day| words.date(day)));
    let (named, leads) = to_text().unzip();
    Some(TextHit {
        kind,
        id,
        title: named.unwrap_or_else(|| title(&row, reader.record(), reader.names)),
        address: leads.or_else(to_paragraph).unwrap_or_else(|| address(kind, id)),
        stands: stands.join(" · "),
        sentence: piece.map(sentence).unwrap_or_default(),
    })
}
