import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileLimit, refusalOfFile } from '../../lib/ids/file-refusal.ts';
import { fileWords } from '../../lib/ids/id-file.ts';
import { idsInFile } from '../../lib/ids/ids-in-file.ts';

const id = '2fc8b627-1111-2222-3333-123456789abc';
const utf8 = (text: string) => new TextEncoder().encode(text);
const idsIn = (bytes: Uint8Array) => {
  const ids = idsInFile(bytes);
  return ids.ok ? ids.found.ids.map((found) => found.id) : ids.reason;
};

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('the ids of a file', () => {
  it.each([
    ['UTF-8', utf8(`task_id,name\n${id},Zoë`)],
    ['UTF-8 with a byte order mark', utf8(`\ufefftask_id,name\n${id},Zoë`)],
    ['UTF-16, little end first', utf16(`\ufefftask_id,name\n${id},Zoë`, true)],
    ['UTF-16, big end first', utf16(`\ufefftask_id,name\n${id},Zoë`, false)],
    ['an older encoding', Uint8Array.of(0xe9, 0xe8, ...utf8(`;${id};name\n`))],
  ])('are found in %s', (_, bytes) => {
    expect(idsIn(bytes)).toEqual([id]);
  });

  it('are none in an empty one', () => {
    expect(idsIn(new Uint8Array())).toEqual([]);
  });

  it.each([
    ['a null byte', utf8(`${id}\u0000`)],
    ['UTF-16 without a byte order mark', utf16(id, true)],
    ['bytes that are no text', Uint8Array.from({ length: 999 }, (_, index) => 128 + (index % 100))],
  ])('are not looked for in a file with %s', (_, bytes) => {
    expect(idsIn(bytes)).toBe('not-text');
  });

  it('are looked for without throwing, whatever it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(fileWords(idsInFile(bytes))).toMatch(/\w/);
      }),
    );
  });
});

describe('a file that is not opened', () => {
  it.each([
    ['people.csv', fileLimit, null],
    ['people.csv', fileLimit + 1, 'too-large'],
    ['People.XLSX', 10, 'spreadsheet'],
    ['people.ods', fileLimit + 1, 'spreadsheet'],
    ['xlsx.csv', 10, null],
    ['no extension', 0, null],
  ])('%s of %i bytes: %s', (name, size, reason) => {
    expect(refusalOfFile(name, size)).toBe(reason);
  });
});

describe('the words beside its name', () => {
  it('count the ids or say what is wrong', () => {
    expect(fileWords(idsInFile(utf8(id)))).toBe('1 id found');
    expect(fileWords(idsInFile(utf8(Array.from({ length: 1200 }, (_, n) => `task_${n}`).join(' '))))).toBe(
      '1,200 ids found',
    );
    expect(fileWords(idsInFile(utf8('nothing')))).toBe('no task or batch id in it');
    expect(fileWords({ ok: false, reason: 'too-large' })).toContain('over 20 MB');
  });
});
