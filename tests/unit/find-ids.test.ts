import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIds, idLimit } from '../../lib/ids/find-ids.ts';
import { isId } from '../../lib/ids/id-form.ts';
import { cleanText } from '../../lib/text/clean-text.ts';

const doc = '2fc8b627-1111-2222-3333-123456789abc'; // the documentation's own example: it fails strict UUID validation
const other = '7A0E61D4-93BC-4F6E-8D25-0B1C2D3E4F50';
const third = '00000000-0000-0000-0000-00000000000f';

const idsIn = (text: string) => findIds(text).ids.map((found) => found.id);
/** The ids as far as most tests look at them: without what stands around them. */
const plainIn = (text: string) => findIds(text).ids.map(({ id, key, labelled }) => ({ id, key, labelled }));
const labelledIn = (text: string) =>
  findIds(text)
    .ids.filter((found) => found.labelled)
    .map((found) => found.id);

function uuidOf(number: number): string {
  return `${number.toString(16).padStart(8, '0')}-1111-2222-3333-123456789abc`;
}

describe('UUID-shaped ids', () => {
  it.each([
    ['alone', doc],
    ['in double quotes', `"${doc}"`],
    ['in back ticks and brackets', `[(\`${doc}\`)]`],
    ['in an address', `https://api.openmart.ai/api/v1/task/${doc}?x=1#y`],
    ['in an encoded address', `https://n8n.example/run?next=%2Ftask%2F${doc}%2Fstatus&q=%22${doc}%22`],
    ['in a curl command', `curl -H "X-API-Key: key-12" 'https://api.openmart.ai/api/v1/task/${doc}'`],
    ['in JSON', `{"data":{"task":"${doc}"}}`],
    ['in JSON inside JSON', `{"body":"{\\n\\"id\\":\\n${doc}\\n}"}`],
    ['in escaped quotes', `\\u0022${doc}\\u0022`],
    ['in a CSV row', `Jane Doe,${doc},done`],
    ['in a log line', `2026-11-23T10:00:00Z INFO worker=3 got ${doc}: ok`],
    ['in terminal colours', `\u001b[32m${doc}\u001b[0m done`],
    ['at the end of a sentence', `Have a look at ${doc}.`],
    ['in a file name', `result_${doc}.json`],
    ['beside emoji', `✅${doc}🎉`],
  ])('fault 2: are found %s', (_, text) => {
    expect(idsIn(text)).toEqual([doc]);
  });

  it('keep their case, and are compared without it', () => {
    const found = findIds(`${other} ${doc} ${other.toLowerCase()} ${doc}`);
    expect(found.ids).toMatchObject([
      { id: other, key: other.toLowerCase(), labelled: false },
      { id: doc, key: doc, labelled: false },
    ]);
    expect(found.duplicates).toBe(2);
    expect(found.refusal).toBeNull();
  });

  it.each([`${doc}0`, `a${doc}`, `${doc}\u0000`, `\u0000${doc}`, `${doc}\ud800`, `\udc00${doc}`, `${doc}\u0085x`])(
    'are not cut out of something else: %j',
    (text) => {
      expect(idsIn(text)).not.toContain(doc);
    },
  );
});

describe('labels', () => {
  it.each([
    ['/api/v1/task/task_123', 'task_123'],
    ['/api/v1/task/batch/nightly_7/status', 'nightly_7'],
    ['/api/v1/task/batch/nightly_7/task_ids?status=COMPLETED', 'nightly_7'],
    ['results.html#/task/task_123', 'task_123'],
    ['go to %2Fbatch%2Fb7 now', 'b7'],
    ['{"task_id": "x7", "n": 1}', 'x7'],
    ['{\\"task_id\\":\\"x7\\"}', 'x7'],
    ["{'taskId':'x7'}", 'x7'],
    ['openmartTaskId=x7&y=2', 'x7'],
    ['?batch_id=x7&y=2', 'x7'],
    ['?batch_id%3Dx7%26y', 'x7'],
    ['TASK_ID=x7', 'x7'],
    ['X-Task-Id: x7', 'x7'],
    ['**Task ID:** `x7`', 'x7'],
    ['<task_id>x7</task_id>', 'x7'],
    ['run --task-id task_123 --verbose', 'task_123'],
    ['the task id task_123, please', 'task_123'],
    ['see batch id: run.2026~a.', 'run.2026~a'],
    [`task_id=${doc}.json`, doc],
    ['task_id=job-8f3a2c', 'job-8f3a2c'],
    [`task_id=job-${doc}`, `job-${doc}`],
  ])('take what stands right after: %s', (text, id) => {
    const found = findIds(text);
    expect(plainIn(text)).toEqual([{ id, key: id.toLowerCase(), labelled: true }]);
    expect(found.labelledOnly).toBe(true);
  });

  it.each([
    'task_id: null',
    'task_id=undefined',
    'task id was missing 3 times',
    'task_ids: 250 found',
    'Task IDs (3)',
    'tracking_id=cust-42 ok',
    'GET /api/v1/task/batch/status',
    'GET /api/v1/task/task_ids',
    'GET /task/..%2Fb',
    'task_id=a1%2F..%2Fb',
    'task_id=a1\u0000b2 x',
    `task_id=${'a1'.repeat(65)} x`,
    'task_ids[0] = none',
  ])('take nothing that is no id: %j', (text) => {
    expect(idsIn(text)).toEqual([]);
  });

  it.each([
    ['a JSON list', `{"task_ids": ["x1", "${doc}",\n "b2"], "request": "${other}"}`, ['x1', doc, 'b2']],
    ['a list in escaped JSON', `{\\"task_ids\\":[\\"x1\\",\\n\\"${doc}\\"]}`, ['x1', doc]],
    ['a comma list', `task_ids=task_1,task_2,${doc}&x=${other}`, ['task_1', 'task_2', doc]],
    ['a YAML list', `task_ids:\n  - ${doc}\n  - ${third}\ntrace: ${other}`, [doc, third]],
    ['a heading with lines', `Task IDs:\n${doc}\n${third}\n\nTrace ${other}`, [doc, third]],
    ['a column', `task_id\n${doc}\n${third}\ntask_9`, [doc, third, 'task_9']],
    ['numbered names', `task_ids[0]=${doc}&task_ids[1]=${third}`, [doc, third]],
  ])('take all of %s', (_, text, expected) => {
    expect(labelledIn(text)).toEqual(expected);
  });

  it('tell labelled ids from the others of a log', () => {
    const found = findIds(`request_id=${other} task_id=${doc} span ${third} GET /batch/${doc}`);
    expect(found.ids.map((id) => [id.id, id.labelled])).toEqual([
      [other, false],
      [doc, true],
      [third, false],
    ]);
    expect(found.labelledOnly).toBe(true);
  });

  it('label an id that also stands elsewhere without a label', () => {
    const text = `request ${doc} task_id=${doc.toUpperCase()}`;
    expect(findIds(text).ids).toMatchObject([{ id: doc.toUpperCase(), key: doc, labelled: true, source: 'task_id' }]);
  });

  it.each([
    ['the first column', `task_id,name\n${doc},Jane\n${third},Joe`],
    ['the last column', `tracking_id,task_id\ncust-1,${doc}\ncust-2,${third}`],
    ['a path that ends in a name', `GET /v1/task_ids ${doc} ${third}`],
  ])('do not set one id apart from its fellows after the heading of %s', (_, text) => {
    const found = findIds(text);
    expect(found.ids.map(({ id, chosen }) => chosen && id)).toEqual([doc, third]);
  });
});

describe('cleaning', () => {
  it.each([
    ['zero-width space', `2fc8b627\u200b-1111-2222-3333-123456789abc`],
    ['byte order mark', `\ufeff${doc}`],
    ['soft hyphen', `2fc8b627-1111-2222-3333-1234\u00ad56789abc`],
    ['no-break space', `task:\u00a0${doc}`],
    ['right-to-left override', `\u202e${doc}`],
    ['end of direction', `${doc}\u202c`],
    ['smart quote', `“${doc}”`],
    ['no-break hyphen', doc.replaceAll('-', '\u2011')],
    ['figure dash', doc.replaceAll('-', '\u2012')],
    ['en dash', doc.replaceAll('-', '\u2013')],
    ['minus sign', doc.replaceAll('-', '\u2212')],
    ['look-alike hyphen', doc.replaceAll('-', '\u2010')],
    ['full-width hyphen', doc.replaceAll('-', '\uff0d')],
    ['full-width digit', doc.replace('2', '\uff12')],
    ['full-width letter', doc.replace('f', '\uff46')],
  ])('fault 4: takes out or replaces: %s', (name, text) => {
    expect(findIds(text)).toMatchObject({ ids: [{ id: doc }], cleaned: [name] });
  });

  it('fault 4: works on other forms too', () => {
    expect(findIds('task\u2011\u200b123')).toMatchObject({
      ids: [{ id: 'task-123' }],
      cleaned: ['no-break hyphen', 'zero-width space'],
    });
  });

  it('tells what stood beside an id from what stood further away, also after removals', () => {
    expect(findIds(`${'\u200b'.repeat(60)}see\u00a0${doc}`).cleaned).toEqual(['no-break space']);
  });

  it('says nothing of characters that stand apart from every id', () => {
    expect(findIds(`“Quoted” – and a\u00a0gap; ${doc} – done`).cleaned).toEqual([]);
  });
});

describe('large and hostile texts', () => {
  it('fault 6: finds three ids in a megabyte of log', () => {
    const line =
      '2026-11-23T10:00:00.123Z INFO [worker-3] GET /api/v1/health 200 12ms trace=9f86d081884c7d65 size=1024\n';
    const half = line.repeat(5000);
    expect(idsIn(`${doc}\n${half}${other}\n${half}${third}`)).toEqual([doc, other, third]);
  });

  it('fault 6: caps the number of ids and counts the rest', () => {
    const all = Array.from({ length: 10_000 }, (_, number) => uuidOf(number));
    const found = findIds(all.join('\n'));
    expect(found.ids.map((id) => id.id)).toEqual(all.slice(0, idLimit));
    expect(found.beyondLimit).toBe(5000);
  });

  it.each([
    ['labels of lists that never end', 'task_ids: ['.repeat(100_000)],
    ['lists in lists', 'task_ids: [a1,'.repeat(100_000)],
    ['labels and blanks', `task id${' '.repeat(70)}`.repeat(20_000)],
    ['hyphens', 'a-'.repeat(500_000)],
    ['dots', '.'.repeat(1_000_000)],
    ['dots after an id', `task_1${'.'.repeat(1_000_000)}x`],
    ['underscores', '_'.repeat(1_000_000)],
    ['hexadecimal digits', '0123456789abcdef'.repeat(65_536)],
    ['almost UUIDs', '2fc8b627-1111-2222-3333-123456789abg'.repeat(30_000)],
    ['words with hyphens', 'a1-b2-c3-d4-'.repeat(80_000)],
    ['headings', 'task_id,'.repeat(100_000)],
    ['quotes that never end', `a,b\n1,2\n${'"a""'.repeat(250_000)}`],
    ['cells that open a quote', `a,b\n1,2\n${'"x,'.repeat(300_000)}`],
    ['invisible characters', '\u200b'.repeat(1_000_000)],
    ['blanks', ' '.repeat(1_000_000)],
    ['slashes', '/task'.repeat(200_000)],
    ['brackets', '['.repeat(1_000_000)],
    ['backslashes', '\\'.repeat(1_000_000)],
  ])('fault 6: comes to an end on a megabyte of %s', (_, text) => {
    expect(findIds(text).ids.length).toBeLessThan(10);
  });

  it('takes every item of one long list', () => {
    const all = Array.from({ length: 4000 }, (_, number) => `x${number}`);
    expect(labelledIn(`task_ids=["${all.join('","')}"]`)).toEqual(all);
  });
});

describe('for any text', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      doc,
      other,
      doc.slice(1),
      `${doc}f`,
      'row_id,task_id\n',
      'acct-3',
      'task_1',
      'task_ids: [',
      'task_id',
      '/task/',
      '/batch/',
      '%2F',
      '\\n',
      '"',
      ',',
      ' ',
      '\n',
    ),
    fc.constantFrom('\u200b', '\u2011', '“', '\ud800', '\u0000', '\uff12', ':', '=', ']', '-', '.', '..', '/'),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.stringMatching(/^[0-9a-f_-]{0,12}$/),
  );
  const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

  it('never throws, and every id may be sent, stands in the cleaned text, and comes once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = findIds(text);
        const clean = cleanText(text).text;
        expect(found.ids.every(({ id, key }) => isId(id) && clean.includes(id) && key === id.toLowerCase())).toBe(true);
        expect(new Set(found.ids.map((id) => id.key)).size).toBe(found.ids.length);
        expect(found.refusal === null).toBe(found.ids.length > 0);
        expect(found.anyway.every(isId)).toBe(true);
        const near = found.near.map(({ text: each }) => each.toLowerCase());
        expect(found.ids.filter(({ key }) => near.includes(key))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds what it found again, alone', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { id } of findIds(text).ids) expect(idsIn(`task_id=${id}`)).toEqual([id]);
      }),
    );
  });
});
