import type { ErasingPorts } from '../erasing.ts';
import type { Draft, KeptFile } from '../ids/draft.ts';
import type { Picked } from '../ids/picked.ts';
import type { ReplyFailure, RequestName, RequestOutput } from '../messages.ts';
import type { Body } from '../record.ts';
import type { After } from '../request.ts';
import type { RequestInput } from '../request-inputs.ts';
import type { Standing } from '../standing.ts';
import type { Following, Reading } from './follow.ts';
import type { EntryActions, Listing } from './panel.ts';
import type { SeenReporter } from './seen-report.ts';

/** The world, as the panel sees it. */
export interface PanelPorts {
  after: After;
  now(): number;
  /** Takes note of a fault. */
  report(fault: unknown): void;
  /** Sends a request to the worker; rejects where that fails. */
  send<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>;
  /** Why a request was rejected; `null` for anything else that was thrown. */
  whyFailed(fault: unknown): ReplyFailure | null;
  followStanding(onStanding: (standing: Standing) => void): void;
  /** Reads at once and after each change: see `follow`. */
  followRecords<T>(read: () => Promise<T>, onReading: (reading: Reading<T>) => void): Following;
  /** The newest `limit` of what was asked for. */
  readListing(limit: number): Promise<Listing>;
  readTogether: EntryActions['readTogether'];
  /** The text of a task's last answer; `null` where none is stored. */
  readBody(key: string): Promise<Body | null>;
  onOnline(run: () => void): void;
  /** What stands in the form and is not yet looked up; `null` for a surface that keeps none. */
  draft: {
    read(): Promise<Draft>;
    writeText(text: string): Promise<void>;
    writeFiles(files: KeptFile[]): Promise<void>;
  } | null;
  picked: {
    read(): Promise<Picked | null>;
    write(picked: null): Promise<void>;
    follow(onPicked: (picked: Picked | null) => void): void;
  };
  erasures: ErasingPorts['erasures'];
  /** The tab of this page; `null` for a page outside the tabs. */
  ownTab(): Promise<number | null>;
  seen: Pick<SeenReporter, 'asked' | 'opened'>;
}
