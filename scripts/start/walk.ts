import { stripVTControlCharacters } from 'node:util';

/** One thing that a person does with the product. */
export interface Step {
  /** What is done, as an order: "Save the API key in the popup". */
  title: string;
  /** Does it, and resolves with what was seen only if it really happened. */
  run(): Promise<string>;
}

/** Takes steps one after another, prints what each saw, and stops at the first that fails. Resolves to whether none did. */
export async function walk(steps: readonly Step[]): Promise<boolean> {
  for (const { title, run } of steps) {
    try {
      console.log(`ok  ${title}: ${await run()}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      console.error(`FAILED  ${title}\n${stripVTControlCharacters(reason).replaceAll(/^/gm, '    ')}`);
      return false;
    }
  }
  return true;
}
