-- Files that are enclosed with records. What is said of a file is a record like any other; what is in it stands apart
-- and is not of the journal: the journal has its digest.

-- The content of files, each once. It is read piece by piece: uncompressed, a piece is found without the rest.
create table file_content (
  sha256  text primary key constraint digest_is_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null constraint file_is_not_too_large check (octet_length(content) between 1 and 20971520)
);
alter table file_content alter content set storage external;

create table attachment (
  like record_columns including all, primary key (id),
  of_kind  text not null,
  of_id    uuid not null,
  area_id  uuid,                                          -- that of what it is enclosed with, if that is of one
  name     text not null constraint file_name_is_one_line check (name ~ '^[^/\\[:cntrl:]]{1,200}$'),
  media    text not null constraint media_is_known check (media in
    ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  bytes    integer not null constraint file_has_bytes check (bytes between 1 and 20971520),
  sha256   text not null references file_content,
  state    text references state (code),                  -- whose delegation enclosed it; null: the Secretariat
  enclosed timestamptz not null,
  constraint one_file_a_content unique (of_id, sha256)
);
create index attachment_of_a_content on attachment (sha256);

-- The content goes with the last record that names it. Nobody may take it away otherwise, or alter it.
create function file_content_goes() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  delete from file_content c
    where c.sha256 = old.sha256 and not exists (select from attachment a where a.sha256 = old.sha256);
  return null;
end $$;
create trigger file_content_goes after delete or update of sha256 on attachment
  for each row execute function file_content_goes();
revoke execute on function file_content_goes() from public;

create or replace function record_tables() returns setof text language sql immutable as $$
  values ('state'), ('state_name'), ('membership'), ('chairmanship'), ('dimension'), ('area'), ('area_note'), ('meeting'),
         ('decision'), ('decision_paragraph'), ('modalities_version'), ('tenure'), ('tenure_extension'),
         ('tenure_termination'), ('final_report'), ('concept_paper'), ('paper_revision'), ('paper_extension'),
         ('expert_meeting'), ('review'), ('review_contribution'), ('coverage'),
         ('matter'), ('letter'), ('extension_request'), ('acting_proposal'), ('acting_consent'), ('paper_section'),
         ('paper_text'), ('position'), ('prepared_position'), ('comment'), ('circulation'), ('follow_up'), ('attachment')
$$;
create trigger record_stamp before insert or update or delete on attachment for each row execute function record_stamp();
create trigger record_journal after insert or update or delete on attachment for each row execute function record_journal();
grant select, insert, update, delete on attachment to clearinghouse_program;
grant select, insert on file_content to clearinghouse_program;
