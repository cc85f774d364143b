CREATE TABLE review_standard (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    valid_from TEXT NOT NULL,
    sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    full_points INTEGER NOT NULL CHECK (full_points > 0),
    pass_mark INTEGER NOT NULL CHECK (pass_mark >= 0),
    failed_cases INTEGER NOT NULL DEFAULT 0 CHECK (failed_cases >= 0),
    minimum_cases INTEGER NOT NULL DEFAULT 0 CHECK (minimum_cases >= 0),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE review_group (
    id INTEGER PRIMARY KEY,
    standard_id INTEGER NOT NULL REFERENCES review_standard (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL CHECK (name <> ''),
    points INTEGER NOT NULL CHECK (points >= 0),
    cap INTEGER CHECK (cap >= 0)
) STRICT;

CREATE TABLE review_criterion (
    id INTEGER PRIMARY KEY,
    standard_id INTEGER NOT NULL REFERENCES review_standard (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    group_name TEXT NOT NULL CHECK (group_name <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    points INTEGER NOT NULL CHECK (points >= 0),
    each_points INTEGER CHECK (each_points >= 0),
    cap INTEGER CHECK (cap >= 0),
    guidance TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE review_veto_item (
    id INTEGER PRIMARY KEY,
    standard_id INTEGER NOT NULL REFERENCES review_standard (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE review_grade (
    id INTEGER PRIMARY KEY,
    standard_id INTEGER NOT NULL REFERENCES review_standard (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL CHECK (name <> ''),
    tier TEXT NOT NULL CHECK (tier IN ('优秀', '良好', '合格', '瑕疵', '不合格')),
    from_points INTEGER NOT NULL CHECK (from_points >= 0)
) STRICT;

CREATE TABLE closed_case (
    id INTEGER PRIMARY KEY,
    case_number TEXT NOT NULL CHECK (case_number <> ''),
    case_type TEXT NOT NULL CHECK (case_type IN ('刑事', '民事', '行政', '执行', '赔偿', '其他')),
    cause TEXT NOT NULL DEFAULT '',
    procedure TEXT NOT NULL DEFAULT '',
    parties TEXT NOT NULL DEFAULT '',
    received_on TEXT,
    closed_on TEXT NOT NULL,
    closed_by TEXT NOT NULL DEFAULT '',
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    judge_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    assistant_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    clerk_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    sent_back INTEGER NOT NULL DEFAULT 0 CHECK (sent_back IN (0, 1)),
    retried INTEGER NOT NULL DEFAULT 0 CHECK (retried IN (0, 1)),
    petition INTEGER NOT NULL DEFAULT 0 CHECK (petition IN (0, 1)),
    referred INTEGER NOT NULL DEFAULT 0 CHECK (referred IN (0, 1)),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE closed_case_panel (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES closed_case (id) ON DELETE CASCADE,
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    name TEXT NOT NULL DEFAULT '',
    duty TEXT NOT NULL DEFAULT '' CHECK (duty IN ('', '审判长', '审判员', '人民陪审员')),
    CHECK (officer_id IS NOT NULL OR name <> '')
) STRICT;

CREATE TABLE review_draw (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    drawn_on TEXT NOT NULL,
    from_date TEXT NOT NULL,
    until_date TEXT NOT NULL,
    minimum INTEGER NOT NULL DEFAULT 0 CHECK (minimum >= 0),
    share INTEGER NOT NULL DEFAULT 0 CHECK (share BETWEEN 0 AND 10000),
    key_always INTEGER NOT NULL DEFAULT 1 CHECK (key_always IN (0, 1)),
    rule TEXT NOT NULL DEFAULT '',
    seed TEXT NOT NULL DEFAULT '',
    checksum TEXT NOT NULL DEFAULT '',
    pool_size INTEGER CHECK (pool_size >= 0),
    drawn_by TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE review_draw_case (
    id INTEGER PRIMARY KEY,
    draw_id INTEGER NOT NULL REFERENCES review_draw (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    case_id INTEGER NOT NULL REFERENCES closed_case (id) ON DELETE RESTRICT,
    basis TEXT NOT NULL CHECK (basis IN ('随机', '重点', '指定')),
    reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    case_id INTEGER REFERENCES closed_case (id) ON DELETE RESTRICT,
    draw_id INTEGER REFERENCES review_draw (id) ON DELETE RESTRICT,
    case_number TEXT NOT NULL CHECK (case_number <> ''),
    case_type TEXT NOT NULL CHECK (case_type IN ('刑事', '民事', '行政', '执行', '赔偿', '其他')),
    cause TEXT NOT NULL DEFAULT '',
    procedure TEXT NOT NULL DEFAULT '',
    received_on TEXT,
    closed_on TEXT NOT NULL,
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    judge_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    assistant_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    clerk_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    mode TEXT NOT NULL CHECK (mode IN ('常规', '专项', '重点')),
    key_reason TEXT NOT NULL DEFAULT ''
        CHECK (key_reason IN ('', '发回或改判', '再审', '信访', '转办', '其他')),
    standard_id INTEGER REFERENCES review_standard (id) ON DELETE RESTRICT,
    reviewer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    recusal_reason TEXT NOT NULL DEFAULT '',
    assigned_on TEXT,
    reviewed_on TEXT,
    counted_on TEXT NOT NULL,
    score INTEGER CHECK (score >= 0),
    grade TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('已抽取', '已评查', '已反馈', '有异议', '已定案')),
    told_on TEXT,
    objection_until TEXT,
    final_on TEXT,
    comments TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE review_panel (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    name TEXT NOT NULL DEFAULT '',
    duty TEXT NOT NULL DEFAULT '' CHECK (duty IN ('', '审判长', '审判员', '人民陪审员')),
    CHECK (officer_id IS NOT NULL OR name <> '')
) STRICT;

CREATE TABLE review_deduction (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL REFERENCES review_criterion (id) ON DELETE RESTRICT,
    points INTEGER NOT NULL CHECK (points > 0),
    reason TEXT NOT NULL CHECK (reason <> ''),
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE review_veto (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    veto_item_id INTEGER NOT NULL REFERENCES review_veto_item (id) ON DELETE RESTRICT,
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE TABLE review_objection (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE RESTRICT,
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    raised_on TEXT NOT NULL,
    statement TEXT NOT NULL DEFAULT '',
    deadline TEXT,
    rereviewer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    rereviewed_on TEXT,
    rereview_score INTEGER CHECK (rereview_score >= 0),
    veto_lifted INTEGER NOT NULL DEFAULT 0 CHECK (veto_lifted IN (0, 1)),
    rereview_grade TEXT NOT NULL DEFAULT '',
    opinion TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT '' CHECK (decision IN ('', '维持', '变更')),
    decided_by TEXT NOT NULL DEFAULT '',
    decided_on TEXT
) STRICT;

CREATE TABLE review_rectification (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE RESTRICT,
    problem TEXT NOT NULL DEFAULT '',
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    opened_on TEXT,
    due_on TEXT NOT NULL,
    done_on TEXT,
    result TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE review_meeting (
    id INTEGER PRIMARY KEY,
    held_on TEXT NOT NULL,
    month TEXT NOT NULL,
    half TEXT NOT NULL CHECK (half IN ('上半月', '下半月')),
    number INTEGER,
    place TEXT NOT NULL DEFAULT '',
    chair_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    recorder_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    topic TEXT NOT NULL DEFAULT '',
    minutes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE review_meeting_officer (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES review_meeting (id) ON DELETE CASCADE,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    role TEXT NOT NULL CHECK (role IN ('出席', '列席', '请假'))
) STRICT;

CREATE TABLE review_meeting_case (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES review_meeting (id) ON DELETE CASCADE,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE RESTRICT,
    opinion TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE review_bulletin (
    id INTEGER PRIMARY KEY,
    month TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    title TEXT NOT NULL DEFAULT '',
    issued_on TEXT NOT NULL,
    signer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    content TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE review_report (
    id INTEGER PRIMARY KEY,
    month TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    title TEXT NOT NULL DEFAULT '',
    reported_on TEXT NOT NULL,
    reporter_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    requests TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT '',
    decided_on TEXT
) STRICT;

CREATE TABLE review_measure (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    officer_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN (
        '通报批评', '黄牌警示', '诫勉谈话', '参加培训', '取消优先评优资格', '取消晋级资格',
        '建议启动引咎辞职程序', '建议启动免职程序', '建议追究领导责任', '其他')),
    basis TEXT NOT NULL DEFAULT '',
    evidence TEXT NOT NULL DEFAULT '',
    proposed_on TEXT NOT NULL,
    party_group INTEGER NOT NULL DEFAULT 0 CHECK (party_group IN (0, 1)),
    outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', '采纳', '不予采纳')),
    decided_by TEXT NOT NULL DEFAULT '',
    decided_on TEXT,
    decision TEXT NOT NULL DEFAULT '',
    effective_from TEXT,
    effective_until TEXT,
    done_on TEXT,
    done_by_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    recorder_id INTEGER REFERENCES officer (id) ON DELETE RESTRICT,
    done_place TEXT NOT NULL DEFAULT '',
    done_note TEXT NOT NULL DEFAULT '',
    CHECK ((officer_id IS NULL) <> (department_id IS NULL))
) STRICT;

CREATE TABLE review_measure_case (
    id INTEGER PRIMARY KEY,
    measure_id INTEGER NOT NULL REFERENCES review_measure (id) ON DELETE CASCADE,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX review_standard_from ON review_standard (valid_from);
CREATE INDEX review_group_standard ON review_group (standard_id);
CREATE INDEX review_criterion_standard ON review_criterion (standard_id);
CREATE INDEX review_veto_item_standard ON review_veto_item (standard_id);
CREATE INDEX review_grade_standard ON review_grade (standard_id);
CREATE INDEX closed_case_number ON closed_case (case_number);
CREATE INDEX closed_case_closed ON closed_case (closed_on);
CREATE INDEX closed_case_department ON closed_case (department_id);
CREATE INDEX closed_case_judge ON closed_case (judge_id);
CREATE INDEX closed_case_assistant ON closed_case (assistant_id);
CREATE INDEX closed_case_clerk ON closed_case (clerk_id);
CREATE INDEX closed_case_panel_case ON closed_case_panel (case_id);
CREATE INDEX closed_case_panel_officer ON closed_case_panel (officer_id);
CREATE INDEX review_draw_drawn ON review_draw (drawn_on);
CREATE INDEX review_draw_case_draw ON review_draw_case (draw_id);
CREATE INDEX review_draw_case_case ON review_draw_case (case_id);
CREATE INDEX review_case ON review (case_id);
CREATE INDEX review_draw_link ON review (draw_id);
CREATE INDEX review_number ON review (case_number);
CREATE INDEX review_counted ON review (counted_on);
CREATE INDEX review_department ON review (department_id);
CREATE INDEX review_judge ON review (judge_id);
CREATE INDEX review_assistant ON review (assistant_id);
CREATE INDEX review_clerk ON review (clerk_id);
CREATE INDEX review_reviewer ON review (reviewer_id);
CREATE INDEX review_standard_link ON review (standard_id);
CREATE INDEX review_panel_review ON review_panel (review_id);
CREATE INDEX review_panel_officer ON review_panel (officer_id);
CREATE INDEX review_deduction_review ON review_deduction (review_id);
CREATE INDEX review_deduction_criterion ON review_deduction (criterion_id);
CREATE INDEX review_deduction_officer ON review_deduction (officer_id);
CREATE INDEX review_veto_review ON review_veto (review_id);
CREATE INDEX review_veto_veto_item ON review_veto (veto_item_id);
CREATE INDEX review_objection_review ON review_objection (review_id);
CREATE INDEX review_objection_officer ON review_objection (officer_id);
CREATE INDEX review_objection_rereviewer ON review_objection (rereviewer_id);
CREATE INDEX review_objection_raised ON review_objection (raised_on);
CREATE INDEX review_objection_decided ON review_objection (decided_on);
CREATE INDEX review_rectification_review ON review_rectification (review_id);
CREATE INDEX review_rectification_officer ON review_rectification (officer_id);
CREATE INDEX review_rectification_due ON review_rectification (due_on);
CREATE INDEX review_meeting_held ON review_meeting (held_on);
CREATE INDEX review_meeting_chair ON review_meeting (chair_id);
CREATE INDEX review_meeting_recorder ON review_meeting (recorder_id);
CREATE INDEX review_meeting_officer_meeting ON review_meeting_officer (meeting_id);
CREATE INDEX review_meeting_officer_officer ON review_meeting_officer (officer_id);
CREATE INDEX review_meeting_case_meeting ON review_meeting_case (meeting_id);
CREATE INDEX review_meeting_case_review ON review_meeting_case (review_id);
CREATE INDEX review_bulletin_issued ON review_bulletin (issued_on);
CREATE INDEX review_bulletin_signer ON review_bulletin (signer_id);
CREATE INDEX review_report_reported ON review_report (reported_on);
CREATE INDEX review_report_reporter ON review_report (reporter_id);
CREATE INDEX review_measure_officer ON review_measure (officer_id);
CREATE INDEX review_measure_department ON review_measure (department_id);
CREATE INDEX review_measure_proposed ON review_measure (proposed_on);
CREATE INDEX review_measure_decided ON review_measure (decided_on);
CREATE INDEX review_measure_done_by ON review_measure (done_by_id);
CREATE INDEX review_measure_recorder ON review_measure (recorder_id);
CREATE INDEX review_measure_case_measure ON review_measure_case (measure_id);
CREATE INDEX review_measure_case_review ON review_measure_case (review_id);
