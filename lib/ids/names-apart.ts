interface Named {
  key: number;
  name: string;
}

/**
 * The names of several things by their keys, with a number after each that another has already: a long text is called by its size. What was called so
 * `before` is called so still, whichever of the others has gone since.
 */
export function namesApart(things: readonly Named[], before: ReadonlyMap<number, string>): Map<number, string> {
  const names = new Map([...before].filter(([each]) => things.some(({ key }) => key === each)));
  for (const { key, name } of things) {
    if (names.has(key)) continue;
    let apart = name;
    for (let number = 2; [...names.values()].includes(apart); number += 1) apart = `${name} (${number})`;
    names.set(key, apart);
  }
  return names;
}
