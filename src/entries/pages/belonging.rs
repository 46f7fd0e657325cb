//! What belongs to a record: the records that rest on it, and those that may be registered with it.

use crate::http::who::Who;
use crate::record::{Kind, Row};
use crate::said::{Piece, Reading};

/// How many records that rest on one are shown of each kind.
const MOST: usize = 40;

/// The records of one kind that rest on a record.
pub struct Resting {
    /// Their kind.
    pub kind: Kind,
    /// Each by its title.
    pub records: Vec<Piece>,
    /// How many more there are.
    pub more: usize,
}

/// The records that rest on one, as far as the reader may know of them.
pub fn resting_on(who: &Who, row: &Row) -> Vec<Resting> {
    let reading = Reading::of(who);
    let of_kind = |kind: &Kind| {
        let resting = who.record().all(*kind).into_iter().filter(|other| other.refers_to(row));
        let records: Vec<Piece> =
            resting.filter_map(|other| reading.named(*kind, other.common().id)).collect();
        let more = records.len().saturating_sub(MOST);
        Resting { kind: *kind, records: records.into_iter().take(MOST).collect(), more }
    };
    Kind::ALL.iter().map(of_kind).filter(|resting| !resting.records.is_empty()).collect()
}

/// A record that may be registered with one: its kind, and the address of its form with what is known filled in.
pub struct Further {
    /// Its kind.
    pub kind: Kind,
    /// The address of the form.
    pub address: String,
}

/// What may be registered with a record.
pub fn further(who: &Who, row: &Row) -> Vec<Further> {
    let id = row.common().id.to_string();
    let with = |kind: Kind, fields: &[(&str, &str)]| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(fields);
        Further { kind, address: format!("/register/{}?{}", kind.as_str(), query.finish()) }
    };
    let each = |kinds: &[Kind], field: &str, value: &str| {
        kinds.iter().map(|kind| with(*kind, &[(field, value)])).collect()
    };
    match row {
        Row::Tenure(_) => {
            each(&[Kind::TenureExtension, Kind::TenureTermination, Kind::FinalReport], "tenure_id", &id)
        }
        Row::ConceptPaper(paper) => vec![
            with(Kind::PaperRevision, &[("paper_id", &id)]),
            with(Kind::PaperExtension, &[("paper_id", &id)]),
            with(Kind::ExpertMeeting, &[("area_id", &paper.area_id.to_string()), ("paper_id", &id)]),
        ],
        Row::Review(_) => each(&[Kind::ReviewContribution], "review_id", &id),
        Row::Meeting(meeting) => vec![
            with(Kind::Decision, &[("meeting_id", &id), ("decided", &meeting.to.to_string())]),
            with(Kind::Review, &[("meeting_id", &id), ("held", &meeting.from.to_string())]),
        ],
        Row::Decision(decision) => {
            let paragraphs = who.organisation().paragraphs_of(decision.common.id);
            let next = paragraphs.last().map_or(1, |last| last.number + 1).to_string();
            let decided = decision.decided.to_string();
            vec![
                with(Kind::DecisionParagraph, &[("decision_id", &id), ("number", &next)]),
                with(Kind::Tenure, &[("decision_id", &id), ("appointed", &decided)]),
                with(Kind::TenureExtension, &[("decision_id", &id), ("approved", &decided)]),
                with(Kind::PaperExtension, &[("decision_id", &id), ("approved", &decided)]),
            ]
        }
        Row::Area(area) => each(
            &[Kind::Tenure, Kind::ConceptPaper, Kind::ExpertMeeting, Kind::AreaNote],
            "area_id",
            &area.code,
        ),
        Row::Dimension(dimension) => each(&[Kind::Area], "dimension_id", &dimension.number.to_string()),
        Row::State(state) => {
            each(&[Kind::StateName, Kind::Membership, Kind::Chairmanship], "state", state.code.as_str())
        }
        _ => Vec::new(),
    }
}
