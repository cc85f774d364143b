CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    held_on TEXT NOT NULL,
    until_date TEXT,
    title TEXT NOT NULL CHECK (title <> ''),
    festival TEXT NOT NULL DEFAULT ''
        CHECK (festival IN ('', '妇女节', '青年节', '儿童节', '重阳节', '其他')),
    theme TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    organiser TEXT NOT NULL DEFAULT '',
    counted INTEGER CHECK (counted >= 0),
    cost INTEGER CHECK (cost >= 0),
    content TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE event_participant (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    role TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE event_partner (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE event_picture (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    file_name TEXT NOT NULL DEFAULT '',
    caption TEXT NOT NULL DEFAULT '',
    media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    data BLOB NOT NULL
) STRICT;

CREATE TABLE retired_activity (
    id INTEGER PRIMARY KEY,
    held_on TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('慰问', '走访', '座谈', '参观', '文体活动', '体检', '其他')),
    title TEXT NOT NULL CHECK (title <> ''),
    festival TEXT NOT NULL DEFAULT ''
        CHECK (festival IN ('', '春节', '重阳节', '生日', '患病', '困难', '其他')),
    place TEXT NOT NULL DEFAULT '',
    visitors TEXT NOT NULL DEFAULT '',
    counted INTEGER CHECK (counted >= 0),
    cost INTEGER CHECK (cost >= 0),
    content TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE retired_participant (
    id INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES retired_activity (id) ON DELETE CASCADE,
    officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE RESTRICT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX event_held ON event (held_on);
CREATE INDEX event_participant_event ON event_participant (event_id);
CREATE INDEX event_participant_officer ON event_participant (officer_id);
CREATE INDEX event_partner_event ON event_partner (event_id);
CREATE INDEX event_picture_event ON event_picture (event_id);
CREATE INDEX retired_activity_held ON retired_activity (held_on);
CREATE INDEX retired_participant_activity ON retired_participant (activity_id);
CREATE INDEX retired_participant_officer ON retired_participant (officer_id);
