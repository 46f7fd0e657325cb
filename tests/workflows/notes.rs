//! Notes verbales: the note NºDOC/1016 of 22 August 2023 as it stands in the papers, one series of numbers, and who learns
//! of a note to named states.

mod enclosed;

use std::collections::BTreeSet;
use std::sync::Arc;

use clearinghouse::record::Kind;
use clearinghouse::rules::note;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::browsing::{delegate, officer, step};
use crate::api::client::{OFFICER, Program};
use crate::house::House;
use crate::house::files::{docx, form, pdf_of_pages};

const TO_ALL: [(&str, &str, &str); 3] = [
    (
        "en",
        "the CICA Member States",
        "MEMBER STATES\nOF THE CONFERENCE ON INTERACTION\nAND CONFIDENCE BUILDING MEASURES\nIN ASIA",
    ),
    (
        "ru",
        "государствам-членам СВМДА",
        "ГОСУДАРСТВА-ЧЛЕНЫ СОВЕЩАНИЯ ПО ВЗАИМОДЕЙСТВИЮ И МЕРАМ ДОВЕРИЯ В АЗИИ",
    ),
    (
        "kk",
        "Азия Кеңесінің мүше мемлекеттеріне",
        "АЗИЯДАҒЫ ӨЗАРА ІС-ҚИМЫЛ ЖӘНЕ СЕНІМ ШАРАЛАРЫ КЕҢЕСІНІҢ МҮШЕ МЕМЛЕКЕТТЕРІ",
    ),
];
const ENGLISH: &str = "forward the decisions of the Senior Officials Committee meeting of 22 August 2023 and draft documents as at the time of closure of the meeting";
const RUSSIAN: &str = "направить решения заседания Комитета старших должностных лиц от 22 августа 2023 года и проекты документов на момент закрытия заседания";
const KAZAKH: &str = "2023 жылғы 22 тамызда өткен Аға лауазымды тұлғалар комитеті отырысының шешімдерін және отырыстың қорытындысы бойынша құжаттардың жобаларын жолдауды";

/// The paper as it was sent (seed/source.txt), with every run of blanks and lines as one blank.
const PAPER: [&str; 3] = [
    "NºDOC/1016 Enclosure: as stated, on 14 p. The Secretariat of the Conference on Interaction and Confidence Building Measures in Asia (CICA) presents its compliments to the CICA Member States and has the honour to forward the decisions of the Senior Officials Committee meeting of 22 August 2023 and draft documents as at the time of closure of the meeting. The Secretariat avails itself of this opportunity to renew to the CICA Member States the assurances of its highest consideration. Astana, 22 August 2023 MEMBER STATES OF THE CONFERENCE ON INTERACTION AND CONFIDENCE BUILDING MEASURES IN ASIA",
    "NºDOC/1016 Приложение: упомянутое, на 14 л. Секретариат Совещания по взаимодействию и мерам доверия в Азии (СВМДА) свидетельствует свое уважение государствам-членам СВМДА и имеет честь направить решения заседания Комитета старших должностных лиц от 22 августа 2023 года и проекты документов на момент закрытия заседания. Секретариат пользуется случаем, чтобы возобновить государствам-членам СВМДА уверения в своем самом высоком уважении. город Астана, 22 августа 2023 г. ГОСУДАРСТВА-ЧЛЕНЫ СОВЕЩАНИЯ ПО ВЗАИМОДЕЙСТВИЮ И МЕРАМ ДОВЕРИЯ В АЗИИ",
    "NºDOC/1016 Қосымша: аталған, 14 п. Азиядағы өзара іс-қимыл және сенім шаралары кеңесінің (Азия Кеңесінің) Хатшылығы Азия Кеңесінің мүше мемлекеттеріне өзінің зор ілтипатын білдіре отырып, 2023 жылғы 22 тамызда өткен Аға лауазымды тұлғалар комитеті отырысының шешімдерін және отырыстың қорытындысы бойынша құжаттардың жобаларын жолдауды өзіне мәртебе санайды. Хатшылық осы мүмкіндікті пайдалана отырып, Азия Кеңесінің мүше мемлекеттеріне өзінің зор ілтипатын тағы да растайды. Астана қаласы, 2023 жылғы 22 тамыз АЗИЯДАҒЫ ӨЗАРА ІС-ҚИМЫЛ ЖӘНЕ СЕНІМ ШАРАЛАРЫ КЕҢЕСІНІҢ МҮШЕ МЕМЛЕКЕТТЕРІ",
];

struct Office {
    house: House,
    officer: Program,
    chairmanship: String,
}

async fn forms(house: &House, state: Option<&str>, forms: &[(&str, &str, &str)]) {
    for (language, to_whom, block) in forms {
        let form = json!({"state": state, "language": language, "full_name": to_whom, "to_whom": to_whom, "block": block,
                          "confirmed": "2023-08-01", "distribution": "secretariat"});
        house.register(Kind::StateForm, form).await;
    }
}

/// The Secretariat on 22 August 2023, with the series of its notes and the forms of all Member States.
async fn office() -> Office {
    let house = House::new().await;
    house.on("2023-08-22").await;
    let rules = json!({"silence_days": 14, "window_days": 14, "outside_symbol": "{body}/{year}/DEC/",
                       "note_series": "NºDOC/", "note_start": 1016});
    house.register(Kind::ProceduralRules, rules).await;
    forms(&house, None, &TO_ALL).await;
    let officer = Program::of(&house, OFFICER).await;
    let chair = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    Office { house, officer, chairmanship: format!("/chairmanships/{chair}") }
}

fn id(answer: &Value) -> String {
    answer["id"].as_str().expect("an id").to_owned()
}

impl Office {
    /// A note to all Member States in English, initialled.
    async fn initialled(&self, subject: &str) -> String {
        let draft = json!({"subject": subject, "addressed": "all-member-states", "purpose_en": "inform them of something"});
        let note = id(&self.officer.post(&format!("{}/notes", self.chairmanship), draft).await.is(201));
        self.officer.post(&format!("/notes/{note}/initials"), json!({})).await.is(201);
        note
    }

    async fn send(&self, note: &str) -> Value {
        self.officer.post(&format!("/notes/{note}/sending"), json!({})).await.is(201)
    }

    /// A draft before the Ministerial Council at its second revision.
    async fn at_rev_2(&self, symbol: &str) -> (String, String) {
        let draft = json!({"form": "draft-statement", "title": "A draft", "body": "MC", "originator": "chairmanship",
                           "distribution": "member-states", "text": "As at the time of closure.", "symbol": format!("{symbol}/Rev.2"),
                           "issued": "2023-08-21"});
        let document =
            id(&self.officer.post(&format!("{}/documents", self.chairmanship), draft).await.is(201));
        let texts = self.officer.get("/document-texts").await.items();
        let text = texts.iter().find(|row| row["document_id"] == json!(document)).unwrap();
        (document, id(text))
    }
}

fn run_together(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_note_of_22_august_2023_stands_as_it_was_sent() {
    let office = office().await;
    let officer = &office.officer;
    let (fourth, fourth_text) = office.at_rev_2("MC/2023/DRAFT/4").await;
    let (_, fifth_text) = office.at_rev_2("MC/2023/DRAFT/5").await;
    let draft = json!({"subject": "Decisions of the SOC", "addressed": "all-member-states",
                       "purpose_en": ENGLISH, "purpose_ru": RUSSIAN, "purpose_kk": KAZAKH});
    let note = id(&officer.post(&format!("{}/notes", office.chairmanship), draft).await.is(201));
    let enclosures = format!("/notes/{note}/enclosures");
    // The pages of the PDF are counted, one of so short a text; without typst the officer says how many there are.
    let counted = officer.post(&enclosures, json!({"document_text": fourth_text})).await;
    if cfg!(feature = "pdf") {
        let counted = counted.is(201);
        assert_eq!((&counted["pages"], &counted["pages_as_said"]), (&json!(1), &Value::Null));
        let out = format!("/note-enclosures/{}/taking-out", id(&counted));
        officer.post(&out, json!({})).await.is(201);
    } else {
        assert_eq!(counted.wrong_fields(), ["pages_as_said"]);
    }
    // The officer corrects it, with a reason: 5 and 9 are the 14 of the paper.
    for (text, pages) in [(&fourth_text, 5), (&fifth_text, 9)] {
        let enclosed =
            json!({"document_text": text, "pages_as_said": pages, "pages_because": "Counted on the print"});
        officer.post(&enclosures, enclosed).await.is(201);
    }
    let sending = format!("/notes/{note}/sending");
    officer.post(&sending, json!({})).await.is(409); // nobody has initialled it
    officer.post(&format!("/notes/{note}/initials"), json!({})).await.is(201);
    let kazakhstan = delegate(&office.house, "KAZ").await;
    assert_eq!(kazakhstan.get(&format!("/notes/{note}")).await.status, 404, "a draft is the Secretariat's");
    let sent = officer.post(&sending, json!({})).await.is(201);
    assert_eq!(
        (&sent["symbol"], &sent["sent"], &sent["pages"], sent["states"].as_array().unwrap().len()),
        (&json!("NºDOC/1016"), &json!("2023-08-22"), &json!(14), 7)
    );
    // As it stands on paper in each language.
    let day = ["22 August 2023", "22 августа 2023 г.", "2023 жылғы 22 тамыз"];
    for ((language, day), paper) in clearinghouse::language::Language::ALL.into_iter().zip(day).zip(PAPER) {
        let tag = language.tag();
        let lines = [
            sent["number"].as_str().unwrap(),
            &note::enclosure(language, 14),
            sent[tag].as_str().unwrap(),
            &note::place_and_date(language, day),
            sent[format!("block_{tag}")].as_str().unwrap(),
        ];
        assert_eq!(run_together(&lines.join(" ")), paper);
    }
    let page = kazakhstan.get(&format!("/notes/{note}")).await;
    page.must_say("Приложение: упомянутое, на 14 л.").must_say("город Астана, 22 августа 2023 г.");
    page.must_say("MC/2023/DRAFT/4/Rev.2").must_say("first opened");
    kazakhstan.get("/").await.must_say("NºDOC/1016");
    // It goes out as it stands, in the language that is asked for; what was drafted stays the Secretariat's.
    let paper = kazakhstan.get(&format!("/notes/{note}/paper.docx?language=ru")).await;
    let said = crate::house::paper::lines(&paper.content).concat();
    assert!(said.contains("Приложение:упомянутое,на14л.") && said.contains("NºDOC/1016"), "{said}");
    assert_eq!(kazakhstan.get(&format!("/notes/{note}/paper.docx?language=xx")).await.status, 404);
    let journal = kazakhstan.get("/journal").await.body;
    assert!(!journal.contains("Note verbale drafted") && !journal.contains("Note initialled"), "{journal}");

    // An hour later a Rev.3 is issued: what was enclosed is what it was.
    office.house.at("2023-08-22T08:00:00Z").await;
    officer.post(&format!("/documents/{fourth}/texts"), json!({"text": "Otherwise."})).await.is(201);
    let after = officer.get(&format!("/notes/{note}")).await.is(200);
    let titles: Vec<_> =
        after["enclosures"].as_array().unwrap().iter().map(|row| row["title"].clone()).collect();
    assert_eq!(titles, [json!("MC/2023/DRAFT/4/Rev.2"), json!("MC/2023/DRAFT/5/Rev.2")]);
    assert_eq!(after["enclosures"][0]["of_id"], json!(fourth_text));
    // Nothing of it changes any more.
    let enclosure = id(&after["enclosures"][0]);
    for (address, body) in [
        (format!("/notes/{note}/text"), json!({"subject": "Otherwise", "en": "Otherwise"})),
        (format!("/notes/{note}/discard"), json!({})),
        (enclosures, json!({"document_text": fourth_text, "pages_as_said": 1, "pages_because": "x"})),
        (format!("/note-enclosures/{enclosure}/pages"), json!({"pages_as_said": 1, "pages_because": "x"})),
        (format!("/note-enclosures/{enclosure}/taking-out"), json!({})),
        (sending, json!({})),
    ] {
        officer.post(&address, body).await.is(409);
    }
}

#[tokio::test]
async fn numbers_have_neither_gap_nor_double_and_an_annulled_one_is_kept() {
    let office = office().await;
    let officer = &office.officer;
    let first = office.initialled("The first").await;
    assert_eq!(office.send(&first).await["number"], json!("NºDOC/1016"));
    officer
        .post(&format!("/notes/{first}/annulment"), json!({"annulled_because": "To the wrong states"}))
        .await
        .is(201);
    officer.post(&format!("/notes/{first}/annulment"), json!({"annulled_because": "Again"})).await.is(409);
    let second = office.initialled("The second").await;
    assert_eq!(office.send(&second).await["number"], json!("NºDOC/1017"), "1016 is kept");
    // Used outside: once.
    let outside = format!("{}/outside-notes", office.chairmanship);
    let used = |number: &str| json!({"number": number, "sent": "2023-08-22", "subject": "On paper", "addressed": "all-member-states"});
    for wrong in ["NºDOC/1016", "NºDOC/1017", "No. 1018"] {
        assert_eq!(officer.post(&outside, used(wrong)).await.wrong_fields(), ["number"], "{wrong}");
    }
    officer.post(&outside, used("NºDOC/1018")).await.is(201);
    let third = office.initialled("The third").await;
    assert_eq!(office.send(&third).await["number"], json!("NºDOC/1019"));
    // One that is not next is registered all the same; the form says what becomes of those between.
    let typed = [
        ("number", "NºDOC/1025"),
        ("sent", "2023-08-22"),
        ("subject", "On paper"),
        ("addressed", "all-member-states"),
    ];
    let browser = super::browsing::officer(&office.house).await;
    let preview = browser.post(&outside, &typed).await;
    preview.must_say("The next number of the series would be NºDOC/1020.");
    officer.post(&outside, used("NºDOC/1025")).await.is(201);
    let fourth = office.initialled("The fourth").await;
    assert_eq!(office.send(&fourth).await["number"], json!("NºDOC/1026"));
}

#[tokio::test]
async fn twenty_notes_that_are_numbered_at_once_have_twenty_numbers() {
    let office = office().await;
    let mut notes = Vec::new();
    for number in 0..20 {
        notes.push(office.initialled(&format!("Note {number}")).await);
    }
    let first = Arc::new(Program::of(&office.house, OFFICER).await);
    let router = clearinghouse::routes::router(office.house.second_instance().await);
    let second = Arc::new(Program::of(&office.house, OFFICER).await.at(router));
    let mut sendings = JoinSet::new();
    for (place, note) in notes.into_iter().enumerate() {
        let program = if place % 2 == 0 { first.clone() } else { second.clone() };
        sendings.spawn(async move {
            program.post(&format!("/notes/{note}/sending"), json!({})).await.is(201)["number"].clone()
        });
    }
    let numbers = sendings.join_all().await;
    let numbers: BTreeSet<_> = numbers.iter().map(|number| number.as_str().unwrap().to_owned()).collect();
    let expected: BTreeSet<_> = (1016..1036).map(|number| format!("NºDOC/{number}")).collect();
    assert_eq!(numbers, expected);
}

#[tokio::test]
async fn a_note_to_named_states_is_known_to_nobody_else_and_needs_their_forms() {
    let office = office().await;
    let (officer, house) = (&office.officer, &office.house);
    let draft = |purpose: &str| json!({"subject": "Between us two", "addressed": "named-states", "states": ["CHN", "TUR"], purpose: "inform them of something"});
    let notes = format!("{}/notes", office.chairmanship);
    forms(house, Some("CHN"), &[("en", "the People's Republic of China", "PEOPLE'S REPUBLIC OF CHINA")])
        .await;
    assert_eq!(
        officer.post(&notes, draft("purpose_en")).await.wrong_fields(),
        ["purpose_en"],
        "Türkiye has no forms"
    );
    let unconfirmed = json!({"state": "TUR", "language": "en", "full_name": "Türkiye", "to_whom": "the Republic of Türkiye",
                             "block": "REPUBLIC OF TÜRKIYE", "distribution": "secretariat"});
    let form = house.register(Kind::StateForm, unconfirmed.clone()).await.id;
    assert_eq!(
        officer.post(&notes, draft("purpose_en")).await.wrong_fields(),
        ["purpose_en"],
        "nobody has confirmed them"
    );
    let mut confirmed = unconfirmed;
    confirmed["confirmed"] = json!("2023-08-22");
    confirmed["reason"] = json!("Confirmed");
    confirmed["source_kind"] = json!("letter");
    officer.post(&format!("/state-forms/{form}/correction"), confirmed).await.is(200);
    let note = officer.post(&notes, draft("purpose_en")).await.is(201);
    let said = "compliments to the People's Republic of China and the Republic of Türkiye and has the honour";
    assert!(note["en"].as_str().unwrap().contains(said), "{note}");
    let note = id(&note);
    officer.post(&format!("/notes/{note}/initials"), json!({})).await.is(201);
    office.send(&note).await;

    let (china, russia) = (delegate(house, "CHN").await, delegate(house, "RUS").await);
    let page = format!("/notes/{note}");
    china.get(&page).await.must_say("Between us two");
    china.get("/").await.must_say("NºDOC/1016");
    assert_eq!(russia.get(&page).await.status, 404);
    for address in ["/", "/notes", "/notes.csv", "/search?q=1016", "/search?q=Between", "/journal"] {
        russia.get(address).await.must_not_say("Between us two").must_not_say("DOC/1016");
    }
    // Türkiye has not opened it: it alone is reminded.
    let secretariat = super::browsing::officer(house).await;
    secretariat.get(&page).await.must_say("Türkiye").must_say("not yet");
    let reminding = format!("/notes/{note}/reminders");
    assert_eq!(officer.post(&reminding, json!({"states": ["RUS"]})).await.wrong_fields(), ["states"]);
    // The form offers both to whom it went, and has ticked the one that has not opened it.
    let offered = secretariat.get(&reminding).await;
    offered.must_say("value=\"TUR\" checked").must_say("value=\"CHN\"");
    offered.must_not_say("value=\"CHN\" checked").must_not_say("value=\"RUS\"");
    officer.post(&reminding, json!({"states": ["TUR"]})).await.is(201);
    let turkiye = delegate(house, "TUR").await;
    turkiye.get("/").await.must_say("reminds your state");
    china.get("/").await.must_not_say("reminds your state");
    russia.get("/").await.must_not_say("reminds your state");
}

#[tokio::test]
async fn at_a_browser_it_is_drafted_edited_initialled_and_sent() {
    let office = office().await;
    let officer = officer(&office.house).await;
    officer.get("/notes").await.must_say("Draft a note verbale").must_say("Notes verbales would stand here");
    let form =
        [("subject", "A seminar"), ("addressed", "all-member-states"), ("purpose_en", "announce a seminar")];
    let drafted = step(&officer, &format!("{}/notes", office.chairmanship), &form).await;
    let page = super::browsing::led(&drafted);
    officer.get(&page).await.must_say("has the honour to announce a seminar.").must_say("No number yet");
    step(&officer, &format!("{page}/initials"), &[]).await.goes_to();
    let text = [("subject", "A seminar"), ("en", "The Secretariat announces.")];
    step(&officer, &format!("{page}/text"), &text).await.goes_to();
    officer
        .get(&page)
        .await
        .must_say("The note has not been initialled, or its text or its enclosures have changed since.");
    step(&officer, &format!("{page}/initials"), &[]).await.goes_to();
    step(&officer, &format!("{page}/sending"), &[]).await.goes_to();
    officer.get(&page).await.must_say("NºDOC/1016").must_say("The Secretariat announces.");
    officer.get("/notes").await.must_say("NºDOC/1016");
    let discarded = step(&officer, &format!("{}/notes", office.chairmanship), &form).await;
    let other = super::browsing::led(&discarded);
    officer
        .get(step(&officer, &format!("{other}/discard"), &[]).await.goes_to())
        .await
        .must_not_say("No number yet");
}

#[tokio::test]
async fn what_a_note_received_led_to_is_chosen_among_what_there_is() {
    let office = office().await;
    let officer = officer(&office.house).await;
    let draft = json!({"subject": "Reply", "addressed": "all-member-states", "purpose_en": "reply"});
    let note = id(&office.officer.post(&format!("{}/notes", office.chairmanship), draft).await.is(201));
    let form = officer.get("/register/note-received").await;
    form.must_say(&format!("<option value=\"note:{note}\">")).must_not_say("name=\"of_kind\"");
    let chosen = format!("note:{note}");
    let typed = [
        ("state", "CHN"),
        ("received", "2023-08-21"),
        ("subject", "A request"),
        ("source_kind", "note verbale"),
        ("distribution", "secretariat"),
        ("of_id", chosen.as_str()),
        ("go-ahead", "yes"),
    ];
    officer.post("/register/note-received", &typed).await.goes_to();
    let record = office.house.record().await;
    let row = record.organisation.received.values().next().unwrap();
    assert_eq!(row.of_kind.as_deref().zip(row.of_id), Some(("note", note.parse().unwrap())));
    let page = format!("/notes-received/{}", row.common.id);
    officer.get(&page).await.must_say(&format!("<a href=\"/notes/{note}\">"));
    let correct = format!("/records/note-received/{}/correct", row.common.id);
    officer.get(&correct).await.must_say(&format!("<option value=\"note:{note}\" selected>"));
}

#[tokio::test]
async fn the_pages_of_a_pdf_that_is_enclosed_are_its_own() {
    let office = office().await;
    let officer = &office.officer;
    let draft =
        json!({"subject": "A subject", "addressed": "all-member-states", "purpose_en": "inform them of it"});
    let note = id(&officer.post(&format!("{}/notes", office.chairmanship), draft).await.is(201));
    let mut enclosed = Vec::new();
    for (name, content) in [("seven.pdf", pdf_of_pages(7, "x")), ("text.docx", docx("A text"))] {
        let (kind, body) = form(name, &content);
        let to = format!("/notes/{note}/files");
        enclosed.push(id(&officer.send("POST", &to, &[("content-type", &kind)], body.into()).await.is(201)));
    }
    let enclosures = format!("/notes/{note}/enclosures");
    let counted = officer.post(&enclosures, json!({"file": enclosed[0]})).await.is(201);
    assert_eq!((&counted["pages"], &counted["pages_as_said"]), (&json!(7), &Value::Null));
    // A .docx has pages when it is printed: an officer says how many, and why.
    let word = officer.post(&enclosures, json!({"file": enclosed[1]})).await;
    assert_eq!(word.wrong_fields(), ["pages_as_said"]);
    let said = json!({"file": enclosed[1], "pages_as_said": 2, "pages_because": "Counted on the print"});
    let said = officer.post(&enclosures, said).await.is(201);
    assert_eq!((&said["pages"], &said["pages_as_said"]), (&Value::Null, &json!(2)));
    // What was counted is corrected: 6 and 2 are the 8 of the note.
    let six = json!({"pages_as_said": 6, "pages_because": "The last page is blank"});
    officer.post(&format!("/note-enclosures/{}/pages", id(&counted)), six).await.is(201);
    officer.post(&format!("/notes/{note}/initials"), json!({})).await.is(201);
    assert_eq!(office.send(&note).await["pages"], json!(8));
}

#[tokio::test]
async fn the_forms_of_a_state_are_registered_and_confirmed_on_its_page() {
    let house = House::new().await;
    house.on("2023-08-22").await;
    let officer = officer(&house).await;
    officer.get("/states/IND").await.must_say("Forms of address").must_say("/register/state-form?state=IND");
    let form = [
        ("state", "IND"),
        ("language", "en"),
        ("full_name", "Republic of India"),
        ("to_whom", "the Embassy of the Republic of India"),
        ("block", "EMBASSY OF THE REPUBLIC OF INDIA"),
        ("confirmed", "2023-08-22"),
        ("distribution", "secretariat"),
        ("source_kind", "note verbale"),
        ("source_number", "No. 7"),
    ];
    let done = step(&officer, "/register/state-form", &form).await;
    assert!(done.goes_to().starts_with("/records/state-form/"), "{}", done.body);
    let page = officer.get("/states/IND").await;
    page.must_say("the Embassy of the Republic of India").must_say("Confirmed");
    // How a state is addressed is for who writes the notes.
    delegate(&house, "IND").await.get("/states/IND").await.must_not_say("Forms of address");
}
