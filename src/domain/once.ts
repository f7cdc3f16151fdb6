/** The value that `make` gives, made when it is first asked for: what takes milliseconds is not done for a run without use for it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
