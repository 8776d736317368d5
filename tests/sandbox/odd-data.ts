/**
 * Named odd values for a task's `data`, as JSON text: some of them (duplicate keys, numbers beyond a double) can't be
 * written by `JSON.stringify`, and must reach the product exactly so. They are functions as a few are large.
 */
export const oddData = {
  empty: () => '[]',
  null: () => 'null',
  object: () => '{"first_name":"Olive","last_name":"Single","email":"olive@example.com"}',
  wrapped: () =>
    '{"people":[{"first_name":"Wanda","last_name":"Wrapped","email":{"email":"w@example.com","verified":true}}]}',
  deep: () => `${'{"inside":'.repeat(200)}"bottom"${'}'.repeat(200)}`,
  manyKeys: () => `[{${Array.from({ length: 10_000 }, (_, n) => `"key_${n}":${n}`).join(',')}}]`,
  numbers: () => '[{"business_id":12345678901234567890,"score":1e400,"change":-0,"rank":1.10,"rank":2.00}]',
  prototypeKeys: () =>
    '[{"__proto__":{"polluted":true},"constructor":"Builder","toString":"text","first_name":"Polly"}]',
  markup: () =>
    JSON.stringify([
      {
        first_name: '<img src=x onerror="globalThis.marked=1">',
        last_name: '<script>globalThis.marked=1</script>',
        title: '&lt;b&gt;Owner&lt;/b&gt; {{7*7}}',
        email: { email: '"><b>"@example.com', verified: true },
        linkedin_url: 'javascript:globalThis.marked=1',
        website: 'data:text/html,<script>globalThis.marked=1</script>',
      },
    ]),
  bidi: () =>
    JSON.stringify([
      {
        first_name: 'Rita\u202Egnp.exe',
        last_name: 'Zero\u200Bwidth\u2066isolated',
        title: 'مديرة المبيعات',
        email: { email: 'rita@ex\u0430mple.com', verified: true },
        phones: [],
      },
    ]),
  formulas: () =>
    JSON.stringify([
      { first_name: '=1+1', last_name: '\t=cmd', title: '+SUM(A1)', email: { email: '@example.com', verified: false } },
      { first_name: '\uFEFF =2+2\n', last_name: '＝3+3', title: '-4', email: null },
    ]),
  longText: () => JSON.stringify([{ first_name: 'Lo', last_name: 'ng'.repeat(500_000) }]),
} satisfies Record<string, () => string>;

export type OddName = keyof typeof oddData;
