-- What two lived years happen not to have, put into a copy of the sample office: every figure counts something.

-- Rules that the office has changed from a day on; who else leads, and how near a limit warns.
INSERT INTO setting (key, valid_from, value) VALUES
    ('training.hours_per_year', '2026-02-01', '12000'), ('training.leader_hours', '2026-01-01', '9000'),
    ('training.night_minutes', '2026-03-01', '131'), ('training.leader_posts', '', '"副院长、庭长"'),
    ('training.cycle_start', '', '2021'), ('matters.yellow_days', '2026-08-01', '60'), ('matters.blue_days', '', '150');

-- Rules waived, moved, held late, not held, and for what they are not meant.
DELETE FROM review_meeting WHERE month = '2026-03';
INSERT INTO review_meeting (held_on, month, half) VALUES ('2026-04-10', '2026-03', '上半月');
DELETE FROM review_bulletin WHERE month IN ('2026-02', '2026-05');
INSERT INTO review_bulletin (month, number, issued_on) VALUES ('2026-05', 99, '2026-07-01');
DELETE FROM review_report WHERE month IN ('2026-04', '2026-06');
DELETE FROM study_attendance WHERE session_id IN (SELECT id FROM study_session WHERE held_on = '2026-03-31');
DELETE FROM study_session WHERE held_on = '2026-03-31' AND body = '全院干警';
UPDATE study_session SET held_on = '2026-06-03' WHERE held_on = '2026-05-29' AND body = '全院干警';
UPDATE event SET festival = '其他' WHERE held_on = '2026-03-06';
UPDATE event SET festival = '', held_on = '2026-05-20' WHERE held_on = '2026-04-30';
UPDATE event SET held_on = '2026-09-15' WHERE held_on = '2026-06-01';
UPDATE event SET held_on = '2026-10-05' WHERE held_on = '2026-10-16';
UPDATE study_plan SET issued_on = '2026-10-08' WHERE year = 2026;
UPDATE training_plan SET issued_on = NULL WHERE year = 2026;
UPDATE post_closing SET reopened_on = '2026-02-01' WHERE year = 2025;
INSERT INTO routine_exception (routine_id, kind, due_on, moved_to, reason)
SELECT id, '改期', '2026-02-28', '2026-03-05', '事' FROM routine WHERE name = '全院集中学习日'
UNION ALL SELECT id, '免办', '2026-07-31', NULL, '事' FROM routine WHERE name IN ('全院集中学习日', '评查通报', '评查汇报')
UNION ALL SELECT id, '免办', '2026-07-31', NULL, '事' FROM routine WHERE name IN ('评查例会', '党组中心组集中学习')
UNION ALL SELECT id, '免办', '2025-03-08', NULL, '事' FROM routine WHERE name = '妇女节活动'
UNION ALL SELECT id, '免办', '2025-05-04', NULL, '事' FROM routine WHERE name = '青年节活动'
UNION ALL SELECT id, '免办', '2025-06-01', NULL, '事' FROM routine WHERE name = '儿童节活动'
UNION ALL SELECT id, '免办', '2025-10-29', NULL, '事' FROM routine WHERE name = '重阳节活动'
UNION ALL SELECT id, '免办', '2025-01-31', NULL, '事' FROM routine WHERE cadence = '每年';
-- One rule was changed in the course of a year and keeps its figures.
UPDATE routine SET valid_until = '2026-05-31' WHERE name = '法官业校';
INSERT INTO routine (name, cadence, satisfied_by, weekday, valid_from) VALUES ('法官业校', '每周', '法官业校', 4, '2026-06-01');
UPDATE training_session SET held_on = '2026-09-03' WHERE kind = '法官业校' AND held_on = '2026-09-01';

UPDATE posting SET category = '' WHERE id = (SELECT max(id) FROM posting WHERE status = '在职' AND until_date IS NULL);
UPDATE matter SET state = '撤销' WHERE id = (SELECT max(id) FROM matter WHERE opened_on LIKE '2026-%');

INSERT INTO research_paper_award (paper_id, level, grade, awarded_on)
SELECT (SELECT min(id) FROM research_paper), l.value, g.value, '2026-05-04'
FROM json_each('["省级", "市级", "区县级", "院级"]') AS l, json_each('["一等奖", "二等奖", "三等奖", "优秀奖"]') AS g;
INSERT INTO contest_award (contest_id, level, grade, awarded_on)
SELECT (SELECT min(id) FROM contest), level, grade, '2026-06-01' FROM research_paper_award WHERE awarded_on = '2026-05-04';
UPDATE study_attendance SET state = '补学', made_up_on = NULL WHERE id = (SELECT max(id) FROM study_attendance);

UPDATE training_session SET destination = '' WHERE id = (SELECT max(id) FROM training_session WHERE kind = '外出培训');
INSERT INTO degree_study (officer_id, required, required_from, deadline, state, obtained_on) VALUES
    (9, '大专', '2025-03-01', '2026-06-30', '在读', NULL), (9, '本科', '2025-06-01', '2026-05-31', '在读', NULL),
    (10, '大专', '2025-01-01', '2026-03-31', '已取得', '2026-05-05'),
    (11, '大专', '2026-01-01', '2026-01-01', '已取得', '2026-01-01'),
    (14, '本科', '2026-02-01', '2026-10-01', '在读', NULL), (15, '本科', '2026-09-01', '2027-10-01', '在读', NULL);

-- A grade that only one standard has; a result changed twice; measures against a department.
INSERT INTO review_grade (standard_id, position, name, tier, from_points)
SELECT DISTINCT standard_id, 9, '良', '良好', 8500 FROM review_grade;
UPDATE review SET grade = '良' WHERE grade = '合格' AND id % 5 = 0;
INSERT INTO review_objection (review_id, raised_on, decision, decided_on, rereview_score, rereview_grade)
SELECT id, '2026-05-11', '变更', '2026-05-20', 7000, '瑕疵' FROM review WHERE reviewed_on BETWEEN '2026-05-01' AND '2026-05-08'
UNION ALL
SELECT id, '2026-05-11', '变更', '2026-05-21', 9100, '优秀' FROM review WHERE reviewed_on BETWEEN '2026-05-05' AND '2026-05-08';
INSERT INTO review_measure (year, department_id, kind, proposed_on, outcome, decided_on, party_group) VALUES
    (2026, 1, '通报批评', '2026-04-30', '采纳', '2026-05-06', 1), (2026, 2, '其他', '2026-04-30', '不予采纳', '2026-05-06', 0);

UPDATE post_sheet SET result = '合格' WHERE year = 2026 AND id % 3 = 0;
UPDATE post_sheet SET result = '不合格' WHERE year = 2026 AND id % 3 = 1;
UPDATE post_sheet SET state = '复核' WHERE id = (SELECT max(id) FROM post_sheet);
UPDATE yearly_evaluation SET grade = '基本称职' WHERE year = 2026 AND officer_id % 7 = 0;
UPDATE yearly_evaluation SET grade = '不称职' WHERE year = 2026 AND officer_id % 11 = 0;
UPDATE yearly_evaluation SET grade = '' WHERE year = 2026 AND officer_id % 13 = 0;
INSERT INTO conduct_record (officer_id, happened_on) SELECT officer_id, '2026-05-04' FROM conduct_record LIMIT 1;
UPDATE reward_penalty SET amount = NULL WHERE id = (SELECT max(id) FROM reward_penalty WHERE kind = '奖励');
