import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { json, text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { certificate } from '../sandbox/certificate.ts';
import { type LifeName, lives } from '../sandbox/lives.ts';
import { oddData } from '../sandbox/odd-data.ts';
import { createRandom } from '../sandbox/random.ts';
import { addSamples } from '../sandbox/samples.ts';
import { createSandbox, type Sandbox, sandboxKey } from '../sandbox/server.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await createSandbox();
});
afterEach(() => sandbox.close());

/** The answer as soon as its headers are there; rejects if the connection ends before. */
async function open(path: string, headers: Record<string, string> = { 'x-api-key': sandboxKey }) {
  const { cert } = await certificate();
  const asked = request(`${sandbox.origin}${path}`, { headers, ca: cert, agent: false });
  asked.end();
  const [response]: IncomingMessage[] = await once(asked, 'response');
  if (!response) throw new Error('no response');
  return response;
}

async function ask(path: string, headers?: Record<string, string>) {
  const response = await open(path, headers);
  return { code: response.statusCode, headers: response.headers, body: await text(response) };
}

const askTask = (task: { id: string }) => ask(`/api/v1/task/${task.id}`);
const statuses = async (task: { id: string }, times: number) => {
  const seen: unknown[] = [];
  for (let n = 0; n < times; n++) {
    const { code, body } = await askTask(task);
    seen.push(code === 200 ? JSON.parse(body).status : code);
  }
  return seen;
};

describe('the key', () => {
  test('is asked for before anything else', async () => {
    const invalid = { code: 401, body: '{"detail":"Invalid API Key"}' };
    expect(await ask('/nowhere', {})).toMatchObject(invalid);
    expect(await ask('/api/v2/credit-balance', { 'x-api-key': 'other' })).toMatchObject(invalid);
  });

  test('may come in either header and shows the credits', async () => {
    sandbox.setBalance(7);
    for (const headers of [{ 'x-api-key': sandboxKey }, { authorization: `Bearer ${sandboxKey}` }]) {
      const { code, body } = await ask('/api/v2/credit-balance', headers);
      expect(code).toBe(200);
      expect(JSON.parse(body)).toEqual({
        period_start: expect.any(String),
        period_end: expect.any(String),
        balance: 7,
      });
    }
    expect(sandbox.ledger.map(({ key }) => key)).toEqual([sandboxKey, sandboxKey]);
  });

  test('can be forgotten, added, or have a life of its own', async () => {
    sandbox.removeKey(sandboxKey);
    sandbox.addKey('new-key');
    sandbox.setKeyLife('new-key', [{ answer: 'as-usual' }, { answer: 'error', code: 402, detail: 'Empty' }]);
    const withNew = { 'x-api-key': 'new-key' };
    expect((await ask('/api/v2/credit-balance')).code).toBe(401);
    expect((await ask('/api/v2/credit-balance', withNew)).code).toBe(200);
    expect((await ask('/api/v2/credit-balance', withNew)).code).toBe(402);
    sandbox.setKeyLife('new-key', null);
    expect((await ask('/api/v2/credit-balance', withNew)).code).toBe(200);
  });
});

describe('tasks', () => {
  test('answer with id, tracking id and data, whatever the case of the id', async () => {
    const task = sandbox.addTask({ trackingId: 'customer-42', data: [{ first_name: 'Jane' }] });
    const { body, headers } = await ask(`/api/v1/task/${task.id.toUpperCase()}`);
    expect(JSON.parse(body)).toEqual({
      task_id: task.id,
      status: 'COMPLETED',
      tracking_id: 'customer-42',
      data: [{ first_name: 'Jane' }],
    });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('walk one step a request and stay at the last', async () => {
    const task = sandbox.addTask({ life: 'done-at-third-ask' });
    expect(await statuses(task, 4)).toEqual(['PROCESSING', 'PROCESSING', 'COMPLETED', 'COMPLETED']);
    const moody = sandbox.addTask({ life: 'processing-and-unavailable' });
    expect(await statuses(moody, 5)).toEqual(['PROCESSING', 503, 'PROCESSING', 503, 'COMPLETED']);
  });

  test('process until told', async () => {
    const task = sandbox.addTask({ life: 'processing' });
    expect(await statuses(task, 3)).toEqual(['PROCESSING', 'PROCESSING', 'PROCESSING']);
    task.complete();
    expect(await statuses(task, 1)).toEqual(['COMPLETED']);
  });

  test('can be held until released', async () => {
    const task = sandbox.addTask({ life: 'held' });
    const answer = askTask(task);
    await sandbox.waitFor((entries) => entries.length === 1);
    expect(sandbox.ledger[0]).toMatchObject({ finishedAt: null, status: null });
    task.release();
    expect((await answer).code).toBe(200);
    expect((await askTask(task)).code).toBe(200);
  });

  test('that are held follow a new life', async () => {
    const task = sandbox.addTask({ life: 'held' });
    const answer = askTask(task);
    await sandbox.waitFor((entries) => entries.length === 1);
    task.live('errored');
    expect(JSON.parse((await answer).body)).toMatchObject({ status: 'ERRORED', data: null });
  });

  test('that are unknown, and other paths, are not found', async () => {
    expect(await ask('/api/v1/task/nobody')).toMatchObject({ code: 404, body: '{"detail":"Task not found"}' });
    expect(await ask('/api/v1/tasks')).toMatchObject({ code: 404, body: '{"detail":"Not Found"}' });
    sandbox.setUnknownLife([{ answer: 'as-usual' }]);
    const odd = await ask('/api/v1/task/nobody');
    expect(odd.code).toBe(200);
    expect(JSON.parse(odd.body)).not.toHaveProperty('task_id');
  });

  test('send odd data exactly', async () => {
    const { body } = await askTask(sandbox.addTask({ dataText: oddData.numbers() }));
    expect(body).toContain('"business_id":12345678901234567890,"score":1e400,"change":-0,"rank":1.10,"rank":2.00');
    for (const [name, make] of Object.entries(oddData)) expect(() => JSON.parse(make()), name).not.toThrow();
  });

  test('have made-up data of their kind, the same in every run', async () => {
    const again = await createSandbox();
    try {
      for (const kind of ['find_people', 'lookup_people', 'lookup_business_email', 'find_tech'] as const) {
        const task = sandbox.addTask({ kind });
        expect(again.addTask({ kind })).toMatchObject({ id: task.id, dataText: task.dataText });
        expect(JSON.parse(task.dataText).length).toBeGreaterThan(0);
      }
    } finally {
      await again.close();
    }
    const random = createRandom(7);
    const ids = Array.from({ length: 1000 }, () => random.uuid());
    expect(new Set(ids).size).toBe(1000);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
  });
});

describe('batches', () => {
  test('count their tasks, who move on at each status, and list them', async () => {
    const tasks = (['done', 'done-at-third-ask', 'errored', 'cancelled'] as const).map((life) =>
      sandbox.addTask({ life }),
    );
    const ids = tasks.map(({ id }) => id);
    const batch = sandbox.addBatch({ tasks, listedEarly: false });
    const at = `/api/v1/task/batch/${batch.id}`;
    const get = async (path: string) => json(await open(path));
    const running = { processing: 1, completed: 1, errored: 1, total: 4, batch_ready: false };
    expect(await get(`${at}/status`)).toEqual(running);
    expect(await get(`${at}/status`)).toEqual(running);
    expect(await get(`${at}/task_ids?status=COMPLETED`)).toEqual([ids[0]]);
    expect(await get(`${at}/task_ids`)).toEqual([]);
    expect(await get(`${at}/status`)).toEqual({ processing: 0, completed: 2, errored: 1, total: 4, batch_ready: true });
    expect(await get(`${at}/task_ids`)).toEqual(ids);
    expect((await ask(`/api/v1/task/${batch.id}`)).code).toBe(404);
    expect((await ask('/api/v1/task/batch/nobody/status')).code).toBe(404);
    batch.live('unavailable');
    expect((await ask(`${at}/status`)).code).toBe(503);
  });
});

describe('failures', () => {
  const expected: Partial<Record<LifeName, number>> = {
    'bad-request': 400,
    'bad-key': 401,
    'out-of-credits': 402,
    forbidden: 403,
    'not-found': 404,
    unprocessable: 422,
    'unprocessable-list': 422,
    'server-error': 500,
    'gateway-page': 502,
    unavailable: 503,
    'redirect-301': 301,
    'redirect-302': 302,
    'redirect-307': 307,
    'redirect-http': 307,
    'redirect-same-origin': 302,
    'limited-hour': 429,
  };
  test.each(Object.entries(expected))('%s answers %i', async (life, code) => {
    if (!isLife(life)) throw new Error(life);
    expect((await askTask(sandbox.addTask({ life }))).code).toBe(code);
  });

  test('say more where the API may', async () => {
    const { body } = await askTask(sandbox.addTask({ life: 'unprocessable-list' }));
    expect(JSON.parse(body).detail[0].msg).toBe('value is not a valid uuid');
    const waits = await Promise.all(
      (['limited-2s', 'limited-date', 'limited-rubbish'] as const).map((life) => askTask(sandbox.addTask({ life }))),
    );
    const [seconds, date, rubbish] = waits.map(({ headers }) => headers['retry-after'] ?? '');
    expect([seconds, rubbish]).toEqual(['2', 'soonish']);
    expect(Math.abs(Date.parse(date ?? '') - Date.now() - 3000)).toBeLessThan(2000);
  });

  test('can be bodies that are no task', async () => {
    const bodyOf = async (life: LifeName) => (await askTask(sandbox.addTask({ life }))).body;
    expect(await bodyOf('empty')).toBe('');
    expect(await bodyOf('null')).toBe('null');
    expect(await bodyOf('html')).toMatch(/^<!doctype html>/);
    const broken = await bodyOf('broken-json');
    expect(broken).toMatch(/^{"task_id":/);
    expect(() => JSON.parse(broken)).toThrow();
    expect(JSON.parse(await bodyOf('lower-case')).status).toBe('completed');
    expect(JSON.parse(await bodyOf('no-status'))).not.toHaveProperty('status');
    const task = sandbox.addTask({ life: 'other-id' });
    expect(JSON.parse((await askTask(task)).body).task_id).not.toBe(task.id);
  });

  test('redirect elsewhere, where a ledger shows who follows', async () => {
    const { headers } = await askTask(sandbox.addTask({ life: 'redirect-302' }));
    expect(headers.location).toMatch(`${sandbox.other.origin}/`);
    expect(sandbox.other.ledger.entries).toEqual([]);
    const { cert } = await certificate();
    const followed = request(headers.location ?? '', {
      headers: { 'x-api-key': 'leaked' },
      ca: cert,
      agent: false,
    }).end();
    await once(followed, 'response');
    expect(sandbox.other.ledger.entries).toMatchObject([{ key: 'leaked' }]);
  });

  test('can end the connection, or never answer', async () => {
    await expect(askTask(sandbox.addTask({ life: 'reset' }))).rejects.toThrow(/ECONNRESET|hang up/);
    const task = sandbox.addTask({ life: 'no-headers' });
    const unanswered = expect(askTask(task)).rejects.toThrow(/hang up/);
    const asked = await sandbox.waitFor((entries) => entries.find(({ path }) => path.endsWith(task.id)));
    await askTask(sandbox.addTask());
    expect(asked).toMatchObject({ status: null, finishedAt: null });
    await sandbox.close();
    await unanswered;
  });

  test('can stall in the middle of the body', async () => {
    const task = sandbox.addTask({ life: 'stall' });
    const response = await open(`/api/v1/task/${task.id}`);
    const [chunk]: Buffer[] = await once(response, 'data');
    expect(chunk?.length).toBeLessThan(Number(response.headers['content-length']));
    response.destroy();
    const entry = await sandbox.waitFor((entries) => entries.find(({ finishedAt }) => finishedAt !== null));
    expect(entry).toMatchObject({ status: 200, complete: false });
  });

  test('can be large, plain or squeezed, and still a task', async () => {
    for (const answer of ['large', 'bomb'] as const) {
      const response = await open(`/api/v1/task/${sandbox.addTask({ life: [{ answer, megabytes: 2 }] }).id}`);
      const body = await text(answer === 'bomb' ? response.pipe(createGunzip()) : response);
      expect(body.length).toBeGreaterThan(2 * 1024 * 1024);
      expect(JSON.parse(body).data.length).toBeGreaterThan(1000);
    }
  });

  test('a large answer is not made faster than it is taken', async () => {
    const response = await open(`/api/v1/task/${sandbox.addTask({ life: 'too-large' }).id}`);
    await once(response, 'data');
    response.destroy();
    const entry = await sandbox.waitFor((entries) => entries.find(({ finishedAt }) => finishedAt !== null));
    expect(entry.complete).toBe(false);
  });

  test('can befall the whole server, and end', async () => {
    const task = sandbox.addTask();
    sandbox.outage([{ answer: 'as-usual' }, ...lives.unavailable]);
    expect(await statuses(task, 3)).toEqual(['COMPLETED', 503, 503]);
    expect((await ask('/api/v2/credit-balance', {})).code).toBe(503);
    sandbox.outage(null);
    expect(await statuses(task, 1)).toEqual(['COMPLETED']);
  });
});

describe('the ledger', () => {
  test('has one entry a request, with what it carried and how it ended', async () => {
    const before = Date.now();
    await ask('/api/v1/task/a%2Fb?x=1', { 'x-api-key': 'k', cookie: 'a=b', referer: 'https://example.com/' });
    const entry = await sandbox.waitFor((entries) => entries.find(({ finishedAt }) => finishedAt !== null));
    expect(entry).toMatchObject({
      method: 'GET',
      path: '/api/v1/task/a%2Fb',
      query: '?x=1',
      key: 'k',
      cookie: 'a=b',
      referer: 'https://example.com/',
      inFlight: 1,
      status: 401,
      complete: true,
    });
    expect(entry.at).toBeGreaterThanOrEqual(before);
    expect(entry.finishedAt).toBeGreaterThanOrEqual(entry.at);
  });

  test('tells how many requests are under way', async () => {
    const tasks = [1, 2, 3].map(() => sandbox.addTask({ life: 'held' }));
    const answers = tasks.map(askTask);
    await sandbox.waitFor((entries) => entries.length === 3);
    expect(sandbox.ledger.map(({ inFlight }) => inFlight)).toEqual([1, 2, 3]);
    for (const task of tasks) task.release();
    await Promise.all(answers);
    await sandbox.waitFor((entries) => entries.every(({ finishedAt }) => finishedAt !== null));
    await askTask(sandbox.addTask());
    expect(sandbox.ledger.at(-1)?.inFlight).toBe(1);
  });

  test('says what it saw when a wait is in vain', async () => {
    await ask('/nowhere');
    await expect(sandbox.waitFor(() => false, 10)).rejects.toThrow('GET /nowhere 404');
  });
});

test('samples show every life', async () => {
  const samples = addSamples(sandbox);
  expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
  expect(samples.map(({ what }) => what)).toEqual(expect.arrayContaining(Object.keys(lives)));
});

function isLife(name: string): name is LifeName {
  return name in lives;
}
