//! The bare page: what axum, sqlx and askama cost with nothing of ours on top. The same pool, profile, allocator,
//! middleware and prepared statements, the same session lookup, then one query of 40 joined rows, and 25 KB of
//! HTML.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use clearinghouse::http::who::session_cookie;
use clearinghouse::people::{session, store};
use clearinghouse::platform::database;
use sqlx::PgPool;

/// As many connections as the program has.
const CONNECTIONS: u32 = 16;

struct Row {
    code: String,
    area: String,
    dimension: String,
    state: String,
    role: String,
    source: String,
}

#[derive(Template)]
#[template(
    source = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title></head><body>
<h1>{{ name }}</h1><table><thead><tr><th>Code<th>Area<th>Dimension<th>State<th>Role<th>Source</tr></thead><tbody>
{% for row in rows %}<tr class="row-of-the-table"><td class="code-of-the-area"><a href="/areas/{{ row.code }}">{{ row.code }}</a></td><td class="name-of-the-area">{{ row.area }}</td><td class="name-of-the-dimension">{{ row.dimension }}</td><td class="name-of-the-state"><a href="/states/{{ row.state }}">{{ row.state }}</a></td><td class="role-of-the-state">{{ row.role }}</td><td class="source-of-the-record">{{ row.source }}</td><td class="some-more-words-that-fill-the-row-to-its-size">{{ filler }}</td></tr>
{% endfor %}</tbody></table></body></html>"#,
    ext = "html"
)]
struct Bare<'a> {
    name: &'a str,
    filler: &'a str,
    rows: Vec<Row>,
}

/// Fills a row, so that 40 of them make 25 KB.
const FILLER: &str = "consultations among Member States on this document will continue";

/// Serves the bare page until it is ended.
pub async fn serve(url: &str, listen: &str) -> anyhow::Result<()> {
    let pool = database::pool(&database::options(url)?, CONNECTIONS).await?;
    let signed_in = middleware::from_fn_with_state(pool.clone(), signed_in);
    let router = Router::new().route("/", get(page).layer(signed_in)).with_state(pool);
    let router = clearinghouse::http::dress::dressed(router);
    let listener = tokio::net::TcpListener::bind(listen).await?;
    axum::serve(listener, router).await?;
    Ok(())
}

async fn signed_in(State(pool): State<PgPool>, mut request: Request, next: Next) -> Response {
    let hash = session_cookie(request.headers(), false).as_deref().and_then(session::hash_of_cookie);
    let visit = match hash {
        Some(hash) => store::visit_by_session(&pool, &hash, 0).await,
        None => Ok(None),
    };
    match visit {
        Ok(Some(visit)) => {
            request.extensions_mut().insert(Arc::new(visit));
            next.run(request).await
        }
        Ok(None) => StatusCode::UNAUTHORIZED.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn page(State(pool): State<PgPool>, Extension(visit): Extension<Arc<store::Visit>>) -> Response {
    let rows = sqlx::query!(
        r#"select a.code, a.name as area, d.name as dimension, n.en as state, t.role, t.source->>'kind' as "source!"
           from (select * from tenure order by id limit 40) t join area a on a.id = t.area_id join dimension d on d.id = a.dimension_id
           join state_name n on n.state = t.state and n."to" is null order by t.id"#
    )
    .fetch_all(&pool)
    .await;
    let Ok(rows) = rows else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let rows = rows
        .into_iter()
        .map(|row| Row {
            code: row.code,
            area: row.area,
            dimension: row.dimension,
            state: row.state,
            role: row.role,
            source: row.source,
        })
        .collect();
    match (Bare { name: &visit.account.name, filler: FILLER, rows }).render() {
        Ok(html) => Html(html).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
