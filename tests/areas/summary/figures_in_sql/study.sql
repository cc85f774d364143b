CREATE TEMP TABLE lesson AS
SELECT s.* FROM study_session AS s JOIN span ON s.held_on BETWEEN span.first AND span.until;
CREATE TEMP TABLE listed AS
SELECT a.*, s.body FROM study_attendance AS a JOIN lesson AS s ON s.id = a.session_id;
CREATE TEMP TABLE theme AS
SELECT i.*, i.state = '已完成' OR EXISTS (
    SELECT 1 FROM study_session AS s JOIN given ON s.held_on <= given.today WHERE s.plan_item_id = i.id
) AS done
FROM study_plan_item AS i JOIN given AS g
ON printf('%04d-%02d-15', i.year, i.month) BETWEEN g.first AND g.last AND i.state <> '已取消';
CREATE TEMP VIEW paper AS
SELECT p.* FROM research_paper AS p JOIN span ON p.written_on BETWEEN span.first AND span.until;
CREATE TEMP TABLE paper_award AS
SELECT a.* FROM research_paper_award AS a JOIN span ON a.awarded_on BETWEEN span.first AND span.until;
CREATE TEMP VIEW competition AS
SELECT c.* FROM contest AS c JOIN span ON c.held_on BETWEEN span.first AND span.until;
CREATE TEMP VIEW entrant AS
SELECT e.* FROM contest_entrant AS e JOIN competition AS c ON c.id = e.contest_id;
CREATE TEMP TABLE prize AS
SELECT a.* FROM contest_award AS a JOIN span ON a.awarded_on BETWEEN span.first AND span.until;
CREATE TEMP VIEW asked_month AS
SELECT DISTINCT substr(day, 1, 7) AS month FROM standing WHERE satisfied_by = '中心组学习' AND NOT waived;
CREATE TEMP VIEW months AS SELECT count(*) AS due FROM asked_month;
-- The first lesson of the centre group in each month that asks for one.
CREATE TEMP VIEW month_held AS
SELECT id FROM (
    SELECT id, substr(held_on, 1, 7) AS month,
           row_number() OVER (PARTITION BY substr(held_on, 1, 7) ORDER BY held_on, starts_at, id) AS turn
    FROM lesson WHERE body = '党组中心组'
) WHERE turn = 1 AND month IN (SELECT month FROM asked_month);
CREATE TEMP VIEW collective AS SELECT * FROM standing WHERE satisfied_by = '全院集中学习' AND NOT waived;

-- study.sessions: count of study_session
SELECT id FROM lesson;
-- study.centre_group_sessions: count of study_session
SELECT id FROM lesson WHERE body = '党组中心组';
-- study.centre_group_months_due: number of study_session
SELECT due FROM months;
-- study.centre_group_months_held: count of study_session
SELECT id FROM month_held;
-- study.centre_group_months_rate: quotient of study_session
SELECT count(*), (SELECT due FROM months), json_group_array(id) FROM month_held;
-- study.all_officers_sessions: count of study_session
SELECT id FROM lesson WHERE body = '全院干警';
-- study.branch_sessions: count of study_session
SELECT id FROM lesson WHERE body = '支部';
-- study.collective_days_due: number of study_session
SELECT count(*) FROM collective;
-- study.collective_days_held: count of study_session
SELECT deed FROM collective WHERE held;
-- study.collective_days_rate: quotient of study_session
SELECT count(deed), count(*), json_group_array(deed) FILTER (WHERE held) FROM collective;
-- study.expected: count of study_attendance
SELECT id FROM listed WHERE state <> '公差';
-- study.attendances: count of study_attendance
SELECT id FROM listed WHERE state = '出席';
-- study.attendance_rate: rate of study_attendance
SELECT id, state = '出席' FROM listed WHERE state <> '公差';
-- study.centre_group_attendance_rate: rate of study_attendance
SELECT id, state = '出席' FROM listed WHERE state <> '公差' AND body = '党组中心组';
-- study.all_officers_attendance_rate: rate of study_attendance
SELECT id, state = '出席' FROM listed WHERE state <> '公差' AND body = '全院干警';
-- study.absences.*: count of study_attendance; leave 请假, duty 公差, absent 缺席
SELECT id, state FROM listed WHERE state IN ('请假', '公差', '缺席');
-- study.made_up: count of study_attendance
SELECT id FROM listed WHERE state <> '出席' AND made_up_on IS NOT NULL;
-- study.make_up_owed: count of study_attendance
SELECT id FROM listed WHERE state <> '出席' AND made_up_on IS NULL;
-- study.make_up_notes: count of study_attendance
SELECT id FROM listed WHERE state <> '出席' AND made_up_on IS NOT NULL AND notes_in;
-- study.campaigns: count of study_campaign
SELECT c.id FROM study_campaign AS c
JOIN span AS s ON c.from_date <= s.until AND coalesce(c.until_date, '9999') >= s.first;
-- study.campaign_sessions: count of study_session
SELECT id FROM lesson WHERE campaign_id IS NOT NULL;
-- study.observed: count of study_session
SELECT id FROM lesson WHERE id IN (SELECT session_id FROM study_observer);
-- study.plan_items: count of study_plan_item
SELECT id FROM theme;
-- study.plan_rate: rate of study_plan_item
SELECT id, done FROM theme;

-- study.papers: count of research_paper
SELECT id FROM paper;
-- study.papers_high_quality: count of research_paper
SELECT id FROM paper WHERE high_quality;
-- study.papers_forwarded: count of research_paper
SELECT id FROM paper WHERE forwarded_to <> '';
-- study.papers_published: count of research_paper
SELECT id FROM paper WHERE published_in <> '';
-- study.paper_authors: distinct of research_paper_author
SELECT a.id, a.officer_id FROM research_paper_author AS a JOIN paper ON paper.id = a.paper_id
WHERE a.officer_id IS NOT NULL;
-- study.paper_awards: count of research_paper_award
SELECT id FROM paper_award;
-- study.papers_awarded: distinct of research_paper_award
SELECT id, paper_id FROM paper_award;
-- study.paper_awards_level.*: count of research_paper_award; province 省级, city 市级, county 区县级, court 院级
SELECT id, level FROM paper_award;
-- study.paper_awards_grade.*: count of research_paper_award; first 一等奖, second 二等奖, third 三等奖, merit 优秀奖
SELECT id, grade FROM paper_award;
-- study.paper_awards_each.*: count of research_paper_award; province_first 省级一等奖, province_second 省级二等奖,
--   province_third 省级三等奖, province_merit 省级优秀奖, city_first 市级一等奖, city_second 市级二等奖,
--   city_third 市级三等奖, city_merit 市级优秀奖, county_first 区县级一等奖, county_second 区县级二等奖,
--   county_third 区县级三等奖, county_merit 区县级优秀奖, court_first 院级一等奖, court_second 院级二等奖,
--   court_third 院级三等奖, court_merit 院级优秀奖
SELECT id, level || grade FROM paper_award;
-- study.contests: count of contest
SELECT id FROM competition;
-- study.contest_entries: count of contest_entrant
SELECT id FROM entrant;
-- study.contest_entrants: distinct of contest_entrant
SELECT id, officer_id FROM entrant;
-- study.contest_awards: count of contest_award
SELECT id FROM prize;
-- study.contest_awards_level.*: count of contest_award; province 省级, city 市级, county 区县级, court 院级
SELECT id, level FROM prize;
-- study.contest_awards_grade.*: count of contest_award; first 一等奖, second 二等奖, third 三等奖, merit 优秀奖
SELECT id, grade FROM prize;
-- study.contest_awards_each.*: count of contest_award; province_first 省级一等奖, province_second 省级二等奖,
--   province_third 省级三等奖, province_merit 省级优秀奖, city_first 市级一等奖, city_second 市级二等奖,
--   city_third 市级三等奖, city_merit 市级优秀奖, county_first 区县级一等奖, county_second 区县级二等奖,
--   county_third 区县级三等奖, county_merit 区县级优秀奖, court_first 院级一等奖, court_second 院级二等奖,
--   court_third 院级三等奖, court_merit 院级优秀奖
SELECT id, level || grade FROM prize;
