const scripts = {
  latin: /\p{sc=Latn}/v,
  cyrillic: /\p{sc=Cyrl}/v,
  greek: /\p{sc=Grek}/v,
  han: /\p{sc=Hani}/v,
  kana: /[\p{sc=Hira}\p{sc=Kana}]/v,
  hangul: /\p{sc=Hang}/v,
  bopomofo: /\p{sc=Bopo}/v,
  other:
    /[\p{L}--[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Zyyy}\p{sc=Zinh}]]/v,
};

/** Scripts that stand together in one name as a matter of course. Source: Unicode Technical Standard 39, "highly restrictive". */
const companions: readonly ReadonlySet<string>[] = [
  new Set(['latin', 'han', 'kana']),
  new Set(['latin', 'han', 'hangul']),
  new Set(['latin', 'han', 'bopomofo']),
];

/** Cyrillic and Greek letters that pass for Latin ones. A label made of nothing else is a disguise under a Latin ending. */
const onlyTwins =
  /^[0-9\-\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04BB\u0501\u051B\u051D\u04CF\u0475\u03BF\u03B1\u03BD\u03B9\u03BA\u03C4\u03C1\u03C5\u03C7\u03B3]+$/v;
const latinTwins = /[\u0131\u0251\u0261\u0269\u029F\u0237\u01C0\u01C3]/v;
const strangeSign = /[^\p{L}\p{M}\p{N}\x20-\x7e\u30FB]/v;

/**
 * Whether a host name, or what stands after the last `@` of an e-mail address, is written so that it may pass for another one: a label
 * that mixes Latin with Cyrillic, Greek or such, one all of look-alikes, full-width or mathematical letters, signs that pass for a
 * slash or a dot. Linear; never throws.
 */
export function mixedScripts(text: string): boolean {
  const host = text.slice(text.lastIndexOf('@') + 1).toLowerCase();
  if (/^[\x20-\x7e]*$/.test(host)) return false;
  if (strangeSign.test(host) || host.normalize('NFKC') !== host.normalize('NFC')) return true;
  const labels = host.split('.');
  const endsInLatin = /^[a-z]/.test(labels.at(-1) ?? '');
  return labels.some((label) => isMixed(label) || latinTwins.test(label) || (endsInLatin && isDisguised(label)));
}

function isMixed(label: string): boolean {
  const used = Object.entries(scripts).flatMap(([name, pattern]) => (pattern.test(label) ? [name] : []));
  return used.length > 1 && !companions.some((set) => used.every((name) => set.has(name)));
}

function isDisguised(label: string): boolean {
  return onlyTwins.test(label) && /[^0-9-]/.test(label);
}
