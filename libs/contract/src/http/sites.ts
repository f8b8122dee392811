import type { CustomFieldQuery, CustomInput, CustomValue } from '../custom-fields.js';
import type { SiteId } from '../ids.js';
import type { PageQuery } from './page.js';

/** A site as a call names it. */
export interface SiteRef {
  readonly id: SiteId;
  readonly name: string;
}

export interface SiteView extends SiteRef {
  /** The tenant's own number of the site, unique without regard to case; empty when it has none. */
  readonly code: string;
  readonly address: string;
  readonly note: string;
  /** What was entered in the fields that the organization has added, in their order. */
  readonly customFields: readonly CustomValue[];
  readonly archived: boolean;
  readonly createdAt: string;
  /** When the last call began that the caller may see; null before the first. */
  readonly lastCallAt: string | null;
}

/** GET /sites, by name. `search` matches any part of name, code, address or own fields, without regard to case, width and spaces. */
export interface SiteQuery extends PageQuery, CustomFieldQuery {
  readonly search?: string;
  /** Sites that were put away, instead of those in use. */
  readonly archived?: boolean;
}

/** POST /sites */
export interface CreateSite {
  readonly name: string;
  readonly code?: string;
  readonly address?: string;
  readonly note?: string;
  /** Fields of the organization's own; those not named stay as they are. */
  readonly customFields?: readonly CustomInput[];
}

/** PATCH /sites/:siteId. Absent fields stay as they are. */
export interface UpdateSite extends Partial<CreateSite> {
  readonly archived?: boolean;
}
