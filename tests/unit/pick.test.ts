import { describe, expect, it } from 'vitest';
import { readPick } from '../../lib/ids/pick.ts';

const idAt = (place: number) => `${place.toString(16).padStart(8, '0')}-1111-2222-3333-123456789abc`;
const ids = (count: number) => Array.from({ length: count }, (_, place) => idAt(place));

describe('what a right-click asks for', () => {
  it('is the ids of a link before those of a selection elsewhere', () => {
    expect(readPick(`https://example.com/task/${idAt(1)}`, idAt(2))).toEqual({ want: 'show', ids: [idAt(1)] });
    expect(readPick('https://example.com/about', idAt(2))).toEqual({ want: 'show', ids: [idAt(2)] });
  });

  it('is a correction where there is no id', () => {
    expect(readPick(undefined, '8f3a2c')).toEqual({ want: 'correct', text: '8f3a2c' });
    expect(readPick('https://example.com/about', undefined)).toEqual({
      want: 'correct',
      text: 'https://example.com/about',
    });
  });

  it('is a confirmation for more than twenty ids', () => {
    expect(readPick(undefined, ids(20).join(' '))).toEqual({ want: 'show', ids: ids(20) });
    expect(readPick(undefined, ids(21).join(' '))).toEqual({ want: 'confirm', text: ids(21).join(' ') });
  });
});

describe('a selection as long as Firefox cuts it', () => {
  const filled = (end: string) => `${idAt(1)} `.padEnd(16_384 - end.length, '.') + end;

  it('is told of, whatever number of ids is left, and loses what may be half an id', () => {
    expect(readPick(undefined, filled(' task_id=task_12'))).toEqual({
      want: 'cut',
      text: filled(' task_id=task_12').slice(0, -'task_12'.length),
    });
    expect(readPick(undefined, ids(500).join('\n').slice(0, 16_384))).toEqual({
      want: 'cut',
      text: `${ids(442).join('\n')}\n`,
    });
  });

  it('is not told of where the ids come from a link, or nothing was cut', () => {
    expect(readPick(`https://example.com/task/${idAt(2)}`, filled(''))).toEqual({ want: 'show', ids: [idAt(2)] });
    expect(readPick(undefined, filled('').slice(0, -1))).toMatchObject({ want: 'show' });
    expect(readPick(undefined, `${filled('')}.`)).toEqual({ want: 'show', ids: [idAt(1)] });
  });
});
