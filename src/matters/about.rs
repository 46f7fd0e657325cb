//! What a matter is about, kind by kind: the document with its latest text, the nomination, the call with its last day; and
//! where a recommendation led.

use uuid::Uuid;

use crate::http::reader::{Link, Reader};
use crate::record::Kind;
use crate::record::rows::Matter;
use crate::said::{Stands, address};

/// What a matter is about.
pub(super) struct About {
    /// The document, and its latest text.
    pub(super) document: Option<(Link, Option<Link>)>,
    /// On whom a call calls.
    pub(super) addressees: Option<String>,
    /// The matters that it opened in a higher body, and how each stands.
    pub(super) followed_by: Vec<(Link, String)>,
    /// The matter from which a recommendation brought it here, and how it stands.
    pub(super) from: Option<(Link, String)>,
}

impl About {
    pub(super) fn of(reader: Reader<'_>, matter: &Matter) -> Self {
        let organisation = reader.names.organisation;
        let linked = |row: &Matter| {
            let body = reader.words().of_kind("choice-", &row.body);
            let stands = Stands::of(row, organisation, reader.on).words(reader.words(), reader.on);
            let text = format!("{body}: {}", row.title);
            (Link { address: address(Kind::Matter, row.common.id), text }, stands)
        };
        let usual = || reader.words().t("call-on-member-states").to_owned();
        Self {
            document: matter.document_id.and_then(|id| document(reader, id)),
            addressees: (matter.concerns == "call").then(|| matter.addressees.clone().unwrap_or_else(usual)),
            followed_by: organisation.recommended_from(matter.common.id).into_iter().map(linked).collect(),
            from: matter.from_matter_id.and_then(|id| organisation.matters.get(&id)).map(linked),
        }
    }
}

fn document(reader: Reader<'_>, id: Uuid) -> Option<(Link, Option<Link>)> {
    let document = reader.names.organisation.documents.get(&id)?;
    let form = reader.words().choice("form", &document.form);
    let text = reader.names.organisation.latest_text(id, reader.on);
    let text = text.map(|row| Link {
        address: format!("/documents/{id}/texts/{}", row.revision),
        text: row.symbol_in(document),
    });
    let name = format!("{}, {form}: {}", document.symbol, document.title);
    Some((Link { address: address(Kind::Document, id), text: name }, text))
}
