//! What stands under the symbol of a paper: a decision, a document, a version of the Modalities, a revision of a concept
//! paper; its texts, what stands beside it, and what was decided about it.

use chrono::NaiveDate;

use super::{Shown, link};
use crate::documents::address_of;
use crate::http::reader::{Line, Reader, Section};
use crate::record::rows::{ConceptPaper, Decision, Document, DocumentText, ModalitiesVersion, PaperRevision};
use crate::record::{Kind, Row};
use crate::rules::symbol::{Named, Symbol, find_in};
use crate::said::{address, relations, title};

/// What stands under the symbol of a paper, as far as the reader may know of it and by the day of the page.
pub(super) struct Found<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) symbol: Symbol,
    pub(super) decisions: Vec<&'a Decision>,
    pub(super) document: Option<&'a Document>,
    /// The texts of the document, the first issued first.
    pub(super) texts: Vec<&'a DocumentText>,
    pub(super) versions: Vec<&'a ModalitiesVersion>,
    pub(super) revisions: Vec<(&'a ConceptPaper, &'a PaperRevision)>,
}

impl<'a> Found<'a> {
    pub(super) fn of(reader: Reader<'a>, symbol: &Symbol) -> Self {
        let organisation = reader.names.organisation;
        let (paper, on) = (symbol.paper(), reader.on);
        let written = paper.to_string();
        let is_its = |other: &str| other.parse::<Symbol>().is_ok_and(|other| other.paper() == paper);
        let document = organisation.documents.values().find(|row| row.symbol == written);
        let texts = document.map(|row| organisation.texts_of(row.common.id)).unwrap_or_default();
        let areas = reader.record().areas.values();
        let revisions = areas.flat_map(|area| {
            let of_area = area.revisions.values();
            of_area.filter_map(|row| Some((area.papers.get(&row.paper_id)?, row)))
        });
        let has_symbol = |row: &PaperRevision| row.symbol.as_deref().is_some_and(is_its);
        Self {
            decisions: organisation
                .decisions
                .values()
                .filter(|row| row.decided <= on && row.symbol.as_deref() == Some(&written))
                .collect(),
            document,
            texts: texts.into_iter().filter(|row| row.issued <= on).collect(),
            versions: organisation
                .versions
                .values()
                .filter(|row| row.from <= on && is_its(&row.symbol))
                .collect(),
            revisions: revisions.filter(|(_, row)| row.issued <= on && has_symbol(row)).collect(),
            symbol: symbol.clone(),
            reader,
        }
    }

    /// The revisions of which the record knows, each with its day, the earliest first.
    pub(super) fn issued(&self) -> Vec<(u32, NaiveDate)> {
        let number = |revision: i32| u32::try_from(revision).unwrap_or(0);
        let named = |symbol: &str| symbol.parse::<Symbol>().map_or(0, |symbol| symbol.revision());
        let texts = self.texts.iter().map(|row| (number(row.revision), row.issued));
        let versions = self.versions.iter().map(|row| (named(&row.symbol), row.from));
        let revisions = self.revisions.iter();
        let revisions = revisions.map(|(_, row)| (row.symbol.as_deref().map_or(0, named), row.issued));
        let mut issued: Vec<_> = texts.chain(versions).chain(revisions).collect();
        issued.sort_unstable();
        issued.dedup_by_key(|(revision, _)| *revision);
        issued
    }

    /// What the page shows.
    pub(super) fn shown(&self) -> Shown<'a> {
        let mut titles: Vec<String> = Vec::new();
        titles.extend(
            self.document
                .map(|row| format!("{}: {}", self.reader.words().choice("form", &row.form), row.title)),
        );
        titles.extend(self.decisions.iter().map(|row| row.title.clone()));
        let section = |id, lines: Vec<Line<'a>>| Section { id, lines, register: Vec::new() };
        let mut sections = vec![section("symbol-record", self.records())];
        let further = [
            section("symbol-texts", self.text_lines()),
            section("symbol-beside", self.beside()),
            section("symbol-about", self.about()),
            section("relations", self.related()),
        ];
        sections.extend(further.into_iter().filter(|section| !section.lines.is_empty()));
        Shown { titles, stands: self.stands(), sections }
    }

    fn line(&self, row: Row) -> Line<'a> {
        let (kind, id) = (row.kind(), row.common().id);
        let mut line = Line::new("", title(&row, self.reader.record(), self.reader.names))
            .badged("kind", self.reader.words().of_kind("kind-", kind.as_str()));
        let suffix =
            if address(kind, id).starts_with("/records/") { String::new() } else { self.reader.suffix() };
        line.address = Some(format!("{}{suffix}", address(kind, id)));
        line
    }

    /// The ways to what bears the symbol.
    fn records(&self) -> Vec<Line<'a>> {
        let decisions = self.decisions.iter().map(|row| {
            let reader = self.reader;
            self.line(Row::Decision((*row).clone())).cited(reader.cite(Kind::Decision, &row.common))
        });
        let document = self.document.map(|row| {
            self.line(Row::Document(row.clone())).cited(self.reader.cite(Kind::Document, &row.common))
        });
        let versions = self.versions.iter().map(|row| {
            let cite = self.reader.cite(Kind::ModalitiesVersion, &row.common);
            self.line(Row::ModalitiesVersion((*row).clone())).cited(cite)
        });
        let revisions = self.revisions.iter().map(|(paper, row)| {
            let cite = self.reader.cite(Kind::PaperRevision, &row.common);
            self.line(Row::ConceptPaper((*paper).clone())).cited(cite)
        });
        decisions.chain(document).chain(versions).chain(revisions).collect()
    }

    /// All its texts, the latest first.
    fn text_lines(&self) -> Vec<Line<'a>> {
        let Some(document) = self.document else { return Vec::new() };
        let organisation = self.reader.names.organisation;
        let words = self.reader.words();
        let versions = organisation.versions_of(document.common.id);
        let versions = versions.into_iter().filter(|row| row.issued <= self.reader.on).rev();
        versions
            .map(|row| {
                let mut line = Line::new(words.date(row.issued), row.symbol_in(document))
                    .badged("kind", words.of_kind("choice-", &row.language));
                line.address = Some(address_of(organisation, row));
                line
            })
            .collect()
    }

    /// What its documents do to others, and what others do to them or to its decisions.
    fn related(&self) -> Vec<Line<'a>> {
        let documents = self.document.iter().map(|row| row.common.id);
        let all = documents.chain(self.decisions.iter().map(|row| row.common.id));
        all.flat_map(|id| relations(self.reader, id)).collect()
    }

    /// Its corrigenda and addenda.
    fn beside(&self) -> Vec<Line<'a>> {
        let beside = self.reader.who.held.symbols().beside(&self.symbol.paper(), self.reader.on);
        beside
            .iter()
            .map(|symbol| {
                let link = link(self.reader, symbol);
                let mut line = Line::new("", link.text);
                line.address = Some(link.address);
                line
            })
            .collect()
    }

    /// What was decided about it: outcomes of the matters on the document, and paragraphs that name it.
    fn about(&self) -> Vec<Line<'a>> {
        let organisation = self.reader.names.organisation;
        let paper = self.symbol.paper();
        let matters = self.document.map(|row| organisation.matters_on(row.common.id)).unwrap_or_default();
        let outcomes: Vec<_> = matters.iter().filter_map(|row| row.paragraph_id).collect();
        let names_it = |text: &str| {
            find_in(text).any(|(_, named)| matches!(named, Named::Paper(of) if of.paper() == paper))
        };
        let paragraphs = organisation.paragraphs.values();
        let about = paragraphs.filter(|row| outcomes.contains(&row.common.id) || names_it(&row.text));
        let dated = about.filter_map(|row| Some((organisation.decisions.get(&row.decision_id)?, row)));
        let mut known: Vec<_> = dated.filter(|(decision, _)| decision.decided <= self.reader.on).collect();
        known.sort_by_key(|(decision, row)| (decision.decided, decision.common.id, row.number));
        known
            .into_iter()
            .map(|(decision, row)| {
                let words = self.reader.words();
                let link = self.reader.to_decision(decision);
                let number = row.number.to_string();
                let said = words.with("symbol-paragraph", &[("decision", &link.text), ("n", &number)]);
                let mut line = Line::new(words.date(decision.decided), said)
                    .badged("verb", words.of_kind("verb-", &row.verb));
                line.address = Some(format!("{}#p{number}", link.address));
                line.text = Some(&row.text);
                line
            })
            .collect()
    }
}
