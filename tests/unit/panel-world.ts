import type { Entry } from '../../lib/entry.ts';
import { entryKey } from '../../lib/entry.ts';
import { type ErasureMark, undoWithin } from '../../lib/erasures.ts';
import { noDraft } from '../../lib/ids/draft.ts';
import type { Picked } from '../../lib/ids/picked.ts';
import type { ReplyFailure, RequestName, RequestOutput } from '../../lib/messages.ts';
import { follow } from '../../lib/panel/follow.ts';
import type { PanelView, Surface } from '../../lib/panel/panel.ts';
import { createPanel } from '../../lib/panel/panel-machine.ts';
import type { PanelPorts } from '../../lib/panel/panel-ports.ts';
import type { Body, TaskRecord } from '../../lib/record.ts';
import type { RequestInput } from '../../lib/request-inputs.ts';
import { goodStanding } from './sample-record.ts';
import { createClock } from './world/clock.ts';

/** What a request that the worker could not carry out is rejected with. */
export class Refused extends Error {
  readonly failure: ReplyFailure;

  constructor(failure: ReplyFailure) {
    super(failure);
    this.failure = failure;
  }
}

/**
 * A panel on a page that a test holds in its hands. `stored` is what its list reads; `done` tells all that it wrote and asked, and
 * `bodiesRead` of which tasks it read the text, both in order.
 */
export function openPanel(
  surface: Surface,
  world: { entries?: Entry[]; draft?: string; picked?: Promise<Picked | null>; tab?: number } = {},
) {
  const clock = createClock();
  const stored = {
    entries: world.entries ?? [],
    bodies: [] as Body[],
    together: [] as TaskRecord[],
    limit: 0,
    readable: true,
  };
  const bodiesRead: string[] = [];
  const done: unknown[] = [];
  const asked: string[][] = [];
  const refusals = new Map<RequestName, ReplyFailure>();
  const changes = new Set<() => void>();
  const onPicked = new Set<(picked: Picked | null) => void>();
  const onErasures = new Set<(marks: ErasureMark[]) => void>();
  let marks: ErasureMark[] = [];
  const mark = (next: ErasureMark[]) => {
    marks = next;
    for (const run of onErasures) run(marks);
  };
  let view: PanelView | null = null;
  let views = 0;

  const answers: { [N in RequestName]?: (input: RequestInput<N>) => RequestOutput<N> } = {
    lookUp: ({ ids }) => ({ lookupId: 'lookup', keys: ids.map((id) => id.toLowerCase()) }),
    erase({ what }) {
      const gone = what === 'everything' ? [] : [...what.keys, ...what.lookupIds.map((id) => `lookup/${id}`)];
      stored.entries = stored.entries.filter((entry) => !gone.includes(entryKey(entry)));
      const erasureId = `erasure-${marks.length + 1}`;
      mark([...marks, { erasureId, count: gone.length, until: clock.now() + undoWithin }]);
      return { erasureId };
    },
    undoErase({ erasureId }) {
      mark(marks.filter((each) => each.erasureId !== erasureId));
    },
  };
  const ports: PanelPorts = {
    after: clock.after,
    now: clock.now,
    report: () => {},
    async send(name, input) {
      done.push({ [name]: input });
      const refusal = refusals.get(name);
      if (refusal) throw new Refused(refusal);
      return answers[name]?.(input) as never;
    },
    whyFailed: (fault) => (fault instanceof Refused ? fault.failure : null),
    followStanding: (onStanding) => onStanding(goodStanding),
    followRecords: (read, onReading) =>
      follow(
        {
          onChange: (run) => {
            changes.add(run);
            return () => changes.delete(run);
          },
          onVisible: () => () => {},
          isVisible: () => true,
          after: clock.after,
          now: clock.now,
          report: () => {},
        },
        read,
        onReading,
      ),
    async readListing(limit) {
      if (!stored.readable) throw new Error('no storage');
      stored.limit = limit;
      const entries = stored.entries.slice(0, limit);
      return { entries, more: stored.entries.length > limit, unreadable: 0, unseen: 0, resting: new Map() };
    },
    async readTogether(id) {
      if (!stored.readable) throw new Error('no storage');
      const keys = stored.together.map(({ key }) => key);
      return { lookup: { id, askedAt: 0, listedAt: 0, keys }, records: stored.together };
    },
    async readBody(key) {
      bodiesRead.push(key);
      return stored.bodies.find((body) => body.key === key) ?? null;
    },
    onOnline: () => {},
    draft:
      surface === 'tab'
        ? null
        : {
            read: async () => ({ ...noDraft, text: world.draft ?? '' }),
            writeText: async (text) => {
              done.push({ draft: text });
            },
            writeFiles: async (files) => {
              done.push({ draftFiles: files });
            },
          },
    picked: {
      read: () => world.picked ?? Promise.resolve(null),
      async write() {
        done.push('picked cleared');
      },
      follow: (run) => onPicked.add(run),
    },
    erasures: {
      read: async () => marks,
      follow: (run) => onErasures.add(run),
    },
    ownTab: async () => world.tab ?? null,
    seen: { opened: () => {}, asked: (keys) => asked.push([...keys]) },
  };
  const panel = createPanel(surface, ports, (next) => {
    view = next;
    views += 1;
  });

  return {
    panel,
    clock,
    stored,
    done,
    asked,
    bodiesRead,
    refuse: (name: RequestName, failure: ReplyFailure | null) =>
      failure ? refusals.set(name, failure) : refusals.delete(name),
    mark,
    pickNow(picked: Picked) {
      for (const run of onPicked) run(picked);
    },
    change() {
      for (const run of changes) run();
    },
    views: () => views,
    /** What it shows; fails where it shows nothing yet. */
    view(): PanelView {
      if (!view) throw new Error('The panel shows nothing yet.');
      return view;
    },
    /** The keys of the rows it shows. */
    rows(): string[] {
      const { listing } = this.view();
      return listing === 'failed' ? [] : listing.entries.map(entryKey);
    },
    async settle() {
      for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
    },
  };
}
