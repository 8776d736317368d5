/** The lot that is stored, as one JSON text of all its answers. */
let lot = '';
let people: Person[] = [];

interface Person {
  first_name: string;
  last_name: string;
  title: string;
  email: { email: string };
}

/** Reads the texts of all answers that the extension has stored, in their order. */
export async function readLot(): Promise<string[]> {
  const database = await finished(indexedDB.open('task-results'));
  const bodies: { text: string }[] = await finished(database.transaction('bodies').objectStore('bodies').getAll());
  database.close();
  const texts = bodies.map(({ text }) => text);
  lot = `[${texts.join(',')}]`;
  return texts;
}

/** Parses the whole lot and paints a plain table of its first fifty people. Resolves to the milliseconds until it is painted. */
export async function parseAndPaint(): Promise<number> {
  const root = emptyRoot();
  await frame();
  const began = performance.now();
  const answers: { data: Person[] }[] = JSON.parse(lot);
  people = answers.flatMap(({ data }) => data);
  const table = document.createElement('table');
  for (const person of people.slice(0, 50)) {
    const row = table.insertRow();
    for (const text of cellsOf(person)) row.insertCell().textContent = text;
  }
  root.append(table);
  await globalThis.benchProbe.seen({ selector: 'tr', atLeast: 50 });
  return performance.now() - began;
}

/** Sorts all people by name, in one go. Milliseconds. */
export function plainSort(): number {
  const began = performance.now();
  const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  people.toSorted((one, other) => natural.compare(nameOf(other), nameOf(one)));
  return performance.now() - began;
}

/** Looks for a word in all cells of all people, in one go. Milliseconds. */
export function plainFilter(word: string): number {
  const began = performance.now();
  const found = people.filter((person) => cellsOf(person).some((cell) => cell.toLowerCase().includes(word)));
  if (found.length !== 1) throw new Error(`${found.length} people have ${word}.`);
  return performance.now() - began;
}

/** An empty place to draw in. */
export function emptyRoot(): HTMLElement {
  const root = document.querySelector<HTMLElement>('#root');
  if (!root) throw new Error('The page has no root.');
  root.replaceChildren();
  return root;
}

function nameOf({ first_name: first, last_name: last }: Person): string {
  return `${first} ${last}`;
}

function cellsOf(person: Person): string[] {
  return [nameOf(person), person.title, person.email.email];
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
