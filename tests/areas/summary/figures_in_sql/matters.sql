-- Those of the period as they stood at its end, or today: opened by then and not done with before it began.
CREATE TEMP TABLE watched AS
SELECT m.*, coalesce(m.closed_on, '9999') > s.until AS open, julianday(m.due_on) - julianday(s.until) AS days_left
FROM matter AS m JOIN span AS s
ON m.opened_on <= s.until AND coalesce(m.closed_on, '9999') >= s.first AND s.first <= s.until
WHERE m.state <> '撤销';
-- The days of the colours in force on that day.
CREATE TEMP VIEW warned_from AS
SELECT coalesce((SELECT json_extract(value, '$') FROM setting WHERE key = 'matters.yellow_days'
                 AND valid_from <= until ORDER BY valid_from DESC), 7) AS yellow,
       coalesce((SELECT json_extract(value, '$') FROM setting WHERE key = 'matters.blue_days'
                 AND valid_from <= until ORDER BY valid_from DESC), 15) AS blue
FROM span;

-- matters.total: count of matter
SELECT id FROM watched;
-- matters.opened: count of matter
SELECT w.id FROM watched AS w JOIN given AS g ON w.opened_on BETWEEN g.first AND g.last;
-- matters.closed: count of matter
SELECT id FROM watched WHERE NOT open;
-- matters.open: count of matter
SELECT id FROM watched WHERE open;
-- matters.overdue: count of matter
SELECT id FROM watched WHERE open AND days_left < 0;
-- matters.closing_rate: rate of matter
SELECT id, NOT open FROM watched;
-- matters.open_rate: rate of matter
SELECT id, open FROM watched;
-- matters.red: count of matter
SELECT id FROM watched WHERE open AND days_left < 0;
-- matters.yellow: count of matter
SELECT id FROM watched, warned_from WHERE open AND days_left BETWEEN 0 AND yellow;
-- matters.blue: count of matter
SELECT id FROM watched, warned_from WHERE open AND days_left > yellow AND days_left <= blue;
