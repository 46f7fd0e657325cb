//! What a record is called, in one line.

use uuid::Uuid;

use crate::http::page::Names;
use crate::http::words::Words;
use crate::record::list::Term;
use crate::record::rows::AgendaItem;
use crate::record::{Kind, Record, Row};
use crate::rules::redline::{Named, named};

/// What a record is called, in one line.
pub fn title(row: &Row, record: &Record, names: Names<'_>) -> String {
    let area = |id: &Uuid| record.areas.get(id).map_or_else(String::new, |held| held.area.code.clone());
    let of = |kind: Kind, id: Uuid| {
        record.find(kind, id).map_or_else(String::new, |row| title(&row, record, names))
    };
    let date = |date| names.words.date(date);
    match row {
        Row::State(row) => names.state(row.code).to_owned(),
        Row::StateName(row) => row.en.clone(),
        Row::Membership(row) => {
            format!(
                "{}, {}",
                names.state(row.state),
                names.words.of_kind("standing-", standing(row.standing))
            )
        }
        Row::Chairmanship(row) => names.state(row.state).to_owned(),
        Row::Dimension(row) => format!("{} {}", row.number, row.name),
        Row::Area(row) => format!("{} {}", row.code, row.name),
        Row::AreaNote(row) => format!("{}, {}", area(&row.area_id), row.when),
        Row::Meeting(row) => match &row.session {
            Some(session) => format!("{}/{session}, {}", row.body, date(row.from)),
            None => format!("{}, {}", row.title, date(row.from)),
        },
        Row::Decision(row) => {
            row.symbol.clone().unwrap_or_else(|| format!("{}, {}", row.title, date(row.decided)))
        }
        Row::DecisionParagraph(row) => format!("{}, {}", of(Kind::Decision, row.decision_id), row.number),
        Row::ModalitiesVersion(row) => row.symbol.clone(),
        Row::Tenure(row) => {
            let when = match (row.from, row.to) {
                (None, None) => String::new(),
                (from, to) => format!(" {}", term(names.words, Term::of(from, to))),
            };
            let role = names.words.of_kind("role-", if row.acting { "acting" } else { row.role.as_str() });
            format!("{}, {}, {role}{when}", area(&row.area_id), names.state(row.state))
        }
        Row::TenureExtension(row) => format!("{} → {}", of(Kind::Tenure, row.tenure_id), date(row.to)),
        Row::TenureTermination(row) => {
            format!("{} → {}", of(Kind::Tenure, row.tenure_id), date(row.last_day))
        }
        Row::FinalReport(row) => format!("{}, {}", area(&row.area_id), row.title),
        Row::ConceptPaper(row) => format!("{}, {}", area(&row.area_id), row.title),
        Row::PaperRevision(row) => format!("{}, Rev.{}", of(Kind::ConceptPaper, row.paper_id), row.revision),
        Row::PaperExtension(row) => format!("{} → {}", of(Kind::ConceptPaper, row.paper_id), date(row.to)),
        Row::ExpertMeeting(row) => format!("{}, {}, {}", area(&row.area_id), row.title, date(row.held)),
        Row::Review(row) => format!("{}, {}", row.title, date(row.held)),
        Row::ReviewContribution(row) => {
            format!("{}, {}", names.state(row.state), of(Kind::Review, row.review_id))
        }
        Row::Coverage(row) => names.words.maybe_date(row.until),
        Row::Matter(row) => row.title.clone(),
        Row::Letter(row) => format!(
            "{}, {}, {}",
            area(&row.area_id),
            names.state(row.state),
            names.words.of_kind("role-", row.role.as_str())
        ),
        Row::ExtensionRequest(row) => format!("{} → {}", of(Kind::Tenure, row.tenure_id), date(row.to)),
        Row::ActingProposal(row) => {
            format!("{}, {}, {}", area(&row.area_id), names.state(row.state), date(row.from))
        }
        Row::ActingConsent(row) => {
            format!("{}, {}", names.state(row.state), of(Kind::ActingProposal, row.proposal_id))
        }
        Row::PaperSection(row) => format!(
            "{}, {}",
            of(Kind::ConceptPaper, row.paper_id),
            names.words.of_kind("section-", &row.section)
        ),
        Row::PaperText(row) => match row.revision {
            0 => format!("{}, {}", of(Kind::ConceptPaper, row.paper_id), names.words.t("first-draft")),
            number => format!("{}, Rev.{number}", of(Kind::ConceptPaper, row.paper_id)),
        },
        Row::Position(row) => format!("{}, {}", names.state(row.state), of(Kind::Matter, row.matter_id)),
        Row::PreparedPosition(row) => {
            format!("{}, {}", names.state(row.state), of(Kind::Matter, row.matter_id))
        }
        Row::Comment(row) => {
            let on = row.matter_id.map(|id| of(Kind::Matter, id));
            let on = on.or(row.paper_id.map(|id| of(Kind::ConceptPaper, id)));
            format!("{}, {}", names.state(row.state), on.unwrap_or_default())
        }
        Row::Circulation(row) => {
            let what = Kind::named(&row.of_kind).map(|kind| of(kind, row.of_id)).unwrap_or_default();
            format!("{what}, {}", date(row.circulated))
        }
        Row::FollowUp(row) => row.text.clone(),
        Row::Attachment(row) => row.name.clone(),
        Row::ProceduralRules(_) => names.words.t("kind-procedural-rules").to_owned(),
        Row::Holiday(row) => format!("{}, {}, {}", row.calendar, date(row.day), row.name),
        Row::Document(row) => row.symbol.clone(),
        Row::DocumentText(row) => {
            let symbol = record.organisation.documents.get(&row.document_id);
            let symbol = symbol.map_or_else(String::new, |document| row.symbol_in(document));
            match record.organisation.original_language(row.document_id) {
                Some(original) if original != row.language => {
                    format!("{symbol} ({})", names.words.of_kind("choice-", &row.language))
                }
                _ => symbol,
            }
        }
        Row::AgendaItem(row) => {
            let title = item_title(names.words, row);
            format!("{}, {}. {title}", of(Kind::Meeting, row.meeting_id), row.number)
        }
        Row::Delegation(row) => format!("{}, {}", names.state(row.state), of(Kind::Meeting, row.meeting_id)),
        Row::Silence(row) => {
            format!("{}, {}", of(Kind::Matter, row.matter_id), names.words.instant(row.expires))
        }
        Row::SilenceBreak(row) => {
            format!("{}, {}", names.state(row.state), of(Kind::Silence, row.silence_id))
        }
        Row::Relation(row) => {
            let to = row.to_document_id.map(|id| of(Kind::Document, id));
            let to = to.or_else(|| Some(of(Kind::Decision, row.to_decision_id?))).unwrap_or_default();
            let document = of(Kind::Document, row.document_id);
            format!("{document} {} {to}", names.words.of_kind("relation-", &row.relation))
        }
        Row::Note(row) => match &row.number {
            Some(number) => format!("{number}, {}", row.subject),
            None => row.subject.clone(),
        },
        Row::NoteEnclosure(row) => format!("{}, {}", of(Kind::Note, row.note_id), row.title),
        Row::StateForm(row) => {
            format!("{}, {}", row.full_name, names.words.of_kind("choice-", &row.language))
        }
        Row::NoteReceived(row) => {
            let number = row.number.as_deref().unwrap_or(&row.subject);
            format!("{}, {number}, {}", names.state(row.state), date(row.received))
        }
        Row::Plan(row) => names.words.with("plan-called", &[("year", &row.year.to_string())]),
        Row::PlanAnswer(row) => format!("{}, {}", of(Kind::Plan, row.plan_id), names.state(row.state)),
        Row::EventProposal(row) => format!("{}, {}", row.of.title, names.state(row.state)),
        Row::ProposalQuestion(row) => {
            format!("{}, {}", of(Kind::EventProposal, row.proposal_id), date(row.asked))
        }
        Row::Event(row) => row.of.title.clone(),
        Row::EventChange(row) => {
            let change = names.words.choice("change", &row.change);
            format!("{}, {change}, {}", of(Kind::Event, row.event_id), date(row.made))
        }
        Row::Nomination(row) => format!("{}, {}", of(Kind::Event, row.event_id), names.state(row.state)),
        Row::EventReport(row) => format!("{}, {}", of(Kind::Event, row.event_id), date(row.issued)),
        Row::Statement(row) => format!("{}, {}", names.state(row.state), of(Kind::Decision, row.decision_id)),
        Row::Amendment(row) => {
            let text = of(Kind::DocumentText, row.text_id);
            let paragraph = paragraph(names.words, row.stood.as_deref());
            let values =
                [("text", text.as_str()), ("paragraph", &paragraph), ("state", names.state(row.state))];
            names.words.with("amendment-called", &values)
        }
    }
}

/// How a paragraph of a text is named: by its own number, else by its beginning; `None`: what comes before the first.
pub fn paragraph(words: &Words, text: Option<&str>) -> String {
    match text.map(named) {
        None => words.t("amendments-before-first").to_owned(),
        Some(Named::Number(number)) => words.with("amendments-paragraph", &[("n", number)]),
        Some(Named::Begins(beginning, true)) => {
            words.with("amendments-paragraph-is", &[("words", beginning)])
        }
        Some(Named::Begins(beginning, false)) => {
            words.with("amendments-paragraph-begins", &[("words", beginning)])
        }
    }
}

/// The title of an item of an agenda: what every agenda has, in the reader's words.
pub fn item_title<'a>(words: &'static Words, item: &'a AgendaItem) -> &'a str {
    match item.item.as_str() {
        "matter" | "free" => &item.title,
        standing => words.of_kind("choice-", standing),
    }
}

fn standing(of: crate::record::rows::StandingOf) -> &'static str {
    match of {
        crate::record::rows::StandingOf::Member => "member",
        crate::record::rows::StandingOf::Observer => "observer",
    }
}

/// A term in words: "(2024-2025)".
pub fn term(words: &Words, term: Term) -> String {
    match term {
        Term::Years(from, to) if from == to => format!("({from})"),
        Term::Years(from, to) => format!("({from}-{to})"),
        Term::Dates(Some(from), Some(to)) => format!("({} – {})", words.date(from), words.date(to)),
        Term::Dates(None, Some(to)) => words.with("term-until", &[("to", &words.date(to))]),
        Term::Dates(Some(from), None) => words.with("term-from", &[("from", &words.date(from))]),
        Term::Dates(None, None) => String::new(),
    }
}
