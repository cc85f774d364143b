CREATE TEMP VIEW now AS
SELECT o.*, o.id AS officer_id, p.status, p.department_id, p.category
FROM officer AS o JOIN place AS p ON p.officer_id = o.id AND p.what = 'now';
CREATE TEMP VIEW serving AS SELECT * FROM now WHERE status = '在职';
CREATE TEMP VIEW served AS SELECT officer_id, department_id FROM place WHERE what = 'before' AND status = '在职';

-- people.serving: count of officer
SELECT id FROM serving;
-- people.category.*: count of officer; judge 法官, assistant 法官助理, clerk 书记员, police 法警,
--   administration 司法行政, hired 聘用, none -
SELECT id, CASE category WHEN '' THEN '-' ELSE category END FROM serving;
-- people.judge_share: rate of officer
SELECT id, category = '法官' FROM serving WHERE category <> '聘用';
-- people.party_members: count of officer
SELECT id FROM serving WHERE party_member;
-- people.centre_group: count of officer
SELECT id FROM serving WHERE centre_group;
-- people.women: count of officer
SELECT id FROM serving WHERE gender = '女';
-- people.retired: count of officer
SELECT id FROM now WHERE status = '离退休';
-- people.joined: count of officer
SELECT id FROM serving WHERE id NOT IN (SELECT officer_id FROM served);
-- people.left_retired: count of officer
SELECT id FROM now JOIN served USING (officer_id) WHERE status = '离退休';
-- people.left_moved: count of officer
SELECT id FROM now JOIN served USING (officer_id) WHERE status = '调出';
-- people.transferred: count of officer
SELECT s.id FROM serving AS s JOIN served AS b USING (officer_id) WHERE s.department_id IS NOT b.department_id;
