-- Deadlines go into the files of the warehouse, too.

grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, record_class, kind, cause, number,
    due_on, rule, fulfilled_on, is_withdrawn)
    on deadline to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, record_class, kind, cause, number,
    due_on, rule, fulfilled_on, is_withdrawn)
    on deadline_history to palvelurekisteri_export;
