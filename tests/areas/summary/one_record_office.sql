-- A small office, put on top of the tests' court: one or two records of every kind in 2026, a few in 2025.
INSERT INTO officer (id, name) VALUES (7, '孙八');
INSERT INTO posting (officer_id, from_date, until_date, status) VALUES
    (7, '2010-07-01', '2024-06-30', '在职'), (7, '2024-07-01', NULL, '离退休');

INSERT INTO study_plan (year, issued_on) VALUES (2026, '2026-01-20');
INSERT INTO study_campaign (id, name, from_date, until_date) VALUES (1, '司法为民', '2026-03-01', '2026-06-30');
INSERT INTO study_plan_item (id, year, month, theme, form, body, state) VALUES
    (1, 2026, 3, '甲', '集中', '党组中心组', '未开展'), (2, 2026, 5, '乙', '研讨', '支部', '未开展');
INSERT INTO study_session (id, held_on, body, form, topic, plan_item_id, campaign_id) VALUES
    (1, '2026-03-05', '党组中心组', '集中', '甲', 1, NULL), (2, '2026-03-31', '全院干警', '集中', '乙', NULL, 1),
    (3, '2026-04-02', '支部', '集中', '丙', NULL, NULL), (4, '2025-03-05', '支部', '集中', '丁', NULL, NULL);
INSERT INTO study_attendance (id, session_id, officer_id, state) VALUES
    (1, 1, 1, '出席'), (2, 1, 2, '请假'), (3, 2, 1, '出席'), (4, 2, 3, '缺席'), (5, 2, 4, '公差'), (6, 4, 1, '出席');
INSERT INTO research_paper (id, title, written_on) VALUES (1, '论文', '2026-05-10');
INSERT INTO research_paper_author (id, paper_id, officer_id) VALUES (1, 1, 1);
INSERT INTO research_paper_award (id, paper_id, level, grade, awarded_on) VALUES (1, 1, '市级', '二等奖', '2026-09-01');
INSERT INTO contest (id, name, level, held_on) VALUES (1, '演讲', '市级', '2026-06-10');
INSERT INTO contest_entrant (id, contest_id, officer_id) VALUES (1, 1, 2);
INSERT INTO contest_award (id, contest_id, level, grade, awarded_on) VALUES (1, 1, '市级', '三等奖', '2026-06-11');

INSERT INTO lecturer (id, officer_id, name, source) VALUES (1, 1, '', '能者为师'), (2, NULL, '外请', '请进来');
INSERT INTO training_plan (year, issued_on) VALUES (2026, '2026-01-20');
INSERT INTO training_plan_item (id, year, month, course, kind, state) VALUES
    (1, 2026, 2, '庭审', '本院培训', '未开展'), (2, 2026, 9, '执行', '本院培训', '未开展');
INSERT INTO training_session (id, kind, topic, held_on, destination, lecturer_id, starts_at, ends_at, plan_item_id) VALUES
    (1, '本院培训', '庭审', '2026-02-10', '', NULL, NULL, NULL, 1),
    (2, '外出培训', '晋级', '2026-05-11', '省高院', NULL, NULL, NULL, NULL),
    (3, '法官业校', '民法典', '2026-03-03', '', 1, '19:00', '21:00', NULL),
    (4, '网络学习', '网课', '2026-07-01', '', NULL, NULL, NULL, NULL),
    (5, '本院培训', '旧课', '2025-07-01', '', NULL, NULL, NULL, NULL);
INSERT INTO training_participant (id, session_id, officer_id, state, hours) VALUES
    (1, 1, 1, '参加', 8900), (2, 1, 2, '参加', 9000), (3, 2, 2, '参加', 3000), (4, 3, 3, '参加', 200),
    (5, 3, 4, '请假', 0), (6, 4, 5, '参加', 1000), (7, 5, 5, '参加', 1000);
INSERT INTO degree_study (id, officer_id, required, required_from, deadline, state) VALUES
    (1, 3, '本科', '2025-01-01', '2027-12-31', '在读');

INSERT INTO review (id, case_number, case_type, closed_on, department_id, judge_id, mode, standard_id, reviewed_on,
                    counted_on, score, grade, state) VALUES
    (1, '（2026）湘0999民初1号', '民事', '2026-02-01', 1, 1, '常规', 1, '2026-03-02', '2026-03-02', 9500, '优秀', '已评查'),
    (2, '（2026）湘0999民初2号', '民事', '2026-02-02', 1, 2, '常规', 1, '2026-03-02', '2026-03-02', 7000, '瑕疵', '有异议'),
    (3, '（2025）湘0999民初3号', '民事', '2025-02-02', 1, 2, '常规', 1, '2025-03-02', '2025-03-02', 9000, '优秀', '已定案'),
    (4, '（2026）湘0999民初4号', '民事', '2026-03-02', 1, 2, '常规', 1, NULL, '2026-04-02', NULL, '', '已抽取');
INSERT INTO review_deduction (id, review_id, criterion_id, points, reason) VALUES (1, 2, 1, 300, '送达');
INSERT INTO review_objection (id, review_id, officer_id, raised_on, statement) VALUES (1, 2, 2, '2026-03-06', '不同意');
INSERT INTO review_rectification (id, review_id, problem, due_on) VALUES (1, 2, '送达', '2026-04-01');
INSERT INTO review_meeting (id, held_on, month, half) VALUES (1, '2026-03-13', '2026-03', '上半月');
INSERT INTO review_bulletin (id, month, number, issued_on) VALUES (1, '2026-03', 1, '2026-03-31');
INSERT INTO review_report (id, month, number, reported_on) VALUES (1, '2026-03', 1, '2026-03-31');
INSERT INTO review_measure (id, year, officer_id, kind, proposed_on, outcome, decided_on) VALUES
    (1, 2026, 2, '通报批评', '2026-04-01', '采纳', '2026-04-08'), (2, 2026, 2, '黄牌警示', '2026-04-01', '', NULL);

INSERT INTO post_standard (id, year, kind, name, full_points) VALUES (1, 2026, '审判', '标准', 10000), (2, 2026, '综合', '标准', 10000);
INSERT INTO post_sheet (id, year, department_id, standard_id, state, result) VALUES
    (1, 2026, 1, 1, '已定', '优秀'), (2, 2026, 2, 2, '复核', '良好');
INSERT INTO yearly_evaluation (id, year, officer_id, department_id, grade) VALUES (1, 2026, 1, 1, '优秀'), (2, 2026, 2, 1, '');
INSERT INTO conduct_record (id, officer_id, happened_on) VALUES (1, 5, '2026-05-06');
INSERT INTO reward_penalty (id, kind, officer_id, content, amount, decided_on) VALUES (1, '奖励', 1, '嘉奖', 50000, '2026-06-01');

INSERT INTO event (id, held_on, title, festival, counted, cost) VALUES (1, '2026-03-06', '读书会', '妇女节', 20, 100000);
INSERT INTO event_partner (id, event_id, name) VALUES (1, 1, '县妇联');
INSERT INTO retired_activity (id, held_on, kind, title, counted, cost) VALUES
    (1, '2026-02-10', '慰问', '春节慰问', NULL, 50000), (2, '2026-10-16', '座谈', '重阳座谈', 12, NULL);
INSERT INTO retired_participant (id, activity_id, officer_id) VALUES (1, 1, 7);

INSERT INTO plan_task (id, year, content) VALUES (1, 2027, '办好学习');
INSERT INTO matter (id, title, source, opened_on, due_on, state, closed_on) VALUES
    (1, '门禁', '会议', '2026-03-01', '2026-06-30', '办结', '2026-06-20'),
    (2, '食堂', '会议', '2026-04-01', '2026-10-30', '在办', NULL);
UPDATE routine SET valid_from = '2025-01-01';
INSERT INTO routine_exception (id, routine_id, kind, due_on, reason) VALUES (1, 3, '免办', '2026-03-10', '停电');
