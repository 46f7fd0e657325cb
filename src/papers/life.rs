//! What came to a paper beside its texts: revisions that were registered from paper, extensions, expert meetings,
//! matters before the SOC.

use crate::areas::papers::expert_meeting;
use crate::http::reader::{Line, Reader, Section};
use crate::record::rows::ConceptPaper;
use crate::record::{AreaRecord, Kind};
use crate::said::address;

/// The parts of the page.
pub(super) fn sections<'a>(
    reader: Reader<'a>,
    area: &'a AreaRecord,
    paper: &'a ConceptPaper,
) -> Vec<Section<'a>> {
    let id = paper.common.id;
    let query = format!("area_id={}&paper_id={id}", paper.area_id);
    let register = |kind| reader.to_register(kind, &query).into_iter().collect();
    vec![
        Section {
            id: "paper-meetings",
            lines: meetings(reader, area, paper),
            register: register(Kind::ExpertMeeting),
        },
        Section { id: "paper-matters", lines: matters(reader, paper), register: Vec::new() },
        Section { id: "paper-course", lines: course(reader, area, paper), register: Vec::new() },
    ]
    .into_iter()
    .filter(|section| section.id != "paper-course" || !section.lines.is_empty())
    .collect()
}

fn meetings<'a>(reader: Reader<'a>, area: &'a AreaRecord, paper: &ConceptPaper) -> Vec<Line<'a>> {
    let all = area.expert_meetings.values().filter(|row| row.paper_id == Some(paper.common.id));
    let mut own: Vec<_> = all.filter(|row| row.convened <= reader.on).collect();
    own.sort_by_key(|row| row.held);
    own.into_iter()
        .map(|row| Line {
            address: Some(address(Kind::ExpertMeeting, row.common.id)),
            ..expert_meeting(reader, row)
        })
        .collect()
}

fn matters<'a>(reader: Reader<'a>, paper: &ConceptPaper) -> Vec<Line<'a>> {
    let words = reader.words();
    let all = reader.names.organisation.matters.values();
    let mut own: Vec<_> =
        all.filter(|row| row.paper_id == Some(paper.common.id) && row.opened <= reader.on).collect();
    own.sort_by_key(|row| (row.opened, row.common.id));
    own.into_iter()
        .map(|row| {
            let decided = row.decided.filter(|day| *day <= reader.on).and(row.verb.as_deref());
            let (class, stands) = match decided {
                Some(verb) => ("verb", words.of_kind("verb-", verb)),
                None => ("pending", words.t("paper-matter-open")),
            };
            let mut line = Line::new(words.date(row.opened), row.title.as_str()).badged(class, stands);
            line.address = Some(address(Kind::Matter, row.common.id));
            line
        })
        .collect()
}

/// Revisions that were registered from paper, and extensions of the applicability (2.6).
fn course<'a>(reader: Reader<'a>, area: &'a AreaRecord, paper: &ConceptPaper) -> Vec<Line<'a>> {
    let (id, words) = (paper.common.id, reader.words());
    let here = area.texts_of(id);
    let registered = area.revisions.values().filter(|row| {
        row.paper_id == id
            && row.issued <= reader.on
            && !here.iter().any(|text| text.revision == row.revision)
    });
    let revisions = registered.map(|row| {
        let line = Line::new(words.date(row.issued), format!("Rev.{}", row.revision));
        (row.issued, line.cited(reader.cite(Kind::PaperRevision, &row.common)))
    });
    let extensions =
        area.paper_extensions.values().filter(|row| row.paper_id == id && row.approved <= reader.on);
    let extensions = extensions.map(|row| {
        let what = words.with("paper-extended", &[("to", &words.date(row.to))]);
        let line = Line::new(words.date(row.approved), what).decided(reader.decision(row.decision_id));
        (row.approved, line.cited(reader.cite(Kind::PaperExtension, &row.common)))
    });
    let mut lines: Vec<_> = revisions.chain(extensions).collect();
    lines.sort_by_key(|(day, _)| *day);
    lines.into_iter().map(|(_, line)| line).collect()
}
