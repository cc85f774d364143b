-- The last re-review that changed a result, and otherwise the first result; what its grade is counted as.
-- So it is with the deductions: those of the re-review, none at full points, else those of the first review.
CREATE TEMP TABLE reviewed AS
WITH changed AS (
    SELECT *, row_number() OVER (PARTITION BY review_id ORDER BY decided_on DESC, id DESC) AS turn
    FROM review_objection WHERE decision = '变更' AND rereview_score IS NOT NULL
)
SELECT r.id, r.mode, coalesce(c.rereview_score, r.score) AS points, coalesce(g.tier, '-') AS tier,
       CASE
           WHEN EXISTS (SELECT 1 FROM review_objection_deduction AS d WHERE d.objection_id = c.id)
               THEN (SELECT count(*) FROM review_objection_deduction AS d WHERE d.objection_id = c.id)
           WHEN c.rereview_score = s.full_points THEN 0
           ELSE (SELECT count(*) FROM review_deduction AS d WHERE d.review_id = r.id)
       END AS deductions
FROM review AS r
JOIN span ON r.reviewed_on BETWEEN span.first AND span.until
LEFT JOIN changed AS c ON c.review_id = r.id AND c.turn = 1
LEFT JOIN review_standard AS s ON s.id = r.standard_id
LEFT JOIN review_grade AS g ON g.standard_id = r.standard_id
    AND g.name = CASE WHEN c.id IS NULL THEN r.grade ELSE c.rereview_grade END
WHERE r.state <> '已抽取';
CREATE TEMP VIEW taken AS
SELECT m.* FROM review_measure AS m JOIN span ON m.decided_on BETWEEN span.first AND span.until
WHERE m.outcome = '采纳';
CREATE TEMP VIEW settled AS
SELECT o.* FROM review_objection AS o JOIN span ON o.decided_on BETWEEN span.first AND span.until;

-- review.cases: count of review
SELECT id FROM reviewed;
-- review.grade.*: count of review; excellent 优秀, good 良好, qualified 合格, flawed 瑕疵, failed 不合格
SELECT id, tier FROM reviewed WHERE tier <> '-';
-- review.rate.*: shares of review; excellent 优秀, good 良好, qualified 合格, flawed 瑕疵, failed 不合格
SELECT id, tier FROM reviewed;
-- review.mean_score: mean of review
SELECT id, points FROM reviewed WHERE points IS NOT NULL;
-- review.key_cases: count of review
SELECT id FROM reviewed WHERE mode = '重点';
-- review.findings: sum of review
SELECT id, deductions FROM reviewed WHERE deductions > 0;
-- review.with_findings: count of review
SELECT id FROM reviewed WHERE deductions > 0;
-- review.objections: count of review_objection
SELECT o.id FROM review_objection AS o JOIN span ON o.raised_on BETWEEN span.first AND span.until;
-- review.objections_upheld: count of review_objection
SELECT id FROM settled WHERE decision = '变更';
-- review.objections_dismissed: count of review_objection
SELECT id FROM settled WHERE decision = '维持';
-- review.meetings: count of review_meeting
SELECT m.id FROM review_meeting AS m JOIN span ON m.held_on BETWEEN span.first AND span.until;
-- review.bulletins: count of review_bulletin
SELECT b.id FROM review_bulletin AS b JOIN span ON b.issued_on BETWEEN span.first AND span.until;
-- review.reports: count of review_report
SELECT r.id FROM review_report AS r JOIN span ON r.reported_on BETWEEN span.first AND span.until;
-- review.criticised: count of review_measure
SELECT id FROM taken WHERE kind = '通报批评' AND officer_id IS NOT NULL;
-- review.yellow_cards: count of review_measure
SELECT id FROM taken WHERE kind = '黄牌警示' AND officer_id IS NOT NULL;
-- review.talks: count of review_measure
SELECT id FROM taken WHERE kind = '诫勉谈话' AND officer_id IS NOT NULL;
-- review.sent_to_training: count of review_measure
SELECT id FROM taken WHERE kind = '参加培训' AND officer_id IS NOT NULL;
-- review.no_awards: count of review_measure
SELECT id FROM taken WHERE kind = '取消优先评优资格' AND officer_id IS NOT NULL;
-- review.no_promotion: count of review_measure
SELECT id FROM taken WHERE kind = '取消晋级资格' AND officer_id IS NOT NULL;
-- review.department_measures: count of review_measure
SELECT id FROM taken WHERE department_id IS NOT NULL;
-- review.proposals: count of review_measure
SELECT m.id FROM review_measure AS m JOIN span ON m.proposed_on BETWEEN span.first AND span.until
WHERE m.party_group;
