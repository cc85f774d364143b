CREATE TEMP VIEW assessed AS
SELECT s.*, d.kind FROM post_sheet AS s
JOIN given AS g ON g.whole AND s.year = g.year
JOIN department AS d ON d.id = s.department_id WHERE s.state = '已定';
CREATE TEMP VIEW offence AS
SELECT c.* FROM conduct_record AS c JOIN span ON c.happened_on BETWEEN span.first AND span.until;
CREATE TEMP VIEW graded AS
SELECT e.* FROM yearly_evaluation AS e JOIN given AS g ON g.whole AND e.year = g.year WHERE e.grade <> '';
CREATE TEMP VIEW decided AS
SELECT r.* FROM reward_penalty AS r JOIN span ON r.decided_on BETWEEN span.first AND span.until;

-- posts.departments: count of post_sheet
SELECT id FROM assessed;
-- posts.departments_class.*: count of post_sheet; judicial 审判, administrative 综合
SELECT id, kind FROM assessed;
-- posts.departments_result.*: count of post_sheet; excellent 优秀, good 良好, passed 合格, failed 不合格
SELECT id, result FROM assessed WHERE result <> '';
-- posts.conduct_records: count of conduct_record
SELECT id FROM offence;
-- posts.conduct_officers: distinct of conduct_record
SELECT id, officer_id FROM offence;
-- posts.evaluations: count of yearly_evaluation
SELECT id FROM graded;
-- posts.evaluation_grade.*: count of yearly_evaluation; excellent 优秀, competent 称职, basic 基本称职,
--   incompetent 不称职, ungraded 不定等次
SELECT id, grade FROM graded;
-- posts.rewards: count of reward_penalty
SELECT id FROM decided WHERE kind = '奖励';
-- posts.reward_amount: sum of reward_penalty
SELECT id, amount FROM decided WHERE kind = '奖励' AND amount IS NOT NULL;
-- posts.penalties: count of reward_penalty
SELECT id FROM decided WHERE kind = '处罚';
-- posts.penalty_amount: sum of reward_penalty
SELECT id, amount FROM decided WHERE kind = '处罚' AND amount IS NOT NULL;
-- posts.fulfilled_rate: rate of reward_penalty
SELECT id, fulfilled_on IS NOT NULL FROM decided;
