-- Why a reviewer was named for a case, though nobody had to recuse himself.
ALTER TABLE review ADD COLUMN named_reason TEXT NOT NULL DEFAULT '';

-- A special review draws from the cases of one type or of some causes alone.
ALTER TABLE review_draw ADD COLUMN case_type TEXT NOT NULL DEFAULT ''
    CHECK (case_type IN ('', '刑事', '民事', '行政', '执行', '赔偿', '其他'));

ALTER TABLE review_draw ADD COLUMN cause TEXT NOT NULL DEFAULT '';

-- The number of a yellow-card notice within its year.
ALTER TABLE review_measure ADD COLUMN notice_number INTEGER CHECK (notice_number > 0);

-- What a re-review takes off, with the reasons.
CREATE TABLE review_objection_deduction (
    id INTEGER PRIMARY KEY,
    objection_id INTEGER NOT NULL REFERENCES review_objection (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL REFERENCES review_criterion (id) ON DELETE RESTRICT,
    points INTEGER NOT NULL CHECK (points > 0),
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE INDEX review_objection_deduction_objection ON review_objection_deduction (objection_id);
CREATE INDEX review_objection_deduction_criterion ON review_objection_deduction (criterion_id);
