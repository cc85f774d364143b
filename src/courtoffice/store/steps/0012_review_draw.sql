CREATE TABLE review_draw_reviewer (
    id INTEGER PRIMARY KEY,
    draw_id INTEGER NOT NULL REFERENCES review_draw (id) ON DELETE CASCADE,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE review_draw_recusal (
    id INTEGER PRIMARY KEY,
    draw_id INTEGER NOT NULL REFERENCES review_draw (id) ON DELETE CASCADE,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    case_id INTEGER NOT NULL REFERENCES closed_case (id) ON DELETE RESTRICT,
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE INDEX review_draw_reviewer_draw ON review_draw_reviewer (draw_id);
CREATE INDEX review_draw_reviewer_officer ON review_draw_reviewer (officer_id);
CREATE INDEX review_draw_recusal_draw ON review_draw_recusal (draw_id);
CREATE INDEX review_draw_recusal_officer ON review_draw_recusal (officer_id);
CREATE INDEX review_draw_recusal_case ON review_draw_recusal (case_id);
