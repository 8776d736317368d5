import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeople } from '../../lib/people.ts';

const jane = {
  first_name: 'Jane',
  last_name: 'Sample',
  title: 'Head of Marketing',
  email: { email: 'jane@example.com', verified: true },
  phones: [{ phone_number: '+14155550123', line_type: 'MOBILE', valid: true, confidence_grade: 'A' }],
  linkedin_url: 'linkedin.com/in/jane-sample',
};

const readJane = {
  name: 'Jane Sample',
  title: 'Head of Marketing',
  email: { address: 'jane@example.com', verified: true, note: null },
  phones: [{ number: '+14155550123', lineType: 'MOBILE', valid: true, grade: 'A' }],
  linkedin: 'linkedin.com/in/jane-sample',
  rest: {},
};

const nobody = { name: null, title: null, email: null, phones: [], linkedin: null, rest: {} };

const onlyOf = (row: unknown) => readPeople([row])?.[0];

describe('rows that are people', () => {
  it('are read whole', () => {
    expect(readPeople([jane])).toEqual([readJane]);
  });

  it.each([{ people: [jane] }, { contacts: [jane], total: 1 }, { people: [], results: [jane] }])(
    'are read from a wrapper: %j',
    (data) => {
      expect(readPeople(data)).toEqual([readJane]);
    },
  );

  it.each([
    [{ first_name: 'Jane' }, { name: 'Jane' }],
    [{ first_name: null, last_name: 'Sample' }, { name: 'Sample' }],
    [{ first_name: null, last_name: null, title: 'Owner', email: null, phones: [] }, { title: 'Owner' }],
    [{ full_name: 'Jane Sample', email: null }, { name: 'Jane Sample' }],
    [
      { name: 'Jane Sample', title: 'Owner' },
      { name: 'Jane Sample', title: 'Owner' },
    ],
    [{ email: 'hello@example.com' }, { email: { address: 'hello@example.com', verified: null, note: null } }],
    [
      { email: 'hello@example.com', status: 'VALID' },
      { email: { address: 'hello@example.com', verified: null, note: 'VALID' } },
    ],
    [{ email: null, status: 'NOT_FOUND' }, { rest: { status: 'NOT_FOUND' } }],
    [
      { email: { email: 'hello@example.com', verified: false } },
      { email: { address: 'hello@example.com', verified: false, note: null } },
    ],
    [{ phones: ['+14155550100'] }, { phones: [{ number: '+14155550100', lineType: null, valid: null, grade: null }] }],
  ])('may lack fields: %j', (row, expected) => {
    expect(onlyOf(row)).toEqual({ ...nobody, ...expected });
  });
});

describe('what is not understood', () => {
  it.each([
    [
      { first_name: 'Jane', seniority: 'vp', score: 1 },
      { seniority: 'vp', score: 1 },
    ],
    [{ first_name: 'Jane', status: 'ACTIVE' }, { status: 'ACTIVE' }],
    [
      { first_name: 'Jane', title: 7, linkedin_url: ['x'] },
      { title: 7, linkedin_url: ['x'] },
    ],
    [{ first_name: 'Jane', email: 'none' }, { email: 'none' }],
    [{ first_name: 'Jane', email: { email: 'none', verified: false } }, { email: { email: 'none', verified: false } }],
    [{ first_name: 'Jane', email: { email: null, verified: false } }, {}],
    [
      { first_name: 'Jane', email: { email: 'jane@example.com', verified: 'yes', source: 'web' } },
      { email: { email: 'jane@example.com', verified: 'yes', source: 'web' } },
    ],
    [
      { first_name: 'Jane', phones: [{ phone_number: '+1', ext: '7' }] },
      { phones: [{ phone_number: '+1', ext: '7' }] },
    ],
    [{ first_name: 'Jane', phones: [null] }, { phones: [null] }],
    [{ first_name: 'Jane', phones: 'soon' }, { phones: 'soon' }],
    [{ first_name: 'Jane', full_name: 'Dr Jane' }, { full_name: 'Dr Jane' }],
  ])('stays in the rest: %j', (row, rest) => {
    expect(onlyOf(row)?.rest).toEqual(rest);
  });

  it('fault 12: stays there also under the names that objects have of their own', () => {
    const row: unknown = JSON.parse(
      '{"first_name": "Jane", "__proto__": {"title": "x"}, "constructor": 1, "toString": 2}',
    );
    const person = onlyOf(row);
    expect(Object.entries(person?.rest ?? {})).toEqual([
      ['__proto__', { title: 'x' }],
      ['constructor', 1],
      ['toString', 2],
    ]);
    expect(Object.getPrototypeOf(person?.rest)).toBe(Object.prototype);
    expect(person?.title).toBeNull();
  });
});

describe('what is no list of people', () => {
  it.each([
    undefined,
    null,
    'x',
    1,
    [],
    {},
    { people: [] },
    [null],
    [[jane]],
    [jane, null],
    [jane, { technology: 'Shop software' }],
    [{ name: 'Shop software', category: 'e-commerce' }],
    [{ name: 'Sample Ltd', linkedin_url: 'linkedin.com/company/sample' }],
    [{ status: 'x' }],
    { people: 'none' },
    jane,
  ])('gives none: %j', (data) => {
    expect(readPeople(data)).toBeNull();
  });

  it('never throws, whatever the JSON', () => {
    const names = fc.constantFrom('first_name', 'email', 'phones', 'name', 'people', '__proto__', 'title', 'status');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), tie('row'), fc.array(tie('row'), { maxLength: 3 })),
      row: fc.dictionary(names, tie('tree'), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(tree, (data) => {
        const people = readPeople(data);
        expect(people === null || people.length > 0).toBe(true);
      }),
    );
  });
});
