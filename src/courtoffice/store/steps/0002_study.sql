CREATE TABLE study_plan (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    issued_on TEXT,
    number TEXT NOT NULL DEFAULT '',
    requirements TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE study_campaign (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    theme TEXT NOT NULL DEFAULT '',
    from_date TEXT NOT NULL,
    until_date TEXT,
    organiser TEXT NOT NULL DEFAULT '',
    number TEXT NOT NULL DEFAULT '',
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE study_plan_item (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    planned_on TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    theme TEXT NOT NULL CHECK (theme <> ''),
    content TEXT NOT NULL DEFAULT '',
    form TEXT NOT NULL CHECK (form IN ('集中', '自学', '专题教育', '研讨')),
    body TEXT NOT NULL CHECK (body IN ('党组中心组', '全院干警', '支部')),
    branch TEXT NOT NULL DEFAULT '',
    speaker TEXT NOT NULL DEFAULT '',
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    campaign_id INTEGER REFERENCES study_campaign (id) ON DELETE RESTRICT,
    state TEXT NOT NULL CHECK (state IN ('未开展', '进行中', '已完成', '已取消')),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE study_session (
    id INTEGER PRIMARY KEY,
    held_on TEXT NOT NULL,
    starts_at TEXT,
    ends_at TEXT,
    body TEXT NOT NULL CHECK (body IN ('党组中心组', '全院干警', '支部')),
    branch TEXT NOT NULL DEFAULT '',
    form TEXT NOT NULL CHECK (form IN ('集中', '自学', '专题教育', '研讨')),
    topic TEXT NOT NULL CHECK (topic <> ''),
    materials TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    chair_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    main_speaker_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    outside_speaker TEXT NOT NULL DEFAULT '',
    recorder_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    plan_item_id INTEGER REFERENCES study_plan_item (id) ON DELETE RESTRICT,
    campaign_id INTEGER REFERENCES study_campaign (id) ON DELETE RESTRICT,
    day_off_reason TEXT NOT NULL DEFAULT '',
    minutes TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE study_attendance (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES study_session (id) ON DELETE CASCADE,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    state TEXT NOT NULL CHECK (state IN ('出席', '请假', '公差', '缺席', '补学')),
    reason TEXT NOT NULL DEFAULT '',
    made_up_on TEXT,
    notes_in INTEGER NOT NULL DEFAULT 0 CHECK (notes_in IN (0, 1))
) STRICT;

CREATE TABLE study_speech (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES study_session (id) ON DELETE CASCADE,
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    speaker TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT '',
    gist TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE study_observer (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES study_session (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    unit TEXT NOT NULL DEFAULT '',
    opinion TEXT NOT NULL DEFAULT ''
) STRICT;

-- Scans and photographs of a session's archive, kept in the file.
CREATE TABLE study_attachment (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES study_session (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL DEFAULT '',
    added_on TEXT,
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE research_paper (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    kind TEXT NOT NULL DEFAULT '',
    written_on TEXT NOT NULL,
    campaign_id INTEGER REFERENCES study_campaign (id) ON DELETE RESTRICT,
    high_quality INTEGER NOT NULL DEFAULT 0 CHECK (high_quality IN (0, 1)),
    forwarded_to TEXT NOT NULL DEFAULT '',
    forwarded_on TEXT,
    published_in TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE research_paper_author (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES research_paper (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    outsider TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE research_paper_award (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES research_paper (id) ON DELETE CASCADE,
    level TEXT NOT NULL CHECK (level IN ('省级', '市级', '区县级', '院级')),
    grade TEXT NOT NULL CHECK (grade IN ('一等奖', '二等奖', '三等奖', '优秀奖')),
    awarded_on TEXT NOT NULL,
    awarded_by TEXT NOT NULL DEFAULT '',
    contest_name TEXT NOT NULL DEFAULT '',
    certificate TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE contest (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    organiser TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL CHECK (level IN ('省级', '市级', '区县级', '院级')),
    held_on TEXT NOT NULL,
    until_date TEXT,
    place TEXT NOT NULL DEFAULT '',
    campaign_id INTEGER REFERENCES study_campaign (id) ON DELETE RESTRICT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE contest_entrant (
    id INTEGER PRIMARY KEY,
    contest_id INTEGER NOT NULL REFERENCES contest (id) ON DELETE CASCADE,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    entry TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL DEFAULT ''
) STRICT;

-- An award without an officer went to the court's team (集体).
CREATE TABLE contest_award (
    id INTEGER PRIMARY KEY,
    contest_id INTEGER NOT NULL REFERENCES contest (id) ON DELETE CASCADE,
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    level TEXT NOT NULL CHECK (level IN ('省级', '市级', '区县级', '院级')),
    grade TEXT NOT NULL CHECK (grade IN ('一等奖', '二等奖', '三等奖', '优秀奖')),
    awarded_on TEXT NOT NULL,
    awarded_by TEXT NOT NULL DEFAULT '',
    certificate TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX study_plan_issued ON study_plan (issued_on);
CREATE INDEX study_campaign_from ON study_campaign (from_date);
CREATE INDEX study_campaign_department ON study_campaign (department_id);
CREATE INDEX study_plan_item_year ON study_plan_item (year, month);
CREATE INDEX study_plan_item_officer ON study_plan_item (officer_id);
CREATE INDEX study_plan_item_department ON study_plan_item (department_id);
CREATE INDEX study_plan_item_campaign ON study_plan_item (campaign_id);
CREATE INDEX study_session_held ON study_session (held_on);
CREATE INDEX study_session_chair ON study_session (chair_id);
CREATE INDEX study_session_main_speaker ON study_session (main_speaker_id);
CREATE INDEX study_session_recorder ON study_session (recorder_id);
CREATE INDEX study_session_plan_item ON study_session (plan_item_id);
CREATE INDEX study_session_campaign ON study_session (campaign_id);
CREATE INDEX study_attendance_session ON study_attendance (session_id);
CREATE INDEX study_attendance_officer ON study_attendance (officer_id);
CREATE INDEX study_attendance_made_up ON study_attendance (made_up_on);
CREATE INDEX study_speech_session ON study_speech (session_id);
CREATE INDEX study_speech_officer ON study_speech (officer_id);
CREATE INDEX study_observer_session ON study_observer (session_id);
CREATE INDEX study_attachment_session ON study_attachment (session_id);
CREATE INDEX research_paper_written ON research_paper (written_on);
CREATE INDEX research_paper_campaign ON research_paper (campaign_id);
CREATE INDEX research_paper_author_paper ON research_paper_author (paper_id);
CREATE INDEX research_paper_author_officer ON research_paper_author (officer_id);
CREATE INDEX research_paper_award_paper ON research_paper_award (paper_id);
CREATE INDEX research_paper_award_awarded ON research_paper_award (awarded_on);
CREATE INDEX contest_held ON contest (held_on);
CREATE INDEX contest_campaign ON contest (campaign_id);
CREATE INDEX contest_entrant_contest ON contest_entrant (contest_id);
CREATE INDEX contest_entrant_officer ON contest_entrant (officer_id);
CREATE INDEX contest_award_contest ON contest_award (contest_id);
CREATE INDEX contest_award_officer ON contest_award (officer_id);
CREATE INDEX contest_award_awarded ON contest_award (awarded_on);
