import type { ScimUser } from '@rinjo/contract';
import type { ScimUserRow } from './scim-users.repository.js';

/** A user as directories see it. `base` is the URL of this service. */
export function userResource(row: ScimUserRow, base: string): ScimUser {
  const { id, userName, externalId, displayName, givenName, familyName, email, locale, status } = row;
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    id,
    ...(externalId !== null && { externalId }),
    userName,
    displayName,
    name: {
      formatted: displayName,
      ...(givenName !== null && { givenName }),
      ...(familyName !== null && { familyName }),
    },
    emails: [{ value: email, type: 'work', primary: true }],
    active: status === 'active',
    preferredLanguage: locale,
    meta: {
      resourceType: 'User',
      created: row.createdAt.toISOString(),
      lastModified: row.updatedAt.toISOString(),
      location: `${base}/Users/${id}`,
    },
  };
}

/** How a person is called of whom only the parts of the name are known: in Japanese the family name comes first. */
export function joinedName(
  givenName: string | null | undefined,
  familyName: string | null | undefined,
  locale: string,
): string | null {
  const parts = locale === 'ja' ? [familyName, givenName] : [givenName, familyName];
  const known = parts.filter((part) => part !== null && part !== undefined);
  return known.length === 0 ? null : known.join(' ').slice(0, 80);
}
