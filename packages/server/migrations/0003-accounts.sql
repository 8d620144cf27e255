-- People, how they sign in, and mails to them. They belong to no organisation: the role lodestar_accounts is what the
-- accounts run as, and the role of organisations has no right to see them.

do $$
begin
  create role lodestar_accounts nologin;
exception
  when duplicate_object or unique_violation or insufficient_privilege then null;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'lodestar_accounts') then
    execute format('grant lodestar_accounts to %I', current_user);
  end if;
exception
  when insufficient_privilege then null;
end $$;

-- "email" is kept in lower case. It is verified when a mail to it was answered, or an identity provider vouched for it.
create table person (
  id text collate "C" primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  made_at timestamptz not null,
  changed_at timestamptz not null
);

create table session (
  id text collate "C" primary key,
  person_id text collate "C" not null references person on delete cascade,
  token text collate "C" not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  made_at timestamptz not null,
  changed_at timestamptz not null
);

create index session_of_person on session (person_id);

-- One way a person signs in: a password (hashed), or an account at an identity provider.
create table credential (
  id text collate "C" primary key,
  person_id text collate "C" not null references person on delete cascade,
  provider text not null,
  subject text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  made_at timestamptz not null,
  changed_at timestamptz not null
);

create unique index credential_once on credential (provider, subject);

create index credential_of_person on credential (person_id);

-- Secrets of one use that wait for somebody to come back with them: links to sign in, to set a password.
create table verification (
  id text collate "C" primary key,
  identifier text collate "C" not null,
  value text not null,
  expires_at timestamptz not null,
  made_at timestamptz not null,
  changed_at timestamptz not null
);

create index verification_by_identifier on verification (identifier);

-- Mails to a person and not from an organisation: whoever reads one can sign in as its receiver.
create table account_mail (
  id text collate "C" primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  written_at timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  retry_at timestamptz,
  last_error text
);

create index account_mail_waiting on account_mail (retry_at) where sent_at is null;

-- A session that ends is forgotten by every process at once.
create function tell_ended_session() returns trigger language plpgsql as $$
begin
  perform pg_notify('lodestar_session', old.id);
  return null;
end $$;

create trigger session_ended after delete on session
  for each row execute function tell_ended_session();

-- Whoever has shown that an address is theirs sees the invitations to it.
alter policy tenant on invitation
  using (
    organisation_id = current_setting('lodestar.organisation', true)
    or email = current_setting('lodestar.address', true)
  )
  with check (organisation_id = current_setting('lodestar.organisation', true));

create index invitation_to on invitation (email);

create index invitation_by_token on invitation (organisation_id, token_hash);

create index api_token_by_token on api_token (organisation_id, token_hash);

do $$
begin
  if exists (select from pg_roles where rolname = 'lodestar_accounts') then
    execute 'grant select, insert, update, delete on person, session, credential, verification, account_mail to lodestar_accounts';
  end if;
end $$;
