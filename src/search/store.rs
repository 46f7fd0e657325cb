//! The SQL of the search in texts.

use sqlx::PgPool;
use uuid::Uuid;

/// What begins and ends what was found, in what PostgreSQL gives back: signs that stand in no text that is indexed.
pub(super) const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// A record in whose text something was found.
pub(super) struct Ranked {
    /// Its place among those that were given, from 1.
    pub place: usize,
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
    /// Among which records, by their kinds …
    pub kinds: &'a [String],
    /// … and ids; of those that answer equally well the first is the first.
    pub ids: &'a [Uuid],
    /// The number of what each of them is about: of several that are about the same the best is given.
    pub about: &'a [i32],
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
        // `offset 0`: each text is looked up by its id, and none is opened that is not among them.
        r#"with asked as (select searched($1) as words),
             among as (
               select g.about, g.place, s.kind, s.id, s.part, s.words, searched_in(s.language, a.words) as asked
               from unnest($3::text[], $4::uuid[], $9::integer[]) with ordinality g(kind, id, about, place) cross join asked a
               cross join lateral (
                 select s.kind, s.id, s.part, s.language, s.words from searchable s
                 where s.kind = g.kind and s.id = g.id and s.entry <= $5 and ($2::text is null or s.language = $2) offset 0
               ) s
             ),
             best as (
               select distinct on (about) place, kind, id, part, asked, ts_rank_cd(words, asked, 1) as rank
               from among where words @@ asked order by about, rank desc, place
             ),
             page as (
               select b.*, count(*) over () as count from best b order by rank desc, place limit $6 offset $7
             )
           select p.place as "place!", p.count as "count!",
             (select ts_headline('record_text', translate(u.piece, $8, ''), p.asked,
                                 'HighlightAll=true, StartSel=' || left($8, 1) || ', StopSel=' || right($8, 1))
              from (select u.piece, u.nth, ts_rank(u.words, searched_in_part(p.asked)) as rank
                    from unnest(s.pieces, s.piece_words) with ordinality u(piece, words, nth)) u
              where u.rank > 0 order by u.rank desc, u.nth limit 1) as piece
           from page p join searchable s on s.kind = p.kind and s.id = p.id and s.part = p.part
           order by p.rank desc, p.place"#,
        wanted.typed,
        wanted.language,
        wanted.kinds,
        wanted.ids,
        wanted.entry,
        wanted.many,
        wanted.after,
        MARKS.iter().collect::<String>(),
        wanted.about
    );
    let rows = rows.fetch_all(pool).await?.into_iter();
    let place = |place: i64| usize::try_from(place).unwrap_or(usize::MAX);
    Ok(rows.map(|row| Ranked { place: place(row.place), count: row.count, piece: row.piece }).collect())
}
