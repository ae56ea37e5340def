delete from municipality;
