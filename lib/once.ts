/** What `make` gives, made when it is first asked for: for what takes long to make, and need not be there when a page or the worker starts. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
