drop trigger access_stamp on area;
drop trigger access_stamp on user_account;
drop trigger access_stamp on unit;
drop trigger access_stamp on absence_cover;
drop trigger access_stamp on role_grant;
drop function move_access_stamp();
drop table access_stamp;
