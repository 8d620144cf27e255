-- Whoever backs everything up has to know which organisations there are. What they hold is then read one by one.

create policy backup on organisation for select using (current_setting('lodestar.task', true) = 'backup');
