import { describe, expect, test } from 'vitest';
import { publisherKeys } from '../../build/publisher.ts';

const author = { name: 'Some Contributors' };
const homepage = 'https://results.example/';

describe('what a manifest says of the publisher', () => {
  test('is the home page of package.json, and for Firefox the author too', () => {
    expect(publisherKeys({ author, homepage }, 'chrome')).toEqual({ homepage_url: homepage });
    expect(publisherKeys({ author, homepage }, 'firefox')).toEqual({
      homepage_url: homepage,
      developer: { name: 'Some Contributors', url: homepage },
    });
  });

  test('makes up no home page where package.json has none', () => {
    expect(publisherKeys({ author }, 'chrome')).toEqual({});
    expect(publisherKeys({ author }, 'firefox')).toEqual({ developer: { name: 'Some Contributors' } });
  });

  test.each([
    ['no author', { homepage }],
    ['a home page that is no address', { author, homepage: 'results.example' }],
    ['a home page without encryption', { author, homepage: 'http://results.example/' }],
  ])('is refused with %s', (_, packageJson) => {
    expect(() => publisherKeys(packageJson, 'chrome')).toThrow();
  });
});
