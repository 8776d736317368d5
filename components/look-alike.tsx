import { mixedScripts } from '@/lib/text/mixed-scripts.ts';

/** Warns of an e-mail or web address that may pass for another one; nothing for any other. `address` is where a link of it leads. */
export function LookAlikeMark({ text, address = null }: { text: string; address?: string | null }) {
  const host = address === null ? '' : new URL(address).hostname;
  if (!mixedScripts(text) && !mixedScripts(host)) return null;
  return (
    <span
      class="chip bad"
      title="Letters of several alphabets that look the same: it may not be the address it seems to be"
    >
      look-alike letters
    </span>
  );
}
