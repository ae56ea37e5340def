alter table export_run drop column format, drop column nested;
