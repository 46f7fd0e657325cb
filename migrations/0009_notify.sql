-- Every instance of the program is told of a change when it is committed, so that open pages can follow it.

-- Closes the entry that journal_open opened: the last statement before the commit. Returns what it changed.
create or replace function journal_close(of_entry bigint, at timestamptz, account uuid, on_behalf text, act text,
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
  if current_setting('clearinghouse.change') <> '0' then
    perform pg_notify('clearinghouse', of_entry::text);   -- at the commit, to every instance of the program
  end if;
  perform set_config('clearinghouse.entry', '', true);
  return query select c.* from journal_change c where c.entry = of_entry order by c.n;
end $$;
