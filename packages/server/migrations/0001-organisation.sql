-- Tenants, members and the record of every change. The role lodestar_app is what a transaction of an organisation runs as,
-- so that row-level security holds even where the connection belongs to a superuser.

do $$
begin
  create role lodestar_app nologin;
exception
  when duplicate_object or unique_violation or insufficient_privilege then null;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'lodestar_app') then
    execute format('grant lodestar_app to %I', current_user);
  end if;
exception
  when insufficient_privilege then null;
end $$;

create extension if not exists pg_trgm;

-- What belongs to no organisation: the link that makes the first owner.
create table instance (
  key text primary key,
  value jsonb not null
);

create table organisation (
  id text collate "C" primary key,
  name text not null,
  settings jsonb not null default '{}',
  seq bigint not null default 0,
  made_at timestamptz not null
);

create table member (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  person_id text not null,
  name text not null,
  email text not null,
  role text not null,
  stakeholder text,
  units text[] not null default '{}',
  joined_at timestamptz not null,
  primary key (organisation_id, id)
);

create unique index member_once on member (organisation_id, person_id);

create index member_of_person on member (person_id);

create table invitation (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  email text not null,
  role text not null,
  stakeholder text,
  units text[] not null default '{}',
  token_hash text not null,
  invited_by text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation_id, id)
);

create table api_token (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  member_id text not null,
  name text not null,
  scope text not null,
  token_hash text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation_id, id)
);

-- Every act: who, when, why. It is never changed and never removed.
create table audit (
  organisation_id text not null references organisation on delete cascade,
  seq bigint not null,
  act text not null,
  actor_id text not null,
  actor_name text not null,
  reason text,
  at timestamptz not null,
  undoes bigint,
  primary key (organisation_id, seq)
);

-- What an act did to each row: all of its values before and after; null where the row was not there.
create table audit_row (
  organisation_id text not null references organisation on delete cascade,
  seq bigint not null,
  place integer not null,
  table_name text not null,
  row_id text collate "C" not null,
  before jsonb,
  after jsonb,
  primary key (organisation_id, seq, place)
);

create index audit_row_of_item on audit_row (organisation_id, row_id, seq);

-- What other processes and open pages have to hear. Unlike the audit it may be forgotten when all have heard.
create table event (
  organisation_id text not null references organisation on delete cascade,
  seq bigint not null,
  kind text not null,
  at timestamptz not null,
  primary key (organisation_id, seq)
);

-- Ids of items are unique over all tables of an organisation; this is also what search looks through.
create table item (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  table_name text not null,
  title text not null,
  document tsvector not null,
  primary key (organisation_id, id)
);

create index item_document on item using gin (document);

create index item_title on item using gin (title gin_trgm_ops);

-- Tables of an imported folder that the format does not know, kept as they were.
create table unknown_table (
  organisation_id text not null references organisation on delete cascade,
  name text not null,
  rows jsonb not null,
  primary key (organisation_id, name)
);

create table purpose_proposal (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  purpose text,
  title text not null,
  description text,
  reason text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  state text not null,
  decided_by text,
  decided_at timestamptz,
  primary key (organisation_id, id)
);

-- The queue of mails; where no mail server is configured, the outbox page shows them.
create table mail (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  recipient text not null,
  subject text not null,
  body text not null,
  written_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  retry_at timestamptz,
  last_error text,
  primary key (organisation_id, id)
);

create index mail_waiting on mail (retry_at) where sent_at is null;

do $$
declare
  name text;
begin
  foreach name in array array[
    'invitation', 'api_token', 'audit', 'audit_row', 'event', 'item', 'unknown_table', 'purpose_proposal'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (organisation_id = current_setting(''lodestar.organisation'', true))', name);
    execute format('grant select, insert, update, delete on %I to lodestar_app', name);
  end loop;
end $$;

alter table member enable row level security;

alter table member force row level security;

-- People see their own memberships wherever they are, to choose between organisations.
create policy tenant on member
  using (
    organisation_id = current_setting('lodestar.organisation', true)
    or person_id = current_setting('lodestar.person', true)
  )
  with check (organisation_id = current_setting('lodestar.organisation', true));

alter table organisation enable row level security;

alter table organisation force row level security;

create policy tenant on organisation
  using (
    id = current_setting('lodestar.organisation', true)
    or exists (
      select from member
      where member.organisation_id = organisation.id
        and member.person_id = current_setting('lodestar.person', true)
    )
  )
  with check (id = current_setting('lodestar.organisation', true));

alter table mail enable row level security;

alter table mail force row level security;

-- The sender of mails works for all organisations.
create policy tenant on mail
  using (
    organisation_id = current_setting('lodestar.organisation', true)
    or current_setting('lodestar.task', true) = 'mail'
  );

grant select, insert, update, delete on organisation, member, mail, instance to lodestar_app;
