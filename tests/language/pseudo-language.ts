import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const messages = z.record(z.string(), z.looseObject({ message: z.string() }));

const accented: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  i: 'ï',
  n: 'ñ',
  o: 'ø',
  s: 'š',
  u: 'ü',
  y: 'ÿ',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  E: 'Ë',
  I: 'Ï',
  N: 'Ñ',
  O: 'Ø',
  S: 'Š',
  U: 'Ü',
  Y: 'Ÿ',
  Z: 'Ž',
};

/** A text that can still be read, a third longer and with letters that no catalogue has: what is put in between braces stays, and so do the forms. */
export function pseudoText(text: string): string {
  return text.split(' | ').map(stretched).join(' | ');
}

function stretched(form: string): string {
  const letters = form.replaceAll(/\{\w+\}/g, '').replaceAll(/\P{L}/gu, '').length;
  const written = form
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? part : part.replaceAll(/[a-z]/gi, (letter) => accented[letter] ?? letter)))
    .join('');
  return letters === 0 ? form : `${written} ${'øñë '.repeat(Math.ceil(letters / 12)).trim()}`;
}

/** Copies a build to `to`, in a language that is a third longer and written from right to left, and in no other. */
export function buildInPseudoLanguage(build: string, to: string): void {
  cpSync(build, to, { recursive: true });
  const english = messages.parse(JSON.parse(readFileSync(join(build, '_locales/en/messages.json'), 'utf8')));
  rmSync(join(to, '_locales'), { recursive: true });
  const pseudo = Object.entries(english).map(([key, entry]) => [
    key,
    { ...entry, message: inPseudo(key, entry.message) },
  ]);
  cpSync(join(build, '_locales/en'), join(to, '_locales/en'), { recursive: true });
  writeFileSync(join(to, '_locales/en/messages.json'), JSON.stringify(Object.fromEntries(pseudo)));
}

function inPseudo(key: string, message: string): string {
  if (key === 'language_direction') return 'rtl';
  // What a browser reads for itself has limits of its own, and a mark of a language is no text.
  return key === 'language_tag' || key.startsWith('manifest_') ? message : pseudoText(message);
}
