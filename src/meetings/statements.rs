//! What states have attached to a decision, to the whole of it or to one of its paragraphs.

use uuid::Uuid;

use crate::http::reader::Reader;
use crate::record::Kind;
use crate::said::address;

/// What a state has attached.
pub(super) struct StatementView<'a> {
    pub(super) state: &'a str,
    pub(super) form: &'a str,
    pub(super) made: String,
    /// How it came, where the state has not entered it here.
    pub(super) how: Option<&'a str>,
    pub(super) text: &'a str,
    pub(super) address: String,
}

/// What stands beside a paragraph, or with `None` beside the whole, in the order in which it was made.
pub(super) fn attached<'a>(
    reader: Reader<'a>,
    decision: Uuid,
    paragraph: Option<Uuid>,
) -> Vec<StatementView<'a>> {
    let words = reader.words();
    let all = reader.names.organisation.statements.values();
    let own = all.filter(|row| row.decision_id == decision && row.paragraph_id == paragraph);
    let mut own: Vec<_> = own.filter(|row| row.made <= reader.on).collect();
    own.sort_by_key(|row| (row.made, row.common.id));
    let view = |row: &'a crate::record::rows::Statement| StatementView {
        state: reader.names.state(row.state),
        form: words.of_kind("choice-", &row.form),
        made: words.date(row.made),
        how: (row.how != "by-the-state").then(|| words.of_kind("choice-", &row.how)),
        text: &row.text,
        address: address(Kind::Statement, row.common.id),
    };
    own.into_iter().map(view).collect()
}
