-- Whether the login of this connection, or a role it could turn into, stands above row-level security,
-- and whether it owns a table (an owner may switch the security off).
select
    session_user::text as login,
    exists (
        select from pg_roles above
        where (above.rolsuper or above.rolbypassrls) and pg_has_role(session_user, above.oid, 'member')
    ) as bypasses_rows,
    exists (
        select from pg_class owned join pg_roles self on self.oid = owned.relowner
        where self.rolname = session_user and owned.relkind in ('r', 'p')
    ) as owns_tables;
