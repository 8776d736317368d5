import type { RequestListener } from 'node:http';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import type { Certificate } from './certificate.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { closeServer, listen } from './listen.ts';

/** A stranger that redirects lead to. Its ledger must stay empty. */
export interface OtherServer {
  /** `https://127.0.0.1:<port>` */
  readonly origin: string;
  /** Where it listens without TLS: browsers are told that this is `http://api.openmart.ai`. */
  readonly plainPort: number;
  readonly ledger: Ledger;
  close(): Promise<void>;
}

/**
 * Starts it. It answers everything with a completed task and lets every web page read that, so that whoever follows a
 * redirect to it takes the answer for a good one.
 */
export async function createOtherServer({ key, cert }: Certificate): Promise<OtherServer> {
  const ledger = createLedger();
  const answer: RequestListener = (request, response) => {
    ledger.record(request, response);
    response.writeHead(200, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
    });
    response.end(JSON.stringify({ status: 'COMPLETED', data: [{ first_name: 'Stranger', last_name: 'Elsewhere' }] }));
  };
  const secure = createServer({ key, cert }, answer);
  const plain = createPlainServer(answer);
  const [port, plainPort] = await Promise.all([listen(secure), listen(plain)]);
  return {
    origin: `https://127.0.0.1:${port}`,
    plainPort,
    ledger,
    async close() {
      await Promise.all([closeServer(secure), closeServer(plain)]);
    },
  };
}
