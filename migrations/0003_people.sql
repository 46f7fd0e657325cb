-- People. An account is one person's; every power over a thing follows from facts (DESIGN section 1).
-- Not of the record: changes of accounts go to a security log of their own, with a term.

create table account (
  id          uuid primary key,
  email       text not null constraint email_is_lower_case check (email = lower(email)),
  name        text not null,
  side        text not null constraint side_is_known check (side in ('secretariat', 'delegation', 'observer')),
  state       text,
  duty        text not null,
  delegation_administrator boolean not null default false,
  created     timestamptz not null,
  closed      timestamptz,
  constraint secretariat_has_no_state check ((side = 'secretariat') = (state is null)),
  constraint duty_fits_the_side check (
    (side = 'secretariat' and duty in ('officer', 'administrator'))
    or (side = 'delegation' and duty in ('delegate', 'senior-official'))
    or (side = 'observer' and duty = 'observer')),
  constraint administrators_of_delegations check (not delegation_administrator or side = 'delegation')
);
-- Who comes back after an account was closed gets a new one.
create unique index one_account_an_address on account (email) where closed is null;
create index account_of_a_state on account (state);

create table credential (
  account   uuid primary key references account,
  hash      text not null,               -- Argon2id in PHC form; never in a journal
  changed   timestamptz not null
);

-- A link to set the first or a new password, good once.
create table password_link (
  hash      bytea primary key,           -- SHA-256 of what stands in the link
  account   uuid not null references account,
  made      timestamptz not null,
  expires   timestamptz not null,
  used      timestamptz
);
create index password_link_of_an_account on password_link (account);

create table session (
  id        uuid primary key,
  hash      bytea not null unique,       -- SHA-256 of the cookie
  account   uuid not null references account,
  begun     timestamptz not null,
  seen      timestamptz not null,
  expires   timestamptz not null,
  address   text not null,
  agent     text not null
);
create index session_of_an_account on session (account);

create table token (
  id        uuid primary key,
  hash      bytea not null unique,
  account   uuid not null references account,
  name      text not null,
  scope     text not null constraint scope_is_known check (scope in ('read', 'write')),
  made      timestamptz not null,
  expires   timestamptz not null,
  seen      timestamptz,
  revoked   timestamptz
);
create unique index one_token_a_name on token (account, name) where revoked is null;

create table security_log (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  what      text not null,
  account   uuid references account,     -- whom it is about
  by        uuid references account,     -- who did it, when that is another
  address   text,                        -- of an IPv6 address the network, 64 bits: that is what one subscriber has
  email     text,                        -- as typed, for a failure of an account that may not exist
  detail    text
);
create index security_log_of_an_account on security_log (account, at desc);
create index security_log_by_age on security_log (at);
create index security_log_failures_by_email on security_log (email, at) where what = 'sign-in failed';
create index security_log_failures_by_address on security_log (address, at) where what = 'sign-in failed';

-- A POST that was answered, by its key: seen again, it answers as it did then.
create table idempotency (
  account   uuid not null references account,
  key       text not null,
  request   bytea not null,              -- SHA-256 of method, path and body
  status    integer not null,
  headers   jsonb not null,
  body      bytea not null,
  at        timestamptz not null,
  primary key (account, key)
);

-- What this database is: a demonstration is marked as such.
create table installation (
  one           boolean primary key default true check (one),
  demonstration boolean not null default false
);
insert into installation default values;

grant select, insert, update on account to clearinghouse_program;
grant select, insert, update, delete on credential, password_link, session, token, security_log, idempotency to clearinghouse_program;
do $$ begin
  if to_regclass('_sqlx_migrations') is not null then -- the program asks whether it is up to date
    grant select on _sqlx_migrations to clearinghouse_program;
  end if;
end $$;
grant select, update on installation to clearinghouse_program;
