/** Does something for a click, and nothing for the second of a double click, which would hit what has come to stand in the place of the first. */
export function singleClick(run: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) run();
  };
}
