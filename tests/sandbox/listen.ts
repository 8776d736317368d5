import { once } from 'node:events';
import type { Server as PlainServer } from 'node:http';
import type { Server } from 'node:https';

/** Listens on loopback only; resolves with the port, a free one unless given. Rejects if it is taken. */
export async function listen(server: Server | PlainServer, port = 0): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** Ends the server and every connection, in whatever state it is. */
export async function closeServer(server: Server | PlainServer): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
