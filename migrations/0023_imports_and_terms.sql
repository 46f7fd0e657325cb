-- A file that somebody tries to bring in: kept for who sent it, until it is brought in, another one is tried, or a day is
-- over. It is not of the record.
create table tried_import (
  account uuid primary key references account,
  layout  text not null,
  name    text not null,
  sha256  text not null,
  content bytea not null constraint tried_import_is_small check (octet_length(content) <= 10485760),
  at      timestamptz not null
);
grant select, insert, update, delete on tried_import to clearinghouse_program;

create or replace function kept_forms_go() returns trigger language plpgsql as $$
begin
  delete from kept_form where account = new.id;
  delete from tried_import where account = new.id;
  return null;
end $$;

-- How many days after an event whom delegations sent to it is kept: personal data. Null: as is usual.
alter table procedural_rules
  add nomination_days integer constraint nominations_are_kept_some_days check (nomination_days between 1 and 3650);
