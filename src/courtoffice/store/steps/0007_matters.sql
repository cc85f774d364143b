CREATE TABLE plan_task (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    content TEXT NOT NULL CHECK (content <> ''),
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    leader_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    due_on TEXT,
    done_on TEXT,
    result TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE matter (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    source TEXT NOT NULL CHECK (source IN ('会议', '领导批示', '工作计划', '其他')),
    source_detail TEXT NOT NULL DEFAULT '',
    opened_on TEXT NOT NULL,
    demand TEXT NOT NULL DEFAULT '',
    leader_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    task_id INTEGER REFERENCES plan_task (id) ON DELETE RESTRICT,
    due_on TEXT,
    state TEXT NOT NULL CHECK (state IN ('在办', '办结', '撤销')),
    closed_on TEXT,
    result TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE matter_helper (
    id INTEGER PRIMARY KEY,
    matter_id INTEGER NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
    department_id INTEGER NOT NULL REFERENCES department (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE matter_progress (
    id INTEGER PRIMARY KEY,
    matter_id INTEGER NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
    noted_on TEXT NOT NULL,
    content TEXT NOT NULL CHECK (content <> ''),
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX plan_task_year ON plan_task (year);
CREATE INDEX plan_task_department ON plan_task (department_id);
CREATE INDEX plan_task_leader ON plan_task (leader_id);
CREATE INDEX matter_opened ON matter (opened_on);
CREATE INDEX matter_closed ON matter (closed_on);
CREATE INDEX matter_due ON matter (due_on);
CREATE INDEX matter_leader ON matter (leader_id);
CREATE INDEX matter_department ON matter (department_id);
CREATE INDEX matter_task ON matter (task_id);
CREATE INDEX matter_helper_matter ON matter_helper (matter_id);
CREATE INDEX matter_helper_department ON matter_helper (department_id);
CREATE INDEX matter_progress_matter ON matter_progress (matter_id);
CREATE INDEX matter_progress_officer ON matter_progress (officer_id);
CREATE INDEX matter_progress_noted ON matter_progress (noted_on);
