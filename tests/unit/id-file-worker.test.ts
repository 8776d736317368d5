import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const fault = new Error('a fault');
const heard: ((event: { data: unknown }) => Promise<void>)[] = [];
const answers: unknown[] = [];

beforeAll(async () => {
  vi.stubGlobal('addEventListener', (_type: string, listener: (typeof heard)[number]) => heard.push(listener));
  vi.stubGlobal('postMessage', (answer: unknown) => answers.push(answer));
  vi.doMock('@/lib/ids/find-ids.ts', () => ({
    findIds() {
      throw fault;
    },
  }));
  await import('@/components/ids/id-file-worker.ts');
});

afterAll(() => {
  vi.doUnmock('@/lib/ids/find-ids.ts');
  vi.unstubAllGlobals();
});

it.each([
  ['a text in which nothing can be found for a fault', 'task_one_1'],
  ['a file that was moved', Object.assign(new File([], 'ids.txt'), { arrayBuffer: () => Promise.reject(fault) })],
])('%s is answered too: whoever waits would wait for ever', async (_, data) => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  answers.length = 0;
  await Promise.all(heard.map((listener) => listener({ data })));
  expect(answers).toEqual([{ ok: false, reason: 'unreadable' }]);
  expect(report).toHaveBeenCalledWith(fault);
  report.mockRestore();
});
