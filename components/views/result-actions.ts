import type { ChosenColumns } from '@/lib/grid/chosen-columns.ts';
import type { Body } from '@/lib/record.ts';
import type { ReadTexts } from '@/lib/text-keeper.ts';

/** What the views of results can have done. */
export interface ResultActions {
  /** Exactly as received. */
  readTexts: ReadTexts;
  /** The text received last that was no answer to the question. */
  readRejected(key: string): Promise<Body | null>;
  copy(text: string): Promise<void>;
  /** Saves a file to the person's downloads. `name` is fit for a file name; `type` is the MIME type. */
  saveBlob(name: string, parts: BlobPart[], type: string): void;
  openTask(key: string): void;
  /** The columns that the person showed or hid before. */
  readChosenColumns(): Promise<ChosenColumns>;
  keepChosenColumns(chosen: ChosenColumns): void;
  /** Lets the page draw and answer the person before work goes on. */
  pause(): Promise<void>;
  /** Told when something of the results stands on the page. */
  shown(): void;
}
