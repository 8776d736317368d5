import type { Page } from '@playwright/test';

/** A file that a test makes up. */
export interface MadeFile {
  name: string;
  text: string;
}

/** Drops files in the middle of a page as a person does. Resolves to whether the page kept the browser from opening them itself. */
export function dropFiles(page: Page, files: readonly MadeFile[]): Promise<boolean> {
  return page.evaluate((made) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of made) dataTransfer.items.add(new File([text], name));
    const kept = ['dragenter', 'dragover', 'drop'].map(
      (type) => !document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })),
    );
    return kept.slice(1).every(Boolean);
  }, files);
}
