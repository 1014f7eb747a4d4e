-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Documents of cycles: the templates that a body has made its own, what was generated from them with its files, and which of it an act has made final.

set search_path = traguardo;

-- Texts of templates, each once and by its hash: a document keeps the text that it was made from, whatever becomes of the template
create table template_texts (
  body_id bigint not null default current_body() references bodies,
  sha256 bytea not null check (sha256 = sha256(convert_to(content, 'UTF8'))),
  content text not null check (length(content) between 1 and 1000000),
  primary key (body_id, sha256)
);
alter table template_texts enable row level security, force row level security;
create policy of_body on template_texts using (body_id = current_body()) with check (body_id = current_body());
create trigger are_kept before update or delete on template_texts for each row execute function refuse_change();
grant select, insert on template_texts to traguardo_web;

-- What a body has done to a template: each row is a version of its own, the last one counts. Without a text it has gone back to the one provided.
create table templates (
  id bigint generated always as identity primary key,
  body_id bigint not null default current_body() references bodies,
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  title text not null check (length(title) between 1 and 500),
  sha256 bytea,
  account_id bigint default current_account(),
  stored_at timestamptz not null default now(),
  foreign key (body_id, sha256) references template_texts
);
create index on templates (body_id, name, id);

-- A document as it was made: of which text, of which state of the cycle, by whom
create table documents (
  id bigint generated always as identity primary key,
  body_id bigint not null default current_body() references bodies,
  cycle_id bigint not null,
  template text not null check (template ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  template_sha256 bytea not null,
  -- True for a text of the body's own, false for one provided with the program
  is_own boolean not null,
  title text not null check (length(title) between 1 and 1000),
  -- The day that it is about, and the one asked for when that was another than the usual
  day date not null,
  as_of date,
  -- Last change of the cycle that it knows, by its number in the register
  stamp bigint not null,
  is_complete boolean not null,
  lacks jsonb not null,
  -- Of the list of its files (see document_files), and how many they are
  sha256 bytea not null check (length(sha256) = 32),
  files integer not null check (files > 0),
  account_id bigint default current_account(),
  created_at timestamptz not null default now(),
  unique (body_id, id),
  unique (body_id, id, sha256),
  foreign key (body_id, cycle_id) references cycles (body_id, id),
  foreign key (body_id, template_sha256) references template_texts
);
create index on documents (cycle_id, template, id);

create table document_files (
  id bigint generated always as identity primary key,
  body_id bigint not null default current_body() references bodies,
  cycle_id bigint not null,
  document_id bigint not null,
  format text not null check (format in ('docx', 'pdf', 'odt', 'html', 'xlsx')),
  name text not null check (length(name) between 1 and 255),
  size bigint not null check (size = octet_length(content)),
  sha256 bytea not null check (sha256 = sha256(content)),
  content bytea not null,
  unique (document_id, format),
  foreign key (body_id, document_id) references documents (body_id, id)
);
alter table document_files alter column content set storage external;
create index on document_files (cycle_id);

-- The act that makes a document final. Its words are kept as they were: an act of the cycle may be corrected later.
create table document_freezes (
  id bigint generated always as identity primary key,
  body_id bigint not null default current_body() references bodies,
  cycle_id bigint not null,
  document_id bigint not null unique,
  -- Hash of the document: it was this one that was frozen
  sha256 bytea not null,
  -- Code of the act in the cycle; null for one that was typed
  act text,
  act_kind text not null check (length(act_kind) between 1 and 200),
  act_organ text check (length(act_organ) between 1 and 500),
  act_number text check (length(act_number) between 1 and 200),
  act_date date,
  account_id bigint default current_account(),
  recorded_at timestamptz not null default now(),
  foreign key (body_id, document_id, sha256) references documents (body_id, id, sha256)
);

-- A document is what was made; one that is frozen does not go either. Each statement of these functions sees what others have committed meanwhile.
create function keep_document() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    raise exception 'A document is never changed' using errcode = 'TR002';
  end if;
  if exists (select from traguardo.document_freezes where document_id = old.id) then
    raise exception 'A frozen document is never removed' using errcode = 'TR004';
  end if;
  return old;
end $$;

create trigger is_kept before update or delete on documents for each row execute function keep_document();

create function keep_document_file() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    raise exception 'A file of a document is never changed' using errcode = 'TR002';
  end if;
  if exists (
    select from traguardo.document_freezes
    where document_id = case when tg_op = 'DELETE' then old.document_id else new.document_id end
  ) then
    raise exception 'Files of a frozen document are never added or removed' using errcode = 'TR004';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger is_kept before insert or update or delete on document_files for each row execute function keep_document_file();
create trigger are_kept before update or delete on templates for each row execute function refuse_change();
create trigger are_kept before update or delete on document_freezes for each row execute function refuse_change();

do $$
declare
  name text;
begin
  foreach name in array array['templates', 'documents', 'document_files', 'document_freezes'] loop
    execute format('alter table traguardo.%I enable row level security, force row level security', name);
    execute format('create policy of_body on traguardo.%I using (body_id = traguardo.current_body()) with check (body_id = traguardo.current_body())', name);
    execute format('create trigger hold_audit before insert or update or delete on traguardo.%I for each statement execute function traguardo.hold_audit()', name);
    execute format('create trigger audit_change after insert or update or delete on traguardo.%I for each row execute function traguardo.audit_change()', name);
    execute format('grant select, insert on traguardo.%I to traguardo_web', name);
  end loop;
end $$;

grant delete on documents, document_files to traguardo_web;
