import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { findChromium } from '../browser.ts';

const dependencies = z.object({ devDependencies: z.record(z.string(), z.string()) });
const rivals = ['papaparse', 'csv-stringify', 'd3-dsv', '@e965/xlsx'];

/** On what it is measured, in a sentence or two: processor, system, browser, Node, rivals; and how busy the machine is by now. */
export async function describeMachine(): Promise<string> {
  const { stdout } = await promisify(execFile)(await findChromium(), ['--version']);
  const browser = /(?:Chromium|Chrome for Testing) [\d.]+/.exec(stdout)?.[0] ?? stdout.trim();
  const processors = cpus();
  const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  const versions = dependencies.parse(JSON.parse(manifest)).devDependencies;
  const named = rivals.map((name) => `${name} ${versions[name]}`).join(', ');
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = (loadavg()[2] ?? 0).toFixed(1);
  return `${processors.length} × ${processors[0]?.model.trim()}, ${memory}, ${platform()} ${release()}; ${browser}, headless, without a GPU; Node ${process.versions.node}; ${named}. Load of the machine in the last quarter of an hour: ${load}.`;
}
