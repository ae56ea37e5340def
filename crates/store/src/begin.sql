
select jsonb_build_object(
           'user_id', s.user_id, 'session_id', s.id, 'area_id', s.area_id,
           'grants', mine.grants,
           'acting', case when acting.id is not null then jsonb_build_object(
                         'id', acting.id, 'role', acting.role, 'organisation_id', acting.organisation_id,
                         'unit_id', acting.unit_id) end,
           'covers', coalesce(to_jsonb(covered.ids), '[]'::jsonb),
           'leads', coalesce(to_jsonb(led.ids), '[]'::jsonb),
           'barred', coalesce(to_jsonb(barred.ids), '[]'::jsonb),
           'has_bars', barred.any_at_all,
           'authenticated_at', s.authenticated_at,
           'must_change_password', u.must_change_password,
           'authority', a.authority_organisation_id,
           'stamp', (select t.stamp from access_stamp t))::text,
       concat(
           set_config('app.area', s.area_id::text, true),
           set_config('app.user', s.user_id::text, true),
           set_config('app.authority', coalesce(a.authority_organisation_id::text, ''), true),
           set_config('app.organisation', coalesce(acting.organisation_id::text, ''), true),
           set_config('app.workers', '{' || concat_ws(',', s.user_id, array_to_string(covered.ids, ',')) || '}', true),
           set_config('app.units', coalesce('{' || array_to_string(led.ids, ',') || '}', ''), true),
           set_config('app.now', p.now::text, true))
  from p
  join session s on s.id = p.session_id and s.ended_at is null and s.expires_at > p.now
  join user_account u on u.id = s.user_id and u.disabled_at is null
  join area a on a.id = s.area_id
 cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object(
                        'id', g.id, 'role', g.role, 'organisation_id', g.organisation_id, 'unit_id', g.unit_id)
                        order by g.id), '[]'::jsonb) as grants,
           coalesce(p.acting_grant, s.role_grant_id, case when count(*) = 1 then (array_agg(g.id))[1] end) as acting_id
      from role_grant g
     where g.user_id = s.user_id and g.area_id = s.area_id and g.valid @> p.today) mine
  left join role_grant acting on acting.id = mine.acting_id and acting.user_id = s.user_id
                             and acting.area_id = s.area_id and acting.valid @> p.today
 cross join lateral (
    select array_agg(c.absent_user_id) as ids
      from absence_cover c
     where c.substitute_user_id = s.user_id and c.area_id = s.area_id and c.valid @> p.today
       and acting.role in ('social_worker', 'employment_officer', 'coach')) covered
 cross join lateral (
    select array_agg(x.id) as ids
      from unit x
     where acting.role = 'team_lead' and x.organisation_id = acting.organisation_id and x.area_id = s.area_id
       and (acting.unit_id is null or x.id = acting.unit_id)) led
 cross join lateral (
    select array_agg(distinct b.client_id) filter (where b.client_id is not null) as ids, count(*) > 0 as any_at_all
      from access_bar b
     where b.user_id = s.user_id and b.area_id = s.area_id and b.ended_at is null) barred
