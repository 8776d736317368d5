import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIds } from '../../lib/ids/find-ids.ts';
import { isAlmostUuid } from '../../lib/ids/id-form.ts';
import { isWorthTelling, nearSpans } from '../../lib/ids/near-ids.ts';

const id = '2fc8b627-1111-2222-3333-123456789abc';

describe('almost an id', () => {
  it.each([
    ['the last character is missing', id.slice(0, -1)],
    ['half of the last group is missing', id.slice(0, -6)],
    ['the last group is missing', id.slice(0, -13)],
    ['the first character is missing', id.slice(1)],
    ['the first group is missing', id.slice(9)],
    ['there is one more at the end', `${id}d`],
    ['there is one more at the beginning', `a${id}`],
    ['one is missing in the middle', id.replace('2222', '222')],
    ['there is one more in the middle', id.replace('2222', '22222')],
    ['a hyphen is missing', id.replace('-1111', '1111')],
    ['there is a hyphen more', id.replace('1234', '12-34')],
    ['a letter O stands for a zero', id.replace('1111', '11O1').toUpperCase()],
  ])('is a word in which %s', (_, word) => {
    expect(isAlmostUuid(word)).toBe(true);
    expect(nearSpans(`see "${word}", please`)).toEqual([{ start: 5, end: 5 + word.length }]);
  });

  it.each([
    ['a whole id', id],
    ['a word of three other letters', id.replace('1111', 'ghij').replace('gh', '1h')],
    ['a pattern', 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'],
    ['an id without hyphens', id.replaceAll('-', '')],
    ['a trace context', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'],
    ['a trace of a cloud', '1-5759e988-bd862e3fe1be46a994272793'],
    ['a time', '2026-11-23T10-00-00-123'],
    ['numbers of a card', '4111-1111-1111-1111'],
    ['a security identifier', 'S-1-5-21-3623811015-3361044348-30300820-1013'],
    ['a name', 'customer-42-of-acme-and-sons-2026'],
    ['a licence', 'ABCDE-12345-FEDCB-54321-AAAAA'],
    ['a part of a longer word', `job_${id.slice(0, -1)}`],
  ])('is not %s', (_, word) => {
    expect(nearSpans(`see ${word} or ${word}.`)).toEqual([]);
  });

  it('is whatever one slip makes of an id', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{32}$/);
    const uuids = hex.map((text) => text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
    const isMissing = (word: string, at: number) => word.slice(0, at) + word.slice(at + 1);
    fc.assert(
      fc.property(uuids, fc.nat({ max: 35 }), fc.constantFrom(...'0123456789abcdef'), (uuid, at, digit) => {
        expect(isAlmostUuid(isMissing(uuid, at))).toBe(true);
        expect(isAlmostUuid(uuid.slice(0, at) + digit + uuid.slice(at))).toBe(true);
      }),
    );
  });

  it('is looked for without throwing and in order, whatever the text', () => {
    const pieces = fc.oneof(
      fc.constantFrom(id, id.slice(1), '-', ' ', '"'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of nearSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(isAlmostUuid(text.slice(start, end))).toBe(true);
          last = end;
        }
      }),
    );
  });
});

describe('an id cut short', () => {
  const near = (text: string) => findIds(text).near.map((each) => each.text);

  it.each([id.slice(0, 9), id.slice(0, 13), id.slice(0, 20), id.slice(0, 23), id.slice(14), id.slice(24)])(
    'to %s is told among nothing but ids',
    (piece) => {
      expect(near(`${other}\n* ${piece}\n"${third}",`)).toEqual([piece]);
      expect(near(`${piece} ${other}`)).toEqual([piece]);
    },
  );

  it('is told beside what has another slip, each once and in order', () => {
    expect(near(`${id.slice(1)}\n${id.slice(0, 20)}\n${other}\n${id.slice(0, 20)}`)).toEqual([
      id.slice(1),
      id.slice(0, 20),
    ]);
  });

  it('may be anything among other words, and its beginning is no more than the beginning of a word', () => {
    expect(near(`20261123-1042 INFO ${other} done`)).toEqual([]);
    expect(near(`${other}\n${id.slice(0, 8)}`)).toEqual([]);
  });
});

describe('telling of them', () => {
  it.each([
    [0, 5, false],
    [1, 1, true],
    [10, 1, true],
    [11, 1, false],
    [11, 11, true],
  ])('%s beside %s whole ones: %s', (near, whole, told) => {
    expect(isWorthTelling(near, whole)).toBe(told);
  });
});

const other = '7A0E61D4-93BC-4F6E-8D25-0B1C2D3E4F50';
const third = '00000000-0000-0000-0000-00000000000f';

function uuidOf(number: number): string {
  return `${number.toString(16).padStart(8, '0')}-1111-2222-3333-123456789abc`;
}

const labelledIn = (text: string) =>
  findIds(text)
    .ids.filter((found) => found.labelled)
    .map((found) => found.id);

describe('ids that are not whole', () => {
  const short = id.slice(0, -1);
  const nearIn = (text: string) => findIds(text).near.map((near) => near.text);

  it('are told beside whole ones, once each, with their line', () => {
    const found = findIds(`${other}\nJane ${short} done\n${third}\n${short.toUpperCase()}`);
    expect(found.ids.map(({ id }) => id)).toEqual([other, third]);
    expect(found).toMatchObject({ nearCount: 1, near: [{ text: short.toUpperCase() }] });
    expect(findIds(`${other}\nJane ${short} done`).near[0]?.context).toEqual({ before: 'Jane ', after: ' done' });
  });

  it.each([
    ['in a list after a label, whose later items stay', `Task IDs:\n${other}\n${short}\n${third}`],
    ['after a label', `task_id=${other}\ntask_id=${short}\ntask_id=${third}`],
    ['in a column', `row,task_id\n1,${other}\n2,${short}\n3,${third}`],
  ])('are never sent: %s', (_, text) => {
    expect(labelledIn(text)).toEqual([other, third]);
    expect(nearIn(text)).toEqual([short]);
  });

  it('are not told where only labelled ids are chosen and they have no label', () => {
    expect(nearIn(`request_id=${short} task_id=${id}`)).toEqual([]);
  });

  it('are not told where there are many and hardly any whole id: that is a text of something else', () => {
    const nears = Array.from({ length: 11 }, (_, number) => `${uuidOf(number)}0`);
    expect(findIds([id, ...nears].join('\n')).nearCount).toBe(0);
    expect(findIds([id, ...nears.slice(1)].join('\n')).nearCount).toBe(10);
    const wholes = Array.from({ length: 11 }, (_, number) => uuidOf(number));
    expect(findIds([...wholes, ...nears].join('\n')).nearCount).toBe(11);
  });
});
