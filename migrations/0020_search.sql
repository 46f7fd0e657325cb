-- The full text, so that it can be found. It is derived from the record and from what stands in files, as
-- tenure_service is: triggers keep it in the transaction of each change, it is not of the journal, and nobody else
-- writes it. What a reader may know of is not asked here: the program asks the reader's own view of the record.

-- One configuration for both languages: words in Latin letters are reduced as English ones, words in Cyrillic letters as
-- Russian ones, so that no text need say in which language it is. PostgreSQL has no Kazakh one: there words are looked for
-- by their beginnings (searched_by_beginnings), since in Kazakh what inflects a word follows it.
create text search configuration record_text (copy = pg_catalog.russian);

create table searchable (
  kind        text not null,
  id          uuid not null,
  part        integer not null,            -- a long text has several
  entry       bigint not null,             -- of the record: nothing is shown that is later than what its reader sees
  language    text not null check (language in ('en', 'ru', 'kk')),
  title       text not null,
  pieces      text[] not null,             -- what is shown is one of them
  piece_words tsvector[] not null,
  words       tsvector not null,
  primary key (kind, id, part)
);
-- What is written is found at once and at the same price: no list of what is pending.
create index searchable_words on searchable using gin (words) with (fastupdate = off);
create index searchable_words_in_kazakh on searchable using gin (words) with (fastupdate = off) where language = 'kk';

-- What of a record is searched: the fields that are its title, and those that are its text. A kind that is not named is
-- found by what it is called alone.
create function searchable_fields() returns table (kind text, language text, title text[], body text[])
language sql immutable as $$ values
  ('area',                null,  '{code,name}'::text[],  '{}'::text[]),
  ('area-note',           null,  '{when}',               '{text}'),
  ('meeting',             null,  '{title}',              '{place}'),
  ('agenda-item',         null,  '{title}',              '{note,late,conclusion}'),
  ('decision',            null,  '{symbol,title}',       '{}'),
  ('decision-paragraph',  null,  '{}',                   '{text}'),
  ('statement',           null,  '{}',                   '{text}'),
  ('matter',              null,  '{title}',              '{text,outcome,nominee,post}'),
  ('position',            null,  '{}',                   '{text}'),
  ('prepared-position',   null,  '{}',                   '{text}'),
  ('comment',             null,  '{}',                   '{text,answer}'),
  ('silence',             null,  '{of}',                 '{wording}'),
  ('silence-break',       null,  '{}',                   '{text}'),
  ('document',            null,  '{symbol,title}',       '{}'),
  ('document-text',       null,  '{}',                   '{text}'),
  ('amendment',           null,  '{}',                   '{text,reason,wording,explanation}'),
  ('concept-paper',       null,  '{title}',              '{}'),
  ('paper-section',       null,  '{}',                   '{text}'),
  ('paper-text',          null,  '{}',                   '{sections}'),
  ('letter',              null,  '{}',                   '{text}'),
  ('extension-request',   null,  '{}',                   '{text}'),
  ('final-report',        null,  '{title}',              '{text}'),
  ('expert-meeting',      null,  '{title}',              '{place,consulted}'),
  ('review',              null,  '{title}',              '{conclusions}'),
  ('review-contribution', null,  '{title}',              '{text}'),
  ('follow-up',           null,  '{text}',               '{owner}'),
  ('note',                null,  '{number,subject}',     '{}'),
  ('note',                'en',  '{number,subject}',     '{en}'),
  ('note',                'ru',  '{number,subject}',     '{ru}'),
  ('note',                'kk',  '{number,subject}',     '{kk}'),
  ('note-received',       null,  '{number,subject}',     '{}'),
  ('attachment',          null,  '{name}',               '{sha256}')
$$;

-- What a field says: a text, the texts of sections, or, of a digest, what stands in the file (of a very long one, its
-- first million letters).
create function searchable_text(field text, "value" jsonb) returns text language sql stable as $$
  select case
    when field = 'sha256' then (select left(t.text, 1000000) from file_text t where t.sha256 = "value"#>>'{}')
    when jsonb_typeof("value") = 'array' then (select string_agg(s->>'text', E'\n\n') from jsonb_array_elements("value") s)
    else "value"#>>'{}' end
$$;

-- The language of a text that does not say it: by its letters. Where more than every third is of Cyrillic it is Russian, and
-- Kazakh where letters are among them that Russian has not.
create function searchable_language(said text) returns text language sql immutable as $$
  select case
    when length(said) - length(translate(lower(said), 'әғқңөұүһі', '')) >= 2 then 'kk'
    when 3 * (length(said) - length(translate(lower(said), 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', ''))) > length(said) then 'ru'
    else 'en' end
$$;

-- A text in pieces of at most 800 letters, between two lines or, in a longer line, between two words.
create function searchable_pieces(body text) returns text[] language plpgsql immutable as $$
declare
  most   constant integer := 800;
  pieces text[] := '{}';
  piece  text := '';
  line   text;
  start  integer;
  cut    integer;
begin
  foreach line in array string_to_array(body, E'\n') loop
    if length(piece) + length(line) >= most and piece <> '' then
      pieces := pieces || piece;
      piece := '';
    end if;
    start := 1;
    while length(line) - start >= most loop
      cut := strpos(reverse(substr(line, start, most)), ' ');
      cut := most - case when cut > most / 2 then 0 else cut end;
      pieces := pieces || substr(line, start, cut);
      start := start + cut;
    end loop;
    piece := concat(piece, case when piece <> '' then E'\n' end, substr(line, start));
  end loop;
  return case when piece ~ '\S' then pieces || piece else pieces end;
end $$;

-- The words of pieces, one after the other.
create function searchable_joined(piece_words tsvector[]) returns tsvector language plpgsql immutable as $$
declare
  words tsvector := '';
  piece tsvector;
begin
  foreach piece in array piece_words loop
    words := words || piece;
  end loop;
  return words;
end $$;

-- What is to stand in the table of a record. A text of more than 75 pieces has several parts, since a tsvector counts no
-- further than 16,383 words.
create function searchable_of(of_kind text, of_row jsonb) returns setof searchable language sql stable as $$
  with said as (
    select f.language, f.kind, concat_ws(' ', variadic array(
             select searchable_text(n, of_row->n) from unnest(f.title) with ordinality u(n, place) order by place)) as title,
           concat_ws(E'\n\n', variadic array(
             select searchable_text(n, of_row->n) from unnest(f.body) with ordinality u(n, place) order by place)) as body,
           row_number() over () as nth
    from searchable_fields() f where f.kind = of_kind
  ), pieces as (
    select s.language, s.title, s.body, s.nth, coalesce(p.piece, '') as piece, coalesce(p.place, 1) as place
    from said s left join lateral unnest(searchable_pieces(s.body)) with ordinality p(piece, place) on true
    where s.body <> '' or s.title <> '' and s.language is null
  ), parts as (
    select coalesce(of_row->>'language', language, searchable_language(left(title || ' ' || body, 1000))) as language, title,
           nth, (place - 1) / 75 as within, array_agg(piece order by place) as pieces,
           array_agg(to_tsvector('record_text', piece) order by place) as piece_words
    from pieces group by language, title, body, nth, (place - 1) / 75
  )
  select of_kind, (of_row->>'id')::uuid, (row_number() over (order by nth, within))::integer, (of_row->>'entry')::bigint,
         language, title, pieces, piece_words,
         setweight(to_tsvector('record_text', title), 'A') || searchable_joined(piece_words)
  from parts
$$;

-- A record that is written is found as it stands since, one that is struck no more.
create function searchable_follows() returns trigger
language plpgsql security definer set search_path from current set client_min_messages = warning as $$
begin
  if tg_op <> 'INSERT' then
    delete from searchable s where s.kind = replace(tg_table_name, '_', '-') and s.id = old.id;
  end if;
  if tg_op <> 'DELETE' then
    insert into searchable select * from searchable_of(replace(tg_table_name, '_', '-'), to_jsonb(new));
  end if;
  return null;
end $$;

-- What stands in a file may be read after the file has come in.
create function searchable_follows_file() returns trigger
language plpgsql security definer set search_path from current set client_min_messages = warning as $$
begin
  delete from searchable s using attachment a where a.sha256 = new.sha256 and s.kind = 'attachment' and s.id = a.id;
  insert into searchable select f.* from attachment a, searchable_of('attachment', to_jsonb(a)) f where a.sha256 = new.sha256;
  return null;
end $$;
revoke execute on function searchable_follows(), searchable_follows_file() from public;

-- What has been recorded by now, and what will be.
do $$ declare k text; t text; begin
  for k in select distinct f.kind from searchable_fields() f loop
    t := replace(k, '-', '_');
    execute format('insert into searchable select f.* from %I r, searchable_of(%L, to_jsonb(r)) f', t, k);
    execute format('create trigger searchable_follows after insert or update or delete on %I for each row execute function searchable_follows()', t);
  end loop;
end $$;
create trigger searchable_follows_file after insert or update on file_text for each row execute function searchable_follows_file();

-- How many parts there are that are not of the record, or are missing: none, unless somebody has been at the table.
create function searchable_strays() returns bigint language plpgsql stable as $$
declare
  k      text;
  found  bigint;
  strays bigint := (select count(*) from searchable s where s.kind not in (select f.kind from searchable_fields() f));
begin
  for k in select distinct f.kind from searchable_fields() f loop
    execute format(
      'select count(*) from (select f.* from %1$I r, searchable_of(%2$L, to_jsonb(r)) f) f
         full join (select * from searchable where kind = %2$L) s using (id, part)
       where (f.language, f.title, f.pieces, f.words) is distinct from (s.language, s.title, s.pieces, s.words)',
      replace(k, '-', '_'), k) into found;
    strays := strays + found;
  end loop;
  return strays;
end $$;

-- What is looked for: words, phrases in quotes, and words that are not to be there.
create function searched(typed text) returns tsquery language sql stable as $$
  select websearch_to_tsquery('record_text', typed)
$$;

-- The same without the order of words: the index answers it alone, and no text is opened. What is not to be there keeps its
-- order, since otherwise too little would be found.
create function searched_roughly(asked tsquery) returns tsquery language sql immutable as $$
  select case when asked::text like '%!%' then asked
              else regexp_replace(asked::text, '<(-|[0-9]+)>', '&', 'g')::tsquery end
$$;

-- Any of its words: where in a text is what is to be shown of it.
create function searched_in_part(asked tsquery) returns tsquery language sql immutable as $$
  select regexp_replace(asked::text, '&|<(-|[0-9]+)>', '|', 'g')::tsquery
$$;

-- What is looked for in a text of a language: in Kazakh whatever begins with its words of four letters or more.
create function searched_in(in_language text, asked tsquery) returns tsquery language sql immutable as $$
  select case when in_language = 'kk' then regexp_replace(asked::text, '''(\w{4,})''', '''\1'':*', 'g')::tsquery
              else asked end
$$;

-- The records that have the words, by kind: all of them, since who asks sorts out what its reader may not know of. Without the
-- index each text would be opened, which costs more than PostgreSQL believes; and nothing need be sorted. What has nothing but words that are not to be
-- there finds nothing.
create function searchable_with(typed text, in_language text) returns table (kind text, ids uuid[])
language sql stable set enable_seqscan = off set enable_sort = off
set client_min_messages = warning as $$
  select found.kind, array_agg(found.id) from (
    select s.kind, s.id from searchable s
      where s.words @@ searched_roughly(searched(typed)) and (in_language is null or s.language = in_language)
    union all
    select s.kind, s.id from searchable s
      where s.words @@ searched_in('kk', searched_roughly(searched(typed))) and s.language = 'kk'
        and coalesce(in_language, 'kk') = 'kk'
  ) found
  where querytree(searched(typed)) not in ('', 'T')
  group by found.kind
$$;

grant select on searchable to clearinghouse_program;
