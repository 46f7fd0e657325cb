//! The site as a person meets it: through the router, with a session's cookie.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use clearinghouse::people::accounts::{AddAccount, SetPassword};
use clearinghouse::people::door::By;
use clearinghouse::routes;
use clearinghouse::rules::access::Post;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::House;

/// The password of everybody.
pub const PASSWORD: &str = "the steppe in May";

/// A person at a browser.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookie: Option<String>,
    /// What the browser asks for in `Accept-Language`.
    languages: Option<&'static str>,
}

/// What the site answered.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, as text.
    pub body: String,
    /// The body, as it came.
    pub content: Bytes,
}

impl House {
    /// A browser in which nobody has signed in.
    pub fn http(&self) -> Browser {
        Browser { router: self.router(), cookie: None, languages: None }
    }

    /// The site of the program as it is now.
    pub fn router(&self) -> Router {
        let mut built = self.router.lock().unwrap();
        match &*built {
            Some((app, router)) if Arc::ptr_eq(app, &self.app) => router.clone(),
            _ => built.insert((self.app.clone(), routes::router(self.app.clone()))).1.clone(),
        }
    }

    /// A browser in which a person of this post has signed in; the account is made for it.
    pub async fn signed_in(&self, email: &str, post: Post) -> Browser {
        let add = AddAccount { email: email.to_owned(), name: email.to_owned(), post };
        let link = add.run(&self.app, &By::PROGRAM).await.unwrap();
        let here = SocketAddr::from(([127, 0, 0, 1], 0)).ip();
        let set = SetPassword { link: link.secret, new: PASSWORD.to_owned(), address: here };
        set.run(&self.app).await.unwrap();
        self.signs_in(email).await
    }

    /// A browser in which a person with an account signs in, perhaps once more: a session does not outlast the days to
    /// which a test turns the clock.
    pub async fn signs_in(&self, email: &str) -> Browser {
        let mut browser = self.http();
        let answer = browser.post("/sign-in", &[("email", email), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{email} does not get in: {}", answer.body);
        let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
        browser.cookie = cookie.split(';').next().map(str::to_owned);
        browser
    }
}

impl Browser {
    /// The cookie of the session, if somebody has signed in.
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// The same person at another instance of the house.
    pub fn at(self, router: Router) -> Self {
        Self { router, ..self }
    }

    /// The same browser, set to languages.
    pub fn asking_for(self, languages: &'static str) -> Self {
        Self { languages: Some(languages), ..self }
    }

    /// Opens an address.
    pub async fn get(&self, address: &str) -> Answer {
        self.send(Request::get(address), Body::empty()).await
    }

    /// Sends a form.
    pub async fn post(&self, address: &str, form: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let request =
            Request::post(address).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    pub async fn send(&self, mut request: axum::http::request::Builder, body: Body) -> Answer {
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(languages) = self.languages {
            request = request.header(header::ACCEPT_LANGUAGE, languages);
        }
        let here = ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4000)));
        let request = request.extension(here).body(body).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        // A stream has no end that could be waited for.
        let is_stream =
            parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
        let body = match is_stream {
            true => Default::default(),
            false => body.collect().await.unwrap().to_bytes(),
        };
        // A file that is made is no text.
        let is_file = parts.headers.contains_key(header::CONTENT_DISPOSITION);
        let text = match is_file {
            true => String::from_utf8_lossy(&body).into_owned(),
            false => String::from_utf8(body.to_vec()).unwrap(),
        };
        Answer { status: parts.status, headers: parts.headers, body: text, content: body }
    }
}

impl Answer {
    /// Whether the page has this text.
    pub fn says(&self, text: &str) -> bool {
        self.body.contains(text) || self.without_cites().contains(text)
    }

    /// The page without the links around what its sentences name, and without what is said beside a symbol.
    fn without_cites(&self) -> String {
        let mut page = self.body.clone();
        while let Some((before, later)) = page.split_once(" <a class=\"badge over\"") {
            page = format!("{before}{}", later.split_once("</a>").unwrap().1);
        }
        for link in ["<a class=\"cite\" href=\"", "<a href=\"/symbols/"] {
            let mut pieces = page.split(link);
            let mut text = pieces.next().unwrap_or_default().to_owned();
            for piece in pieces {
                let (_, named) = piece.split_once('>').unwrap();
                text.push_str(&named.replacen("</a>", "", 1));
            }
            page = text;
        }
        page
    }

    /// The page has this text.
    #[track_caller]
    pub fn must_say(&self, text: &str) -> &Self {
        assert!(self.says(text), "the page ({}) does not say “{text}”: {}", self.status, self.body);
        self
    }

    #[track_caller]
    pub fn must_not_say(&self, text: &str) -> &Self {
        assert!(!self.says(text), "the page ({}) says “{text}”: {}", self.status, self.body);
        self
    }

    /// Where the site sends the browser.
    #[track_caller]
    pub fn goes_to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.headers[header::LOCATION].to_str().unwrap()
    }

    /// The hidden fields of the page's form: what a page of confirmation carries on.
    pub fn hidden_fields(&self) -> Vec<(String, String)> {
        let page = scraper::Html::parse_document(&self.body);
        let hidden = scraper::Selector::parse("main input[type=hidden]").unwrap();
        let value =
            |field: scraper::ElementRef<'_>, name: &str| field.attr(name).unwrap_or_default().to_owned();
        page.select(&hidden).map(|field| (value(field, "name"), value(field, "value"))).collect()
    }
}
