import { hideKey } from '../hide-key.ts';

/** What stands around an id on its line, shortened, with spaces in place of tabs and without an API key. */
export interface Context {
  before: string;
  after: string;
}

const side = 48; // characters that fit beside the mark on a line or two of the popup
const keyReach = 160; // so far before them a label of a key is looked for

/** The line around what stands from `start` to `end`. Its cost does not depend on how long the line is. */
export function contextOf(text: string, start: number, end: number): Context {
  const from = Math.max(0, start - side - keyReach);
  const lead = text.slice(from, start);
  const lineLead = lead.slice(Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\r')) + 1);
  const trail = text.slice(end, end + side + 1);
  const lineTrail = trail.slice(0, trail.search(/[\r\n]|$/));
  const [before, after] = [oneLine(hideKey(lineLead)).trimStart(), oneLine(hideKey(lineTrail)).trimEnd()];
  const isCut = before.length > side || (lineLead.length === lead.length && from > 0);
  return {
    before: isCut ? `…${before.slice(-side).replace(/^\p{Cs}/v, '')}` : before,
    after: lineTrail.length > side ? `${after.slice(0, side).replace(/\p{Cs}$/v, '')}…` : after,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
