import { DomainError } from '../../platform/errors/domain-error.js';

/** Keywords of RFC 7644, section 3.12. */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue';

/** A request that a directory must mend, as RFC 7644 names it; `detail` is for whoever set the directory up. */
export const refusedScim = (scimType: ScimType, detail: string, cause?: unknown): DomainError =>
  new DomainError(
    scimType === 'uniqueness' ? 'SCIM_UNIQUENESS' : 'VALIDATION',
    { scimType, detail },
    { cause },
  );
