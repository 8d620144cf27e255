-- Folders that somebody has uploaded and not yet taken over. They are kept here and not in memory, so that the process
-- that answers next need not be the one that was asked first.

create table upload (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  made_by text not null,
  expires_at timestamptz not null,
  files jsonb not null,
  mapping jsonb not null default '[]',
  primary key (organisation_id, id)
);

alter table upload enable row level security;

alter table upload force row level security;

create policy tenant on upload using (organisation_id = current_setting('lodestar.organisation', true));

grant select, insert, update, delete on upload to lodestar_app;
