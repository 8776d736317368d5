import { describe, expect, test } from 'vitest';
import { readSources, type SourceFile } from './imports.ts';

const sources = readSources();

/** lib/ decides, lib/browser/ touches, components/ draws, entrypoints/ wires; imports go down only. */
function floorOf(path: string): number {
  if (path.startsWith('entrypoints/')) return 4;
  if (path.startsWith('components/')) return 3;
  if (path.startsWith('lib/browser/')) return 2;
  if (path.startsWith('lib/watcher/')) return 1;
  return 0;
}

const arrows = sources.flatMap((source) => source.imports.map((to) => ({ from: source.path, to })));

test('there are sources, and their imports were found', () => {
  expect(sources.length).toBeGreaterThan(40);
  expect(arrows.length).toBeGreaterThan(80);
});

describe('imports', () => {
  test('go down only', () => {
    const upwards = arrows.filter(({ from, to }) => floorOf(to) > floorOf(from));
    expect(upwards).toEqual([]);
  });

  test('never lead from one surface into another', () => {
    const surface = (path: string) => path.split('/')[1];
    const across = arrows.filter(
      ({ from, to }) =>
        from.startsWith('entrypoints/') && to.startsWith('entrypoints/') && surface(from) !== surface(to),
    );
    expect(across).toEqual([]);
  });

  test('bring the browser to lib/browser and entrypoints alone', () => {
    const browser = /from 'wxt\/browser'|from 'webextension-polyfill'|\b(?:browser|chrome)\.[a-z]+\b/;
    const touching = sources.filter(
      ({ path, text }) => floorOf(path) !== 2 && floorOf(path) !== 4 && browser.test(text),
    );
    expect(touching.map(({ path }) => path)).toEqual([]);
  });

  test('let components draw without knowing what stores or sends', () => {
    const reaching = arrows.filter(({ from, to }) => floorOf(from) === 3 && (floorOf(to) === 2 || floorOf(to) === 1));
    expect(reaching).toEqual([]);
  });

  test('make ids of elements in one way, that no second rendering repeats', () => {
    const others = sources.filter(({ path, text }) => path !== 'components/own-id.ts' && /\buseId\b/.test(text));
    expect(others.map(({ path }) => path)).toEqual([]);
  });

  test('keep what writes tasks to the worker', () => {
    const writers = ['lib/browser/task-store.ts', 'lib/browser/task-eraser.ts', 'lib/browser/task-expirer.ts'];
    const pages = sources.filter(({ path }) => /^entrypoints\/[^/]+\/main\.tsx$/.test(path));
    const writing = pages.filter(({ path }) => writers.some((writer) => reachedFrom(path).has(writer)));
    expect(writing.map(({ path }) => path)).toEqual([]);
    expect(pages.length).toBeGreaterThan(2);
    expect(writers.filter((writer) => !reachedFrom('entrypoints/background/index.ts').has(writer))).toEqual([]);
  });

  test('form no circle', () => {
    expect(findCircle(sources)).toEqual([]);
  });
});

describe('files', () => {
  test('are small: none over 200 lines, half of them at most 60', () => {
    const lines = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(lines.filter((file) => file.lines > 200)).toEqual([]);
    const sorted = lines.map((file) => file.lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });

  test('have named exports, and say nothing of "utils"', () => {
    const vague = sources.filter(
      ({ path }) => /\/(utils?|helpers?|common|types|index)\.tsx?$/.test(path) && !path.startsWith('entrypoints/'),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
    const defaults = sources.filter(
      ({ path, text }) => /^export default/m.test(text) && path !== 'entrypoints/background/index.ts',
    );
    expect(defaults.map(({ path }) => path)).toEqual([]);
  });
});

/** All that a file imports, and what that imports in turn. */
function reachedFrom(path: string): Set<string> {
  const reached = new Set<string>();
  const todo = [path];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    todo.push(...arrows.filter(({ from }) => from === next).map(({ to }) => to));
  }
  return reached;
}

function findCircle(files: readonly SourceFile[]): string[] {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    trail.push(path);
    for (const next of importsOf.get(path) ?? []) {
      const circle = visit(next);
      if (circle.length > 0) return circle;
    }
    trail.pop();
    done.add(path);
    return [];
  };
  for (const { path } of files) {
    const circle = visit(path);
    if (circle.length > 0) return circle;
  }
  return [];
}
