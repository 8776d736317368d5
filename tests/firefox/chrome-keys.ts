// Functions that run in Firefox's own window, and so use nothing around them.

interface Keyboard {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
declare const Components: {
  classes: { '@mozilla.org/text-input-processor;1': { createInstance(kind: unknown): Keyboard } };
  interfaces: { nsITextInputProcessor: unknown };
};
declare const gURLBar: { search(text: string): void; lastQueryContextPromise: Promise<unknown> };

/** Presses keys together, as a person's keyboard does: each is held until all are down. */
export function pressKeys(keys: readonly string[]): void {
  const keyboard = Components.classes['@mozilla.org/text-input-processor;1'].createInstance(
    Components.interfaces.nsITextInputProcessor,
  );
  keyboard.beginInputTransactionForTests(window);
  const named: Record<string, [code: string, keyCode: number]> = {
    Enter: ['Enter', 13],
    Escape: ['Escape', 27],
    Shift: ['ShiftLeft', 16],
    Control: ['ControlLeft', 17],
    Alt: ['AltLeft', 18],
  };
  const events = keys.map((key) => {
    const letter = key.toUpperCase();
    const [code, keyCode] = named[key] ?? [`Key${letter}`, letter.charCodeAt(0)];
    return new KeyboardEvent('', { key, code, keyCode });
  });
  for (const event of events) keyboard.keydown(event);
  for (const event of events.reverse()) keyboard.keyup(event);
}

/** Types into the address bar. Resolves to the lines that are shown under it, once all have come. */
export async function typeIntoAddressBar(text: string): Promise<string[]> {
  gURLBar.search(text);
  await gURLBar.lastQueryContextPromise;
  return [...document.querySelectorAll<HTMLElement>('.urlbarView-row')]
    .filter((row) => row.checkVisibility())
    .map((row) => row.textContent ?? '');
}
