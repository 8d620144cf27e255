-- Whoever answers a round sees and changes what was recorded in their name, and boards ask what was said in a round: both
-- without reading all words of the organisation.

create index statement_by_author on statement (organisation_id, stakeholder);

create index statement_of_round on statement (organisation_id, round);

create index vote_by_author on vote (organisation_id, stakeholder);

create index vote_on_statement on vote (organisation_id, statement);
