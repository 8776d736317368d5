import { expect as expectSoon } from '@playwright/test';
import { sampleBatchId } from '../sample-page/batch.ts';
import { sampleTasks } from '../sample-page/tasks.ts';
import type { Scene } from './camera.ts';

const expect = expectSoon.configure({ timeout: 30_000 });

export const resultsAddress = `results.html#/batch/${sampleBatchId}`;
export const treeAddress = `results.html#/task/${sampleTasks[0].id}?view=tree`;

/** The popup before a key is saved. */
export const keyForm: Scene = async (popup) => {
  await expect(popup.getByRole('textbox', { name: 'API key' })).toBeFocused();
};

/** The popup's list. */
export const list: Scene = async (popup) => {
  await expect(popup.getByRole('list', { name: 'Tasks' })).toContainText('checked 12 s ago, next in 18 s');
};

/** One of its tasks opened to the people. */
export const openResult: Scene = async (popup) => {
  await list(popup);
  await result(popup);
};

/** The same in any language. */
export const result: Scene = async (popup) => {
  await popup.getByRole('button', { name: /bluecup-cafe/ }).click();
  await expect(popup.getByText('amara@bluecup.example')).toBeVisible();
  // Away from the row, which would else show that the pointer is on it.
  await popup.mouse.move(0, 0);
};

/** The table of the batch. */
export const wholeBatch: Scene = async (page) => {
  await expect(page.getByRole('grid', { name: 'Results' })).toContainText('verified');
};

/** The same with what it can be exported as. */
export const exportMenu: Scene = async (page) => {
  await wholeBatch(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText('CSV for Excel')).toBeVisible();
};

/** An answer as a tree. */
export const tree: Scene = async (page) => {
  await expect(page.getByRole('tree')).toContainText('bluecup-cafe');
};

/** The same, with all in it open. */
export const openTree: Scene = async (page) => {
  await tree(page);
  await page.getByRole('button', { name: 'Expand all' }).click();
  await expect(page.getByRole('tree')).toContainText('MOBILE');
};

/** The options with a key saved. */
export const options: Scene = async (page) => {
  await expect(page.getByText('Key ending in')).toBeVisible();
};
