-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The installation: bodies, accounts, who may do what in which body, and the register of every change.
-- What belongs to a body carries its id and is under row-level security, for the owner of the tables too.

create schema if not exists traguardo;
set search_path = traguardo;

-- The web role never owns anything and cannot bypass row-level security
grant usage on schema traguardo to traguardo_web;

-- Body and account of the transaction, as the session says them; null when it says none
create function current_body() returns bigint language sql stable parallel safe
  return nullif(current_setting('traguardo.body', true), '')::bigint;

create function current_account() returns bigint language sql stable parallel safe
  return nullif(current_setting('traguardo.account', true), '')::bigint;

-- True for the program's own work over all bodies (jobs, backups), which it does body by body: it sees which bodies there are, and nothing of theirs
create function is_system() returns boolean language sql stable parallel safe
  return coalesce(current_setting('traguardo.system', true), '') = 'on';

create table accounts (
  id bigint generated always as identity primary key,
  user_name text not null check (length(user_name) between 1 and 200),
  normalized_user_name text not null unique,
  display_name text not null check (length(display_name) between 1 and 200),
  email text,
  normalized_email text,
  -- Null for who enters through single sign-on or passkeys only
  password_hash text,
  -- Every session carries it: a new one ends them all
  security_stamp text not null,
  concurrency_stamp text not null,
  lockout_end timestamptz,
  access_failed_count integer not null default 0,
  two_factor_enabled boolean not null default false,
  authenticator_key text,
  -- The last 30 seconds whose code was used: a code is good once
  authenticator_step bigint not null default 0,
  must_change_password boolean not null default false,
  -- Looks after the installation: bodies, accounts, backups; has no right on any body's data by that
  is_installer boolean not null default false,
  -- Made by the demonstration mode: may be entered without a password there, and nowhere else
  is_sample boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  check (not two_factor_enabled or authenticator_key is not null)
);

create index accounts_by_email on accounts (normalized_email);

create table account_recovery_codes (
  account_id bigint not null references accounts on delete cascade,
  code_hash bytea not null,
  primary key (account_id, code_hash)
);

-- Identities of an external provider (OIDC: issuer and subject)
create table account_logins (
  provider text not null check (length(provider) between 1 and 500),
  provider_key text not null check (length(provider_key) between 1 and 500),
  display_name text,
  account_id bigint not null references accounts on delete cascade,
  created_at timestamptz not null default now(),
  primary key (provider, provider_key)
);

create index account_logins_by_account on account_logins (account_id);

create table account_passkeys (
  credential_id bytea primary key,
  account_id bigint not null references accounts on delete cascade,
  name text,
  data jsonb not null,
  created_at timestamptz not null default now()
);

create index account_passkeys_by_account on account_passkeys (account_id);

-- What happened to accounts, who did it and from where; never changed
create table account_events (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  -- Null for a sign-in under a name that nobody has
  account_id bigint references accounts,
  -- Null when nobody had signed in, and for the program itself
  actor_id bigint default current_account() references accounts,
  event text not null check (event ~ '^[a-z-]+$'),
  detail text check (length(detail) <= 1000),
  address text
);

create index account_events_by_account on account_events (account_id, id);

-- Forms that arrived after their session had ended: for the same account in the same browser, for a short time
create table kept_forms (
  id bigint generated always as identity primary key,
  account_id bigint not null references accounts on delete cascade,
  browser_hash bytea not null,
  -- Encrypted by the application
  content bytea not null,
  created_at timestamptz not null default now()
);

create index kept_forms_by_account on kept_forms (account_id, id);
create index kept_forms_by_age on kept_forms (created_at);

create table data_protection_keys (
  id bigint generated always as identity primary key,
  friendly_name text not null,
  xml text not null
);

create table bodies (
  id bigint generated always as identity primary key,
  -- Name in addresses
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
  code text not null unique check (length(code) between 1 and 200),
  name text not null check (length(name) between 1 and 500),
  kind text,
  valid_from date,
  valid_to date,
  predecessors text,
  created_at timestamptz not null default now()
);

create table role_assignments (
  id bigint generated always as identity primary key,
  body_id bigint not null default current_body() references bodies,
  account_id bigint not null references accounts,
  role text not null,
  -- Code of the unit that the role is limited to, with all units in it; null for the whole body
  unit text,
  valid_from date not null,
  -- Last day; null while it lasts
  valid_to date check (valid_to >= valid_from)
);

create index role_assignments_by_account on role_assignments (account_id);
create index role_assignments_by_body on role_assignments (body_id);

create table people (
  id bigint generated always as identity primary key,
  body_id bigint not null default current_body() references bodies,
  name text not null check (length(name) between 1 and 200),
  email text,
  post text,
  unit text,
  account_id bigint references accounts,
  valid_from date,
  valid_to date check (valid_to >= valid_from)
);

create index people_by_body on people (body_id);

-- The register: what changed, who did it, when; each entry carries the hash of the one before
create table audit_heads (
  body_id bigint primary key references bodies,
  sequence bigint not null,
  hash bytea not null
);

create table audit_entries (
  body_id bigint not null references bodies,
  sequence bigint not null,
  at timestamptz not null,
  account_id bigint,
  -- Changes of one transaction are shown together
  transaction xid8 not null,
  cycle_id bigint,
  action text not null,
  subject text not null,
  row_id bigint,
  old jsonb,
  new jsonb,
  hash bytea not null,
  primary key (body_id, sequence)
);

create index audit_entries_by_cycle on audit_entries (body_id, cycle_id, sequence);

-- What an entry's hash is made of, besides the hash before it
create function audit_text(entry audit_entries) returns text language sql immutable
  return concat_ws(
    chr(31), entry.body_id, entry.sequence, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    coalesce(entry.account_id::text, '-'), coalesce(entry.cycle_id::text, '-'), entry.action, entry.subject,
    coalesce(entry.row_id::text, '-'), coalesce(entry.old::text, '-'), coalesce(entry.new::text, '-'));

-- Adds an entry for the body of the transaction. Owned by the owner of the tables: the web role cannot write the register otherwise.
create function append_audit(in_cycle bigint, in_action text, in_subject text, in_row bigint, in_old jsonb, in_new jsonb) returns bigint
language plpgsql security definer set search_path = traguardo, pg_temp as $$
declare
  head audit_heads;
  entry audit_entries;
begin
  select * into head from audit_heads where body_id = current_body() for update;
  if not found then
    raise exception 'The transaction has no body to register a change for' using errcode = 'TR001';
  end if;
  entry := row(
    head.body_id, head.sequence + 1, clock_timestamp(), current_account(), pg_current_xact_id(), in_cycle, in_action, in_subject,
    in_row, in_old, in_new, null);
  entry.hash := sha256(head.hash || convert_to(audit_text(entry), 'UTF8'));
  insert into audit_entries select entry.*;
  update audit_heads set sequence = entry.sequence, hash = entry.hash where body_id = head.body_id;
  return entry.sequence;
end $$;

-- The first entry of the body of the transaction that does not follow from the one before it, or the one missing at the end; null when the register is whole
create function first_broken_audit_entry() returns bigint language plpgsql stable set search_path = traguardo, pg_temp as $$
declare
  expected bytea := sha256(convert_to('traguardo ' || current_body(), 'UTF8'));
  count bigint := 0;
  entry audit_entries;
  head audit_heads;
begin
  for entry in select * from audit_entries where body_id = current_body() order by sequence loop
    count := count + 1;
    expected := sha256(expected || convert_to(audit_text(entry), 'UTF8'));
    if entry.sequence <> count or entry.hash <> expected then
      return count;
    end if;
  end loop;
  select * into head from audit_heads where body_id = current_body();
  if head.sequence <> count or head.hash <> expected then
    return count + 1;
  end if;
  return null;
end $$;

create function start_audit() returns trigger language plpgsql security definer set search_path = traguardo, pg_temp as $$
begin
  perform set_config('traguardo.body', new.id::text, true);
  insert into audit_heads values (new.id, 0, sha256(convert_to('traguardo ' || new.id, 'UTF8')));
  return new;
end $$;

-- Triggers fire in the order of their names: this one before audit_change
create trigger audit_begins after insert on bodies for each row execute function start_audit();

-- One writer at a time for each body: the register is a chain. Held from before the first row is touched, so that writers queue and never deadlock.
create function hold_audit() returns trigger language plpgsql security definer set search_path = traguardo, pg_temp as $$
begin
  perform 1 from audit_heads where body_id = current_body() for update;
  return null;
end $$;

create function audit_change() returns trigger language plpgsql security definer set search_path = traguardo, pg_temp as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'content' end;
  becomes jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'content' end;
  one jsonb := coalesce(becomes, was);
begin
  if was is distinct from becomes then
    perform append_audit(
      case when tg_table_name = 'cycles' then (one ->> 'id')::bigint else (one ->> 'cycle_id')::bigint end,
      lower(tg_op), tg_table_name, (one ->> 'id')::bigint, was, becomes);
  end if;
  return null;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed or removed', tg_table_name using errcode = 'TR002';
end $$;

create trigger audit_entries_are_kept before update or delete on audit_entries for each row execute function refuse_change();
create trigger account_events_are_kept before update or delete on account_events for each row execute function refuse_change();

-- Puts a table of a body under row-level security and under the register
create procedure guard_body_table(name text) language plpgsql as $$
begin
  execute format('alter table traguardo.%I enable row level security, force row level security', name);
  execute format('create policy of_body on traguardo.%I using (body_id = traguardo.current_body()) with check (body_id = traguardo.current_body())', name);
  execute format('create trigger hold_audit before insert or update or delete on traguardo.%I for each statement execute function traguardo.hold_audit()', name);
  execute format('create trigger audit_change after insert or update or delete on traguardo.%I for each row execute function traguardo.audit_change()', name);
  execute format('grant select, insert, update, delete on traguardo.%I to traguardo_web', name);
end $$;

call guard_body_table('role_assignments');
call guard_body_table('people');

-- An account sees its own roles in all bodies, to choose among them
create policy of_account on role_assignments for select using (account_id = current_account());

alter table audit_heads enable row level security, force row level security;
create policy of_body on audit_heads using (body_id = current_body()) with check (body_id = current_body());
alter table audit_entries enable row level security, force row level security;
create policy of_body on audit_entries using (body_id = current_body()) with check (body_id = current_body());
grant select on audit_heads, audit_entries to traguardo_web;

-- A body is seen from inside, by the accounts that have a role in it, by those who look after the installation, and by the program itself
alter table bodies enable row level security, force row level security;
create policy of_body on bodies using (id = current_body()) with check (true);
create policy of_account on bodies for select
  using (exists (select from role_assignments r where r.body_id = bodies.id and r.account_id = current_account()));
create policy of_installation on bodies for select
  using (is_system() or exists (select from accounts a where a.id = current_account() and a.is_installer));
create trigger audit_change after insert or update on bodies for each row execute function audit_change();
grant select, insert, update on bodies to traguardo_web;

-- Names that are taken, so that a new body gets its own; names and nothing else are told
create function body_slugs() returns setof text language plpgsql set search_path = traguardo, pg_temp as $$
declare
  was text := coalesce(current_setting('traguardo.system', true), '');
begin
  perform set_config('traguardo.system', 'on', true);
  return query select slug from bodies;
  perform set_config('traguardo.system', was, true);
end $$;

grant select, insert, update on accounts to traguardo_web;
grant select, insert, update, delete on account_recovery_codes, account_logins, account_passkeys to traguardo_web;
grant select, insert, delete on kept_forms to traguardo_web;
grant select, insert on account_events, data_protection_keys to traguardo_web;
