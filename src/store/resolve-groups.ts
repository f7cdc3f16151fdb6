import { LeeridError } from '../domain/errors.js';
import { matchGroups } from '../domain/group-name.js';
import { nearestNames } from '../domain/nearest.js';
import { institutionLabel, type Day } from '../domain/student.js';
import { countGroups, groupKeys, placesOfGroups, type Division, type GroupPlace } from './groups.js';
import type { Store } from './open-store.js';

/** Among whom a selection looks. */
export interface Scope {
  readonly store: Store;
  readonly institutionId: number | null;
  readonly includeLeft: boolean;
  readonly today: Day;
}

/**
 * The keys that the texts mean together; null when there are no texts. With `one`, they must lie in one institution. Errors:
 * `group-unknown`, `class-unknown`, `institution-needed`.
 */
export function resolveGroups(
  scope: Scope,
  division: Division,
  texts: readonly string[],
  one: boolean,
): string[] | null {
  if (texts.length === 0) return null;
  const all = groupKeys(scope.store, division);
  return texts.flatMap((text) => resolveOne(scope, division, text, all, one));
}

function resolveOne(
  scope: Scope,
  division: Division,
  text: string,
  all: readonly string[],
  one: boolean,
): string[] {
  const { keys, places } = matchInScope(scope, division, text, all);
  if (keys.length === 0) throw unknownGroup(scope, division, text);
  const institutions = new Map(
    places.map(({ institutionId, institutionNumber: number, institutionName: name }) => [
      institutionId,
      institutionLabel({ number, name }),
    ]),
  );
  if (one && institutions.size > 1) {
    const what = division === 'group' ? 'groep' : 'klas';
    throw new LeeridError('institution-needed', { what, value: text, names: [...institutions.values()] });
  }
  return keys;
}

/** What the text means among the groups with pupils in the scope. Only those it can mean are looked up: to look at all pupils takes long. */
function matchInScope(
  scope: Scope,
  division: Division,
  text: string,
  all: readonly string[],
): { keys: string[]; places: GroupPlace[] } {
  const keys = matchGroups(text, all);
  const places = keys.length === 0 ? [] : placesOfGroups(scope.store, division, keys, scope);
  const present = new Set(places.map(({ key }) => key));
  if (keys.every((key) => present.has(key))) return { keys, places };
  // Without a group that has nobody in the scope, the text may mean another.
  const absent = new Set(keys.filter((key) => !present.has(key)));
  return matchInScope(
    scope,
    division,
    text,
    all.filter((key) => !absent.has(key)),
  );
}

function unknownGroup(scope: Scope, division: Division, wanted: string): LeeridError {
  const groups = countGroups(scope.store, division, scope);
  const everyone = scope.includeLeft
    ? groups
    : countGroups(scope.store, division, { ...scope, includeLeft: true });
  const left =
    matchGroups(
      wanted,
      everyone.map(({ key }) => key),
    ).length > 0;
  const nearest = nearestNames(
    wanted,
    groups.map(({ name }) => name),
  );
  return new LeeridError(division === 'group' ? 'group-unknown' : 'class-unknown', { wanted, nearest, left });
}
