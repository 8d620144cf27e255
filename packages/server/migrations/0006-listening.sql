-- Listening: rounds, who is invited to them, the links that were sent, and what is being answered. What was said becomes
-- rows of content (statement, ranking, points_given, rating, vote), whose column "round" holds the id of a round.

create table round (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  title text not null,
  state text not null,
  confidentiality text not null,
  closes_at timestamptz,
  time_zone text not null,
  language text not null,
  introduction text,
  invitation_text text,
  reminder_text text,
  questions jsonb not null,
  -- Signs the tickets of an anonymous round. It belongs to the round, so that tickets outlive a restored backup.
  ticket_key text not null,
  made_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  primary key (organisation_id, id)
);

-- In anonymous rounds opened_at and answered_at stay empty: no table tells who of the invited has answered.
create table round_invitation (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  round_id text collate "C" not null,
  stakeholder text not null,
  invited_at timestamptz not null,
  sent_at timestamptz,
  reminded_at timestamptz,
  opened_at timestamptz,
  answered_at timestamptz,
  revoked_at timestamptz,
  wants_reminders boolean not null default true,
  primary key (organisation_id, id)
);

create unique index round_invitation_once on round_invitation (organisation_id, round_id, stakeholder);

-- What is kept of the links in mails: a hash of each. "kind" says what it is good for: to answer, or to end reminders.
-- When the link of an anonymous round is swapped for a ticket, its hash gives way to a random one, and all rows of the
-- round are written again, so that nothing tells which one it was.
create table round_link (
  organisation_id text not null references organisation on delete cascade,
  token_hash text collate "C" not null,
  round_id text collate "C" not null,
  invitation_id text collate "C" not null,
  kind text not null,
  expires_at timestamptz not null,
  primary key (organisation_id, token_hash)
);

create index round_link_of_invitation on round_link (organisation_id, invitation_id);

-- What somebody answers. An anonymous sheet is found by the hash of its ticket only; its times are whole days.
create table answer_sheet (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  round_id text collate "C" not null,
  stakeholder text,
  unit text,
  token_hash text collate "C",
  answers jsonb not null,
  version integer not null,
  sent_version integer,
  saved_at timestamptz not null,
  sent_at timestamptz,
  entered_by text,
  primary key (organisation_id, id)
);

create unique index answer_sheet_of_person on answer_sheet (organisation_id, round_id, stakeholder)
  where stakeholder is not null;

create unique index answer_sheet_by_ticket on answer_sheet (organisation_id, token_hash)
  where token_hash is not null;

-- A question back about a statement; "answer" is the statement that answers it.
create table follow_up (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  round_id text collate "C" not null,
  statement text not null,
  stakeholder text not null,
  rule text,
  text text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  primary key (organisation_id, id)
);

create index follow_up_of_round on follow_up (organisation_id, round_id);

do $$
declare
  name text;
begin
  foreach name in array array['round', 'round_invitation', 'round_link', 'answer_sheet', 'follow_up'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (organisation_id = current_setting(''lodestar.organisation'', true))', name);
    execute format('grant select, insert, update, delete on %I to lodestar_app', name);
  end loop;
end $$;
