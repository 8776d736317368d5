import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { findFirefox } from '../../scripts/firefox.ts';

/** A Firefox that runs. */
export interface FirefoxProcess {
  /** Where it listens for a session of WebDriver BiDi. */
  address: string;
  /** Resolves when it has ended, which it is made to after this many milliseconds. */
  end(patience: number): Promise<void>;
}

/** Starts Firefox, without a window on any screen, with this account's home folder or another. @throws Error with what it said if it ends at once. */
export async function startFirefox(profile: string, home?: string): Promise<FirefoxProcess> {
  const flags = ['--headless', '--no-remote', '--remote-debugging-port=0', '-remote-allow-system-access'];
  const firefox = spawn(await findFirefox(), ['--profile', profile, ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...(home !== undefined && { HOME: home }) },
  });
  const ended = once(firefox, 'exit');
  const said: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: firefox.stderr }).on('line', (line) => {
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
      if (found) resolve(`${found}/session`);
      else said.push(line);
    });
    firefox.once('error', reject);
    firefox.once('exit', () => reject(new Error(`Firefox ended at once:\n${said.slice(-20).join('\n')}`)));
  });
  return {
    address,
    async end(patience) {
      const timer = setTimeout(() => firefox.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(timer);
    },
  };
}
