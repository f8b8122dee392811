import {
  CUSTOM_FIELD_LIMITS,
  type CustomField,
  type CustomFieldId,
  type CustomFieldKind,
  type CustomFieldSubject,
  type WantedCustomField,
} from '@rinjo/contract';

/** A field while it is being written: its choices are lines of text. */
export interface FieldDraft {
  /** Null for a new one. */
  readonly id: CustomFieldId | null;
  readonly kind: CustomFieldKind;
  readonly label: string;
  readonly choices: string;
  readonly required: boolean;
  readonly inReport: boolean;
  readonly retired: boolean;
}

export type FieldDrafts = Record<CustomFieldSubject, FieldDraft[]>;

export const FRESH: FieldDraft = {
  ...{ id: null, kind: 'text', label: '', choices: '', required: false, inReport: true, retired: false },
};

export function draftsOf(fields: readonly CustomField[]): FieldDrafts {
  const of = (wanted: CustomFieldSubject): FieldDraft[] =>
    fields
      .filter(({ subject }) => subject === wanted)
      .map(({ id, kind, label, choices, required, inReport, retired }) => ({
        ...{ id, kind, label, choices: choices.join('\n'), required, inReport, retired },
      }));
  return { call: of('call'), site: of('site') };
}

export function wantedOf({ call, site }: FieldDrafts): WantedCustomField[] {
  const as = (subject: CustomFieldSubject, drafts: readonly FieldDraft[]): WantedCustomField[] =>
    drafts.map(({ id, kind, label, choices, required, inReport, retired }) => ({
      ...(id !== null && { id }),
      ...{ subject, kind, label: label.trim(), choices: kind === 'choice' ? linesOf(choices) : [] },
      ...{ required, inReport, retired },
    }));
  return [...as('call', call), ...as('site', site)];
}

/** Whether these lines can be chosen from. */
export function areChoices(text: string): boolean {
  const lines = linesOf(text);
  return (
    lines.length > 0 &&
    lines.length <= CUSTOM_FIELD_LIMITS.choices &&
    new Set(lines).size === lines.length &&
    lines.every((line) => line.length <= CUSTOM_FIELD_LIMITS.choice)
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The one at `index` before the one above it. */
export const movedUp = (drafts: readonly FieldDraft[], index: number): FieldDraft[] => [
  ...drafts.slice(0, index - 1),
  ...drafts.slice(index, index + 1),
  ...drafts.slice(index - 1, index),
  ...drafts.slice(index + 1),
];
