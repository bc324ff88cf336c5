-- Makes the logins of Doorstep that are missing, and sets what each may do; run again, it changes nothing.
-- Runs as the superuser of an embedded cluster, or as the owner of a database elsewhere.
-- Input: the setting doorstep.roles, a JSON array of {"name", "bypass", "password"}; a null password is left alone.
-- What a role may read and write is granted by the migrations, beside the tables.
do $$
declare
    wanted record;
begin
    perform pg_advisory_xact_lock(hashtext('doorstep roles'));
    for wanted in
        select w.name, w.bypass, w.password, r.oid is not null as known, r.rolbypassrls, r.rolcanlogin
        from jsonb_to_recordset(current_setting('doorstep.roles')::jsonb)
            as w (name text, bypass boolean, password text)
        left join pg_roles r on r.rolname = w.name
    loop
        if not wanted.known then
            execute format('create role %I login nosuperuser nocreatedb nocreaterole noreplication', wanted.name);
        end if;
        if wanted.rolcanlogin is false then
            execute format('alter role %I login', wanted.name);
        end if;
        -- Only when it differs: naming the attribute needs the right to give it.
        if wanted.bypass is distinct from coalesce(wanted.rolbypassrls, false) then
            execute format('alter role %I %s', wanted.name, case when wanted.bypass then 'bypassrls' else 'nobypassrls' end);
        end if;
        if wanted.password is not null then
            execute format('alter role %I password %L', wanted.name, wanted.password);
        end if;
    end loop;
    -- One request is one short transaction; what takes longer is a job.
    alter role doorstep_app set statement_timeout = '20s';
    alter role doorstep_app set transaction_timeout = '30s';
    alter role doorstep_app set lock_timeout = '5s';
    alter role doorstep_app set idle_in_transaction_session_timeout = '15s';
    alter role doorstep_ingest set statement_timeout = '20s';
    alter role doorstep_ingest set transaction_timeout = '30s';
    alter role doorstep_ingest set idle_in_transaction_session_timeout = '15s';
    alter role doorstep_worker set idle_in_transaction_session_timeout = '60s';
    alter role doorstep_worker set lock_timeout = '30s';
end
$$;
