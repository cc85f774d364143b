CREATE TEMP TABLE course AS
SELECT s.*,
       (strftime('%s', '2000-01-01 ' || s.ends_at) - strftime('%s', '2000-01-01 ' || s.starts_at)) / 60 AS minutes
FROM training_session AS s JOIN span ON s.held_on BETWEEN span.first AND span.until;
UPDATE course SET minutes = NULL WHERE minutes <= 0;
CREATE TEMP TABLE on_the_list AS
SELECT p.*, s.kind, CASE s.destination WHEN '' THEN '其他' ELSE s.destination END AS destination
FROM training_participant AS p JOIN course AS s ON s.id = p.session_id;
CREATE TEMP TABLE came AS SELECT * FROM on_the_list WHERE state = '参加';
CREATE TEMP VIEW evening AS
SELECT c.*, CASE WHEN l.officer_id IS NULL THEN '外请' ELSE '本院' END AS taught_by
FROM course AS c LEFT JOIN lecturer AS l ON l.id = c.lecturer_id WHERE c.kind = '法官业校';
CREATE TEMP TABLE item AS
SELECT i.*, i.state = '已完成' OR EXISTS (
    SELECT 1 FROM training_session AS s JOIN given ON s.held_on <= given.today WHERE s.plan_item_id = i.id
) AS done
FROM training_plan_item AS i JOIN given AS g
ON printf('%04d-%02d-15', i.year, i.month) BETWEEN g.first AND g.last AND i.state <> '已取消';
-- The evenings that the rule of the night school asks for, each with the first one held on the day.
CREATE TEMP TABLE tuesday AS
SELECT s.day, (SELECT id FROM evening AS e WHERE e.held_on = s.day ORDER BY e.starts_at, e.id LIMIT 1) AS held
FROM standing AS s WHERE s.satisfied_by = '法官业校' AND NOT s.waived;
CREATE TEMP TABLE asked_for AS
SELECT coalesce((SELECT value FROM rule_of_the_office WHERE key = 'training.hours_per_year'), 9000) AS yearly,
       coalesce((SELECT value FROM rule_of_the_office WHERE key = 'training.leader_hours'), 55000) AS leader,
       coalesce((SELECT value FROM rule_of_the_office WHERE key = 'training.night_minutes'), 120) AS minutes,
       coalesce((SELECT value FROM rule_of_the_office WHERE key = 'training.leader_posts'), '院长、副院长') AS posts,
       coalesce((SELECT value FROM rule_of_the_office WHERE key = 'training.cycle_start'), 2023) AS cycle;
-- Who serves on the last day, whether he leads, and his hours of the year and of the five years.
CREATE TEMP TABLE learner AS
SELECT p.officer_id AS id,
       EXISTS (
           SELECT 1 FROM json_each('["' || replace(p.post, '、', '","') || '"]') AS held
           JOIN json_each('["' || replace(a.posts, '、', '","') || '"]') AS leading ON held.value = leading.value
       ) AS leads,
       (SELECT coalesce(sum(t.hours), 0) FROM training_participant AS t JOIN training_session AS s
        ON s.id = t.session_id AND s.held_on BETWEEN g.year_begins AND span.until
        WHERE t.officer_id = p.officer_id AND t.state = '参加') AS of_year,
       (SELECT coalesce(sum(t.hours), 0) FROM training_participant AS t JOIN training_session AS s
        ON s.id = t.session_id
        AND s.held_on BETWEEN date(g.year_begins, -((g.year - a.cycle) % 5) || ' years') AND span.until
        WHERE t.officer_id = p.officer_id AND t.state = '参加') AS of_cycle
FROM place AS p, given AS g, span, asked_for AS a WHERE p.what = 'last' AND p.status = '在职';
CREATE TEMP VIEW pupil AS
SELECT learner.*, of_year >= yearly AS enough FROM learner, asked_for WHERE NOT leads;
-- Whose degree is still wanting on the first day, and at the end, or today.
CREATE TEMP VIEW short AS
SELECT d.* FROM degree_study AS d JOIN given AS g
ON d.required_from <= g.first AND coalesce(d.obtained_on, '9999') >= g.first
JOIN place AS p ON p.officer_id = d.officer_id AND p.what = 'first' AND p.status = '在职';
CREATE TEMP VIEW still_short AS
SELECT d.*, d.deadline < m.day AS overdue FROM degree_study AS d JOIN moment AS m
ON m.what = 'now' AND d.required_from <= m.day AND coalesce(d.obtained_on, '9999') > m.day
JOIN place AS p ON p.officer_id = d.officer_id AND p.what = 'now' AND p.status = '在职';
CREATE TEMP VIEW degree AS
SELECT d.* FROM degree_study AS d JOIN given AS g ON d.obtained_on BETWEEN g.first AND g.last;

-- training.sessions: count of training_session
SELECT id FROM course;
-- training.attendances: count of training_participant
SELECT id FROM came;
-- training.persons: distinct of training_participant
SELECT id, officer_id FROM came;
-- training.hours: sum of training_participant
SELECT id, hours FROM came;
-- training.in_house_sessions: count of training_session
SELECT id FROM course WHERE kind = '本院培训';
-- training.in_house_attendances: count of training_participant
SELECT id FROM came WHERE kind = '本院培训';
-- training.in_house_persons: distinct of training_participant
SELECT id, officer_id FROM came WHERE kind = '本院培训';
-- training.in_house_hours: sum of training_participant
SELECT id, hours FROM came WHERE kind = '本院培训';
-- training.outside_batches: count of training_session
SELECT id FROM course WHERE kind = '外出培训';
-- training.outside_batches_to.*: count of training_session; high 省高院, supreme 最高院, college 国家法官学院, other 其他
SELECT id, CASE destination WHEN '' THEN '其他' ELSE destination END FROM course WHERE kind = '外出培训';
-- training.outside_attendances: count of training_participant
SELECT id FROM came WHERE kind = '外出培训';
-- training.outside_attendances_to.*: count of training_participant; high 省高院, supreme 最高院,
--   college 国家法官学院, other 其他
SELECT id, destination FROM came WHERE kind = '外出培训';
-- training.outside_persons: distinct of training_participant
SELECT id, officer_id FROM came WHERE kind = '外出培训';
-- training.outside_hours: sum of training_participant
SELECT id, hours FROM came WHERE kind = '外出培训';
-- training.online_sessions: count of training_session
SELECT id FROM course WHERE kind = '网络学习';
-- training.online_attendances: count of training_participant
SELECT id FROM came WHERE kind = '网络学习';
-- training.online_persons: distinct of training_participant
SELECT id, officer_id FROM came WHERE kind = '网络学习';
-- training.online_hours: sum of training_participant
SELECT id, hours FROM came WHERE kind = '网络学习';
-- training.plan_items: count of training_plan_item
SELECT id FROM item;
-- training.plan_rate: rate of training_plan_item
SELECT id, done FROM item;

-- training.night_sessions: count of training_session
SELECT id FROM evening;
-- training.night_days_due: number of training_session
SELECT count(*) FROM tuesday;
-- training.night_days_held: count of training_session
SELECT held FROM tuesday WHERE held IS NOT NULL;
-- training.night_rate: quotient of training_session
SELECT count(held), count(*), json_group_array(held) FILTER (WHERE held IS NOT NULL) FROM tuesday;
-- training.night_hours: sum of training_session
SELECT id, CAST(round(minutes / 0.6) AS INTEGER) FROM evening;
-- training.night_short: count of training_session
SELECT id FROM evening WHERE minutes < (SELECT minutes FROM asked_for);
-- training.night_attendances: count of training_participant
SELECT id FROM came WHERE kind = '法官业校';
-- training.night_persons: distinct of training_participant
SELECT id, officer_id FROM came WHERE kind = '法官业校';
-- training.night_credit_hours: sum of training_participant
SELECT id, hours FROM came WHERE kind = '法官业校';
-- training.night_mean_attendance: mean of training_session
SELECT e.id, (SELECT count(*) FROM came WHERE came.session_id = e.id) FROM evening AS e;
-- training.night_attendance_rate: rate of training_participant
SELECT id, state = '参加' FROM on_the_list WHERE kind = '法官业校';
-- training.night_leave: count of training_participant
SELECT id FROM on_the_list WHERE kind = '法官业校' AND state = '请假';
-- training.night_taught.*: count of training_session; own 本院, outside 外请
SELECT id, taught_by FROM evening WHERE lecturer_id IS NOT NULL;
-- training.night_lecturers.*: count of lecturer; own 本院, outside 外请
SELECT DISTINCT lecturer_id, taught_by FROM evening WHERE lecturer_id IS NOT NULL;

-- training.officers_required: count of officer
SELECT id FROM pupil;
-- training.officers_meeting: count of officer
SELECT id FROM pupil WHERE enough;
-- training.officers_short: count of officer
SELECT id FROM pupil WHERE NOT enough;
-- training.hours_rate: rate of officer
SELECT id, enough FROM pupil;
-- training.mean_hours: mean of officer
SELECT id, of_year FROM pupil;
-- training.leaders: count of officer
SELECT id FROM learner WHERE leads;
-- training.leaders_meeting: count of officer
SELECT id FROM learner, asked_for WHERE leads AND of_cycle >= leader;
-- training.degrees_short: distinct of degree_study
SELECT id, officer_id FROM short;
-- training.degrees_short_of.*: count of degree_study; college 大专, bachelor 本科
SELECT id, required FROM short;
-- training.degrees_obtained: count of degree_study
SELECT id FROM degree;
-- training.degrees_obtained_of.*: count of degree_study; college 大专, bachelor 本科
SELECT id, required FROM degree;
-- training.degrees_open: distinct of degree_study
SELECT id, officer_id FROM still_short;
-- training.degrees_overdue: distinct of degree_study
SELECT id, officer_id FROM still_short WHERE overdue;
