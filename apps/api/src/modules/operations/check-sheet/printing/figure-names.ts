import type { SheetText } from '@rinjo/contract';

/** What each figure is called. A name that is not here is printed as it is, and the test of the rows fails. */
export const FIGURE_NAMES: Readonly<Record<string, SheetText>> = {};
