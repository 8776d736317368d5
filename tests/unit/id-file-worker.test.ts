import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const fault = new Error('a fault');
const heard: ((event: { data: unknown }) => Promise<void>)[] = [];
const answers: unknown[] = [];
const failing = () => {
  throw fault;
};

// All that the worker imports, so that nothing that other tests share comes to stand on what fails.
const parts = {
  '@/lib/ids/find-ids.ts': { findIds: failing },
  '@/lib/ids/ids-in-file.ts': { idsInFile: failing },
};

beforeAll(async () => {
  vi.stubGlobal('addEventListener', (_type: string, listener: (typeof heard)[number]) => heard.push(listener));
  vi.stubGlobal('postMessage', (answer: unknown) => answers.push(answer));
  for (const [path, part] of Object.entries(parts)) vi.doMock(path, () => part);
  await import('@/components/ids/id-file-worker.ts');
});

afterAll(() => {
  for (const path of Object.keys(parts)) vi.doUnmock(path);
  vi.unstubAllGlobals();
});

it.each([
  ['text', 'task_one_1'],
  ['file', new File(['task_one_1'], 'ids.txt')],
])(
  'a %s that nothing can be found in for a fault is answered too: whoever waits would wait for ever',
  async (_, data) => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    answers.length = 0;
    await Promise.all(heard.map((listener) => listener({ data })));
    expect(answers).toEqual([{ ok: false, reason: 'unreadable' }]);
    expect(report).toHaveBeenCalledWith(fault);
    report.mockRestore();
  },
);
