/** Letters to administrators that each of them may do without. */
export const LETTER_KINDS = ['incident', 'monthly_report'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Whether the caller gets letters of a kind. */
export interface LetterChoice {
  readonly letter: LetterKind;
  readonly wanted: boolean;
}
