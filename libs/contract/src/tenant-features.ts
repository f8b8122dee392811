/**
 * What an organization can do without. What is not on this list is switched where it is set: recording by its consent, links to share by
 * their rules, calls without the server by theirs.
 */
export const TENANT_FEATURES = ['guestLinks', 'chatFiles', 'remoteCamera'] as const;
export type TenantFeature = (typeof TENANT_FEATURES)[number];

/** Whether people of an organization may do this. */
export interface TenantFeatures {
  /** Links that let people without an account into a call. */
  readonly guestLinks: boolean;
  /** Files of a device are brought into a call: to the chat and before everybody. */
  readonly chatFiles: boolean;
  /** Photos, light, zoom and the other settings of somebody else's camera. */
  readonly remoteCamera: boolean;
}

/** As the product comes. */
export const FEATURE_DEFAULTS: TenantFeatures = { guestLinks: true, chatFiles: true, remoteCamera: true };
