/**
 * Preloaded (`node --import`): the program takes it to be `TEST_CLOCK` when it starts. With `TEST_CLOCK_MINUTES` each look at the
 * clock moves it so many minutes more, back when there is a minus.
 */
const Real = Date;
const shift = Real.parse(process.env.TEST_CLOCK ?? '') - Real.now();
const step = Number(process.env.TEST_CLOCK_MINUTES ?? 0) * 60_000;
let looks = 0;

function now(): number {
  looks += 1;
  return Real.now() + shift + looks * step;
}

globalThis.Date = new Proxy(Real, {
  construct: (target, args, asked) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, asked) as Date,
  apply: () => new Real(now()).toString(),
  get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
});
