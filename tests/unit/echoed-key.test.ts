import { expect, test } from 'vitest';
import { createApi } from '@/lib/api.ts';

const key = 'om_made/up"key\\0123456789';
const id = '2fc8b627-1111-2222-3333-123456789abc';
const forms = [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)];

/** What a task's outcome is where the server answers so. */
function ask(status: number, body: string, sent = key, headers: Record<string, string> = {}) {
  const api = createApi({
    fetch: async () => new Response(body, { status, headers }),
    after: () => () => {},
    now: () => 0,
  });
  return api.getTask(id, sent, new AbortController().signal);
}

test.each([
  ['a sentence of an error', 403, JSON.stringify({ detail: `Key ${key} may not read this` })],
  ['a list of sentences', 422, JSON.stringify({ detail: [{ msg: `bad ${key}` }] })],
  ['the address in an error', 404, JSON.stringify({ message: `/v1?key=${encodeURIComponent(key)}` })],
  ['an error that is no JSON', 500, `<p>X-API-Key: ${key}</p>`],
  ['a good status with something else', 200, `<p>X-API-Key: ${key}</p>`],
  ["another task's answer", 200, JSON.stringify({ task_id: 'other', status: 'COMPLETED', tracking_id: key })],
  ['a tracking id', 200, JSON.stringify({ task_id: id, status: 'COMPLETED', tracking_id: key, data: [] })],
  ['the data', 200, JSON.stringify({ task_id: id, status: 'COMPLETED', data: [{ headers: { 'x-api-key': key } }] })],
])('fault 34: a key that comes back in %s goes no further', async (_, status, body) => {
  const told = JSON.stringify(await ask(status, body));
  expect(told).toContain('[API key]');
  for (const form of forms) expect(told).not.toContain(form);
  expect(told).not.toContain('0123456789');
});

test('fault 34: a key that comes back as the id of a request goes no further', async () => {
  const outcome = await ask(500, '', key, { 'x-request-id': key });
  expect(outcome).toMatchObject({ got: 'failure', failure: { requestId: '[API key]' } });
  expect(await ask(500, '', key, { 'x-request-id': 'r-1' })).toMatchObject({ failure: { requestId: 'r-1' } });
  expect(await ask(500, '')).toMatchObject({ failure: { requestId: null } });
});

test('an answer without the key is kept to the letter, also where something as short as a made-up key stands in it', async () => {
  const body = ` {"task_id":"${id}","status":"COMPLETED","data":[{"n":12345678901234567890,"word":"secret"}]}\n`;
  expect(await ask(200, body)).toMatchObject({ got: 'answer', text: body });
  expect(await ask(200, body, 'secret')).toMatchObject({ got: 'answer', text: body });
});
