-- The journal: every change of the record is one entry, in the order of commits, chained by hash.
-- DESIGN section 4: append-only; who, on whose behalf, what, before and after; the chain covers a
-- digest of each payload, so that a payload can be erased by a recorded act and the chain still holds.

create extension if not exists btree_gist;

-- The program works as this role: it writes the record through the journal and can change no entry.
do $$ begin
  begin
    if not exists (select from pg_roles where rolname = 'clearinghouse_program') then
      create role clearinghouse_program nologin;
    end if;
  exception when duplicate_object or unique_violation then
    null; -- another database of this server has just made it
  end;
  execute format('grant clearinghouse_program to %I', current_user);
end $$;

create table journal_head (
  one      boolean primary key default true check (one),
  entry    bigint not null,        -- the last entry
  touched  bigint not null,        -- the last entry that changed a record: what is held in memory is as of this one
  at       timestamptz not null,
  hash     bytea not null
);
insert into journal_head (entry, touched, at, hash)
  values (0, 0, '-infinity', sha256('Clearing House'::bytea));

create table journal (
  entry      bigint primary key,
  at         timestamptz not null,
  account    uuid,                 -- null: the program itself (demonstration, command line)
  on_behalf  text not null,        -- a state's code, 'secretariat' or 'program'
  act        text not null,        -- 'registered', 'corrected', 'struck', 'imported', 'erased', …
  kind       text,                 -- the record that the act is about
  record_id  uuid,
  digest     bytea not null,       -- of the payload: see journal_digest
  hash       bytea not null        -- of the entry before and this one: see journal_hash
);

-- The payload of an entry. What stands here may be erased; the digest stays.
create table journal_detail (
  entry   bigint primary key references journal deferrable initially deferred,
  salt    bytea,                   -- so that nobody can guess an erased payload from its digest
  reason  text,                    -- why, in the words of who did it
  erased  bigint references journal deferrable initially deferred
);
create table journal_change (
  entry      bigint not null references journal deferrable initially deferred,
  n          integer not null,
  kind       text not null,
  record_id  uuid not null,
  area_id    uuid,
  before     jsonb,
  after      jsonb,
  primary key (entry, n)
);
create index journal_change_of_a_record on journal_change (record_id, entry);

-- The digest of a payload: salt, the reason behind its length in bytes, and each change in order, one to a line.
create function journal_digest(of_entry bigint, salt bytea, reason text) returns bytea
language sql stable as $$
  select sha256(salt || convert_to(coalesce(octet_length(reason)::text, '-') || ' ' || coalesce(reason, '') || E'\n' || coalesce(string_agg(
           concat_ws(' ', c.kind, c.record_id, coalesce(c.before::text, 'null'), coalesce(c.after::text, 'null')),
           E'\n' order by c.n), ''), 'UTF8'))
  from journal_change c where c.entry = of_entry
$$;

-- The hash of an entry: the hash before it and the entry's own line. The instant counts in microseconds.
create function journal_hash(before bytea, entry bigint, at timestamptz, account uuid, on_behalf text,
                             act text, kind text, record_id uuid, digest bytea) returns bytea
language sql immutable as $$
  select sha256(before || convert_to(concat_ws('|', entry, (extract(epoch from at) * 1000000)::bigint,
           coalesce(account::text, '-'), on_behalf, act, coalesce(kind, '-'), coalesce(record_id::text, '-'),
           encode(digest, 'hex')), 'UTF8'))
$$;

-- Opens an entry: from here to the commit nobody else writes. The one lock of the record, and its clock:
-- the instant is taken while the lock is held, so that instants run as the entries do.
create function journal_open(clock_offset bigint)  -- microseconds; only tests and rehearsals set it
  returns table (entry bigint, touched bigint, at timestamptz)
language plpgsql as $$
declare head journal_head;
begin
  select * into head from journal_head for update;
  entry := head.entry + 1;
  touched := head.touched;
  at := greatest(clock_timestamp() + clock_offset * interval '1 microsecond', head.at);
  perform set_config('clearinghouse.entry', entry::text, true);
  perform set_config('clearinghouse.change', '0', true);
  return next;
end $$;

-- Closes the entry that journal_open opened: the last statement before the commit. Returns what it changed.
create function journal_close(of_entry bigint, at timestamptz, account uuid, on_behalf text, act text,
                              kind text, record_id uuid, reason text) returns setof journal_change
language plpgsql as $$
#variable_conflict use_variable
declare
  salt   bytea := uuid_send(gen_random_uuid());
  digest bytea := journal_digest(of_entry, salt, reason);
  line   bytea;
begin
  select journal_hash(h.hash, of_entry, at, account, on_behalf, act, kind, record_id, digest)
    into line from journal_head h;
  insert into journal values (of_entry, at, account, on_behalf, act, kind, record_id, digest, line);
  insert into journal_detail (entry, salt, reason) values (of_entry, salt, reason);
  update journal_head h set entry = of_entry, at = journal_close.at, hash = line,
    touched = case when current_setting('clearinghouse.change') = '0' then h.touched else of_entry end;
  perform set_config('clearinghouse.entry', '', true);
  return query select c.* from journal_change c where c.entry = of_entry order by c.n;
end $$;

-- Erases the payload of an entry. Only the door calls it, in the entry that records the erasure.
create function journal_erase(of_entry bigint, by_entry bigint) returns void
language plpgsql security definer set search_path from current as $$
begin
  if by_entry is distinct from nullif(current_setting('clearinghouse.entry', true), '')::bigint
    or by_entry <> (select h.entry + 1 from journal_head h for update) then
    raise exception 'an erasure is recorded in the journal' using constraint = 'erasure_is_recorded';
  end if;
  update journal_detail set salt = null, reason = null, erased = by_entry where entry = of_entry and erased is null;
  if not found then
    raise exception 'there is nothing to erase' using constraint = 'nothing_to_erase';
  end if;
  update journal_change set before = null, after = null where entry = of_entry;
end $$;

-- The triggers of every table of the record. Without an open entry nothing of the record changes.
create function record_stamp() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('clearinghouse.entry', true), '') = '' then
    raise exception 'the record changes only through the journal' using constraint = 'only_through_the_journal';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.entry := current_setting('clearinghouse.entry')::bigint;
  return new;
end $$;

create function record_journal() returns trigger language plpgsql as $$
declare
  stood  jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  stands jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  this   jsonb := coalesce(stands, stood);
  n      integer := current_setting('clearinghouse.change', true)::integer + 1;
begin
  insert into journal_change (entry, n, kind, record_id, area_id, before, after)
  values (current_setting('clearinghouse.entry')::bigint, n, replace(tg_table_name, '_', '-'),
          (this->>'id')::uuid, (this->>'area_id')::uuid, stood, stands);
  perform set_config('clearinghouse.change', n::text, true);
  return null;
end $$;

-- Only the program asks for an erasure, and only inside the door.
revoke execute on function journal_erase(bigint, bigint) from public;
grant execute on function journal_erase(bigint, bigint) to clearinghouse_program;
