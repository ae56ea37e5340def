-- Whether a non-disclosure order is in force is asked on the day itself: an order that starts or ends later changes
-- no row, so a stored answer goes stale. And the day is Helsinki's, whatever the server's time zone is.

create function app_today() returns date language sql stable parallel safe
    as $$ select (app_now() at time zone 'Europe/Helsinki')::date $$;
comment on function app_today() is 'Day of the running request in Helsinki, from the application''s clock.';

alter table caseload_entry drop column protected;
