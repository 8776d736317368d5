import { expect, test } from 'vitest';
import { erasedFace } from '../../lib/erasing.ts';

const erased = { erasureId: 'e', count: 1200, isMine: true };

test('a page says how much was erased', () => {
  expect(erasedFace(erased)).toMatchObject({ words: 'Erased 1,200 tasks.', which: 'e' });
  expect(erasedFace({ ...erased, count: 1 })).toMatchObject({ words: 'Erased 1 task.' });
  expect(erasedFace(null)).toBeNull();
});

test('it says so too where only a line went', () => {
  expect(erasedFace({ ...erased, count: 0 })).toMatchObject({ words: 'Erased.' });
});
