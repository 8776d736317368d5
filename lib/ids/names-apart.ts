/** The names of several things, with a number after each that another has before it: a long text is called by its size. */
export function namesApart(names: readonly string[]): string[] {
  const told = new Set<string>();
  for (const name of names) {
    let apart = name;
    for (let number = 2; told.has(apart); number += 1) apart = `${name} (${number})`;
    told.add(apart);
  }
  return [...told];
}
