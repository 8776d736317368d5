import { spawn } from 'node:child_process';

/** One command of a longer run. */
export interface Step {
  name: string;
  command: readonly [string, ...string[]];
}

/** The steps that need neither a build nor a browser. */
export const checkSteps: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'keys of the catalogue', command: ['wxt', 'prepare'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of lib/, without DOM', command: ['tsc', '--noEmit', '-p', 'tsconfig.lib.json'] },
  { name: 'structure and unit tests', command: ['vitest', 'run', 'tests/unit', 'tests/structure'] },
];

const oldestNode = 22;

/**
 * Runs commands one after another, as `npm run` would find them, and ends the process with 1 at the first that fails.
 * Says so when the machine's Node is too old, which happens where the Node that the project brings along could not be fetched.
 */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    console.error(
      `Node ${oldestNode} or later is needed; this is ${process.version}. Run it through npm, after npm ci.`,
    );
    process.exit(1);
  }
  const began = performance.now();
  for (const { name, command } of steps) {
    const start = performance.now();
    const code = await run(command);
    const seconds = ((performance.now() - start) / 1_000).toFixed(1);
    console.log(`${code === 0 ? 'ok' : 'FAILED'}: ${name} (${seconds} s)\n`);
    if (code !== 0) process.exit(1);
  }
  console.log(`All ${steps.length} steps passed in ${((performance.now() - began) / 1_000).toFixed(0)} s.`);
}

function run([command, ...args]: Step['command']): Promise<number> {
  const onWindows = process.platform === 'win32';
  const child = spawn(command, args, { stdio: 'inherit', shell: onWindows });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
