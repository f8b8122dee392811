import { SLOT_MS } from '@rinjo/contract';

/** Half a minute by its number since 1970: the same on every machine whose clock is right. */
export type Slot = number;

export const slotOf = (at: Date): Slot => Math.floor(at.getTime() / SLOT_MS);

export const startOf = (slot: Slot): Date => new Date(slot * SLOT_MS);

/** The first slot that begins at this moment or after it. */
export const slotFrom = (at: Date): Slot => Math.ceil(at.getTime() / SLOT_MS);
