/**
 * What an organization can do without. What is not on this list is switched where it is set: recording by its consent, links to share by
 * their rules, calls without the server by theirs.
 */
export const TENANT_FEATURES = [
  'guestLinks',
  'chat',
  'chatFiles',
  'drawing',
  'screenSharing',
  'remoteCamera',
  'reports',
] as const;
export type TenantFeature = (typeof TENANT_FEATURES)[number];

/** Whether people of an organization may do this. */
export interface TenantFeatures {
  /** Links that let people without an account into a call. */
  readonly guestLinks: boolean;
  /** Text that is written in calls. What was written stays to be read. */
  readonly chat: boolean;
  /** Files of a device are brought into a call: to the chat and before everybody. */
  readonly chatFiles: boolean;
  /** Lines, arrows, texts and measures on live and still pictures of calls; pointing is no drawing. */
  readonly drawing: boolean;
  /** What a person's own computer shows goes into calls. */
  readonly screenSharing: boolean;
  /** Photos, light, zoom and the other settings of somebody else's camera. */
  readonly remoteCamera: boolean;
  /** Reports of calls on paper (PDF). Those that are made stay. */
  readonly reports: boolean;
}

/** What a plan can leave out. Of an organization's own switches, recording's is its rule of consent. */
export const PLAN_FEATURES = [...TENANT_FEATURES, 'recording'] as const;
export type PlanFeature = (typeof PLAN_FEATURES)[number];

/** What there is for the people of an organization: what its plan has and the organization has not switched off. */
export type FeaturesInUse = { readonly [F in PlanFeature]: boolean };

/** As the product comes. */
export const FEATURE_DEFAULTS: TenantFeatures = {
  guestLinks: true,
  chat: true,
  chatFiles: true,
  drawing: true,
  screenSharing: true,
  remoteCamera: true,
  reports: true,
};
export const ALL_FEATURES: FeaturesInUse = { ...FEATURE_DEFAULTS, recording: true };
