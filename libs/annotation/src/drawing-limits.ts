/** How much may be drawn; beyond it an operation is refused with DRAWING_FULL. */
export const DRAWING_LIMITS = {
  itemsPerSheet: 2_000,
  sheetsPerCall: 100,
  /** Numbers, two for each point. */
  numbersPerStep: 400,
  numbersPerItem: 8_000,
  text: 200,
  /** Acts that each author can undo on a sheet. */
  undoSteps: 50,
} as const;
