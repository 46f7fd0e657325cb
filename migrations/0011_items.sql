-- What a meeting has considered without deciding on it: an item without a matter, or one before a body that decides nothing.
alter table agenda_item
  drop constraint item_verb_is_known,
  add constraint item_verb_is_known check (verb in
    ('approved', 'adopted', 'endorsed', 'recommended', 'took-note', 'consultations-continue', 'called-on', 'not-agreed', 'withdrawn',
     'returned', 'considered'));
