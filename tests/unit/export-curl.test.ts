import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { curlOf } from '../../lib/export/curl.ts';

/** What the shell would hand to curl. */
function wordsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const out = execFileSync('sh', ['-c', script], { encoding: 'utf8', env: { OPENMART_API_KEY: 'the key' } });
  return out.split('\0').slice(0, -1);
}

describe('a request as a command', () => {
  it('asks for the path at Openmart, with the key from the environment', () => {
    const command = curlOf('/api/v1/task/2fc8b627-1111-2222-3333-123456789abc');
    expect(command).toBe(
      'curl -sS -H \'Accept: application/json\' -H "X-API-Key: $OPENMART_API_KEY" ' +
        "'https://api.openmart.ai/api/v1/task/2fc8b627-1111-2222-3333-123456789abc'",
    );
    expect(wordsOf(command).slice(1, 5)).toEqual(['-H', 'Accept: application/json', '-H', 'X-API-Key: the key']);
  });

  it.each([
    ["/x'; echo hacked; '", "/x';%20echo%20hacked;%20'"],
    ['/$(id)`id`$HOME', '/$(id)%60id%60$HOME'],
    ['/a\nb\u202e😀', '/a%0Ab%E2%80%AE%F0%9F%98%80'],
    ['/{a,b}[1-9]', '/%7Ba,b%7D%5B1-9%5D'],
    ['/half\ud83d', '/half%EF%BF%BD'],
    ['//evil.test/x', '//evil.test/x'],
    ['/a?status=COMPLETED', '/a?status=COMPLETED'],
  ])('keeps %j one word for one address', (path, expected) => {
    const words = wordsOf(curlOf(path));
    expect(words).toHaveLength(6);
    expect(words[5]).toBe(`https://api.openmart.ai${expected}`);
    expect(new URL(words[5] ?? '').host).toBe('api.openmart.ai');
  });

  it.each(['@evil.test/', '.evil.test', '', ':8080/'])('refuses %j, which would change the host', (path) => {
    expect(() => curlOf(path)).toThrow(RangeError);
  });
});
