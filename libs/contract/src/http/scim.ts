import type { GroupId, UserId } from '../ids.js';

export type ScimUserSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export type ScimGroupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export type ScimListSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

export interface ScimMeta {
  readonly resourceType: 'User' | 'Group';
  readonly created: string;
  readonly lastModified: string;
  readonly location: string;
}

/** A user as directories see it (RFC 7643, section 4.1). */
export interface ScimUser {
  readonly schemas: readonly ScimUserSchema[];
  readonly id: UserId;
  readonly externalId?: string;
  readonly userName: string;
  readonly displayName: string;
  readonly name: { readonly formatted: string; readonly givenName?: string; readonly familyName?: string };
  readonly emails: readonly { readonly value: string; readonly type: 'work'; readonly primary: true }[];
  readonly active: boolean;
  readonly preferredLanguage: string;
  readonly meta: ScimMeta;
}

/** RFC 7643, section 4.2. */
export interface ScimGroup {
  readonly schemas: readonly ScimGroupSchema[];
  readonly id: GroupId;
  readonly externalId?: string;
  readonly displayName: string;
  /** Left out where `excludedAttributes` says so. */
  readonly members?: readonly { readonly value: UserId; readonly display: string }[];
  readonly meta: ScimMeta;
}

/** RFC 7644, section 3.4.2. */
export interface ScimList<T> {
  readonly schemas: readonly ScimListSchema[];
  readonly totalResults: number;
  /** From 1. */
  readonly startIndex: number;
  readonly itemsPerPage: number;
  readonly Resources: readonly T[];
}

/** What this service says of itself: RFC 7643, sections 5 to 7. */
export type ScimDocument = Readonly<Record<string, unknown>>;

/** A request of a directory, for the administrator who sets it up. */
export interface ProvisioningRequestView {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** What was wrong, in English, as the directory was told. */
  readonly detail: string | null;
}

/** GET /provisioning */
export interface ProvisioningView {
  /** What the directory is told as its URL. */
  readonly baseUrl: string;
  /** Users and groups that a directory keeps. */
  readonly users: number;
  readonly groups: number;
  readonly lastRequestAt: string | null;
  /** The newest first. */
  readonly requests: readonly ProvisioningRequestView[];
}
