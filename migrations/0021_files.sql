-- What stands in a file goes with its content, whoever comes first: nothing can be said of a content that is not there.
alter table file_text
  add constraint text_of_a_content foreign key (sha256) references file_content on delete cascade;

-- More kinds, by their content.
alter table attachment
  drop constraint media_is_known,
  add constraint media_is_known check (media in
    ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
     'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'image/png', 'image/jpeg', 'text/plain'));

-- Where content stands: here, or, where it is null, under its digest in a store that speaks S3. What is known of it, that
-- it is there once and that it goes with the last record, is the same.
alter table file_content alter content drop not null;

-- What has gone and still has to be taken out of that store: the worker does it.
create table file_leaving (sha256 text primary key);
grant select, delete on file_leaving to clearinghouse_program;

create or replace function file_content_goes() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  with gone as (
    delete from file_content c
      where c.sha256 = old.sha256 and not exists (select from attachment a where a.sha256 = old.sha256)
      returning c.sha256, c.content is null as elsewhere)
  insert into file_leaving select sha256 from gone where elsewhere on conflict do nothing;
  return null;
end $$;
