import { comparedExports } from './exports.ts';
import { parseAndPaint, plainFilter, plainSort, readLot } from './floors.ts';
import { showPlainList } from './plain-list.tsx';

const page = { readLot, parseAndPaint, plainSort, plainFilter, showPlainList, comparedExports };

declare global {
  var benchPage: typeof page;
}

globalThis.benchPage = page;
