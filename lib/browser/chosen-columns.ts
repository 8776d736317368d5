import * as z from 'zod/mini';
import { chosenColumnSchema } from '@/lib/grid/kept-columns.ts';
import { storedItem } from './storage.ts';

/** Which columns of results were shown or hidden by hand, by their names, the latest choices last. Written by the results page. */
export const chosenColumnsItem = storedItem('local', 'chosenColumns', () => z.array(chosenColumnSchema), []);
