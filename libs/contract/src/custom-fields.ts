import type { CustomFieldId } from './ids.js';

/** What an organization adds fields to. */
export const CUSTOM_FIELD_SUBJECTS = ['call', 'site'] as const;
export type CustomFieldSubject = (typeof CUSTOM_FIELD_SUBJECTS)[number];

export const CUSTOM_FIELD_KINDS = ['text', 'number', 'date', 'choice', 'yes_no'] as const;
export type CustomFieldKind = (typeof CUSTOM_FIELD_KINDS)[number];

export const CUSTOM_FIELD_LIMITS = {
  /** In use at once, of calls and of sites each. */
  perSubject: 20,
  /** In use and retired, of calls and sites together. */
  all: 100,
  label: 60,
  choices: 50,
  choice: 60,
  /** Characters of a value. */
  value: 500,
} as const;

/** A field that an organization has defined in its own words. */
export interface CustomField {
  readonly id: CustomFieldId;
  readonly subject: CustomFieldSubject;
  readonly kind: CustomFieldKind;
  readonly label: string;
  /** Of a choice, in the order in which they are offered; else empty. */
  readonly choices: readonly string[];
  /** Of a planned call and of a site that is added or changed. A call that begins at once can be completed later. */
  readonly required: boolean;
  /** Stands in reports of calls. */
  readonly inReport: boolean;
  /** Offered no more; what was entered stays to be read. */
  readonly retired: boolean;
}

/**
 * A value beside its field. Text is one line. A number is decimal digits with at most one point and a sign, as it was entered; a date
 * is YYYY-MM-DD; a choice is its text; else `yes` or `no`.
 */
export interface CustomValue {
  readonly fieldId: CustomFieldId;
  readonly label: string;
  readonly kind: CustomFieldKind;
  readonly value: string;
}

/** Sets a value; an empty one takes it away. */
export interface CustomInput {
  readonly fieldId: CustomFieldId;
  readonly value: string;
}

/**
 * Narrows a list down by one own field, a retired one too; the rest of the query counts as well. By its kind: `fieldValue` is a choice,
 * `yes` or `no`, or any part of a text; numbers and dates are at least `fieldFrom` and at most `fieldTo`, one of which may be missing.
 */
export interface CustomFieldQuery {
  readonly fieldId?: CustomFieldId;
  readonly fieldValue?: string;
  readonly fieldFrom?: string;
  readonly fieldTo?: string;
}

const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a field may have this value, which is not empty. */
export function isCustomValue(
  { kind, choices }: Pick<CustomField, 'kind' | 'choices'>,
  value: string,
): boolean {
  switch (kind) {
    case 'text':
      return value.length <= CUSTOM_FIELD_LIMITS.value;
    case 'number':
      return NUMBER.test(value);
    case 'date':
      return DAY.test(value) && isDay(value);
    case 'choice':
      return choices.includes(value);
    case 'yes_no':
      return value === 'yes' || value === 'no';
  }
}

/** 2026-02-30 is none. */
function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
