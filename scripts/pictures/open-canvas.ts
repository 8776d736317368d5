import { type Browser, chromium } from '@playwright/test';
import { isRoot } from '../../tests/harness/flags.ts';
import { findChromium } from '../browser.ts';

/** A browser without the extension, whose pages are drawn on. Close it. */
export async function openCanvas(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), chromiumSandbox: !isRoot });
}
