import { heldUntilItem } from './items.ts';
import { rememberedItem } from './remembered.ts';

/** When requests may start again after Openmart asked for a pause, as the worker knows it: see `heldUntilItem`. */
export const heldUntil = rememberedItem(heldUntilItem);
