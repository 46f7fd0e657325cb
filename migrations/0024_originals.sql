-- An original whose text was brought into a form waits until the form is sent, and is then enclosed with what the form
-- makes. It is its owner's alone and not of the record: one a person, for a day, gone with the account.
create table file_waiting (
  account uuid primary key references account,
  sha256  text not null constraint waiting_digest_is_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$'),
  name    text not null constraint waiting_name_is_one_line check (name ~ '^[^/\\[:cntrl:]]{1,200}$'),
  pages   integer check (pages > 0),
  text    text not null,
  content bytea not null constraint waiting_is_not_too_large check (octet_length(content) between 1 and 20971520),
  came    timestamptz not null
);
alter table file_waiting alter content set storage external;
create index file_waiting_by_age on file_waiting (came);

create function files_waiting_go() returns trigger language plpgsql as $$
begin
  delete from file_waiting where account = new.id;
  return null;
end $$;
create trigger files_waiting_go after update of closed on account
  for each row when (new.closed is not null) execute function files_waiting_go();

grant select, insert, update, delete on file_waiting to clearinghouse_program;
