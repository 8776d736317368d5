/**
 * Keeps the browser from leaving this page for a file that is dropped where nothing takes it, as browsers else do. What takes files listens
 * later, and so has the last word.
 */
export function keepPage(): void {
  for (const type of ['dragover', 'drop'] as const) {
    document.addEventListener(type, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    });
  }
}
