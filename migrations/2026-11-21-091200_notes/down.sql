drop table social_note_history;
drop table social_note;
drop table note_history;
drop table note;
