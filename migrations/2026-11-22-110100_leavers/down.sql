drop trigger responsibility_worker on responsibility;
drop function refuse_disabled_worker();
