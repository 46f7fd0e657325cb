//! What stands in texts is found, in its sentence, in every form of a word, by those who may know of it, and by nobody else.

use clearinghouse::record::Kind;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Reader, delegate, house, observer, officer, put};
use crate::api::client::{OFFICER, Program};
use crate::house::House;

/// What was found in texts: addresses and sentences, what was found in brackets.
fn found(page: &str) -> Vec<(String, String)> {
    let page = scraper::Html::parse_document(page);
    let one = |of: scraper::ElementRef<'_>, selector: &str| {
        let selector = scraper::Selector::parse(selector).unwrap();
        of.select(&selector)
            .next()
            .map(|found| (found.attr("href").unwrap_or_default().to_owned(), found.inner_html()))
    };
    let hits = scraper::Selector::parse("#in-texts li").unwrap();
    // What is said in another language than the page is in a span of that language: here the words count.
    let bare = |html: String| {
        ["en", "ru", "kk"].iter().fold(html, |html, tag| html.replace(&format!("<span lang=\"{tag}\">"), ""))
    };
    let shown =
        |html: String| bare(html).replace("</span>", "").replace("<mark>", "[").replace("</mark>", "]");
    page.select(&hits)
        .map(|hit| (one(hit, "a").unwrap().0, shown(one(hit, "blockquote").map_or(String::new(), |it| it.1))))
        .collect()
}

fn addresses(page: &str) -> Vec<String> {
    found(page).into_iter().map(|(address, _)| address).collect()
}

async fn looked(reader: &Reader<'_>, query: &str) -> Vec<(String, String)> {
    found(&reader.read(&format!("/search?q={query}")).await)
}

async fn decision(house: &House, more: Value) -> Uuid {
    let mut record = json!({"symbol": "SOC/2023-II/DEC/1", "title": "Decisions", "decided": "2023-08-22"});
    record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    put(house, Kind::Decision, record).await
}

async fn paragraph(house: &House, decision: Uuid, number: i32, text: &str) -> Uuid {
    let record = json!({"decision_id": decision, "number": number, "verb": "approved", "text": text});
    put(house, Kind::DecisionParagraph, record).await
}

#[tokio::test]
async fn a_word_is_found_in_its_forms_and_shown_in_its_sentence() {
    let house = house().await;
    let of = decision(&house, json!({})).await;
    paragraph(
        &house,
        of,
        1,
        "The Committee took note. It encouraged holding expert meetings. More is to follow.",
    )
    .await;
    paragraph(
        &house,
        of,
        2,
        "Комитет принял к сведению. Следующее совещание экспертов состоится в Ташкенте. Это всё.",
    )
    .await;
    paragraph(&house, of, 3, "Комитет шешім қабылдады. Сарапшылар отырыстарында құжаттар қаралды.").await;
    let reader = delegate(&house, "CHN").await;
    let at = |number: i32, sentence: &str| vec![(format!("/decisions/{of}#p{number}"), sentence.to_owned())];
    let english = at(1, "It encouraged holding expert [meetings].");
    assert_eq!(looked(&reader, "meeting").await, english);
    assert_eq!(looked(&reader, "MEETINGS").await, english);
    let russian = at(2, "Следующее [совещание] экспертов состоится в Ташкенте.");
    for form in ["совещания", "совещаний", "совещание"] {
        assert_eq!(looked(&reader, form).await, russian, "{form}");
    }
    // In Kazakh by the beginning: отырыс, отырыстарында.
    let kazakh = at(3, "Сарапшылар [отырыстарында] құжаттар қаралды.");
    assert_eq!(looked(&reader, "отырыс").await, kazakh);
    // Phrases, and what is not to be there.
    let phrase = at(1, "It [encouraged] [holding] expert meetings.");
    assert_eq!(looked(&reader, "%22encouraged+holding%22").await, phrase);
    assert_eq!(looked(&reader, "%22holding+encouraged%22").await, []);
    assert_eq!(looked(&reader, "meetings+-experts").await, []);
    assert_eq!(looked(&reader, "meetings+-apples").await, english);
    assert_eq!(looked(&reader, "-apples").await, []);
}

/// Words of an earlier text, or of one in another language, lead to where they stand; a symbol that is typed in full, to its
/// text.
#[tokio::test]
async fn what_an_earlier_text_says_leads_to_it() {
    let house = house().await;
    house.on("2023-08-01").await;
    let officer = Program::of(&house, OFFICER).await;
    let chairmanship = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    let draft = json!({"form": "draft-statement", "title": "Volunteerism", "body": "MC", "originator": "secretariat",
                       "distribution": "member-states", "text": "Of zebras alone."});
    let made = officer.post(&format!("/chairmanships/{chairmanship}/documents"), draft).await.is(201);
    let page = format!("/documents/{}", made["id"].as_str().unwrap());
    for text in ["Of giraffes alone.", "Of penguins alone."] {
        officer.post(&format!("{page}/texts"), json!({"text": text})).await.is(201);
    }
    let russian =
        json!({"language": "ru", "revision": 1, "title": "Волонтерство", "text": "Только о жирафах."});
    officer.post(&format!("{page}/translations"), russian).await.is(201);
    let reader = delegate(&house, "CHN").await;
    for (word, leads) in [
        ("zebras", format!("{page}/texts/0")),
        ("giraffes", format!("{page}/texts/1")),
        ("penguins", page.clone()),
        ("жирафах", format!("{page}/texts/1?language=ru")),
        ("Волонтерство", format!("{page}/texts/1?language=ru")),
    ] {
        assert_eq!(addresses(&reader.read(&format!("/search?q={word}")).await), [leads], "{word}");
    }
    let symbol = made["symbol"].as_str().unwrap().to_lowercase();
    let found = reader.read(&format!("/search?q={symbol}/rev.1")).await;
    assert!(found.contains(&format!("href=\"{page}/texts/1\"")), "{found}");
    // A body that is none has its words in the filter.
    let filters = reader.read("/search?q=zebras&in=texts").await;
    assert!(filters.contains(">Before no body</option>") && !filters.contains(">?</option>"), "{filters}");
}

#[tokio::test]
async fn what_stands_in_a_text_is_text() {
    let house = house().await;
    let of = decision(&house, json!({})).await;
    paragraph(&house, of, 1, "Quixotic a < b & \u{e000}c\u{e001} \"d\" it's &lt;i&gt;.").await;
    let reader = delegate(&house, "CHN").await;
    let page = reader.read("/search?q=quixotic&in=texts").await;
    // scraper writes the text of the page as HTML again: what was typed as a sign is a sign.
    let sentence = "[Quixotic] a &lt; b &amp; c \"d\" it's &amp;lt;i&amp;gt;.".to_owned();
    assert_eq!(found(&page), [(format!("/decisions/{of}#p1"), sentence)]);
    assert_eq!(page.matches("<mark>").count(), 1);
}

#[tokio::test]
async fn nobody_finds_or_counts_what_is_not_for_them() {
    let house = house().await;
    let (of, secret) = (
        decision(&house, json!({})).await,
        json!({"symbol": "SOC/2023-II/DEC/2", "distribution": "secretariat"}),
    );
    paragraph(&house, of, 1, "A quixotic one.").await;
    let (china, guest) = (delegate(&house, "CHN").await, observer(&house).await);
    let queries =
        ["/search?q=quixotic", "/search?q=quixotic&in=texts", "/search?q=quixotic&in=texts&body=SOC"];
    let mut before = Vec::new();
    for query in queries {
        before.push([china.read(query).await, guest.read(query).await]);
    }
    let secret = decision(&house, secret).await;
    // The paragraph is for all, its decision is not.
    paragraph(&house, secret, 1, "Quixotic, quixotic and quixotic.").await;
    let named = json!({"symbol": "SOC/2023-II/DEC/3", "title": "A quixotic one", "distribution": "named-states", "named_states": ["KAZ"]});
    let named = decision(&house, named).await;
    let matter = json!({"concerns": "other", "title": "A quixotic matter", "text": "Quixotic.", "body": "SOC",
                        "opened": "2023-08-01", "distribution": "named-states", "named_states": ["KAZ"]});
    let matter = put(&house, Kind::Matter, matter).await;
    for (query, before) in queries.into_iter().zip(before) {
        assert_eq!([china.read(query).await, guest.read(query).await], before, "{query}");
    }
    let kazakhstan = delegate(&house, "KAZ").await;
    let mut theirs = addresses(&kazakhstan.read("/search?q=quixotic&in=texts").await);
    let mut three =
        vec![format!("/decisions/{named}"), format!("/decisions/{of}#p1"), format!("/matters/{matter}")];
    theirs.sort();
    three.sort();
    assert_eq!(theirs, three);
    assert_eq!(looked(&officer(&house).await, "quixotic").await.len(), 4);
    // Matters are for Member States even where they are for everybody.
    let open = json!({"concerns": "other", "title": "An open matter", "text": "Panglossian.", "body": "SOC",
                      "opened": "2023-08-01", "distribution": "public"});
    put(&house, Kind::Matter, open).await;
    assert_eq!(
        (looked(&china, "panglossian").await.len(), looked(&guest, "panglossian").await.len()),
        (1, 0)
    );
}

#[tokio::test]
async fn what_is_struck_goes_and_what_is_corrected_is_found_anew() {
    let house = house().await;
    let of = decision(&house, json!({})).await;
    let first = paragraph(&house, of, 1, "A quixotic one.").await;
    let reader = delegate(&house, "CHN").await;
    house.correct(Kind::DecisionParagraph, first, json!({"text": "A panglossian one."})).await;
    assert_eq!(looked(&reader, "quixotic").await, []);
    assert_eq!(looked(&reader, "panglossian").await.len(), 1);
    house.strike(Kind::DecisionParagraph, first).await.unwrap();
    assert_eq!(looked(&reader, "panglossian").await, []);
    let strays: i64 =
        sqlx::query_scalar("select searchable_strays()").fetch_one(&house.owner_pool).await.unwrap();
    assert_eq!(strays, 0);
    sqlx::query("update searchable set title = 'other'").execute(&house.owner_pool).await.unwrap();
    let strays: i64 =
        sqlx::query_scalar("select searchable_strays()").fetch_one(&house.owner_pool).await.unwrap();
    assert!(strays > 0);
    let refused = sqlx::query("delete from searchable").execute(&house.app.pool).await;
    assert!(refused.is_err(), "the program writes nothing there");
}

#[tokio::test]
async fn what_stands_in_files_is_found_with_them() {
    let house = house().await;
    let of = decision(&house, json!({})).await;
    let file = house.place_file(Kind::Decision, of).await;
    let reader = delegate(&house, "CHN").await;
    assert_eq!(looked(&reader, "quixotic").await, []);
    let pages = "Nothing of it. ".repeat(6000) + "At last quixotic words. " + &"Nothing of it. ".repeat(6000);
    sqlx::query("insert into file_text (sha256, text) select sha256, $2 from attachment where id = $1")
        .bind(file)
        .bind(pages)
        .execute(&house.owner_pool)
        .await
        .unwrap();
    assert_eq!(
        looked(&reader, "quixotic").await,
        [(format!("/records/attachment/{file}"), "At last [quixotic] words.".to_owned())]
    );
    house.strike(Kind::Attachment, file).await.unwrap();
    assert_eq!(looked(&reader, "quixotic").await, []);
}

#[tokio::test]
async fn filters_narrow_and_stay() {
    let house = house().await;
    let of = decision(&house, json!({})).await;
    let area = json!({"decision_id": of, "number": 1, "verb": "approved", "text": "A quixotic one.", "area_id": "2.4"});
    put(&house, Kind::DecisionParagraph, area).await;
    paragraph(&house, of, 2, "Донкихотство (quixotic) по-прежнему возможно.").await;
    let other = json!({"symbol": "MC/2024/DEC/1", "title": "Quixotic decisions", "decided": "2024-09-20"});
    let other = decision(&house, other).await;
    let reader = delegate(&house, "CHN").await;
    let [first, second, third] =
        [format!("/decisions/{of}#p1"), format!("/decisions/{of}#p2"), format!("/decisions/{other}")];
    for (filter, wanted) in [
        ("", vec![&third, &first, &second]),
        ("&kind=decision", vec![&third]),
        ("&kind=decision-paragraph", vec![&first, &second]),
        ("&area=2.4", vec![&first]),
        ("&body=MC", vec![&third]),
        ("&body=SOC", vec![&first, &second]),
        ("&language=ru", vec![&second]),
        ("&from=2024-09-20", vec![&third]),
        ("&from=2024-09-21", vec![]),
        ("&to=2023-08-22", vec![&first, &second]),
        ("&to=2023-08-21", vec![]),
        ("&kind=decision-paragraph&language=en&from=2023-01-01&to=2023-12-31", vec![&first]),
    ] {
        let page = reader.read(&format!("/search?q=quixotic&in=texts{filter}")).await;
        let mut found = addresses(&page);
        if filter.is_empty() {
            assert_eq!(found.first(), Some(&third), "what has it in its title comes first");
        }
        let mut wanted: Vec<_> = wanted.into_iter().cloned().collect();
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted, "{filter}");
        assert!(page.contains("name=\"q\" value=\"quixotic\""), "{filter}");
    }
    let page = reader.read("/search?q=quixotic&in=texts&from=tomorrow&kind=planet").await;
    assert_eq!(page.matches("aria-invalid=\"true\"").count(), 2);
    let none = reader.read("/search?q=quixotic&in=texts&to=2020-01-01").await;
    assert!(none.contains("No text that you may read has these words."));
}

#[tokio::test]
async fn of_many_texts_all_come_in_pages_once() {
    let house = house().await;
    let of = decision(&house, json!({})).await;
    for number in 1..=30 {
        paragraph(&house, of, number, &format!("A quixotic one, {number}.")).await;
    }
    let reader = delegate(&house, "CHN").await;
    let some = reader.read("/search?q=quixotic").await;
    assert_eq!(addresses(&some).len(), 10);
    let all = reader.read("/search?q=quixotic&in=texts").await;
    let rest = reader.read("/search?q=quixotic&in=texts&page=2").await;
    assert!(
        all.contains("Found: 30 records")
            && all.contains("page=2\" rel=\"next\"")
            && rest.contains("rel=\"prev\"")
    );
    let mut found = [addresses(&all), addresses(&rest)].concat();
    assert_eq!((addresses(&all).len(), found.len()), (25, 30));
    found.sort();
    found.dedup();
    assert_eq!(found.len(), 30);
    assert!(addresses(&reader.read("/search?q=quixotic&in=texts&page=900").await).is_empty());
}
