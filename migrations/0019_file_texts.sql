-- What stands in a file, so that it can be found: read once, when it comes in, by a child process. Like the content it is
-- under its digest, once, not of the journal, and goes with the last record that names it.
create table file_text (
  sha256 text primary key,
  -- The pages of it; none: nobody can say (a .docx has none until it is set).
  pages  integer check (pages > 0),
  -- Empty: there is nothing to be read in it (a picture, a scan).
  text   text not null
);

create or replace function file_content_goes() returns trigger
  language plpgsql security definer set search_path from current as $$
begin
  delete from file_content c
  where c.sha256 = old.sha256 and not exists (select from attachment a where a.sha256 = old.sha256);
  delete from file_text t
  where t.sha256 = old.sha256 and not exists (select from attachment a where a.sha256 = old.sha256);
  return null;
end $$;

grant select, insert on file_text to clearinghouse_program;
