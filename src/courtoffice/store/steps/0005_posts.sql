CREATE TABLE post_member (
    id INTEGER PRIMARY KEY,
    body TEXT NOT NULL CHECK (body IN ('领导小组', '领导小组办公室')),
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    duty TEXT NOT NULL CHECK (duty IN ('组长', '副组长', '成员', '主任', '副主任', '工作人员')),
    position INTEGER NOT NULL DEFAULT 0,
    from_date TEXT NOT NULL,
    until_date TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE post_standard (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('审判', '综合')),
    name TEXT NOT NULL CHECK (name <> ''),
    full_points INTEGER NOT NULL CHECK (full_points > 0),
    issued_on TEXT,
    document TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE post_item (
    id INTEGER PRIMARY KEY,
    standard_id INTEGER NOT NULL REFERENCES post_standard (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    group_name TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL CHECK (name <> ''),
    points INTEGER NOT NULL CHECK (points >= 0),
    cap INTEGER CHECK (cap >= 0),
    guidance TEXT NOT NULL DEFAULT '',
    evidence TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE post_band (
    id INTEGER PRIMARY KEY,
    standard_id INTEGER NOT NULL REFERENCES post_standard (id) ON DELETE CASCADE,
    result TEXT NOT NULL CHECK (result IN ('优秀', '良好', '合格', '不合格')),
    from_points INTEGER NOT NULL CHECK (from_points >= 0)
) STRICT;

CREATE TABLE post_sheet (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    department_id INTEGER NOT NULL REFERENCES department (id) ON DELETE RESTRICT,
    standard_id INTEGER NOT NULL REFERENCES post_standard (id) ON DELETE RESTRICT,
    state TEXT NOT NULL CHECK (state IN ('自评', '复核', '已定')),
    self_total INTEGER,
    total INTEGER,
    result TEXT NOT NULL DEFAULT '' CHECK (result IN ('', '优秀', '良好', '合格', '不合格')),
    self_signed_by_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    self_signed_on TEXT,
    reviewed_by_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    reviewed_on TEXT,
    confirmed_on TEXT,
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (year, department_id)
) STRICT;

CREATE TABLE post_score (
    id INTEGER PRIMARY KEY,
    sheet_id INTEGER NOT NULL REFERENCES post_sheet (id) ON DELETE CASCADE,
    item_id INTEGER NOT NULL REFERENCES post_item (id) ON DELETE RESTRICT,
    self_points INTEGER,
    points INTEGER,
    reason TEXT NOT NULL DEFAULT '',
    evidence TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE post_closing (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    subject TEXT NOT NULL CHECK (subject IN ('岗位责任制考核', '统一测评')),
    closed_on TEXT NOT NULL,
    closed_by TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '',
    reopened_on TEXT,
    reopened_by TEXT NOT NULL DEFAULT '',
    reopen_reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE conduct_record (
    id INTEGER PRIMARY KEY,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    happened_on TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT '',
    facts TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    points INTEGER,
    handling TEXT NOT NULL DEFAULT '' CHECK (handling IN (
        '', '批评教育', '提醒谈话', '责令检查', '通报批评', '诫勉',
        '警告', '记过', '记大过', '降级', '撤职', '开除', '其他')),
    decided_by TEXT NOT NULL DEFAULT '',
    decided_on TEXT,
    document TEXT NOT NULL DEFAULT '',
    effective_from TEXT,
    effective_until TEXT,
    lifted_on TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE yearly_evaluation (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    votes_excellent INTEGER CHECK (votes_excellent >= 0),
    votes_competent INTEGER CHECK (votes_competent >= 0),
    votes_basic INTEGER CHECK (votes_basic >= 0),
    votes_failed INTEGER CHECK (votes_failed >= 0),
    quality_result TEXT NOT NULL DEFAULT '',
    hours_result TEXT NOT NULL DEFAULT '',
    attendance_result TEXT NOT NULL DEFAULT '',
    conduct_result TEXT NOT NULL DEFAULT '',
    proposed_grade TEXT NOT NULL DEFAULT ''
        CHECK (proposed_grade IN ('', '优秀', '称职', '基本称职', '不称职', '不定等次')),
    grade TEXT NOT NULL DEFAULT ''
        CHECK (grade IN ('', '优秀', '称职', '基本称职', '不称职', '不定等次')),
    reason TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '',
    decided_on TEXT,
    told_on TEXT,
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (year, officer_id)
) STRICT;

CREATE TABLE reward_penalty (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('奖励', '处罚')),
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    year INTEGER,
    basis TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL CHECK (content <> ''),
    amount INTEGER CHECK (amount >= 0),
    decided_by TEXT NOT NULL DEFAULT '',
    decided_on TEXT NOT NULL,
    document TEXT NOT NULL DEFAULT '',
    fulfilled_on TEXT,
    fulfilled_note TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    CHECK ((officer_id IS NULL) <> (department_id IS NULL))
) STRICT;

CREATE INDEX post_member_officer ON post_member (officer_id);
CREATE INDEX post_standard_year ON post_standard (year);
CREATE INDEX post_item_standard ON post_item (standard_id);
CREATE INDEX post_band_standard ON post_band (standard_id);
CREATE INDEX post_sheet_department ON post_sheet (department_id);
CREATE INDEX post_sheet_standard ON post_sheet (standard_id);
CREATE INDEX post_sheet_self_signed_by ON post_sheet (self_signed_by_id);
CREATE INDEX post_sheet_reviewed_by ON post_sheet (reviewed_by_id);
CREATE INDEX post_score_sheet ON post_score (sheet_id);
CREATE INDEX post_score_item ON post_score (item_id);
CREATE INDEX post_closing_year ON post_closing (year);
CREATE INDEX conduct_record_officer ON conduct_record (officer_id);
CREATE INDEX conduct_record_happened ON conduct_record (happened_on);
CREATE INDEX yearly_evaluation_officer ON yearly_evaluation (officer_id);
CREATE INDEX yearly_evaluation_department ON yearly_evaluation (department_id);
CREATE INDEX reward_penalty_officer ON reward_penalty (officer_id);
CREATE INDEX reward_penalty_department ON reward_penalty (department_id);
CREATE INDEX reward_penalty_decided ON reward_penalty (decided_on);
