//! A program with a token.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use clearinghouse::people::secret::Secret;
use clearinghouse::people::token;
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;
use uuid::Uuid;

use crate::house::House;

/// A program with a token, or without one.
#[derive(Clone)]
pub struct Program {
    router: Router,
    token: Option<String>,
}

/// What it was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
}

impl Answer {
    /// The body, of an answer of this status.
    pub fn is(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        if status >= 400 {
            assert_eq!(self.headers[header::CONTENT_TYPE], "application/problem+json");
            assert_eq!(self.body["status"], status);
        }
        self.body
    }

    /// The items of a page.
    pub fn items(self) -> Vec<Value> {
        self.is(200)["items"].as_array().expect("items").clone()
    }

    /// The fields in which it was refused, sorted.
    pub fn wrong_fields(self) -> Vec<String> {
        let errors = self.is(422)["errors"].as_array().expect("errors").clone();
        let mut fields: Vec<_> =
            errors.iter().map(|error| error["field"].as_str().unwrap().to_owned()).collect();
        fields.sort();
        fields
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// A post: side, state, duty.
pub type Post = (&'static str, Option<&'static str>, &'static str);
pub const OFFICER: Post = ("secretariat", None, "officer");
pub const DELEGATE: Post = ("delegation", Some("KAZ"), "delegate");
pub const SENIOR: Post = ("delegation", Some("CHN"), "senior-official");
pub const OBSERVER: Post = ("observer", Some("JPN"), "observer");

impl Program {
    /// A program of a person in a post.
    pub async fn of(house: &House, post: Post) -> Self {
        Self::scoped(house, post, "write").await
    }

    /// A program of a person in a post, whose token has a scope.
    pub async fn scoped(house: &House, (side, state, duty): Post, scope: &str) -> Self {
        let account = Uuid::new_v4();
        let secret = Secret::new().unwrap();
        sqlx::query(
            "insert into account (id, email, name, side, state, duty, created)
                     values ($1, $1::text || '@example', 'A person', $2, $3, $4, now())",
        )
        .bind(account)
        .bind(side)
        .bind(state)
        .bind(duty)
        .execute(&house.owner_pool)
        .await
        .unwrap();
        Self::with_token(house, account, &secret, scope).await
    }

    /// A program of a person who has an account.
    pub async fn of_account(house: &House, email: &str) -> Self {
        let account = sqlx::query_scalar("select id from account where email = lower($1)").bind(email);
        let account = account.fetch_one(&house.owner_pool).await.unwrap();
        Self::with_token(house, account, &Secret::new().unwrap(), "write").await
    }

    async fn with_token(house: &House, account: Uuid, secret: &Secret, scope: &str) -> Self {
        sqlx::query(
            "insert into token (id, hash, account, name, scope, made, expires)
                     values ($1, $2, $3, 'test', $4, now(), '2999-01-01')",
        )
        .bind(Uuid::new_v4())
        .bind(secret.hash().to_vec())
        .bind(account)
        .bind(scope)
        .execute(&house.owner_pool)
        .await
        .unwrap();
        Self { router: house.router(), token: Some(token::text(secret)) }
    }

    /// Its token.
    pub fn text(self) -> String {
        self.token.unwrap_or_default()
    }

    /// The same program at another instance of the house.
    pub fn at(self, router: Router) -> Self {
        Self { router, ..self }
    }

    /// A program without a token.
    pub fn of_nobody(house: &House) -> Self {
        Self { router: house.router(), token: None }
    }

    pub async fn get(&self, address: &str) -> Answer {
        self.send("GET", address, &[], Body::empty()).await
    }

    pub async fn get_with(&self, address: &str, headers: &[(&str, &str)]) -> Answer {
        self.send("GET", address, headers, Body::empty()).await
    }

    pub async fn post(&self, address: &str, body: Value) -> Answer {
        self.post_with(address, body, &[]).await
    }

    pub async fn post_with(&self, address: &str, body: Value, headers: &[(&str, &str)]) -> Answer {
        let mut all = vec![("content-type", "application/json")];
        all.extend(headers);
        self.send("POST", address, &all, Body::from(body.to_string())).await
    }

    pub async fn send(&self, method: &str, address: &str, headers: &[(&str, &str)], body: Body) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("/api/v1{address}"));
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// All items of a list, page by page.
    pub async fn all(&self, address: &str, limit: usize) -> Vec<Value> {
        let mut items = Vec::new();
        let mut cursor = String::new();
        let separator = if address.contains('?') { '&' } else { '?' };
        loop {
            let page = self.get(&format!("{address}{separator}limit={limit}{cursor}")).await.is(200);
            let found = page["items"].as_array().unwrap();
            assert!(found.len() <= limit);
            items.extend(found.iter().cloned());
            match page["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return items,
            }
        }
    }
}

/// A record as it is sent, with a source.
pub fn sourced(mut record: Value) -> Value {
    record["source"] = json!({"kind": "note verbale", "number": "NºDOC/1016", "date": "2023-08-22"});
    record
}

/// A tenure of Russia in ICT security.
pub fn tenure() -> Value {
    sourced(json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                   "from": "2024-01-01", "to": "2025-12-31"}))
}
