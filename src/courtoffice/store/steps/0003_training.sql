CREATE TABLE lecturer (
    id INTEGER PRIMARY KEY,
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    name TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    post TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL CHECK (source IN ('能者为师', '请进来')),
    topics TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    note TEXT NOT NULL DEFAULT '',
    CHECK (officer_id IS NOT NULL OR name <> '')
) STRICT;

CREATE TABLE training_plan (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    issued_on TEXT,
    number TEXT NOT NULL DEFAULT '',
    requirements TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE training_plan_item (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    position INTEGER NOT NULL DEFAULT 0,
    course TEXT NOT NULL CHECK (course <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('本院培训', '法官业校', '外出培训', '网络学习')),
    category TEXT NOT NULL DEFAULT '',
    target TEXT NOT NULL DEFAULT '',
    planned_persons INTEGER CHECK (planned_persons >= 0),
    hours INTEGER CHECK (hours >= 0),
    lecturer TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    state TEXT NOT NULL CHECK (state IN ('未开展', '进行中', '已完成', '已取消')),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE training_assignment (
    id INTEGER PRIMARY KEY,
    plan_item_id INTEGER NOT NULL REFERENCES training_plan_item (id) ON DELETE CASCADE,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- A night-school term, which makes its evenings.
CREATE TABLE training_term (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    from_date TEXT NOT NULL,
    until_date TEXT NOT NULL,
    weekday TEXT NOT NULL
        CHECK (weekday IN ('星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日')),
    starts_at TEXT,
    ends_at TEXT,
    place TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE training_session (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('本院培训', '法官业校', '外出培训', '网络学习')),
    topic TEXT NOT NULL CHECK (topic <> ''),
    category TEXT NOT NULL DEFAULT '',
    held_on TEXT NOT NULL,
    until_date TEXT,
    starts_at TEXT,
    ends_at TEXT,
    lecturer_id INTEGER REFERENCES lecturer (id) ON DELETE RESTRICT,
    organiser TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    destination TEXT NOT NULL DEFAULT ''
        CHECK (destination IN ('', '省高院', '最高院', '国家法官学院', '其他')),
    batch TEXT NOT NULL DEFAULT '',
    notice_number TEXT NOT NULL DEFAULT '',
    form TEXT NOT NULL DEFAULT '' CHECK (form IN ('', '脱产', '网络', '以会代训')),
    credit_hours INTEGER CHECK (credit_hours >= 0),
    term_id INTEGER REFERENCES training_term (id) ON DELETE RESTRICT,
    issue INTEGER CHECK (issue >= 0),
    plan_item_id INTEGER REFERENCES training_plan_item (id) ON DELETE RESTRICT,
    day_off_reason TEXT NOT NULL DEFAULT '',
    materials TEXT NOT NULL DEFAULT '',
    fee INTEGER,
    cost INTEGER,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE training_participant (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES training_session (id) ON DELETE CASCADE,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    state TEXT NOT NULL CHECK (state IN ('参加', '请假', '缺席')),
    hours INTEGER CHECK (hours >= 0),
    hours_reason TEXT NOT NULL DEFAULT '',
    leave_hours INTEGER CHECK (leave_hours >= 0),
    leave_reason TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL DEFAULT '',
    certificate TEXT NOT NULL DEFAULT ''
) STRICT;

-- Scans, notices and course material of a training, kept in the file.
CREATE TABLE training_attachment (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES training_session (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL DEFAULT '',
    added_on TEXT,
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE degree_study (
    id INTEGER PRIMARY KEY,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    required TEXT NOT NULL CHECK (required IN ('大专', '本科')),
    required_from TEXT NOT NULL,
    deadline TEXT,
    remind_on TEXT,
    present_education TEXT NOT NULL DEFAULT '',
    school TEXT NOT NULL DEFAULT '',
    major TEXT NOT NULL DEFAULT '',
    study_form TEXT NOT NULL DEFAULT '',
    enrolled_on TEXT,
    study_years INTEGER CHECK (study_years >= 0),
    state TEXT NOT NULL CHECK (state IN ('未入学', '在读', '已取得', '已中止')),
    obtained_on TEXT,
    certificate TEXT NOT NULL DEFAULT '',
    reimbursed INTEGER,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX lecturer_officer ON lecturer (officer_id);
CREATE INDEX training_plan_issued ON training_plan (issued_on);
CREATE INDEX training_plan_item_year ON training_plan_item (year, month);
CREATE INDEX training_plan_item_officer ON training_plan_item (officer_id);
CREATE INDEX training_plan_item_department ON training_plan_item (department_id);
CREATE INDEX training_assignment_plan_item ON training_assignment (plan_item_id);
CREATE INDEX training_assignment_officer ON training_assignment (officer_id);
CREATE INDEX training_term_from ON training_term (from_date);
CREATE INDEX training_session_held ON training_session (held_on);
CREATE INDEX training_session_until ON training_session (until_date);
CREATE INDEX training_session_lecturer ON training_session (lecturer_id);
CREATE INDEX training_session_term ON training_session (term_id);
CREATE INDEX training_session_plan_item ON training_session (plan_item_id);
-- Holds what the sums of credit hours need, so that they read no table.
CREATE INDEX training_participant_session ON training_participant (session_id, state, officer_id, hours);
CREATE INDEX training_participant_officer ON training_participant (officer_id);
CREATE INDEX training_attachment_session ON training_attachment (session_id);
CREATE INDEX degree_study_officer ON degree_study (officer_id);
CREATE INDEX degree_study_deadline ON degree_study (deadline);
CREATE INDEX degree_study_obtained ON degree_study (obtained_on);
