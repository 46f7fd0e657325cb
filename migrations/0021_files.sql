-- What stands in a file goes with its content, whoever comes first: nothing can be said of a content that is not there.
alter table file_text
  add constraint text_of_a_content foreign key (sha256) references file_content on delete cascade;

create or replace function file_content_goes() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  delete from file_content c
    where c.sha256 = old.sha256 and not exists (select from attachment a where a.sha256 = old.sha256);
  return null;
end $$;

-- More kinds, by their content.
alter table attachment
  drop constraint media_is_known,
  add constraint media_is_known check (media in
    ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
     'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'image/png', 'image/jpeg', 'text/plain'));
