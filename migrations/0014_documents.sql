-- Documents of all kinds, with texts in several languages under one symbol, and what a document does to others.

alter table document
  drop constraint document_symbol_is_well_formed,
  -- An addendum, or a corrigendum, is a document of its own; the revision stands with its texts.
  add constraint document_symbol_is_well_formed check
    (symbol ~ '^[A-Z]{2,4}/[0-9]{4}(-[IVX]+)?/[A-Z]+/[1-9][0-9]*(/(Rev|Add|Corr)\.[1-9][0-9]*)*$'
     and symbol !~ '/Rev\.[0-9]+$'),
  drop constraint document_form_is_known,
  add constraint document_form_is_known check (form in
    ('draft-decision', 'draft-statement', 'draft-declaration', 'draft', 'list', 'concept-paper', 'action-plan', 'report',
     'contribution', 'statement', 'note', 'other')),
  drop constraint document_body_decides,
  add constraint document_body_is_known check (body in ('SOC', 'MC', 'SUM', 'CICA')),   -- CICA: before no body
  drop constraint originator_is_known,
  add constraint originator_is_known check (originator in
    ('chairmanship', 'secretariat', 'states', 'business-council', 'youth-council', 'think-tank-forum',
     'council-of-eminent-persons', 'expert-meeting'));

-- Each language has its own revisions; the language of the text that was issued first is the original.
alter table document_text
  add column language text not null default 'en' constraint text_language_is_known check (language in ('en', 'ru', 'kk')),
  drop constraint one_document_text_a_revision,
  add constraint one_document_text_a_revision unique (document_id, revision, language);

-- What a document does to another document, or to a decision.
create table relation (
  like record_columns including all, primary key (id),
  document_id    uuid not null references document,
  relation       text not null constraint relation_is_known check (relation in ('supersedes', 'amends', 'implements')),
  to_document_id uuid references document,
  to_decision_id uuid references decision,
  constraint relation_names_one check (num_nonnulls(to_document_id, to_decision_id) = 1),
  constraint relation_is_to_another check (to_document_id <> document_id)
);
create unique index one_relation_a_pair on relation (document_id, relation, coalesce(to_document_id, to_decision_id));

create or replace function record_tables() returns setof text language sql immutable as $$
  values ('state'), ('state_name'), ('membership'), ('chairmanship'), ('dimension'), ('area'), ('area_note'), ('meeting'),
         ('decision'), ('decision_paragraph'), ('modalities_version'), ('tenure'), ('tenure_extension'),
         ('tenure_termination'), ('final_report'), ('concept_paper'), ('paper_revision'), ('paper_extension'),
         ('expert_meeting'), ('review'), ('review_contribution'), ('coverage'),
         ('matter'), ('letter'), ('extension_request'), ('acting_proposal'), ('acting_consent'), ('paper_section'),
         ('paper_text'), ('position'), ('prepared_position'), ('comment'), ('circulation'), ('follow_up'), ('attachment'),
         ('procedural_rules'), ('holiday'), ('document'), ('document_text'), ('agenda_item'), ('delegation'), ('silence'),
         ('silence_break'), ('statement'), ('relation')
$$;
create trigger record_stamp before insert or update or delete on relation for each row execute function record_stamp();
create trigger record_journal after insert or update or delete on relation for each row execute function record_journal();
grant select, insert, update, delete on relation to clearinghouse_program;
