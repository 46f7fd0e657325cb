-- The register of first opening (DESIGN 3.3). When a delegation first opened what was circulated to its state. It says
-- who was reached, and nothing follows from it: a state has had a text when it was circulated to it, opened or not.
-- It names states and no person. It is a fact about readers, and not of the record: the journal does not have it.

create table opening (
  of_kind    text not null,               -- as a circulation names it
  of_id      uuid not null,
  state      text not null,
  opened_at  timestamptz not null,
  primary key (of_id, state)              -- the first alone
);

grant select, insert on opening to clearinghouse_program; -- and nothing else: what was written stays as it is
