-- Statistics count whoever is under a non-disclosure order without a municipality (decision 16). Orders are class T: a caller
-- sees those of the own clients only, and the same figure would differ by caller. While the register counts, and then only,
-- it sees all orders of the area; what leaves is an aggregate.

create function app_counts() returns boolean language sql stable parallel safe
    as $$ select coalesce(current_setting('app.counting', true), '') = 'on' $$;
comment on function app_counts() is 'True while the register counts for statistics: it then sees who is under a non-disclosure order.';

create policy non_disclosure_order_counted on non_disclosure_order for select
    to palvelurekisteri_app using (area_id = app_area() and app_counts());
