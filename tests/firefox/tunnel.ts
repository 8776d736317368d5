import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A proxy that is a browser's whole internet. */
export interface Tunnel {
  port: number;
  /** What else the browser wanted to reach, as `host:port`, oldest first. */
  refused: readonly string[];
  close(): Promise<void>;
}

/** Leads one host to a port of this machine, and nothing else anywhere. @param host - as in `CONNECT`: `name:443`. */
export async function createTunnel(host: string, targetPort: number): Promise<Tunnel> {
  const refused: string[] = [];
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
  };
  const server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connection', keep);
  server.on('connect', (request, client: Socket) => {
    if (request.url !== host) {
      refused.push(request.url ?? '');
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const target = connect(targetPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    keep(target);
    target.on('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    async close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
