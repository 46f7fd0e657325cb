-- What a person has typed into a form and not sent. It is that person's alone, and not of the record: it is kept while
-- it is typed, it goes when the form is sent, when its owner discards it, after thirty days, and with the account.

create table kept_form (
  account   uuid not null references account,
  form      text not null constraint kept_form_is_an_address
              check (form ~ '^(/[a-z0-9-]{1,60}){2,4}$'),
  fields    jsonb not null constraint kept_fields_are_few
              check (jsonb_typeof(fields) = 'object' and octet_length(fields::text) <= 524288),
  etag      bigint,                      -- the entry of what the form is about that was seen; null: about nothing that stands
  page      uuid not null,               -- the opened page that kept it last
  kept_at   timestamptz not null,
  -- What another page had kept, when this one took its place: nothing that was typed is lost unsaid.
  other     jsonb constraint other_fields_are_few
              check (jsonb_typeof(other) = 'object' and octet_length(other::text) <= 524288),
  other_at  timestamptz,
  -- How often it was kept in its latest minute: what is kept is bounded.
  minute    timestamptz not null,
  writes    integer not null constraint kept_at_least_once check (writes >= 1),
  primary key (account, form),
  constraint other_is_whole check ((other is null) = (other_at is null))
);
create index kept_form_by_age on kept_form (kept_at);

-- Whoever's account is closed, by whatever way, leaves nothing half typed behind.
create function kept_forms_go() returns trigger language plpgsql as $$
begin
  delete from kept_form where account = new.id;
  return null;
end $$;
create trigger kept_forms_go after update of closed on account
  for each row when (new.closed is not null) execute function kept_forms_go();

grant select, insert, update, delete on kept_form to clearinghouse_program;
