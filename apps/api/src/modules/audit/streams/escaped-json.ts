import { shownWritten } from './shown-text.js';

/** JSON on one line in which nothing is hidden: what a name has of control and direction characters is written out as \uXXXX. */
export const escapedJson = (value: unknown): string => shownWritten(JSON.stringify(value));
