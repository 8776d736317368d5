import * as z from 'zod/mini';
import { until } from '../harness/until.ts';
import type { Bidi } from './bidi.ts';

/** What can be handed to a page and back. */
type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

/** A page, or Firefox's own window, to evaluate in and to act on as a person does. */
export interface Tab {
  readonly context: string;
  /** Runs a function there, which may use nothing around it. Resolves to what it gives, as JSON carries it. */
  evaluate<A extends readonly Json[], R>(run: (...values: A) => R | Promise<R>, ...values: A): Promise<R>;
  /** What the page shows, as text. */
  text(): Promise<string>;
  /** How many elements have this role and accessible name. */
  count(role: string, name: string): Promise<number>;
  /** Clicks in the middle of the one element with this role and accessible name, once it is there. */
  click(role: string, name: string): Promise<void>;
  /** Types text, a key a character; `Key` gives those without one. */
  type(text: string): Promise<void>;
  /** Presses a key together with Control. */
  control(key: string): Promise<void>;
  /** Chooses files of this machine for the file input that a selector names. */
  chooseFiles(selector: string, paths: readonly string[]): Promise<void>;
  /** Presses the right button of the mouse on the one element that a selector names. */
  rightClick(selector: string): Promise<void>;
}

/** Keys without a character, as WebDriver writes them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
export const Key = { enter: '\uE007', escape: '\uE00C', control: '\uE009' } as const;

const node = z.object({ sharedId: z.string() });
const located = z.object({ nodes: z.array(node) });
const evaluated = z.union([
  z.object({ type: z.literal('success'), result: z.object({ value: z.optional(z.string()) }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);

type Locator = { type: 'accessibility'; value: { role: string; name: string } } | { type: 'css'; value: string };

/** @param context - the id of a browsing context. */
export function createTab(bidi: Bidi, context: string): Tab {
  async function call(declaration: string, args: readonly object[]): Promise<string | undefined> {
    const answer = await bidi.send(
      'script.callFunction',
      { functionDeclaration: declaration, arguments: args, awaitPromise: true, target: { context } },
      evaluated,
    );
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }
  const locate = async (locator: Locator) =>
    (await bidi.send('browsingContext.locateNodes', { context, locator }, located)).nodes;

  /** The one element there is, once it is there. */
  async function only(locator: Locator): Promise<{ sharedId: string }> {
    const { sharedId } = await until(
      async () => {
        const nodes = await locate(locator);
        if (nodes.length > 1) throw new Error(`${nodes.length} elements are ${JSON.stringify(locator.value)}.`);
        return nodes[0];
      },
      () => `No element is ${JSON.stringify(locator.value)}.`,
    );
    return { sharedId };
  }
  async function press(locator: Locator, button: number): Promise<void> {
    const element = await only(locator);
    await call('(element) => element.scrollIntoView({ block: "center", behavior: "instant" })', [element]);
    await act('pointer', [
      { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ]);
  }
  async function act(type: 'pointer' | 'key', actions: readonly object[]): Promise<void> {
    await bidi.tell('browsingContext.activate', { context });
    await bidi.tell('input.performActions', { context, actions: [{ type, id: type, actions }] });
  }
  const stroke = (value: string) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];

  const tab: Tab = {
    context,
    async evaluate(run, ...values) {
      const declaration = `async (...texts) => JSON.stringify(await (${run})(...texts.map((text) => JSON.parse(text))))`;
      const text = await call(
        declaration,
        values.map((value) => ({ type: 'string', value: JSON.stringify(value ?? null) })),
      );
      return text === undefined ? undefined : JSON.parse(text);
    },
    text: () => tab.evaluate(() => document.body?.innerText ?? ''),
    count: async (role, name) => (await locate({ type: 'accessibility', value: { role, name } })).length,
    click: (role, name) => press({ type: 'accessibility', value: { role, name } }, 0),
    type: (text) => act('key', [...text].flatMap(stroke)),
    control: (key) =>
      act('key', [{ type: 'keyDown', value: Key.control }, ...stroke(key), { type: 'keyUp', value: Key.control }]),
    async chooseFiles(selector, files) {
      const element = await only({ type: 'css', value: selector });
      await bidi.tell('input.setFiles', { context, element, files });
    },
    rightClick: (selector) => press({ type: 'css', value: selector }, 2),
  };
  return tab;
}
