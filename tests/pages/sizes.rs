//! Every page of the demonstration is there, for whom it is, and none is too large for a slow line.

use axum::http::{Method, StatusCode};
use clearinghouse::demo;
use clearinghouse::files::Remove;
use clearinghouse::ids::StateId;
use clearinghouse::imports::Layout;
use clearinghouse::record::day_book::DayBook;
use clearinghouse::record::files::Media;
use clearinghouse::record::rows::Attachment;
use clearinghouse::record::{Kind, Record, Row};
use clearinghouse::routes;
use clearinghouse::rules::access::{Actor, Post};
use clearinghouse::rules::paragraph::Paragraph;
use clearinghouse::steps::{self, Scene, Standing, Step};
use uuid::Uuid;

use super::matters;
use crate::house::{Browser, House, TODAY};

#[path = "../../benches/pages/synthetic.rs"]
#[expect(dead_code, reason = "the measurement of pages asks for more of it")]
mod synthetic;

/// 50 KB.
const BYTES: usize = 51_200;
/// Searches that find little, much, nothing, and what comes near: in words of the record and in Cyrillic letters, since
/// what was typed stands on the page.
const SEARCHES: [&str; 8] = [
    "",
    "?q=2.3",
    "?q=c",
    "?q=implementation",
    "?q=99.99",
    "?q=implementation&in=texts",
    "?q=implementation&in=modalities-paragraph",
    "?q=%D0%9A%D0%B0%D0%B7%D0%B5%D1%85%D1%81%D1%82%D0%B0%D0%BD",
];
/// The day of the paper.
const PAPER: &str = "2023-08-22";

/// A demonstration, and one of its delegates.
pub(super) struct Demonstration {
    pub(super) house: House,
    /// Of an account that may be managed.
    account: Uuid,
}

/// Who reads.
pub(super) struct Reader {
    pub(super) actor: Actor,
    /// The record as they know it.
    pub(super) record: Record,
    pub(super) browser: Browser,
}

pub(super) async fn demonstration() -> Demonstration {
    let house = House::empty().await;
    house.on(TODAY).await; // what is brought in is dated
    demo::open(&house.app).await.unwrap();
    matters::bring_in(&house).await;
    let account = "select id from account where duty = 'delegate' order by email limit 1";
    let account = sqlx::query_scalar(account).fetch_one(&house.owner_pool).await.unwrap();
    Demonstration { house, account }
}

pub(super) fn state(code: &str) -> StateId {
    code.parse().unwrap()
}

impl Demonstration {
    pub(super) async fn reader(&self, email: &str, post: Post) -> Reader {
        let browser = self.house.signed_in(email, post).await;
        let actor = Actor { account: Some(Uuid::nil()), post, standing: true, chair: false };
        let record = self.house.record().await.read_by(|audience| actor.reads(audience)).into_owned();
        Reader { actor, record, browser }
    }

    /// The entries of the journal that a reader may know of, as its list has them.
    async fn entries(&self, reader: &Reader) -> Vec<String> {
        let mut entries = Vec::new();
        let mut list = Some("/journal".to_owned());
        while let Some(address) = list.take() {
            let page = reader.browser.get(&address).await.body;
            let linked = page.split("href=\"/journal/").skip(1);
            let linked = linked.filter_map(|rest| rest.split_once('"')).map(|(entry, _)| entry);
            entries.extend(linked.filter(|entry| entry.parse::<i64>().is_ok()).map(str::to_owned));
            list = next(&page);
        }
        entries.sort();
        entries.dedup();
        assert!(entries.len() > 1, "a journal has more than one entry");
        entries
    }

    /// Every address of a route that this reader may come to; `None`: nobody has said which.
    pub(super) async fn addresses(&self, path: &str, reader: &Reader) -> Option<Vec<String>> {
        if let Some(step) = step_of(path) {
            return Some(self.subjects(step, reader).await);
        }
        if let Some(step) = path.strip_suffix("/file").and_then(step_of) {
            return Some(self.open(step, reader).await.map(|address| format!("{address}/file")).collect());
        }
        let record = &reader.record;
        let registers = matches!(reader.actor.post, Post::Officer | Post::Administrator);
        let administers = matches!(reader.actor.post, Post::Administrator);
        let fill = |place: &str, with: Vec<String>| -> Vec<String> {
            with.into_iter().map(|with| path.replace(place, &with)).collect()
        };
        Some(match path {
            "/" | "/sign-in" | "/account" | "/design" | "/accessibility" | "/help" | "/glossary" => {
                vec![path.to_owned()]
            }
            "/areas" | "/areas/timeline" | "/states" | "/meetings" | "/modalities" => {
                also_as_of_the_paper(vec![path.to_owned()])
            }
            "/search" => SEARCHES.map(|query| format!("/search{query}")).to_vec(),
            "/duties" => {
                let wanted = ["/duties", "/duties?status=all"].map(str::to_owned).to_vec();
                also_as_of_the_paper(wanted)
            }
            "/areas/{code}" => {
                let codes = record.areas_in_order().map(|area| area.area.code.clone()).collect();
                also_as_of_the_paper(fill("{code}", codes))
            }
            "/states/{code}" => {
                let codes = record.organisation.states.values().map(|row| row.code.to_string()).collect();
                also_as_of_the_paper(fill("{code}", codes))
            }
            "/help/{guide}" => fill("{guide}", ["delegate", "officer", "chair"].map(str::to_owned).to_vec()),
            "/modalities/{number}" => {
                let numbers = Paragraph::ALL.iter().map(|of| of.number().to_owned()).collect();
                also_as_of_the_paper(fill("{number}", numbers))
            }
            "/matters" | "/silences" | "/procedure" => vec![path.to_owned()],
            "/notes" | "/notes-received" | "/plans" | "/events" | "/event-proposals" => vec![path.to_owned()],
            "/plans/figures" => {
                let by = ["dimension", "area", "host", "format", "state"];
                also_as_of_the_paper(by.map(|by| format!("{path}?by={by}")).to_vec())
            }
            "/plans/{id}" | "/plans/{id}/calendar" | "/plans/{id}/figures" => {
                fill("{id}", ids(record, Kind::Plan, reader))
            }
            "/event-proposals/{id}" => fill("{id}", ids(record, Kind::EventProposal, reader)),
            "/events/{id}" => fill("{id}", ids(record, Kind::Event, reader)),
            "/notes/{id}" => fill("{id}", ids(record, Kind::Note, reader)),
            "/note-enclosures/{id}" => fill("{id}", ids(record, Kind::NoteEnclosure, reader)),
            "/notes-received/{id}" => fill("{id}", ids(record, Kind::NoteReceived, reader)),
            "/silences/{id}" => fill("{id}", ids(record, Kind::Silence, reader)),
            "/matters/{id}/silence/break" => Vec::new(), // leads to the page of the silence
            "/documents" | "/letters" | "/requests" | "/concept-papers" | "/reports" | "/reviews"
            | "/follow-ups" => also_as_of_the_paper(vec![path.to_owned()]),
            "/documents/{id}" => also_as_of_the_paper(fill("{id}", ids(record, Kind::Document, reader))),
            "/documents/{id}/amendments" => fill("{id}", ids(record, Kind::Document, reader)),
            "/documents/{id}/texts/{n}" => record
                .organisation
                .document_texts
                .values()
                .map(|row| format!("/documents/{}/texts/{}", row.document_id, row.revision))
                .collect(),
            "/symbols/{*symbol}" => {
                let symbols = record.organisation.symbols().map(|of| format!("/symbols/{of}"));
                symbols.chain(["/symbols/N%C2%BADOC/1016".to_owned()]).collect()
            }
            "/letters/{id}" => fill("{id}", ids(record, Kind::Letter, reader)),
            "/extension-requests/{id}" => fill("{id}", ids(record, Kind::ExtensionRequest, reader)),
            "/reviews/{id}" => fill("{id}", ids(record, Kind::Review, reader)),
            "/matters/{id}" | "/matters/{id}/board" => fill("{id}", ids(record, Kind::Matter, reader)),
            "/meetings/{id}/screen" | "/meetings/{id}/projector" => {
                fill("{id}", ids(record, Kind::Meeting, reader))
            }
            // A stream, whose events say nothing but that something has changed.
            path if path.ends_with("/live") => Vec::new(),
            "/meetings/{id}" | "/meetings/{id}/agenda" | "/meetings/{id}/participants" => {
                also_as_of_the_paper(fill("{id}", ids(record, Kind::Meeting, reader)))
            }
            "/decisions/{id}" => also_as_of_the_paper(fill("{id}", ids(record, Kind::Decision, reader))),
            "/concept-papers/{id}" => {
                also_as_of_the_paper(fill("{id}", ids(record, Kind::ConceptPaper, reader)))
            }
            "/meetings/{id}/{session}" => Vec::new(), // leads to the page of the meeting
            "/duties/{area}/{kind}/{subject}" => self.duties(record, false).await,
            "/duties/{area}/{kind}/{subject}/{bearer}" => self.duties(record, true).await,
            "/journal" => vec![path.to_owned()],
            "/journal/{entry}" => fill("{entry}", self.entries(reader).await),
            "/records/{kind}/{id}" => of_kinds(Kind::ALL.iter().copied(), path, reader),
            "/records/{kind}/{id}/files" => {
                of_kinds(Kind::ALL.iter().copied().filter(|kind| kind.has_files()), path, reader)
            }
            "/files/{id}/removal" => fill("{id}", self.files(reader, |_| true).await),
            "/files/{id}/text" => Vec::new(), // no document of the demonstration has a file
            "/files/{id}/sections" => {
                fill("{id}", self.files(reader, |file| file.media == Media::Docx).await)
            }
            "/records/{kind}/{id}/correct" | "/records/{kind}/{id}/strike" if registers => {
                of_kinds(Kind::registered(), path, reader)
            }
            "/register" | "/imports" if registers => vec![path.to_owned()],
            "/imports/{kind}" if registers => {
                fill("{kind}", Layout::ALL.iter().map(|layout| layout.name().to_owned()).collect())
            }
            "/register/{kind}" if registers => {
                fill("{kind}", Kind::registered().map(|kind| kind.as_str().to_owned()).collect())
            }
            "/accounts" | "/security-log" | "/journal/verify" if administers => vec![path.to_owned()],
            "/accounts/{id}/duty" | "/accounts/{id}/close" if administers => {
                fill("{id}", vec![self.account.to_string()])
            }
            "/journal/{entry}/erase" if administers => fill("{entry}", vec!["1".to_owned()]),
            "/records/{kind}/{id}/correct"
            | "/records/{kind}/{id}/strike"
            | "/register"
            | "/register/{kind}"
            | "/imports"
            | "/imports/{kind}"
            | "/accounts"
            | "/security-log"
            | "/journal/verify"
            | "/accounts/{id}/duty"
            | "/accounts/{id}/close"
            | "/journal/{entry}/erase" => Vec::new(),
            "/password/{link}" => vec!["/password/none".to_owned()],
            _ => return None,
        })
    }

    /// The files that a reader may take out of a draft.
    async fn files(&self, reader: &Reader, wanted: impl Fn(&Attachment) -> bool) -> Vec<String> {
        let scene = Scene::supposed(&reader.record, reader.actor, self.house.now().await);
        let all = reader.record.all(Kind::Attachment).into_iter();
        let ids = all.filter_map(|row| match row {
            Row::Attachment(file) if wanted(&file) => Some(file.common.id),
            _ => None,
        });
        let own = ids.filter(|id| Remove::subject(&scene, *id).is_ok());
        own.map(|id| id.to_string()).collect()
    }

    /// Where a step is offered to a reader, possible or not.
    async fn subjects(&self, step: &Step, reader: &Reader) -> Vec<String> {
        let scene = Scene::supposed(&reader.record, reader.actor, self.house.now().await);
        let mut subjects = reader.record.all(step.on);
        subjects.retain(|row| {
            (step.may)(&scene, row).is_ok() && (step.stands)(&scene, row) != Standing::Elsewhere
        });
        subjects.iter().map(|row| step.address(row)).collect()
    }

    /// Where a step can be taken by a reader now.
    async fn open(&self, step: &Step, reader: &Reader) -> impl Iterator<Item = String> {
        let scene = Scene::supposed(&reader.record, reader.actor, self.house.now().await);
        let mut subjects = reader.record.all(step.on);
        subjects.retain(|row| (step.may)(&scene, row).is_ok() && step.open(&scene, row).is_ok());
        subjects.into_iter().map(|row| step.address(&row))
    }

    /// Every duty of today, and of the day of the paper.
    async fn duties(&self, record: &Record, of_bearers: bool) -> Vec<String> {
        let held = self.house.held().await;
        let then = DayBook::new(record, PAPER.parse().unwrap());
        let days = [(&held.day, String::new()), (&then, format!("?as_of={PAPER}"))];
        let mut found = Vec::new();
        for (book, suffix) in days {
            for entry in book.all() {
                let duty = entry.duty;
                let address = format!("/duties/{}/{}/{}", duty.area, duty.kind, duty.subject);
                match of_bearers {
                    false => found.push(format!("{address}{suffix}")),
                    true => {
                        found.extend(duty.bearers.iter().map(|bearer| format!("{address}/{bearer}{suffix}")))
                    }
                }
            }
        }
        found.dedup();
        found
    }
}

fn also_as_of_the_paper(addresses: Vec<String>) -> Vec<String> {
    let as_of = |address: &String| {
        let joint = if address.contains('?') { '&' } else { '?' };
        format!("{address}{joint}as_of={PAPER}")
    };
    let then: Vec<String> = addresses.iter().map(as_of).collect();
    addresses.into_iter().chain(then).collect()
}

/// The records of a kind that somebody may know of.
fn ids(record: &Record, kind: Kind, reader: &Reader) -> Vec<String> {
    let rows = record.all(kind);
    let readable = rows.iter().filter(|row| reader.actor.reads(row.common().audience()));
    readable.map(|row| row.common().id.to_string()).collect()
}

fn of_kinds(kinds: impl Iterator<Item = Kind>, path: &str, reader: &Reader) -> Vec<String> {
    let of_kind = |kind: Kind| {
        let path = path.replace("{kind}", kind.as_str());
        let ids = ids(&reader.record, kind, reader).into_iter();
        ids.map(move |id| path.replace("{id}", &id)).collect::<Vec<_>>()
    };
    kinds.flat_map(of_kind).collect()
}

/// The step whose page it is, if it is one.
fn step_of(path: &str) -> Option<&'static Step> {
    steps::all().find(|step| step.path() == path)
}

/// The address of the next page, as the page says it.
fn next(page: &str) -> Option<String> {
    let (before, _) = page.split_once("\" rel=\"next\"")?;
    Some(before.rsplit_once("href=\"")?.1.replace("&amp;", "&").replace("&#38;", "&"))
}

pub(super) fn is_a_page(path: &str) -> bool {
    let others = ["/healthz", "/readyz", "/files/{id}", "/event-proposals/alike"];
    !path.starts_with("/api/")
        && !path.starts_with("/static/")
        && ![".csv", ".xlsx", ".docx", ".pdf", "/template"].iter().any(|ending| path.ends_with(ending))
        && !others.contains(&path)
}

/// Reads an address and the pages that follow on it, and adds their sizes; what is wrong is added to `wrong`.
async fn read(reader: &Reader, address: String, sizes: &mut Vec<(usize, String)>, wrong: &mut Vec<String>) {
    let mut following = Some(address);
    while let Some(address) = following.take() {
        let answer = reader.browser.get(&address).await;
        let size = answer.body.len();
        let spent = address.starts_with("/password/"); // a link that is none
        if answer.status != if spent { StatusCode::NOT_FOUND } else { StatusCode::OK } {
            wrong.push(format!("{address} as {}: {}", reader.actor.post.duty(), answer.status));
        } else if size > BYTES {
            wrong.push(format!("{address} as {}: {size} bytes", reader.actor.post.duty()));
        }
        following = next(&answer.body);
        sizes.push((size, format!("{address} as {}", reader.actor.post.duty())));
    }
}

/// Every page of the demonstration in a language; Cyrillic letters are two bytes each.
async fn no_page_is_larger_in(language: &'static str) {
    let demonstration = demonstration().await;
    let mut readers = [
        demonstration.reader("officer@sizes.example", Post::Officer).await,
        demonstration.reader("delegate@sizes.example", Post::Delegate(state("KAZ"), false)).await,
        demonstration.reader("administrator@sizes.example", Post::Administrator).await,
        demonstration.reader("senior@sizes.example", Post::SeniorOfficial(state("KAZ"), false)).await,
    ];
    for reader in &mut readers {
        reader.browser = reader.browser.clone().asking_for(language);
    }
    let (mut sizes, mut wrong) = (Vec::new(), Vec::new());
    // A page differs from the next of its route by its data alone: of many, every so manieth is read.
    let most = if language == "en" { 200 } else { 60 };
    let pages = routes::all();
    for route in pages.iter().filter(|route| route.method == Method::GET && is_a_page(&route.path)) {
        let step = step_of(&route.path);
        let mut seen = step.is_none();
        for reader in &readers {
            // A senior official reads what a delegate reads, but takes more steps; in the other languages the one who reads
            // the most tells enough.
            let reads_most = matches!(reader.actor.post, Post::Administrator);
            let skipped = if language == "en" {
                matches!(reader.actor.post, Post::SeniorOfficial(..))
            } else {
                !reads_most
            };
            if step.is_none() && skipped {
                continue;
            }
            match demonstration.addresses(&route.path, reader).await {
                Some(addresses) => {
                    seen |= !addresses.is_empty();
                    let every = addresses.len().div_ceil(most).max(1);
                    for address in addresses.into_iter().step_by(every) {
                        read(reader, address, &mut sizes, &mut wrong).await;
                    }
                }
                None => wrong.push(format!("{}: nobody has said which pages there are", route.path)),
            }
        }
        if !seen {
            wrong.push(format!("{}: nothing is brought in on which it is offered", route.path));
        }
    }
    sizes.sort_by(|a, b| b.cmp(a));
    println!("{} pages in {language}; the largest:", sizes.len());
    for (size, address) in sizes.iter().take(10) {
        println!("{size:>7} {address}");
    }
    assert!(wrong.is_empty(), "{language}:\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn no_page_in_english_is_larger_than_50_kb() {
    no_page_is_larger_in("en").await;
}

#[tokio::test]
async fn no_page_in_russian_is_larger_than_50_kb() {
    no_page_is_larger_in("ru").await;
}

#[tokio::test]
async fn no_page_in_kazakh_is_larger_than_50_kb() {
    no_page_is_larger_in("kk").await;
}

#[tokio::test]
async fn no_form_is_larger_than_50_kb_after_twenty_years() {
    let house = House::empty().await;
    synthetic::fill(&house.app, synthetic::WHOLE).await.unwrap();
    let officer = house.signed_in("officer@sizes.example", Post::Officer).await;
    let record = house.record().await;
    let mut wrong = Vec::new();
    for kind in Kind::registered().map(|kind| (kind.as_str(), record.all(kind))) {
        let (kind, rows) = kind;
        let correcting = rows.first().map(|row| format!("/records/{kind}/{}/correct", row.common().id));
        for address in correcting.into_iter().chain([format!("/register/{kind}")]) {
            let size = officer.get(&address).await.body.len();
            println!("{size:>7} {address}");
            if size > BYTES {
                wrong.push(format!("{address}: {size} bytes"));
            }
        }
    }
    let tenure = record.all(Kind::Tenure).remove(0);
    let last = format!("/register/tenure-extension?tenure_id={}", tenure.common().id);
    officer.get(&last).await.must_say(&format!("<option value=\"{}\" selected>", tenure.common().id));
    let form = [("find_tenure_id", "7.7"), ("find", "yes"), ("to", "2031-12-31")];
    let found = officer.post("/register/tenure-extension", &form).await;
    found.must_say("are offered for “7.7”").must_say("value=\"2031-12-31\"");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
