-- What the store keeps for itself: settings, dictionaries, the office's calendar and the journal.

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL CHECK (key <> ''),
    valid_from TEXT NOT NULL DEFAULT '',  -- '' is from the beginning
    value TEXT NOT NULL,  -- JSON
    UNIQUE (key, valid_from)
) STRICT;

CREATE TABLE dictionary_word (
    id INTEGER PRIMARY KEY,
    dictionary TEXT NOT NULL CHECK (dictionary <> ''),
    word TEXT NOT NULL CHECK (word <> ''),
    position INTEGER NOT NULL DEFAULT 0,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
    UNIQUE (dictionary, word)
) STRICT;

CREATE TABLE holiday (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('休', '班')),
    name TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT ''
) STRICT;

-- One row for every change, every undo and every redo. A change is done, undone (it can be redone) or
-- dropped (undone, and another change was made since), or '' where undo passes over it; an undo or a redo
-- names the change it is about.
CREATE TABLE journal_change (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT '' CHECK (state IN ('', 'done', 'undone', 'dropped')),
    undoes INTEGER REFERENCES journal_change (id) ON DELETE RESTRICT,
    redoes INTEGER REFERENCES journal_change (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX journal_change_state ON journal_change (state, id);
CREATE INDEX journal_change_undoes ON journal_change (undoes);
CREATE INDEX journal_change_redoes ON journal_change (redoes);
CREATE INDEX journal_change_at ON journal_change (at);

-- One row of the file before and after; NULL is no row.
CREATE TABLE journal_row (
    id INTEGER PRIMARY KEY,
    change_id INTEGER NOT NULL REFERENCES journal_change (id) ON DELETE RESTRICT,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,  -- JSON, as after
    after TEXT
) STRICT;

CREATE INDEX journal_row_change ON journal_row (change_id);
