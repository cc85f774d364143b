CREATE TABLE routine (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL DEFAULT 0,
    cadence TEXT NOT NULL CHECK (cadence IN (
        '每月', '每月末工作日', '每月末日历日', '每周', '每半月', '每月底前', '节日', '每年')),
    satisfied_by TEXT NOT NULL CHECK (satisfied_by IN (
        '中心组学习', '全院集中学习', '法官业校', '评查例会', '评查通报', '评查汇报', '节日活动',
        '学习计划', '培训计划', '岗位责任制考核', '统一测评')),
    times INTEGER NOT NULL DEFAULT 1 CHECK (times > 0),
    weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
    festival TEXT NOT NULL DEFAULT '' CHECK (festival IN ('', '妇女节', '青年节', '儿童节', '重阳节')),
    opens TEXT NOT NULL DEFAULT '',
    closes TEXT NOT NULL DEFAULT '',
    days_before INTEGER NOT NULL DEFAULT 0 CHECK (days_before >= 0),
    days_after INTEGER NOT NULL DEFAULT 0 CHECK (days_after >= 0),
    least_minutes INTEGER CHECK (least_minutes >= 0),
    skips_holidays INTEGER NOT NULL DEFAULT 1 CHECK (skips_holidays IN (0, 1)),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    basis TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE routine_exception (
    id INTEGER PRIMARY KEY,
    routine_id INTEGER NOT NULL REFERENCES routine (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('免办', '改期')),
    due_on TEXT NOT NULL,
    moved_to TEXT,
    reason TEXT NOT NULL CHECK (reason <> ''),
    decided_by TEXT NOT NULL DEFAULT '',
    decided_on TEXT
) STRICT;

CREATE INDEX routine_exception_routine ON routine_exception (routine_id);
CREATE INDEX routine_exception_due ON routine_exception (due_on);
