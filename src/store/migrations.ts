/** `LeID`: marks the file as ours. */
export const APPLICATION_ID = 0x4c654944;

/** Each entry brings a store one version further; the place in the list is the version. Never edit one that shipped. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE institution (
    id        INTEGER PRIMARY KEY,
    number    TEXT UNIQUE,
    name      TEXT NOT NULL,
    education TEXT CHECK (education IN ('basis', 'buitengewoon', 'secundair'))
  ) STRICT;

  CREATE TABLE student (
    id                    INTEGER PRIMARY KEY,
    institution_id        INTEGER NOT NULL REFERENCES institution (id),
    stamnummer            TEXT NOT NULL,
    first_name            TEXT NOT NULL,
    last_name             TEXT NOT NULL,
    group_name            TEXT NOT NULL,
    class_name            TEXT,
    education             TEXT CHECK (education IN ('basis', 'gevorderd')),
    enrolled_from         TEXT,
    enrolled_until        TEXT NOT NULL,
    left_on               TEXT,
    official_first_name   TEXT,
    official_last_name    TEXT,
    sex                   TEXT CHECK (sex IN ('M', 'V', 'X')),
    birth_date            TEXT,
    national_number_valid INTEGER NOT NULL,
    group_key             TEXT NOT NULL,
    class_key             TEXT NOT NULL,
    search_key            TEXT NOT NULL,
    UNIQUE (institution_id, stamnummer)
  ) STRICT;
  CREATE INDEX student_stamnummer ON student (stamnummer);
  CREATE INDEX student_group ON student (group_key);
  CREATE INDEX student_class ON student (class_key);

  CREATE TABLE account (
    student_id      INTEGER PRIMARY KEY REFERENCES student (id),
    username        TEXT NOT NULL UNIQUE COLLATE NOCASE,
    type            TEXT NOT NULL CHECK (type IN ('basis', 'gevorderd')),
    password_kind   TEXT CHECK (password_kind IN ('woord', 'afbeeldingen', 'gevorderd')),
    password_hash   TEXT,
    must_change     INTEGER NOT NULL,
    created_at      TEXT NOT NULL,
    password_set_at TEXT,
    deactivated_at  TEXT,
    last_sign_in_at TEXT,
    email           TEXT
  ) STRICT;

  CREATE TABLE issued_username (
    username   TEXT PRIMARY KEY COLLATE NOCASE,
    student_id INTEGER NOT NULL REFERENCES student (id)
  ) STRICT;

  CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;

  CREATE TABLE batch (
    id         TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('committed', 'delivered', 'lost')),
    created_at TEXT NOT NULL,
    selection  TEXT NOT NULL,
    count      INTEGER NOT NULL,
    sha256     TEXT NOT NULL,
    size       INTEGER NOT NULL,
    spool_path TEXT NOT NULL,
    final_path TEXT NOT NULL,
    reserved   INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE event (
    id         INTEGER PRIMARY KEY,
    student_id INTEGER REFERENCES student (id),
    batch_id   TEXT REFERENCES batch (id),
    at         TEXT NOT NULL,
    actor      TEXT NOT NULL,
    kind       TEXT NOT NULL,
    detail     TEXT NOT NULL
  ) STRICT;
  CREATE INDEX event_student ON event (student_id);
  CREATE INDEX event_batch ON event (batch_id);
  `,
  `
  CREATE TABLE reserved_username (
    hash TEXT PRIMARY KEY
  ) STRICT;
  CREATE INDEX issued_username_student ON issued_username (student_id);
  `,
];
