import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { chosenOf } from '../../lib/ids/chosen-ids.ts';
import { findIds } from '../../lib/ids/find-ids.ts';
import { sampleBatchId } from '../../scripts/sample-page/batch.ts';
import { samplePage, sampleTasks } from '../../scripts/sample-page/tasks.ts';

const html = readFileSync(fileURLToPath(samplePage), 'utf8');
const chosen = (text: string) => chosenOf(findIds(text), new Map()).map(({ id }) => id);

test('the sample page names every sample task, in order, the sample batch, and no other', () => {
  const sections = html.split('<h2>').slice(1);
  const ids = sections.flatMap(chosen);
  expect(ids).toContain(sampleBatchId);
  expect(ids.filter((id) => id !== sampleBatchId)).toEqual(sampleTasks.map(({ id }) => id));
});

test('its log holds an id that is not one of a task', () => {
  const log = /<pre id="log">(.*?)<\/pre>/s.exec(html)?.[1] ?? '';
  expect(chosen(log)).toHaveLength(4);
  expect(findIds(log).ids).toHaveLength(5);
});

test('sample people live on reserved domains', () => {
  const hosts = [...JSON.stringify(sampleTasks).matchAll(/(?:@|https?:\/\/)([a-z.]+)/g)].map(([, host]) => host);
  expect(hosts.length).toBeGreaterThan(8);
  expect(hosts.filter((host) => !/\.(example|test)$/.test(host ?? ''))).toEqual([]);
});
