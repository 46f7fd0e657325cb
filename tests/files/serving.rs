//! How a file is handed out: to be kept, never to be shown or run in the site.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use super::persons::{Persons, to_files};
use crate::house::files::pdf;

#[tokio::test]
async fn a_file_is_an_attachment_that_cannot_run_in_the_site() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    persons
        .russia
        .upload(&to_files(letter), "Письмо №5.pdf", &pdf("<script>alert(1)</script>"))
        .await
        .goes_to();
    let file = persons.file(clearinghouse::record::Kind::Letter, letter).await;
    let address = format!("/files/{}", file.common.id);
    for address in [address.clone(), format!("/api/v1/attachments/{}/content", file.common.id)] {
        let answer = persons.russia.get(&address).await;
        let header = |name: &str| answer.headers[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "application/pdf");
        assert_eq!(
            header("content-disposition"),
            "attachment; filename=\"______ _5.pdf\"; filename*=UTF-8''%D0%9F%D0%B8%D1%81%D1%8C%D0%BC%D0%BE%20%E2%84%965.pdf"
        );
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(answer.headers.get_all("content-security-policy").iter().count(), 1);
        assert_eq!(header("content-security-policy"), "sandbox; default-src 'none'");
        assert_eq!(header("cross-origin-resource-policy"), "same-origin");
        assert_eq!(header("cache-control"), "private, no-cache");
        assert_eq!(header("etag"), format!("\"{}\"", file.sha256));
        assert_eq!(header("content-length"), file.bytes.to_string());
        assert_eq!(answer.body.as_bytes(), pdf("<script>alert(1)</script>"));
    }
    // Pages keep the policy of pages.
    let page = persons.russia.get(&format!("/letters/{letter}")).await;
    assert!(page.headers["content-security-policy"].to_str().unwrap().contains("script-src 'self'"));
    let head = persons.russia.send(Request::head(&address), Body::empty()).await;
    assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
    assert_eq!(head.headers["content-length"], file.bytes.to_string());
    assert_eq!(head.headers["etag"], format!("\"{}\"", file.sha256));
}

#[tokio::test]
async fn what_a_browser_holds_already_is_not_sent_again() {
    let persons = Persons::new().await;
    let (letter, file) = persons.letter_with(&pdf("the letter")).await;
    let tag = format!("\"{}\"", persons.file(clearinghouse::record::Kind::Letter, letter).await.sha256);
    let address = format!("/files/{file}");
    let ask = async |tag: &str| {
        let request = Request::get(&address).header(header::IF_NONE_MATCH, tag);
        persons.russia.send(request, Body::empty()).await
    };
    let held = ask(&tag).await;
    assert_eq!((held.status, held.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    assert_eq!(held.headers[header::ETAG], tag);
    assert_eq!(ask(&format!("\"other\", W/{tag}")).await.status, StatusCode::NOT_MODIFIED);
    assert_eq!(ask("\"other\"").await.status, StatusCode::OK);
    // Who may not know of it learns nothing by knowing its digest.
    let request = Request::get(&address).header(header::IF_NONE_MATCH, &tag);
    assert_eq!(persons.officer.send(request, Body::empty()).await.status, StatusCode::NOT_FOUND);
}
