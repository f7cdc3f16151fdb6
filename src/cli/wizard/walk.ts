/** What a step did: the person answered, went back, or there was nothing to ask. */
export interface Move<S> {
  readonly to: 'next' | 'back' | 'skip';
  readonly state: S;
}

export type Step<S> = (state: S) => Promise<Move<S>>;

/**
 * Takes a person through the steps, one back for every Esc. A step that has nothing to ask is passed in the direction of
 * travel. Gives the last state, or null when the person went back past the first step. What was answered stays in the
 * state, so that a step that is come back to shows it.
 */
export async function walk<S>(steps: readonly Step<S>[], start: S): Promise<S | null> {
  let state = start;
  let at = 0;
  let direction = 1;
  for (;;) {
    const step = steps[at];
    if (step === undefined) return at < 0 ? null : state;
    const move = await step(state);
    state = move.state;
    if (move.to === 'next') direction = 1;
    if (move.to === 'back') direction = -1;
    at += direction;
  }
}
