-- name: keys
select person, wrapped from vault_key where tenant_id = $1 and person = any($2)

-- name: add_keys
insert into vault_key (tenant_id, person, wrapped) select $1, * from unnest($2::text[], $3::bytea[])
on conflict do nothing

-- name: put
insert into vault_item (tenant_id, ref, person, kind, sealed)
select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::bytea[])
on conflict (tenant_id, ref) do update set person = excluded.person, kind = excluded.kind, sealed = excluded.sealed

-- name: items
select i.ref, i.person, i.kind, i.sealed, k.wrapped from vault_item i
join vault_key k on k.tenant_id = i.tenant_id and k.person = i.person
where i.tenant_id = $1 and i.ref = any($2)

-- name: forget
delete from vault_item where tenant_id = $1 and ref = any($2)

-- name: erase
with gone as (delete from vault_key where tenant_id = $1 and person = $2)
delete from vault_item where tenant_id = $1 and person = $2
