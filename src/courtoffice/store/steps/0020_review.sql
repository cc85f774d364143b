-- The pool of cases is the one table that grows by a hundred thousand rows at once. It is looked up by number and
-- by day; what only the removal of an officer or of a department would ask of it is looked for row by row.
DROP INDEX closed_case_department;

DROP INDEX closed_case_judge;

DROP INDEX closed_case_assistant;

DROP INDEX closed_case_clerk;
