import { describe, expect, it } from 'vitest';
import { catalogueWith, composedKeys, namesFor, namesInCode, shortNames } from '../../build/message-names.ts';
import { readCatalogue } from '../language/catalogue.ts';

const names = namesFor(
  ['language.tag', 'menu.look_up', 'menu.side_panel', 'failure.timed_out.title', 'failure.timed_out.sentence'],
  ["t('menu.look_up')", `t(\`failure.\${name}.title\`)`],
);

describe('the names of messages in the package', () => {
  it('are short where code calls a message by its whole key, and what they were where it puts the key together', () => {
    expect([...names.keys()]).toEqual(['menu.look_up', 'menu.side_panel', 'failure.timed_out.sentence']);
  });

  it('are short where only a type names several at once', () => {
    const typed = `type Key = Extract<MessageKey, \`menu.\${string}\`>; t('menu.look_up')`;
    expect([...namesFor(['menu.look_up'], [typed]).keys()]).toEqual(['menu.look_up']);
  });

  it.each([
    ["t('badge.' + trouble)"],
    ["t('badge.is_' + trouble)"],
    ["t(room + '.title')"],
    [`t(\`\${room}.title\`)`],
    [`t(\`badge.\${nameOf({ trouble })}\`)`],
    [`t(\`badge.\${is ? \`\${one}\` : 'two'}\`)`],
  ])('are not given where nobody can tell which messages are called: %s', (code) => {
    expect(() => composedKeys(`const words = ${code};`)).toThrow(/key/);
  });

  it('are different for all messages, also for a browser, which compares them without case', async () => {
    const short = await shortNames();
    const keys = (await readCatalogue('en')).map(({ key }) => key.join('.'));
    expect(short.size).toBeGreaterThan(400);
    const inPackage = keys.map((key) => (short.get(key) ?? key.replaceAll('.', '_')).toLowerCase());
    expect(new Set(inPackage).size).toBe(keys.length);
    for (const name of inPackage) expect(name).toMatch(/^[a-z0-9_]+$/);
  });

  it('are the same in code and in the catalogue', () => {
    const { transform } = namesInCode(names);
    const handler = typeof transform === 'object' ? (transform.handler as unknown) : undefined;
    const { code } = (handler as (code: string) => { code: string })(
      `t('menu.look_up') + t(is ? 'menu.side_panel' : 'language.tag') + <Say text="failure.timed_out.sentence" /> + t(\`failure.\${name}.title\`) + 'menu.look_up.'`,
    );
    const called = [...code.matchAll(/(['"])(\w+)\1/g)].map(([, , name]) => name);
    const text = JSON.stringify({
      menu_look_up: { message: 'one' },
      menu_side_panel: { message: 'two' },
      failure_timed_out_sentence: { message: 'three' },
      failure_timed_out_title: { message: 'four' },
      language_tag: { message: 'en' },
    });
    const catalogue = JSON.parse(catalogueWith(names, text)) as Record<string, { message: string }>;
    expect(called.map((name = '') => catalogue[name]?.message)).toEqual(['one', 'two', 'three']);
    expect(catalogue).toMatchObject({ failure_timed_out_title: { message: 'four' }, language_tag: { message: 'en' } });
    expect(code).toContain("'language.tag'");
    expect(code).toContain("'menu.look_up.'");
  });
});
