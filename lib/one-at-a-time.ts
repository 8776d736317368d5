/**
 * Makes a job that never overlaps itself: a call while it runs makes it run once more afterwards, and every call
 * settles once a run that began after it has ended.
 */
export function oneAtATime(job: () => Promise<void>): () => Promise<void> {
  let wanted = false;
  let running: Promise<void> | null = null;

  async function runWhileWanted(): Promise<void> {
    try {
      while (wanted) {
        wanted = false;
        await job();
      }
    } finally {
      running = null;
    }
  }

  return () => {
    wanted = true;
    running ??= runWhileWanted();
    return running;
  };
}
