, s as (
    select s.id, s.user_id, s.area_id, s.role_grant_id, s.authenticated_at, u.must_change_password,
           a.authority_organisation_id
      from p
      join session s on s.id = p.session_id and s.ended_at is null and s.expires_at > p.now
      join user_account u on u.id = s.user_id and u.disabled_at is null
      join area a on a.id = s.area_id
), g as (
    select g.id, g.role, g.organisation_id, g.unit_id
      from p, s join role_grant g on g.user_id = s.user_id and g.area_id = s.area_id
     where g.valid @> p.today
), acting as (
    select g.* from p, s, g
     where g.id = coalesce(p.acting_grant, s.role_grant_id, (select case when count(*) = 1 then (array_agg(one.id))[1] end from g one))
), covered as (
    select c.absent_user_id
      from p, s join absence_cover c on c.substitute_user_id = s.user_id and c.area_id = s.area_id
     where c.valid @> p.today
       and exists (select 1 from acting where acting.role in ('social_worker', 'employment_officer', 'coach'))
), led as (
    select u.id
      from p, s, acting
      join unit u on u.organisation_id = acting.organisation_id and (acting.unit_id is null or u.id = acting.unit_id)
     where acting.role = 'team_lead' and u.area_id = s.area_id
)
select jsonb_build_object(
           'user_id', s.user_id, 'session_id', s.id, 'area_id', s.area_id,
           'grants', coalesce((select jsonb_agg(to_jsonb(g) order by g.id) from g), '[]'::jsonb),
           'acting', (select to_jsonb(acting) from acting),
           'covers', coalesce((select jsonb_agg(absent_user_id) from covered), '[]'::jsonb),
           'leads', coalesce((select jsonb_agg(id) from led), '[]'::jsonb),
           'authenticated_at', s.authenticated_at,
           'must_change_password', s.must_change_password)::text,
       concat(
           set_config('app.area', s.area_id::text, true),
           set_config('app.user', s.user_id::text, true),
           set_config('app.authority', coalesce(s.authority_organisation_id::text, ''), true),
           set_config('app.organisation', coalesce((select organisation_id::text from acting), ''), true),
           set_config('app.workers', (select '{' || string_agg(w.id::text, ',') || '}' from (
               select s.user_id as id union select absent_user_id from covered) w), true),
           set_config('app.units', coalesce((select '{' || string_agg(id::text, ',') || '}' from led), ''), true),
           set_config('app.now', p.now::text, true))
  from p, s
