CREATE TABLE department (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    short_name TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL CHECK (kind IN ('审判', '综合')),
    position INTEGER NOT NULL DEFAULT 0,
    head_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    supervisor_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    from_date TEXT,
    until_date TEXT
) STRICT;

CREATE TABLE officer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    gender TEXT NOT NULL DEFAULT '' CHECK (gender IN ('', '男', '女')),
    ethnic_group TEXT NOT NULL DEFAULT '',
    birth_month TEXT NOT NULL DEFAULT '',
    party_member INTEGER NOT NULL DEFAULT 0 CHECK (party_member IN (0, 1)),
    party_group INTEGER NOT NULL DEFAULT 0 CHECK (party_group IN (0, 1)),
    centre_group INTEGER NOT NULL DEFAULT 0 CHECK (centre_group IN (0, 1)),
    education TEXT NOT NULL DEFAULT '',
    joined_on TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    pinyin TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE posting (
    id INTEGER PRIMARY KEY,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
    from_date TEXT NOT NULL,
    until_date TEXT,
    status TEXT NOT NULL CHECK (status IN ('在职', '离退休', '调出')),
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    post TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT ''
        CHECK (category IN ('', '法官', '法官助理', '书记员', '法警', '司法行政', '聘用')),
    judge_rank TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX department_head ON department (head_id);
CREATE INDEX department_supervisor ON department (supervisor_id);
CREATE INDEX posting_officer ON posting (officer_id);
CREATE INDEX posting_department ON posting (department_id);
CREATE INDEX posting_from ON posting (from_date);
