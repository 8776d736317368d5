import type { Sandbox } from './server.ts';

/**
 * The Chromium flags with which a sandbox is Openmart, and there is nothing else in the world but loopback.
 * @param trusted - without it Chromium refuses the sandbox's certificate, as it does any stranger's.
 */
export function sandboxFlags(sandbox: Pick<Sandbox, 'port' | 'other'>, trusted = true): string[] {
  const rules = [
    `MAP api.openmart.ai:443 127.0.0.1:${sandbox.port}`,
    `MAP api.openmart.ai:80 127.0.0.1:${sandbox.other.plainPort}`,
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
    'EXCLUDE localhost',
  ];
  return [`--host-resolver-rules=${rules.join(', ')}`, ...(trusted ? ['--ignore-certificate-errors'] : [])];
}
