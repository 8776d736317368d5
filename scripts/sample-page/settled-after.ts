import type { Life, Step } from '../../tests/sandbox/lives.ts';

/** Processing at so many requests, and settled at the next; completed unless told. */
export function settledAfter(requests: number, status = 'COMPLETED'): Life {
  const processing: Step = { answer: 'status', status: 'PROCESSING' };
  return [processing, ...Array<Step>(requests - 1).fill(processing), { answer: 'status', status }];
}
