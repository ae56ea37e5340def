-- The phases of an export, as COPY writes them (crates/exports/src/datasets/activation_phases.rs).
select 'upsert' as op, p.id as phase_id, p.client_id, p.kind, p.state, p.planned_starts_on, p.planned_ends_on, p.starts_on,
       p.ends_on, p.days_per_week, p.minutes_per_day, case when not c.protected then p.provider_id end as provider_id,
       case when not c.protected then p.employer_id end as employer_id, p.confirmation_basis, p.confirmed_on, p.end_reason,
       p.terminated_by, p.cancellation_reason, s.instrument as subsidy_instrument,
       case when s.ground in ('skills_deficit', 'long_unemployment') then 'unemployment'
            when s.ground is not null then 'other' end as subsidy_basis,
       s.contract as subsidy_contract, p.version as row_version
  from activation_phase p
  join (select c.id, exists (select from non_disclosure_order o
                              where o.area_id = app_area() and o.client_id = c.id and o.annulled_at is null
                                and (upper(o.valid) is null or upper(o.valid) > current_date)) as protected
          from client c
         where c.area_id = app_area() and c.controller_organisation_id = app_authority() and c.annulled_at is null
           and exists (select from service_relationship s
                        where s.area_id = app_area() and s.client_id = c.id and s.kind = 'employment'
                          and s.annulled_at is null)) c on c.id = p.client_id
  left join phase_pay_subsidy s on s.area_id = app_area() and s.phase_id = p.id
 where p.area_id = app_area() and p.controller_organisation_id = app_authority() and p.annulled_at is null
 order by p.id
