CREATE TEMP TABLE held_event AS
SELECT e.*, coalesce(e.counted, (SELECT count(*) FROM event_participant AS p WHERE p.event_id = e.id)) AS there,
       row_number() OVER (PARTITION BY e.festival ORDER BY e.held_on, e.id) AS turn
FROM event AS e JOIN span ON e.held_on BETWEEN span.first AND span.until;
CREATE TEMP TABLE care AS
SELECT r.*, r.kind IN ('慰问', '走访') AS visit,
       coalesce(r.counted, (SELECT count(*) FROM retired_participant AS p WHERE p.activity_id = r.id)) AS there
FROM retired_activity AS r JOIN span ON r.held_on BETWEEN span.first AND span.until;
CREATE TEMP TABLE old_hand AS
SELECT officer_id AS id, officer_id IN (
    SELECT p.officer_id FROM retired_participant AS p JOIN care ON care.id = p.activity_id WHERE care.visit
) AS visited
FROM place WHERE what = 'now' AND status = '离退休';

-- events.events: count of event
SELECT id FROM held_event;
-- events.attendances: sum of event
SELECT id, there FROM held_event;
-- events.festivals: count of event
SELECT id FROM held_event WHERE turn = 1 AND festival IN ('妇女节', '青年节', '儿童节', '重阳节');
-- events.co_organised: count of event
SELECT id FROM held_event WHERE id IN (SELECT event_id FROM event_partner);
-- events.cost: sum of event
SELECT id, cost FROM held_event WHERE cost IS NOT NULL;
-- events.retired_activities: count of retired_activity
SELECT id FROM care WHERE NOT visit;
-- events.retired_attendances: sum of retired_activity
SELECT id, there FROM care WHERE NOT visit;
-- events.retired_visits: count of retired_activity
SELECT id FROM care WHERE visit;
-- events.retired_visited: sum of retired_activity
SELECT id, there FROM care WHERE visit;
-- events.retired_people: sum of retired_activity
SELECT id, there FROM care;
-- events.retired_cost: sum of retired_activity
SELECT id, cost FROM care WHERE cost IS NOT NULL;
-- events.retired_officers: count of officer
SELECT id FROM old_hand;
-- events.retired_visited_officers: count of officer
SELECT id FROM old_hand WHERE visited;
-- events.retired_unvisited: count of officer
SELECT id FROM old_hand WHERE NOT visited;
-- events.retired_visit_rate: rate of officer
SELECT id, visited FROM old_hand;
