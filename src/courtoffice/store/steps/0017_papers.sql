-- What the office keeps of its papers: their wording, the papers as they were issued, the packs for meetings.

-- A wording is one of the files under resources/text, changed for one period.
CREATE TABLE paper_wording (
    id INTEGER PRIMARY KEY,
    wording TEXT NOT NULL CHECK (wording <> ''),
    period TEXT NOT NULL CHECK (period <> ''),  -- 2026, 2026-Q1 or 2026-03
    text TEXT NOT NULL,
    UNIQUE (wording, period)
) STRICT;

CREATE TABLE issued_paper (
    id INTEGER PRIMARY KEY,
    report TEXT NOT NULL CHECK (report <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    period TEXT NOT NULL CHECK (period <> ''),
    year INTEGER NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    number TEXT NOT NULL DEFAULT '',
    issued_on TEXT NOT NULL,
    counted_on TEXT NOT NULL,  -- the day that was today for its figures
    signer TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    pages INTEGER NOT NULL CHECK (pages > 0),
    sha256 TEXT NOT NULL UNIQUE,
    mark TEXT NOT NULL UNIQUE,  -- names the paper inside its PDF
    pdf BLOB NOT NULL,
    UNIQUE (report, period, version)
) STRICT;

CREATE INDEX issued_paper_year ON issued_paper (year);
CREATE INDEX issued_paper_issued_on ON issued_paper (issued_on);

-- The figures of an issued paper as they were then.
CREATE TABLE issued_figure (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES issued_paper (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    printed TEXT NOT NULL,
    exact TEXT NOT NULL,  -- 12 or 2/3; '' where there was nothing to divide by
    ids TEXT NOT NULL,  -- JSON
    UNIQUE (paper_id, key)
) STRICT;

CREATE TABLE meeting_pack (
    id INTEGER PRIMARY KEY,
    period TEXT NOT NULL UNIQUE CHECK (period <> ''),
    title TEXT NOT NULL DEFAULT '',
    held_on TEXT,
    place TEXT NOT NULL DEFAULT '',
    chair TEXT NOT NULL DEFAULT '',
    attending TEXT NOT NULL DEFAULT '',
    apart INTEGER NOT NULL DEFAULT 0 CHECK (apart IN (0, 1))  -- a PDF for each item
) STRICT;

CREATE TABLE meeting_pack_item (
    id INTEGER PRIMARY KEY,
    pack_id INTEGER NOT NULL REFERENCES meeting_pack (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    report TEXT NOT NULL CHECK (report <> ''),
    topic TEXT NOT NULL DEFAULT '',
    reporter TEXT NOT NULL DEFAULT '',
    observers TEXT NOT NULL DEFAULT '',
    minutes INTEGER CHECK (minutes > 0)
) STRICT;

CREATE INDEX meeting_pack_item_pack ON meeting_pack_item (pack_id);
