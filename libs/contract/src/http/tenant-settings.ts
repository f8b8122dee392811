import type { ConformityDefaults } from '../conformity.js';
import type { DirectCalls } from '../direct.js';
import type { TenantMailTexts } from '../mail-texts.js';
import type { PhotoMetadataRule } from '../evidence.js';
import type { RecordingConsent } from '../recording.js';
import type { PlanFeature, TenantFeatures } from '../tenant-features.js';
import type { SharingRules } from './shares.js';

/** GET /tenant/settings: what an admin decides for the whole organization. */
export interface TenantSettings extends TenantFeatures {
  /** Grows with every change; a change names the one that it was made on. */
  readonly version: number;
  readonly name: string;
  /** IANA name of the zone in which logs are shown and taken away, beside UTC. */
  readonly timeZone: string;
  /** Whether guests of new calls wait until a host lets them in. */
  readonly lobbyByDefault: boolean;
  readonly conformity: ConformityDefaults;
  readonly recordingConsent: RecordingConsent;
  readonly photoMetadata: PhotoMetadataRule;
  readonly sharing: SharingRules;
  /** What the contract does not have, whatever is set here. */
  readonly notInPlan: readonly PlanFeature[];
  readonly directCalls: DirectCalls;
  /** What the product is called in this organization; empty: as it comes. */
  readonly productName: string;
  /** Colour of buttons and links, `#rrggbb`; empty: as the product comes. */
  readonly accent: string;
  readonly mailTexts: TenantMailTexts;
  /** What everybody agrees to before joining; empty in both languages asks nothing. */
  readonly consentJa: string;
  readonly consentEn: string;
  /** Of these texts; 0 before there were any. */
  readonly consentVersion: number;
}

/** PATCH /tenant/settings. Absent fields stay as they are; SETTINGS_CHANGED when somebody has changed them since `version`. */
export interface UpdateTenantSettings extends Partial<TenantFeatures> {
  readonly version: number;
  readonly name?: string;
  readonly timeZone?: string;
  readonly lobbyByDefault?: boolean;
  readonly conformity?: ConformityDefaults;
  readonly recordingConsent?: RecordingConsent;
  /** Counts for what comes from then on; what is kept is never changed. */
  readonly photoMetadata?: PhotoMetadataRule;
  readonly sharing?: SharingRules;
  /** Counts for calls that begin from then on. */
  readonly directCalls?: DirectCalls;
  readonly productName?: string;
  /** ACCENT_ILLEGIBLE for one that no text could be read in. */
  readonly accent?: string;
  /** MAIL_PLACEHOLDER for a word in braces that stands for nothing. */
  readonly mailTexts?: TenantMailTexts;
  /** Another text in either language is a new version, which everybody is asked anew. */
  readonly consentJa?: string;
  readonly consentEn?: string;
}
