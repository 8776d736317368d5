/** Says that what is stored can't be read, in place of it. */
export function StorageFailed({ onTryAgain }: { onTryAgain: () => void }) {
  return (
    <section class="failure" role="alert">
      <p class="failure-words">
        <strong>Could not read</strong> The browser could not read the tasks stored on this computer. Close other tabs
        of this extension, free some disk space, then try again.
      </p>
      <button type="button" class="button" onClick={onTryAgain}>
        Try again
      </button>
    </section>
  );
}
