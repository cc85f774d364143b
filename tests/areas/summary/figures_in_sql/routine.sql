-- A rule is every version of a routine of one name; its figures are called by the first of them.
CREATE TEMP TABLE version AS SELECT r.*, min(id) OVER (PARTITION BY name) AS rule FROM routine AS r;
-- Those in force in the period have figures.
CREATE TEMP TABLE rule AS
SELECT DISTINCT v.rule AS id FROM version AS v
JOIN given AS g ON v.valid_from <= g.last AND coalesce(v.valid_until, '9999') >= g.first;

CREATE TEMP TABLE month AS
SELECT substr(day, 1, 7) AS month, min(day) AS first, max(day) AS last,
       max(day) FILTER (WHERE works) AS last_workday
FROM calendar GROUP BY 1;
CREATE TEMP TABLE festival (name TEXT, day TEXT);
INSERT INTO festival
SELECT '妇女节', day FROM calendar WHERE day LIKE '%-03-08'
UNION ALL SELECT '青年节', day FROM calendar WHERE day LIKE '%-05-04'
UNION ALL SELECT '儿童节', day FROM calendar WHERE day LIKE '%-06-01'
UNION ALL VALUES ('重阳节', '2024-10-11'), ('重阳节', '2025-10-29'), ('重阳节', '2026-10-18'), ('重阳节', '2027-10-08');

-- What each version asks for, were nothing waived or moved: the day, its window, and what it is about.
CREATE TEMP TABLE asked AS
SELECT v.*, m.last AS day, m.first AS opening, m.last AS closing, m.month AS about
FROM version AS v JOIN month AS m ON v.cadence = '每月'
UNION ALL
SELECT v.*, d.day, date(d.day, -v.days_before || ' days'), date(d.day, v.days_after || ' days'), ''
FROM version AS v JOIN (
    SELECT day, row_number() OVER (PARTITION BY substr(day, 1, 7) ORDER BY day DESC) AS from_the_end
    FROM calendar WHERE works
) AS d ON v.cadence = '每月末工作日' AND d.from_the_end <= v.times
UNION ALL
SELECT v.*, d.day, date(d.day, -v.days_before || ' days'), date(d.day, v.days_after || ' days'), ''
FROM version AS v JOIN calendar AS d
ON v.cadence = '每周' AND v.weekday = (strftime('%w', d.day) + 6) % 7 + 1 AND NOT (v.skips_holidays AND d.off)
UNION ALL
SELECT v.*, substr(first, 1, 8) || '15', first, substr(first, 1, 8) || '15', month || '上'
FROM version AS v JOIN month ON v.cadence = '每半月'
UNION ALL
SELECT v.*, last, substr(first, 1, 8) || '16', last, month || '下'
FROM version AS v JOIN month ON v.cadence = '每半月'
UNION ALL
SELECT v.*, last_workday, first, date(last_workday, v.days_after || ' days'), month
FROM version AS v JOIN month ON v.cadence = '每月底前'
UNION ALL
SELECT v.*, f.day, date(f.day, -v.days_before || ' days'), date(f.day, v.days_after || ' days'),
       substr(f.day, 1, 4) || f.name
FROM version AS v JOIN festival AS f ON v.cadence = '节日' AND v.festival = f.name
UNION ALL
SELECT v.*, d.day, (substr(d.day, 1, 4) - (v.closes < v.opens)) || '-' || v.opens, d.day,
       CAST(substr(d.day, 1, 4) - (v.closes < v.opens) AS TEXT)
FROM version AS v JOIN calendar AS d ON v.cadence = '每年' AND substr(d.day, 6) = v.closes;

CREATE TEMP TABLE due AS
SELECT row_number() OVER () AS id, a.id AS version, a.rule, a.satisfied_by, a.about, a.opening,
       coalesce(e.moved_to, a.day) AS day,
       CASE WHEN e.moved_to > a.day
            THEN date(a.closing, (julianday(e.moved_to) - julianday(a.day)) || ' days')
            ELSE a.closing END AS closing,
       e.id AS exception, coalesce(e.kind = '免办', 0) AS waived
FROM asked AS a
LEFT JOIN routine_exception AS e ON e.due_on = a.day
    AND e.routine_id IN (SELECT id FROM version WHERE rule = a.rule)
WHERE a.valid_from <= a.day AND coalesce(a.valid_until, '9999') >= a.day;

CREATE TEMP TABLE deed AS
SELECT '中心组学习' AS kind, id, held_on AS day, '' AS about FROM study_session WHERE body = '党组中心组'
UNION ALL SELECT '全院集中学习', id, held_on, '' FROM study_session WHERE body = '全院干警'
UNION ALL SELECT '法官业校', id, held_on, '' FROM training_session WHERE kind = '法官业校'
UNION ALL SELECT '评查例会', id, held_on, month || substr(half, 1, 1) FROM review_meeting
UNION ALL SELECT '评查通报', id, issued_on, month FROM review_bulletin
UNION ALL SELECT '评查汇报', id, reported_on, month FROM review_report
UNION ALL SELECT '节日活动', id, held_on, substr(held_on, 1, 4) || festival FROM event WHERE festival LIKE '%节'
UNION ALL SELECT '学习计划', id, issued_on, CAST(year AS TEXT) FROM study_plan WHERE issued_on IS NOT NULL
UNION ALL SELECT '培训计划', id, issued_on, CAST(year AS TEXT) FROM training_plan WHERE issued_on IS NOT NULL
UNION ALL SELECT subject, id, closed_on, CAST(year AS TEXT) FROM post_closing WHERE reopened_on IS NULL;

-- In time: the first record of a window is for the first due that has that window, the second for the second.
CREATE TEMP TABLE in_time AS
SELECT d.id AS due, r.id AS deed, r.day
FROM (
    SELECT *, row_number() OVER (PARTITION BY rule, opening, closing, about ORDER BY day) AS turn
    FROM due WHERE NOT waived
) AS d
JOIN (
    SELECT r.*, d.rule, d.opening, d.closing, d.about AS window_about,
           dense_rank() OVER (PARTITION BY d.rule, d.opening, d.closing, d.about ORDER BY r.day, r.id) AS turn
    FROM deed AS r
    JOIN (SELECT DISTINCT rule, satisfied_by, opening, closing, about FROM due WHERE NOT waived) AS d
    ON d.satisfied_by = r.kind AND r.day BETWEEN d.opening AND d.closing AND r.about IN ('', d.about)
) AS r
ON r.rule = d.rule AND r.opening = d.opening AND r.closing = d.closing AND r.window_about = d.about
    AND r.turn = d.turn;

-- Late: the first record left over after a window, before the next one opens where it does not say what it is for.
CREATE TEMP TABLE late AS
SELECT d.id AS due, r.id AS deed, min(r.day) AS day
FROM due AS d
JOIN deed AS r ON r.kind = d.satisfied_by AND r.day > d.closing AND r.about IN ('', d.about)
    AND (r.about <> '' OR r.day < coalesce(
        (SELECT min(n.opening) FROM due AS n WHERE n.rule = d.rule AND NOT n.waived AND n.opening > d.closing),
        '9999'))
WHERE NOT d.waived AND d.id NOT IN (SELECT due FROM in_time)
    AND NOT EXISTS (SELECT 1 FROM in_time AS t JOIN due ON due.id = t.due WHERE due.rule = d.rule AND t.deed = r.id)
GROUP BY d.id;

-- How the dues of the period stand today.
CREATE TEMP TABLE standing AS
SELECT d.*, f.deed, f.deed IS NOT NULL AS held, f.deed IS NULL AND NOT d.waived AND d.closing < g.today AS overdue
FROM due AS d
JOIN given AS g ON d.day BETWEEN g.first AND g.last
LEFT JOIN (SELECT * FROM in_time UNION ALL SELECT * FROM late) AS f ON f.due = d.id AND f.day <= g.today;

-- The sums of a rule, with the records that are held.
CREATE TEMP TABLE rule_sum AS
SELECT rule.id AS rule, count(s.id) FILTER (WHERE NOT s.waived) AS due, count(s.deed) AS held,
       coalesce(sum(s.overdue), 0) AS overdue,
       json_group_array(s.deed) FILTER (WHERE s.held) AS deeds,
       (SELECT json_group_array(id) FROM version WHERE rule = rule.id) AS versions
FROM rule LEFT JOIN standing AS s ON s.rule = rule.id GROUP BY rule.id;

-- routine.*.due: number of routine
SELECT due, versions, rule FROM rule_sum;
-- routine.*.held: count of any
SELECT deed, rule FROM standing WHERE held;
-- routine.*.waived: count of routine_exception
SELECT exception, rule FROM standing WHERE waived;
-- routine.*.overdue: number of routine
SELECT overdue, CASE overdue WHEN 0 THEN '[]' ELSE versions END, rule FROM rule_sum;
-- routine.*.rate: quotient of any
SELECT held, due, deeds, rule FROM rule_sum;

-- Of all rules together, those due so far.
CREATE TEMP VIEW so_far AS SELECT * FROM standing WHERE held OR overdue;
CREATE TEMP VIEW rules_of AS
SELECT (SELECT json_group_array(DISTINCT version) FROM so_far) AS due,
       (SELECT json_group_array(DISTINCT version) FROM so_far WHERE held) AS held,
       (SELECT json_group_array(DISTINCT version) FROM so_far WHERE overdue) AS overdue;
-- summary.routines_due: number of routine
SELECT (SELECT count(*) FROM so_far), due FROM rules_of;
-- summary.routines_held: number of routine
SELECT (SELECT coalesce(sum(held), 0) FROM so_far), held FROM rules_of;
-- summary.routines_overdue: number of routine
SELECT (SELECT coalesce(sum(overdue), 0) FROM so_far), overdue FROM rules_of;
-- summary.routines_rate: quotient of routine
SELECT (SELECT coalesce(sum(held), 0) FROM so_far), (SELECT count(*) FROM so_far), due FROM rules_of;
