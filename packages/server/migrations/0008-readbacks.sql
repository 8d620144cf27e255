-- Readbacks: what was shown to whom of what was heard, exactly as it was, and the links that lead there. The answers
-- to them are rows of content (verdict).

create table readback (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  stakeholder text not null,
  theme text not null,
  revision double precision not null,
  title text not null,
  summary text not null,
  -- The ids of the statements of this person that stood beside it. Their words are never changed.
  words jsonb not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  -- Over everything that was shown and what was answered: the same for both sides.
  signature text,
  primary key (organisation_id, id)
);

create unique index readback_once on readback (organisation_id, stakeholder, theme, revision);

create table readback_link (
  organisation_id text not null references organisation on delete cascade,
  token_hash text collate "C" not null,
  stakeholder text not null,
  expires_at timestamptz not null,
  primary key (organisation_id, token_hash)
);

do $$
declare
  name text;
begin
  foreach name in array array['readback', 'readback_link'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (organisation_id = current_setting(''lodestar.organisation'', true))', name);
    execute format('grant select, insert, update, delete on %I to lodestar_app', name);
  end loop;
end $$;
