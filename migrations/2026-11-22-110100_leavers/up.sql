-- Whoever cannot log in is responsible for nobody, also where the account is disabled in the same moment: the lock of the
-- reference waits for the disabling, and then looks.

create function refuse_disabled_worker() returns trigger language plpgsql as $$
begin
    perform from user_account a where a.id = new.user_id and a.disabled_at is null for key share;
    if not found then
        raise foreign_key_violation using
            message = 'the account is disabled', table = 'responsibility', constraint = 'responsibility_user_id_fkey';
    end if;
    return new;
end $$;
comment on function refuse_disabled_worker() is 'Before a responsibility is recorded: its worker has an account that is not disabled.';
create trigger responsibility_worker before insert on responsibility
    for each row execute function refuse_disabled_worker();
