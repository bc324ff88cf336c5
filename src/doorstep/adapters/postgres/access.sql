-- name: issue
insert into access (tenant_id, digest, kind, party, role, subject, scopes, name, csrf, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce($10::timestamptz, 'infinity'))
on conflict (tenant_id, digest) do update set revoked_at = null, expires_at = excluded.expires_at,
  scopes = excluded.scopes, subject = excluded.subject

-- name: open
select tenant_id, kind, party, role, subject, scopes, name, csrf from open_access($1, $2)

-- name: still_open
select digest from unnest($1::text[]) digest where exists (select from open_access(digest, $2))

-- name: use_once
update access set used_at = $3, revoked_at = $3 where tenant_id = $1 and digest = $2 and revoked_at is null
returning digest

-- name: revoke
update access set revoked_at = $4 where tenant_id = $1 and kind = $2 and subject = $3 and revoked_at is null

-- name: revoke_secret
update access set revoked_at = $3 where tenant_id = $1 and digest = $2

-- name: miss
insert into misses (source, minute, count) values ($1, date_trunc('minute', $2::timestamptz), 1)
on conflict (tenant_id, source, minute) do update set count = misses.count + 1 returning count

-- name: missed
select coalesce(sum(count), 0)::int from misses where source = $1 and minute > $2::timestamptz - interval '5 minutes'

-- name: purge
delete from access where tenant_id = $1 and digest in (
  select digest from access where tenant_id = $1 and expires_at < $2 limit $3)
