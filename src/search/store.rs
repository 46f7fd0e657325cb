//! The SQL of the search in texts.

use sqlx::PgPool;
use uuid::Uuid;

/// What begins and ends what was found, in what PostgreSQL gives back: signs that stand in no text that is indexed.
pub(super) const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// A record in whose text something was found.
pub(super) struct Ranked {
    /// The record.
    pub id: Uuid,
    /// How many there are in all.
    pub count: i64,
    /// The piece of its text that answers best, with [`MARKS`]; `None`: it was found by its title alone.
    pub piece: Option<String>,
}

/// The records that have the words in any order, whoever may know of them, by kind. A record may come more than once.
pub(super) async fn with(
    pool: &PgPool,
    typed: &str,
    language: Option<&str>,
) -> sqlx::Result<Vec<(String, Vec<Uuid>)>> {
    let found = sqlx::query!(
        r#"select kind as "kind!", ids as "ids!" from searchable_with($1, $2)"#,
        typed,
        language
    );
    Ok(found.fetch_all(pool).await?.into_iter().map(|row| (row.kind, row.ids)).collect())
}

/// What of a search is wanted.
pub(super) struct Wanted<'a> {
    /// What was typed.
    pub typed: &'a str,
    /// In texts of which language alone.
    pub language: Option<&'a str>,
    /// Among which records; of those that answer equally well the first is the first.
    pub among: &'a [Uuid],
    /// What each of them is about: of several that are about the same the best is given.
    pub about: &'a [Uuid],
    /// The last entry that the reader sees: nothing later is shown.
    pub entry: i64,
    /// How many.
    pub many: i64,
    /// After how many others.
    pub after: i64,
}

/// Records that the reader may know of, by how well they answer, with what of their texts is to be shown.
pub(super) async fn ranked(pool: &PgPool, wanted: &Wanted<'_>) -> sqlx::Result<Vec<Ranked>> {
    let rows = sqlx::query!(
        r#"with asked as (select searched($1) as words),
             best as (
               select distinct on (g.about) g.place, s.id, s.part, s.language,
                      ts_rank_cd(s.words, searched_in(s.language, a.words), 1) as rank
               from unnest($3::uuid[], $4::uuid[]) with ordinality g(id, about, place)
               join searchable s on s.id = g.id cross join asked a
               where s.entry <= $5 and ($2::text is null or s.language = $2)
                 and s.words @@ searched_in(s.language, a.words)
               order by g.about, rank desc, g.place
             ),
             page as (
               select b.*, count(*) over () as count from best b order by rank desc, place limit $6 offset $7
             )
           select p.id as "id!", p.count as "count!",
             (select ts_headline('record_text', translate(u.piece, $8, ''), searched_in(p.language, a.words),
                                 'HighlightAll=true, StartSel=' || left($8, 1) || ', StopSel=' || right($8, 1))
              from unnest(s.pieces, s.piece_words) with ordinality u(piece, words, nth)
              where ts_rank(u.words, searched_in_part(searched_in(p.language, a.words))) > 0
              order by ts_rank(u.words, searched_in_part(searched_in(p.language, a.words))) desc, nth limit 1) as piece
           from page p join searchable s on s.id = p.id and s.part = p.part cross join asked a
           order by p.rank desc, p.place"#,
        wanted.typed,
        wanted.language,
        wanted.among,
        wanted.about,
        wanted.entry,
        wanted.many,
        wanted.after,
        MARKS.iter().collect::<String>()
    );
    let rows = rows.fetch_all(pool).await?.into_iter();
    Ok(rows.map(|row| Ranked { id: row.id, count: row.count, piece: row.piece }).collect())
}
