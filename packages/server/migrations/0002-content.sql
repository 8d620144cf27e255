-- The content of an organisation: one table for each table of the alignment folder. Who may refer to what is checked
-- where rows are written, under the lock of the organisation's row; "extra" keeps columns the format does not know.

create table fact (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  key text not null,
  "value" text not null,
  extra jsonb,
  primary key (organisation_id, id)
);

create unique index fact_once on fact (organisation_id, key) nulls not distinct;

create table northstar (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  kind text not null,
  title text not null,
  description text,
  horizon double precision,
  weight double precision,
  extra jsonb,
  primary key (organisation_id, id)
);

create table unit (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  name text not null,
  parent text,
  kind text,
  lead text[] not null default '{}',
  extra jsonb,
  primary key (organisation_id, id)
);

create table stakeholder (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  name text not null,
  type text,
  side text,
  unit text[] not null default '{}',
  role text,
  email text,
  influence double precision,
  interest double precision,
  attitude double precision,
  extra jsonb,
  primary key (organisation_id, id)
);

create table element (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  kind text not null,
  title text not null,
  description text,
  unit text,
  supports jsonb not null default '[]',
  extra jsonb,
  primary key (organisation_id, id)
);

create table link_rating (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  stakeholder text not null,
  unit text,
  link text not null,
  "value" double precision not null,
  extra jsonb,
  primary key (organisation_id, id)
);

create unique index link_rating_once on link_rating (organisation_id, stakeholder, unit, link) nulls not distinct;

create table statement (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  stakeholder text not null,
  text text not null,
  kind text,
  about text,
  addressed_to text,
  said_on date,
  round text,
  confidentiality text,
  moderated text,
  extra jsonb,
  primary key (organisation_id, id)
);

create table proposition (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  text text not null,
  scale_min double precision,
  scale_max double precision,
  scale_labels text[] not null default '{}',
  round text,
  extra jsonb,
  primary key (organisation_id, id)
);

create table rating (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  stakeholder text not null,
  item text not null,
  "value" double precision not null,
  scale_min double precision,
  scale_max double precision,
  round text,
  extra jsonb,
  primary key (organisation_id, id)
);

create unique index rating_once on rating (organisation_id, stakeholder, md5(item), round) nulls not distinct;

create table ranking (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  stakeholder text not null,
  item text not null,
  "rank" double precision not null,
  round text,
  extra jsonb,
  primary key (organisation_id, id)
);

create unique index ranking_once on ranking (organisation_id, stakeholder, item, round) nulls not distinct;

create table points_given (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  stakeholder text not null,
  item text not null,
  points double precision not null,
  round text,
  extra jsonb,
  primary key (organisation_id, id)
);

create unique index points_given_once on points_given (organisation_id, stakeholder, item, round) nulls not distinct;

create table vote (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  stakeholder text not null,
  statement text not null,
  vote text not null,
  voted_on date,
  extra jsonb,
  primary key (organisation_id, id)
);

create table theme (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  title text not null,
  summary text,
  statements text[] not null default '{}',
  revision double precision,
  extra jsonb,
  primary key (organisation_id, id)
);

create table verdict (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  stakeholder text not null,
  theme text not null,
  revision double precision,
  verdict text not null,
  text text,
  given_on date,
  extra jsonb,
  primary key (organisation_id, id)
);

create unique index verdict_once on verdict (organisation_id, stakeholder, theme, revision) nulls not distinct;

create table objective (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  title text not null,
  description text,
  unit text,
  owner text,
  supports jsonb not null default '[]',
  kind text,
  starts_on date,
  due_on date,
  origin text[] not null default '{}',
  status text,
  extra jsonb,
  primary key (organisation_id, id)
);

create table target (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  objective text not null,
  title text not null,
  measure text,
  unit_of_measure text,
  direction text,
  baseline double precision,
  target double precision,
  current double precision,
  due_on date,
  owner text,
  weight double precision,
  extra jsonb,
  primary key (organisation_id, id)
);

create table initiative (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  title text not null,
  supports jsonb not null default '[]',
  unit text,
  owner text,
  starts_on date,
  ends_on date,
  effort_days double precision,
  cost double precision,
  "value" double precision,
  status text,
  origin text[] not null default '{}',
  extra jsonb,
  primary key (organisation_id, id)
);

create table action (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  title text not null,
  initiative text,
  owner text,
  contributors text[] not null default '{}',
  status text,
  due_on date,
  done_on date,
  note text,
  extra jsonb,
  primary key (organisation_id, id)
);

create table ask (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  "from" text not null,
  to_unit text not null,
  need text not null,
  answer text,
  effort_days double precision,
  answered_by text,
  answered_on date,
  note text,
  extra jsonb,
  primary key (organisation_id, id)
);

create table dependency (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  "before" text not null,
  "after" text not null,
  extra jsonb,
  primary key (organisation_id, id)
);

create unique index dependency_once on dependency (organisation_id, "before", "after") nulls not distinct;

create table barrier (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  title text not null,
  side text,
  "class" text,
  severity double precision,
  likelihood double precision,
  affects text[] not null default '{}',
  owner text,
  response text,
  action text,
  origin text[] not null default '{}',
  extra jsonb,
  primary key (organisation_id, id)
);

create table decision (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  question text not null,
  outcome text,
  reason text,
  decider text,
  decided_on date,
  dissent text,
  about text[] not null default '{}',
  extra jsonb,
  primary key (organisation_id, id)
);

create table disposition (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  statement text not null,
  outcome text not null,
  reason text,
  item text,
  extra jsonb,
  primary key (organisation_id, id)
);

create unique index disposition_once on disposition (organisation_id, statement) nulls not distinct;

create table capacity (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  unit text not null,
  period text not null,
  days double precision not null,
  stakeholder text,
  extra jsonb,
  primary key (organisation_id, id)
);

create unique index capacity_once on capacity (organisation_id, unit, period, stakeholder) nulls not distinct;

create table budget (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  period text not null,
  amount double precision not null,
  unit text,
  extra jsonb,
  primary key (organisation_id, id)
);

create unique index budget_once on budget (organisation_id, period, unit) nulls not distinct;

create table check_in (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  target text not null,
  "date" date not null,
  "value" double precision not null,
  confidence double precision,
  note text,
  author text,
  extra jsonb,
  primary key (organisation_id, id)
);

create unique index check_in_once on check_in (organisation_id, target, "date") nulls not distinct;

create table pulse (
  organisation_id text not null references organisation on delete cascade,
  id text collate "C" not null,
  version integer not null default 1,
  pulse text not null,
  unit text not null,
  question text not null,
  "value" double precision not null,
  answered_on date,
  extra jsonb,
  primary key (organisation_id, id)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'fact',
    'northstar',
    'unit',
    'stakeholder',
    'element',
    'link_rating',
    'statement',
    'proposition',
    'rating',
    'ranking',
    'points_given',
    'vote',
    'theme',
    'verdict',
    'objective',
    'target',
    'initiative',
    'action',
    'ask',
    'dependency',
    'barrier',
    'decision',
    'disposition',
    'capacity',
    'budget',
    'check_in',
    'pulse'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (organisation_id = current_setting(''lodestar.organisation'', true))', name);
    execute format('grant select, insert, update, delete on %I to lodestar_app', name);
  end loop;
end $$;
