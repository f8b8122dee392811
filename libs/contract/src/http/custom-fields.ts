import type { CustomField } from '../custom-fields.js';
import type { CustomFieldId } from '../ids.js';

/** GET /custom-fields: what this organization has added to calls and sites. */
export interface CustomFields {
  /** Counts changes, so that two people do not undo each other's. */
  readonly version: number;
  /** In the order in which they are shown. */
  readonly fields: readonly CustomField[];
  readonly changedAt: string | null;
}

/** A field as it shall be; without an id it is a new one. Subject and kind of a field stay what they are. */
export interface WantedCustomField extends Omit<CustomField, 'id'> {
  readonly id?: CustomFieldId;
}

/**
 * PUT /custom-fields: all of them, in their order. A field that is left out is deleted, which is refused once anything was
 * entered in it (CUSTOM_FIELD_IN_USE): such a field is retired. SETTINGS_CHANGED when somebody has changed them since `version`.
 */
export interface UpdateCustomFields {
  readonly version: number;
  readonly fields: readonly WantedCustomField[];
}
