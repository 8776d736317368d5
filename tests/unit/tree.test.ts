import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keySourceOf, sourceOf } from '../../lib/json/json-nodes.ts';
import { pathOf } from '../../lib/json/json-path.ts';
import { scanJsonAtOnce } from '../../lib/json/json-scan.ts';
import {
  isOpen,
  rowOf,
  seenInstead,
  type Tree,
  treeOf,
  withAllOpen,
  withOpen,
  withShown,
} from '../../lib/tree/tree.ts';
import { type TreeKey, treeMove } from '../../lib/tree/tree-keys.ts';
import { typedTo } from '../../lib/tree/tree-typing.ts';

const sample =
  '{"id":"x","data":[{"name":"Jane","email":{"address":"jane@example.com"}},{"name":"Ada"}],"more":{"n":[1,2]}}';

function outline(text: string, levels?: number): Tree {
  const nodes = scanJsonAtOnce(text);
  if (!nodes) throw new Error('no JSON');
  return treeOf(nodes, levels);
}

const paths = (tree: Tree) => [...tree.rows].map((node) => pathOf(tree.nodes, node));

function nodeAt(tree: Tree, path: string): number {
  for (let node = 0; node < tree.nodes.count; node += 1) if (pathOf(tree.nodes, node) === path) return node;
  throw new Error(`no ${path}`);
}

/** What should be seen, found the slow way: whatever has only open ones above it. */
function seen(tree: Tree): number[] {
  const all = Array.from({ length: tree.nodes.count }, (_, node) => node);
  return all.filter((node) => {
    for (let above = tree.nodes.parent[node] ?? -1; above !== -1; above = tree.nodes.parent[above] ?? -1)
      if (tree.open[above] !== 1) return false;
    return true;
  });
}

describe('an outline', () => {
  it('shows the first two levels at first', () => {
    expect(paths(outline(sample))).toEqual(['', 'id', 'data', 'data[0]', 'data[1]', 'more', 'more.n']);
  });

  it('shows what was opened, and no longer what was closed', () => {
    const tree = outline(sample, 0);
    expect(paths(tree)).toEqual(['']);
    const opened = withOpen(tree, [0], true);
    expect(paths(opened)).toEqual(['', 'id', 'data', 'more']);
    const all = withAllOpen(opened, nodeAt(tree, 'data'), true);
    expect(paths(all)).toEqual([
      '',
      'id',
      'data',
      'data[0]',
      'data[0].name',
      'data[0].email',
      'data[0].email.address',
      'data[1]',
      'data[1].name',
      'more',
    ]);
    expect(paths(withAllOpen(all, 0, false))).toEqual(['', 'id', 'data', 'more']);
    expect(paths(tree)).toEqual(['']);
  });

  it('shows a value wherever it hides', () => {
    const tree = outline(sample, 0);
    const node = nodeAt(tree, 'data[0].email.address');
    expect(rowOf(tree, node)).toBe(-1);
    expect(rowOf(withShown(tree, node), node)).toBe(6);
  });

  it('shows what has only open ones above it, whatever was done', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('open', 'close', 'all', 'none', 'show'), fc.nat()), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), steps, (text, done) => {
        let tree = outline(text, 1);
        for (const [what, number] of done) {
          const node = number % tree.nodes.count;
          if (what === 'show') tree = withShown(tree, node);
          else if (what === 'open' || what === 'close') tree = withOpen(tree, [node], what === 'open');
          else tree = withAllOpen(tree, node, what === 'all');
          expect([...tree.rows]).toEqual(seen(tree));
          if (what === 'show') expect(rowOf(tree, node)).not.toBe(-1);
        }
      }),
    );
  });

  it('holds 200 levels', () => {
    const tree = outline(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`);
    const all = withAllOpen(tree, 0, true);
    expect(all.rows).toHaveLength(201);
    expect(pathOf(all.nodes, 200)).toBe(Array(200).fill('a').join('.'));
    expect(seenInstead(withOpen(all, [3], false), 150)).toBe(3);
  });
});

describe('the path of a value', () => {
  it.each([
    ['{"a":{"b_1":[[5]]}}', 'a.b_1[0][0]'],
    ['[{"a":5}]', '[0].a'],
    ['{"odd key":{"x-y":5}}', '["odd key"]["x-y"]'],
    ['{"":{"1":5}}', '[""]["1"]'],
    ['{"sa\\"id":5}', '["sa\\"id"]'],
    ['{"n\\u0061me":5}', 'name'],
    ['{"größe":5}', 'größe'],
    ['{"a\\u200bb":5}', '["a\u200bb"]'],
    ['5', ''],
  ])('in %s is %s', (text, path) => {
    const { nodes } = outline(text);
    expect(pathOf(nodes, nodes.count - 1)).toBe(path);
  });
});

describe('a key', () => {
  const press = (tree: Tree, path: string, key: string, more: Partial<TreeKey> = {}) => {
    const move = treeMove(tree, nodeAt(tree, path), { key, shift: false, pageRows: 3, ...more });
    return move && { at: pathOf(move.tree.nodes, move.current), paths: paths(move.tree) };
  };
  const tree = outline(sample);

  it.each([
    ['data', 'ArrowDown', 'data[0]'],
    ['data[0]', 'ArrowUp', 'data'],
    ['', 'ArrowUp', ''],
    ['more.n', 'ArrowDown', 'more.n'],
    ['data', 'ArrowRight', 'data[0]'],
    ['id', 'ArrowRight', 'id'],
    ['data[1]', 'ArrowLeft', 'data'],
    ['id', 'ArrowLeft', ''],
    ['data', 'Home', ''],
    ['data', 'End', 'more.n'],
    ['data', 'PageDown', 'more'],
    ['data', 'PageUp', ''],
  ])('on %s, %s, leads to %s', (from, key, to) => {
    expect(press(tree, from, key)).toEqual({ at: to, paths: paths(tree) });
  });

  it('opens and closes', () => {
    expect(press(tree, 'more.n', 'ArrowRight')?.paths).toContain('more.n[1]');
    expect(press(tree, 'data', 'ArrowLeft')).toEqual({ at: 'data', paths: ['', 'id', 'data', 'more', 'more.n'] });
    expect(press(tree, 'data', 'Enter')?.paths).not.toContain('data[0]');
    expect(press(tree, 'data[1]', ' ')?.paths).toContain('data[1].name');
  });

  it('opens all siblings', () => {
    expect(press(tree, 'data[1]', '*')).toEqual({
      at: 'data[1]',
      paths: [
        '',
        'id',
        'data',
        'data[0]',
        'data[0].name',
        'data[0].email',
        'data[1]',
        'data[1].name',
        'more',
        'more.n',
      ],
    });
  });

  it('opens and closes all below, with Shift', () => {
    expect(press(tree, 'data', 'ArrowRight', { shift: true })?.paths).toContain('data[0].email.address');
    const all = withAllOpen(tree, 0, true);
    const closed = press(all, 'data', 'ArrowLeft', { shift: true });
    expect(closed?.paths).not.toContain('data[0]');
    expect(closed?.paths).toContain('more.n[0]');
    const openedAgain = treeMove(all, nodeAt(all, 'data'), { key: 'ArrowLeft', shift: true, pageRows: 3 });
    expect(openedAgain && press(openedAgain.tree, 'data', 'ArrowRight')?.paths).not.toContain('data[0].email');
  });

  it('may be none of the tree', () => {
    expect(press(tree, 'data', 'Tab')).toBeNull();
  });
});

describe('typing', () => {
  const tree = withAllOpen(outline('{"name":"Jane","Note":"x","age":41,"n":"Nadia","odd":"\\u0041"}'), 0, true);
  const typed = (from: string, letters: string) => {
    const node = typedTo(tree, nodeAt(tree, from), letters);
    return node === null ? null : (keySourceOf(tree.nodes, node) ?? '');
  };

  it.each([
    ['name', 'n', 'Note'],
    ['n', 'n', 'name'],
    ['name', 'na', 'name'],
    ['Note', 'na', 'n'],
    ['name', 'JA', 'name'],
    ['name', '4', 'age'],
    ['name', '\\u', 'odd'],
    ['name', 'zz', null],
  ])('from %s, %s, leads to %s', (from, letters, to) => {
    expect(typed(from, letters)).toBe(to);
  });

  it('passes over what is closed', () => {
    const closed = outline('[{"zed":1}]', 1);
    expect(typedTo(closed, 0, 'zed')).toBeNull();
    expect(typedTo(withShown(closed, 2), 0, 'zed')).toBe(2);
  });
});

it('shows each value in its own words', () => {
  const tree = outline('[1e400,"\\u0041"]');
  expect([...tree.rows].map((node) => sourceOf(tree.nodes, node))).toEqual(['[1e400,"\\u0041"]', '1e400', '"\\u0041"']);
  expect(isOpen(tree, 1)).toBe(false);
});
