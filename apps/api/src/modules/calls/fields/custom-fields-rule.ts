import {
  CUSTOM_FIELD_LIMITS,
  CUSTOM_FIELD_SUBJECTS,
  type CustomField,
  type CustomFieldId,
  type WantedCustomField,
} from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';

export interface FieldsChange {
  readonly fields: readonly CustomField[];
  /** Deleted: nothing may have been entered in them. */
  readonly removed: readonly CustomField[];
  /** Labels, for the log. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/**
 * What becomes of the fields when they shall be these; null when nothing changes.
 * Throws VALIDATION for a choice of nothing, CUSTOM_FIELD_UNKNOWN, CUSTOM_FIELD_FIXED, CUSTOM_FIELD_LABEL_TAKEN, CUSTOM_FIELDS_LIMIT.
 */
export function changeOf(
  before: readonly CustomField[],
  wanted: readonly WantedCustomField[],
  nextId: () => CustomFieldId,
): FieldsChange | null {
  const known = new Map(before.map((field) => [field.id, field]));
  const fields = wanted.map((field) => fieldOf(field, known, nextId));
  assertDistinct(fields);
  for (const subject of CUSTOM_FIELD_SUBJECTS)
    if (
      fields.filter((field) => field.subject === subject && !field.retired).length >
      CUSTOM_FIELD_LIMITS.perSubject
    )
      throw new DomainError('CUSTOM_FIELDS_LIMIT', { max: CUSTOM_FIELD_LIMITS.perSubject });
  if (JSON.stringify(fields) === JSON.stringify(before.map(tidy))) return null;
  const ids = new Set(fields.map(({ id }) => id));
  const differs = (field: CustomField): boolean => {
    const was = known.get(field.id);
    return was !== undefined && JSON.stringify(tidy(was)) !== JSON.stringify(field);
  };
  return {
    fields,
    removed: before.filter(({ id }) => !ids.has(id)),
    added: labels(fields.filter(({ id }) => !known.has(id))),
    changed: labels(fields.filter(differs)),
  };
}

/** A field with its known properties alone, in one order. */
const tidy = ({
  id,
  subject,
  kind,
  label,
  choices,
  required,
  inReport,
  retired,
}: CustomField): CustomField => ({
  ...{ id, subject, kind, label, choices: [...choices], required, inReport, retired },
});

const labels = (fields: readonly CustomField[]): string[] => fields.map(({ label }) => label);

function fieldOf(
  { id, ...wanted }: WantedCustomField,
  known: ReadonlyMap<CustomFieldId, CustomField>,
  nextId: () => CustomFieldId,
): CustomField {
  const choices = wanted.kind === 'choice' ? wanted.choices : [];
  if (wanted.kind === 'choice' && choices.length === 0)
    throw new DomainError('VALIDATION', { fields: ['choices:arrayMinSize'] });
  if (id === undefined) return tidy({ ...wanted, choices, id: nextId() });
  const was = known.get(id);
  if (!was) throw new DomainError('CUSTOM_FIELD_UNKNOWN', { fieldId: id });
  if (was.kind !== wanted.kind || was.subject !== wanted.subject)
    throw new DomainError('CUSTOM_FIELD_FIXED', { fieldId: id });
  return tidy({ ...wanted, choices, id });
}

/** Two fields of one name could not be told apart; neither could one field that is named twice. */
function assertDistinct(fields: readonly CustomField[]): void {
  const seen = new Set<string>();
  const ids = new Set<CustomFieldId>();
  for (const { id, subject, label, retired } of fields) {
    if (ids.has(id)) throw new DomainError('CUSTOM_FIELD_UNKNOWN', { fieldId: id });
    ids.add(id);
    const name = `${subject} ${label.normalize('NFKC').toLowerCase()}`;
    if (!retired && seen.has(name)) throw new DomainError('CUSTOM_FIELD_LABEL_TAKEN', { fieldId: id });
    if (!retired) seen.add(name);
  }
}
