-- Proposals of events, events and the reports on them are found by their texts, too. The contact is for Member States alone, and
-- whom delegations nominate is personal data: neither is searched.

create or replace function searchable_fields() returns table (kind text, language text, title text[], body text[])
language sql immutable as $$ values
  ('area',                null,  '{code,name}'::text[],  '{}'::text[]),
  ('area-note',           null,  '{when}',               '{text}'),
  ('meeting',             null,  '{title}',              '{place}'),
  ('agenda-item',         null,  '{title}',              '{note,late,conclusion}'),
  ('decision',            null,  '{symbol,title}',       '{}'),
  ('decision-paragraph',  null,  '{}',                   '{text}'),
  ('statement',           null,  '{}',                   '{text}'),
  ('matter',              null,  '{title}',              '{text,outcome,nominee,post}'),
  ('position',            null,  '{}',                   '{text}'),
  ('prepared-position',   null,  '{}',                   '{text}'),
  ('comment',             null,  '{}',                   '{text,answer}'),
  ('silence',             null,  '{of}',                 '{wording}'),
  ('silence-break',       null,  '{}',                   '{text}'),
  ('document',            null,  '{symbol,title}',       '{}'),
  ('document-text',       null,  '{title}',              '{text}'), -- in another language it has a title of its own
  ('amendment',           null,  '{}',                   '{text,reason,wording,explanation}'),
  ('concept-paper',       null,  '{title}',              '{}'),
  ('paper-section',       null,  '{}',                   '{text}'),
  ('paper-text',          null,  '{}',                   '{sections}'),
  ('letter',              null,  '{}',                   '{text}'),
  ('extension-request',   null,  '{}',                   '{text}'),
  ('final-report',        null,  '{title}',              '{text}'),
  ('expert-meeting',      null,  '{title}',              '{place,consulted}'),
  ('review',              null,  '{title}',              '{conclusions}'),
  ('review-contribution', null,  '{title}',              '{text}'),
  ('follow-up',           null,  '{text}',               '{owner}'),
  ('note',                null,  '{number,subject}',     '{}'),
  ('note',                'en',  '{number,subject}',     '{en}'),
  ('note',                'ru',  '{number,subject}',     '{ru}'),
  ('note',                'kk',  '{number,subject}',     '{kk}'),
  ('note-received',       null,  '{number,subject}',     '{}'),
  ('attachment',          null,  '{name}',               '{sha256}'),
  ('event-proposal',      null,  '{title}',              '{concept,purpose,organizers,place,participants,cbm}'),
  ('event',               null,  '{title}',              '{concept,purpose,organizers,place,participants,cbm}'),
  ('event-report',        null,  '{}',                   '{outcome,organizations,cbm}')
$$;

-- What is there already, and from now on with each row.
do $$
declare k text; t text;
begin
  foreach k in array array['event-proposal', 'event', 'event-report'] loop
    t := replace(k, '-', '_');
    execute format('insert into searchable select f.* from %I r, searchable_of(%L, to_jsonb(r)) f', t, k);
    execute format('create trigger searchable_follows after insert or update or delete on %I for each row execute function searchable_follows()', t);
  end loop;
end $$;
