import Database from 'better-sqlite3';

/** All that two runs with the same choices must have in common: not the passwords, the moments and the random ids. */
export function storeContent(path: string): unknown {
  const store = new Database(path, { readonly: true });
  try {
    return {
      accounts: store
        .prepare(
          `SELECT stamnummer, username, type, password_kind, must_change, deactivated_at, length(password_hash) AS hash
           FROM account JOIN student ON student.id = account.student_id ORDER BY stamnummer`,
        )
        .all(),
      students: store
        .prepare(
          'SELECT institution_id, stamnummer, first_name, last_name, group_name, enrolled_until FROM student ORDER BY stamnummer',
        )
        .all(),
      usernames: store.prepare('SELECT username, student_id FROM issued_username ORDER BY username').all(),
      events: store.prepare('SELECT student_id, actor, kind FROM event ORDER BY student_id, kind').all(),
      batches: store.prepare('SELECT kind, state, selection, count FROM batch ORDER BY selection').all(),
    };
  } finally {
    store.close();
  }
}
