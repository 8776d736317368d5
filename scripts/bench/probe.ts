/** Something that can be seen in a page. */
export interface Sight {
  selector: string;
  /** So many elements at least match it; one unless told. */
  atLeast?: number;
  /** The text of one of them has this in it. */
  text?: string;
  /** What has the focus. */
  focused?: string;
}

/** What the pages of the bench have to measure with. Times are milliseconds since the page's navigation began. */
export interface Probe {
  /** When the frame was painted that first showed it. */
  seen(sight: Sight): Promise<number>;
  /** What `noteFirstSight` was told of. */
  firstSight: Promise<number> | null;
  /** Begins to measure how long after the next event of that type, as it reached the browser, the page shows something. */
  arm(event: string, sight: Sight): void;
  armed: Promise<number> | null;
  /** Scrolls an element by so many pixels in every frame, for so many frames; resolves to the times between frames. */
  scroll(selector: string, pixels: number, frames: number): Promise<number[]>;
}

declare global {
  var benchProbe: Probe;
}

/** Runs within pages, before anything else does; it may name nothing from outside of itself. */
export function installProbe(): void {
  const isSeen = ({ selector, atLeast = 1, text, focused }: Sight) => {
    const found = document.querySelectorAll(selector);
    if (found.length < atLeast) return false;
    if (text !== undefined && ![...found].some((each) => each.textContent.includes(text))) return false;
    return focused === undefined || document.activeElement?.matches(focused) === true;
  };
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  /** What stands in the page while a frame is prepared is painted with it, and the next task comes after that. */
  const painted = () =>
    new Promise<void>((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  const seen = async (sight: Sight) => {
    do await frame();
    while (!isSeen(sight));
    await painted();
    return performance.now();
  };
  globalThis.benchProbe = {
    seen,
    firstSight: null,
    armed: null,
    arm(event, sight) {
      globalThis.benchProbe.armed = new Promise((resolve) => {
        const begin = async ({ timeStamp }: Event) => resolve((await seen(sight)) - timeStamp);
        addEventListener(event, begin, { capture: true, once: true });
      });
    },
    async scroll(selector, pixels, frames) {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`There is no ${selector}.`);
      const between: number[] = [];
      let before = await frame();
      for (let n = 0; n < frames; n += 1) {
        element.scrollTop += pixels;
        const now = await frame();
        between.push(now - before);
        before = now;
      }
      return between;
    },
  };
}

/** Has the probe watch from the very beginning of a page. Runs within pages, after `installProbe`; names nothing from outside but that. */
export function noteFirstSight(sight: Sight): void {
  globalThis.benchProbe.firstSight = globalThis.benchProbe.seen(sight);
  // For a page that no debugger is to disturb before it is there.
  globalThis.benchProbe.firstSight.then((at) => new BroadcastChannel('bench').postMessage(at));
}
