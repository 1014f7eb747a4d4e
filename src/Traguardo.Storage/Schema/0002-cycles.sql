-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The cycles of a body. The columns of a row are the properties of the domain's record, each once; "ordinal" keeps the order in which people wrote the rows.

set search_path = traguardo;

-- A methodology as its file says it: a cycle keeps the text that it is scored with, whatever becomes of the file
create table methodologies (
  id bigint generated always as identity primary key,
  body_id bigint not null default current_body() references bodies,
  code text not null,
  title text not null,
  yaml text not null,
  hash bytea not null check (hash = sha256(convert_to(yaml, 'UTF8'))),
  stored_at timestamptz not null default now(),
  unique (body_id, id),
  unique (body_id, hash)
);

create trigger are_kept before update or delete on methodologies for each row execute function refuse_change();

create table cycles (
  id bigint generated always as identity primary key,
  body_id bigint not null default current_body() references bodies,
  -- Name in addresses
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
  code text not null,
  title text not null,
  start date not null,
  "end" date not null check ("end" >= start),
  reference_date date,
  phase text,
  -- Id that the dossier names, and the stored version that scores it
  methodology text,
  methodology_id bigint,
  -- The body as it was then
  body_code text not null,
  body_name text not null,
  body_kind text,
  body_valid_from date,
  body_valid_to date,
  body_predecessors text,
  created_at timestamptz not null default now(),
  unique (body_id, id),
  unique (body_id, slug),
  unique (body_id, code),
  foreign key (body_id, methodology_id) references methodologies (body_id, id)
);

-- A plan that can be edited (draft) or that an act has made final (approved, with its number among the versions)
create table plans (
  id bigint generated always as identity primary key,
  body_id bigint not null default current_body() references bodies,
  cycle_id bigint not null,
  status text not null default 'draft' check (status in ('draft', 'approved')),
  title text not null,
  number integer check (number > 0),
  in_force_from date,
  act text,
  based_on bigint references plans,
  created_at timestamptz not null default now(),
  created_by bigint,
  approved_at timestamptz check ((approved_at is null) = (status = 'draft')),
  approved_by bigint,
  unique (body_id, id),
  unique (cycle_id, number),
  foreign key (body_id, cycle_id) references cycles (body_id, id)
);

-- A cycle has one draft at most
create unique index plans_one_draft on plans (cycle_id) where status = 'draft';

create function keep_approved_plan() returns trigger language plpgsql as $$
begin
  if old.status = 'approved' then
    raise exception 'An approved plan is never changed' using errcode = 'TR003';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger approved_is_kept before update or delete on plans for each row execute function keep_approved_plan();

-- Rows of a plan follow its status. Reads the plan with a lock, so that an approval and a late edit cannot cross.
create function keep_rows_of_approved_plan() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and (select status from traguardo.plans where id = old.plan_id for share) = 'approved' then
    raise exception 'Rows of an approved plan are never changed' using errcode = 'TR003';
  end if;
  if tg_op <> 'DELETE' and (select status from traguardo.plans where id = new.plan_id for share) = 'approved' then
    raise exception 'Rows of an approved plan are never changed' using errcode = 'TR003';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create table levels (name text not null);
create table units (
  code text not null, name text not null, kind text, parent text, printed_name text, valid_from date, valid_to date
);
create table objectives (
  code text not null, printed_code text, level text not null, parent text, title text not null, description text, weight numeric,
  score_target numeric, state text not null, state_reason text, tags text[] not null, programme text, resources text, period text
);
create table responsibilities (objective text not null, unit text not null, weight numeric);
create table indicators (
  code text not null, printed_code text, name text not null, description text, type text, unit text not null, direction text not null,
  formula text, expression text, source text, owner text, tags text[] not null, baseline text, benchmark text, library text
);
create table assignments (
  indicator text not null, objective text, sheet text, block text, weight numeric, state text not null, state_reason text,
  threshold numeric, maximum numeric, rule text, note text
);
create table targets (
  indicator text not null, owner text, period date not null, text text not null, reading text, reading_reason text, variant text
);
create table views (
  code text not null, name text not null, rule text not null, "of" text not null, tags text[] not null, levels text[] not null,
  units text[] not null, within text[] not null, codes text[] not null, score_from numeric, score_below numeric, score_target numeric
);
create table sheets (code text not null, title text not null, kind text, unit text, post text);
create table blocks (sheet text not null, code text not null, title text not null, weight numeric);
create table sheet_items (sheet text not null, block text, title text not null, figure jsonb not null, weight numeric);

do $$
declare
  name text;
begin
  foreach name in array array[
    'levels', 'units', 'objectives', 'responsibilities', 'indicators', 'assignments', 'targets', 'views', 'sheets', 'blocks', 'sheet_items'
  ] loop
    execute format(
      'alter table traguardo.%I
         add column id bigint generated always as identity primary key,
         add column body_id bigint not null default traguardo.current_body() references traguardo.bodies,
         add column cycle_id bigint not null,
         add column plan_id bigint not null,
         add column ordinal integer not null,
         add foreign key (body_id, cycle_id) references traguardo.cycles (body_id, id),
         add foreign key (body_id, plan_id) references traguardo.plans (body_id, id)', name);
    execute format('create index on traguardo.%I (plan_id, ordinal)', name);
    execute format(
      'create trigger approved_is_kept before insert or update or delete on traguardo.%I
         for each row execute function traguardo.keep_rows_of_approved_plan()', name);
    call guard_body_table(name);
  end loop;
  foreach name in array array['units', 'objectives', 'indicators', 'views', 'sheets'] loop
    execute format('create unique index on traguardo.%I (plan_id, code)', name);
  end loop;
end $$;

-- Measures are appended. A correction is a later entry; a mistake is withdrawn, with its reason, and stays.
create table measures (
  indicator text not null, date date, text text, reading text, reading_reason text, numerator numeric, denominator numeric,
  quantities jsonb not null, figure jsonb, reconstructed boolean not null, basis text not null, state text, note text, grade text,
  source text, evidence text, author text,
  recorded_at timestamptz not null default now(),
  account_id bigint default current_account(),
  -- Given by the client, so that a form sent twice is one measure
  request uuid
);
create table measure_withdrawals (
  measure_id bigint not null unique,
  reason text not null check (length(reason) > 0),
  recorded_at timestamptz not null default now(),
  account_id bigint default current_account()
);
create table overrides (figure jsonb not null, score numeric not null, reason text not null, author text, date date, act text);
create table judgements (figure jsonb not null, rating text, reason text not null, author text, date date, act text);
create table acts (
  code text not null, kind text not null, organ text, number text, date date, subject text, protocol text, link text
);
create table versions (number integer not null, title text not null, in_force_from date, act text);
create table revisions (
  code text not null, version integer, kind text not null, objective text, indicator text, period date, old text, new text,
  reason text not null, status text not null, proposer text, opinion text, act text, note text
);
create table prior_figures (figure jsonb not null, year integer not null, text text not null, note text);
create table narratives (section text not null, title text, text text not null);
create table context_cells (
  "table" text not null, row text not null, "column" text not null, text text not null, source text, date date
);
create table published_figures (code text not null, figure jsonb, text text not null, "where" text, expression text);
create table errata (published text not null, expected text, reason text not null, carried_up boolean not null);

create table comments (
  figure jsonb not null, text text not null check (length(text) between 1 and 10000), account_id bigint default current_account(),
  written_at timestamptz not null default now()
);
create table attachments (
  indicator text not null, name text not null check (length(name) between 1 and 255), media_type text not null,
  size bigint not null, sha256 bytea not null,
  account_id bigint default current_account(), added_at timestamptz not null default now(),
  -- Set when somebody takes it away: the file stays for the register
  removed_at timestamptz,
  removed_by bigint
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'measures', 'measure_withdrawals', 'overrides', 'judgements', 'acts', 'versions', 'revisions', 'prior_figures', 'narratives',
    'context_cells', 'published_figures', 'errata', 'comments', 'attachments'
  ] loop
    execute format(
      'alter table traguardo.%I
         add column id bigint generated always as identity primary key,
         add column body_id bigint not null default traguardo.current_body() references traguardo.bodies,
         add column cycle_id bigint not null,
         add column ordinal integer not null default 0,
         add foreign key (body_id, cycle_id) references traguardo.cycles (body_id, id)', name);
    execute format('create index on traguardo.%I (cycle_id, ordinal, id)', name);
    call guard_body_table(name);
  end loop;
  foreach name in array array['measures', 'measure_withdrawals', 'comments'] loop
    execute format('create trigger are_kept before update or delete on traguardo.%I for each row execute function traguardo.refuse_change()', name);
    execute format('revoke update, delete on traguardo.%I from traguardo_web', name);
  end loop;
end $$;

create unique index on measures (cycle_id, request);
create index on measures (cycle_id, indicator);

-- Lets a transaction take its place among the writers of its body before it reads what it will add to (see hold_audit)
create function hold_register() returns void language sql security definer set search_path = traguardo, pg_temp as $$
  select from audit_heads where body_id = current_body() for update;
$$;

-- Contents of attachments, each once and by its hash: they go in before the row that names them, so that nobody waits for a slow upload. The register has
-- the hash, in that row.
create table attachment_contents (
  body_id bigint not null default current_body() references bodies,
  sha256 bytea not null check (sha256 = sha256(content)),
  size bigint not null check (size = octet_length(content)),
  content bytea not null,
  primary key (body_id, sha256, size)
);
alter table attachment_contents alter column content set storage external;
alter table attachment_contents enable row level security, force row level security;
create policy of_body on attachment_contents using (body_id = current_body()) with check (body_id = current_body());
create trigger are_kept before update or delete on attachment_contents for each row execute function refuse_change();
grant select, insert on attachment_contents to traguardo_web;
alter table attachments add foreign key (body_id, sha256, size) references attachment_contents;
create index on attachments (cycle_id, indicator);

-- An attachment is taken away once, and nothing else of it changes
create function keep_attachment() returns trigger language plpgsql as $$
begin
  if old.removed_at is not null or new.removed_at is null
    or to_jsonb(old) - array['removed_at', 'removed_by'] <> to_jsonb(new) - array['removed_at', 'removed_by'] then
    raise exception 'An attachment is never changed' using errcode = 'TR002';
  end if;
  return new;
end $$;

create trigger is_kept before update on attachments for each row execute function keep_attachment();
create trigger stays before delete on attachments for each row execute function refuse_change();

-- Workbooks of measures that were sent and not yet confirmed: seen by who sent them, gone when confirmed, dropped or old
create table measure_uploads (
  id bigint generated always as identity primary key,
  body_id bigint not null default current_body() references bodies,
  cycle_id bigint not null,
  account_id bigint default current_account(),
  name text not null check (length(name) between 1 and 255),
  content bytea not null,
  added_at timestamptz not null default now(),
  foreign key (body_id, cycle_id) references cycles (body_id, id)
);
create index on measure_uploads (body_id, added_at);
alter table measure_uploads enable row level security, force row level security;
create policy of_sender on measure_uploads
  using (body_id = current_body() and account_id is not distinct from current_account())
  with check (body_id = current_body() and account_id is not distinct from current_account());
grant select, insert, delete on measure_uploads to traguardo_web;

alter table measures add unique (body_id, cycle_id, id);
alter table measure_withdrawals add foreign key (body_id, cycle_id, measure_id) references measures (body_id, cycle_id, id);

call guard_body_table('methodologies');
call guard_body_table('cycles');
call guard_body_table('plans');
revoke update, delete on methodologies from traguardo_web;
revoke delete on cycles, attachments from traguardo_web;

-- Long work: what was asked, how far it is, what came of it. It outlives the page that asked for it and the node that does it.
create table jobs (
  id bigint generated always as identity primary key,
  body_id bigint not null default current_body() references bodies,
  cycle_id bigint,
  kind text not null,
  title text not null,
  payload bytea,
  parameters jsonb not null default '{}',
  status text not null default 'queued' check (status in ('queued', 'running', 'waiting', 'done', 'failed', 'cancelled')),
  done integer not null default 0,
  total integer,
  message text,
  result jsonb,
  account_id bigint default current_account(),
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  -- The one that works on it, a name that no other node or later start has, and how often it was begun
  worker uuid,
  attempts integer not null default 0,
  -- Renewed by the node that works on it: one that falls silent loses it
  alive_at timestamptz,
  check ((worker is not null and alive_at is not null) or status <> 'running'),
  foreign key (body_id, cycle_id) references cycles (body_id, id)
);

create index on jobs (body_id, created_at);
create index on jobs (body_id, id) where status in ('queued', 'running');
alter table jobs enable row level security, force row level security;
create policy of_body on jobs using (body_id = current_body()) with check (body_id = current_body());
grant select, insert, update, delete on jobs to traguardo_web;

-- When the installation was copied to a file, or made from one
create table backups (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('backup', 'restore')),
  at timestamptz not null default now(),
  -- Name of the file, without its folder
  file text not null,
  size bigint not null check (size > 0),
  sha256 bytea not null,
  bodies integer not null
);

grant select on backups to traguardo_web;
grant select on public.traguardo_schema to traguardo_web;

drop procedure guard_body_table(text);
