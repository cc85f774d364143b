-- What all areas share. The test has filled two tables of its own before:
--   given    first, last: the days of the period; today; year: the statistical year that its last day lies in;
--            year_begins: that year's first day; whole: 1 where the period is a whole statistical year
--   calendar a row a day: day, works (1 where the office works), off (1 on a day off of a holiday)

CREATE TEMP TABLE span AS SELECT first, min(last, today) AS until FROM given;

-- 期初前一日, 期末（本期未结束的为今天）, 期初第一天, 期末最后一天.
CREATE TEMP TABLE moment AS
SELECT 'before' AS what, date(first, '-1 day') AS day FROM given
UNION ALL SELECT 'now', max(first, min(last, today)) FROM given
UNION ALL SELECT 'first', first FROM given
UNION ALL SELECT 'last', last FROM given;

-- Where everybody stood at these moments: of two postings that overlap, the one that began later.
CREATE TEMP TABLE place AS
SELECT * FROM (
    SELECT m.what, p.officer_id, p.status, p.department_id, p.post, p.category,
           row_number() OVER (PARTITION BY m.what, p.officer_id ORDER BY p.from_date DESC, p.id) AS turn
    FROM moment AS m
    JOIN posting AS p ON p.from_date <= m.day AND coalesce(p.until_date, '9999') >= m.day
) WHERE turn = 1;

-- The value of a dated setting on the last day of the period, where the office has set one.
CREATE TEMP TABLE rule_of_the_office AS
SELECT key, json_extract(value, '$') AS value FROM (
    SELECT s.*, row_number() OVER (PARTITION BY key ORDER BY valid_from DESC) AS turn
    FROM setting AS s JOIN given AS g ON s.valid_from <= g.last
) WHERE turn = 1;
