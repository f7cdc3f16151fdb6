-- The table of pupils with the program's columns and indexes, but for its other tables.
CREATE TABLE IF NOT EXISTS institution (id INTEGER PRIMARY KEY, number TEXT UNIQUE, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS student (
  id                    INTEGER PRIMARY KEY,
  institution_id        INTEGER NOT NULL REFERENCES institution (id),
  stamnummer            TEXT NOT NULL,
  first_name            TEXT NOT NULL,
  last_name             TEXT NOT NULL,
  group_name            TEXT NOT NULL,
  class_name            TEXT,
  education             TEXT,
  enrolled_from         TEXT,
  enrolled_until        TEXT NOT NULL,
  left_on               TEXT,
  official_first_name   TEXT,
  official_last_name    TEXT,
  sex                   TEXT,
  birth_date            TEXT,
  national_number_valid INTEGER NOT NULL,
  group_key             TEXT NOT NULL,
  class_key             TEXT NOT NULL,
  search_key            TEXT NOT NULL,
  UNIQUE (institution_id, stamnummer)
);
CREATE INDEX IF NOT EXISTS student_stamnummer ON student (stamnummer);
CREATE INDEX IF NOT EXISTS student_group ON student (group_key);
CREATE INDEX IF NOT EXISTS student_class ON student (class_key);
