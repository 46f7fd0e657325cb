//! What changed between any two texts of a document and of a paper: on the page, and as a file, for those who have them.

use axum::http::StatusCode;
use serde_json::json;

use crate::api::client::{OFFICER, Program};
use crate::house::House;
use crate::workflows::browsing::{delegate, observer};

const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const FIRST: &str = "We, the Ministers, decided to meet.\n\nEncourage recognition of the efforts of volunteers.\n\nSupport the platform of the Youth Council.";
/// The second and the third have changed places, and a word of the one that moved is another.
const SECOND: &str = "We, the Ministers, decided to meet.\n\nSupport the platform of the Youth Council.\n\nEncourage recognition of the work of volunteers.";

#[tokio::test]
async fn a_document_shows_what_moved_and_gives_it_as_a_file() {
    let house = House::new().await;
    house.on("2023-08-01").await;
    let officer = Program::of(&house, OFFICER).await;
    let chairmanship = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    let draft = json!({"form": "draft-statement", "title": "Volunteerism", "body": "MC", "originator": "secretariat",
                       "distribution": "named-states", "named_states": ["CHN", "IND"], "text": FIRST});
    let document = officer.post(&format!("/chairmanships/{chairmanship}/documents"), draft).await.is(201);
    let id = document["id"].as_str().unwrap().to_owned();
    let page = format!("/documents/{id}");
    officer.post(&format!("{page}/texts"), json!({"text": SECOND})).await.is(201);
    officer.post(&format!("{page}/texts"), json!({"text": format!("{SECOND}\n\nEnd.")})).await.is(201);

    let reader = delegate(&house, "IND").await;
    let changed = reader.get(&format!("{page}/texts/1?since=0")).await;
    // Of the two that changed places the one that is the same word for word stays, and the other has moved.
    changed.must_say("Moved from here: in the later text it stands further down.");
    changed.must_say("Moved to here: in the earlier text it stood further up.");
    changed.must_say("<del><span class=\"hidden\">taken out: </span>efforts</del><ins><span class=\"hidden\">put in: </span>work</ins>");
    let file = format!("{page}/texts/1/redline.docx?since=0");
    changed.must_say(&format!("href=\"{file}&#38;language=en\""));
    reader
        .get(&format!("{page}?from=0&to=2"))
        .await
        .must_say(&format!("{page}/texts/2/redline.docx?since=0&#38;language=en"));
    reader.get(&format!("{page}?from=1&to=1")).await.must_say("Nothing.").must_not_say("redline.docx");

    // An earlier text says that there are later ones; a text that there is not is none to compare with.
    reader.get(&format!("{page}/texts/0")).await.must_say(&format!(
        "<a href=\"{page}/texts/2\">A later revision of this text has been issued: MC/2023/DRAFT/5/Rev.2"
    ));
    reader.get(&format!("{page}/texts/2")).await.must_not_say("A later revision");
    assert_eq!(reader.get(&format!("{page}/texts/1?since=99")).await.status, StatusCode::NOT_FOUND);

    let answer = reader.get(&file).await;
    let header = |name: &str| answer.headers[name].to_str().unwrap().to_owned();
    assert_eq!((answer.status, header("content-type").as_str()), (StatusCode::OK, TYPE));
    let name = "filename=\"What changed from MC-2023-DRAFT-5 to MC-2023-DRAFT-5-Rev.1.docx\"";
    assert!(header("content-disposition").contains(name), "{}", header("content-disposition"));
    assert_eq!(header("cache-control"), "private, no-cache");
    for (address, status) in [
        (format!("{page}/texts/2/redline.docx"), StatusCode::OK), // since the text before it
        (format!("{page}/texts/0/redline.docx?since=2"), StatusCode::OK), // the other way round
        (format!("{page}/texts/0/redline.docx"), StatusCode::NOT_FOUND), // nothing was before it
        (format!("{page}/texts/3/redline.docx?since=0"), StatusCode::NOT_FOUND),
        (format!("{page}/texts/1/redline.docx?since=x"), StatusCode::NOT_FOUND),
    ] {
        assert_eq!(reader.get(&address).await.status, status, "{address}");
    }
    // As PDF, and for programs: the same bytes at both addresses, and at each asking.
    let pdf = reader.get(&file.replace(".docx", ".pdf")).await;
    if clearinghouse::paper::pdf::IS_MADE {
        changed.must_say(&format!("href=\"{}&#38;language=en\"", file.replace(".docx", ".pdf")));
        assert_eq!(
            (pdf.status, pdf.headers["content-type"].to_str().unwrap()),
            (StatusCode::OK, "application/pdf")
        );
        assert_eq!(pdf.headers["etag"], reader.get(&file.replace(".docx", ".pdf")).await.headers["etag"]);
    } else {
        assert_eq!(pdf.status, StatusCode::NOT_FOUND);
    }
    let program = reader.get(&format!("/api/v1{file}")).await;
    assert_eq!((program.status, &program.headers["etag"]), (StatusCode::OK, &answer.headers["etag"]));
    // A state that does not have the document, and an observer.
    assert_eq!(delegate(&house, "TUR").await.get(&file).await.status, StatusCode::NOT_FOUND);
    assert_eq!(observer(&house).await.get(&file).await.status, StatusCode::NOT_FOUND);
}
