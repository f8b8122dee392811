import type { BoardOverlay } from '../board.js';
import type { EvidenceKind } from '../evidence.js';
import type { EvidenceId, ShareLinkId, ShareOpeningId, UserId } from '../ids.js';
import type { PageQuery } from './page.js';
import type { EvidenceReceipt } from './receipts.js';

/** What an organization decides about links to what is kept, for people without an account. */
export interface SharingRules {
  /** False: nobody makes links, and those that there are open nothing. */
  readonly allowed: boolean;
  /** The longest that a link may be good for. */
  readonly maxDays: number;
  /** Every new link needs a password. */
  readonly passwordNeeded: boolean;
}

/** Until an administrator decides otherwise. */
export const SHARING_DEFAULTS = {
  ...{ allowed: true, maxDays: 90, passwordNeeded: false },
} as const satisfies SharingRules;

/** POST /share-links */
export interface CreateShareLink {
  readonly evidenceIds: readonly EvidenceId[];
  /** Whom it is for. */
  readonly label?: string;
  readonly lifetimeS: number;
  /** Has to reach them another way than the link. */
  readonly password?: string;
  /** Absent: as often as anybody likes. */
  readonly maxOpenings?: number;
}

export const SHARE_LINK_STATES = ['usable', 'expired', 'revoked', 'used_up', 'off'] as const;
/** off: the organization does not allow links now. */
export type ShareLinkState = (typeof SHARE_LINK_STATES)[number];

/** GET /share-links, the newest first. */
export interface ShareLinkView {
  readonly id: ShareLinkId;
  readonly label: string | null;
  /** At the time of the answer. */
  readonly state: ShareLinkState;
  /** Names of what it shows, some at most, without what was deleted. */
  readonly names: readonly string[];
  readonly items: number;
  readonly hasPassword: boolean;
  readonly openings: number;
  readonly maxOpenings: number | null;
  readonly lastOpenedAt: string | null;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly createdAt: string;
  readonly createdBy: { readonly id: UserId; readonly displayName: string };
}

/** GET /share-links, the newest first. */
export interface ShareLinkQuery extends PageQuery {
  /** Only links that show this item. */
  readonly evidenceId?: EvidenceId;
}

/** The link itself, shown once: the server keeps only a hash of its token. */
export interface CreatedShareLink extends ShareLinkView {
  readonly url: string;
}

/** GET /share-links/:shareLinkId/openings, the newest first. */
export interface ShareOpeningView {
  readonly at: string;
  readonly address: string;
}

/** POST /shared/preview: what the holder of a link is told before opening it. */
export interface PreviewShare {
  readonly token: string;
}
export interface SharePreview {
  readonly tenantName: string;
  readonly sharedBy: string;
  readonly label: string | null;
  readonly items: number;
  readonly expiresAt: string;
  readonly needsPassword: boolean;
}

/** POST /shared/openings: opens a link once. */
export interface OpenShare {
  readonly token: string;
  readonly password?: string;
}

/** What an opened link shows. Bytes are at GET /shared/:openingId/items/:evidenceId/content. */
export interface SharedView {
  readonly openingId: ShareOpeningId;
  readonly tenantName: string;
  readonly sharedBy: string;
  readonly label: string | null;
  readonly expiresAt: string;
  readonly items: readonly SharedItem[];
}

export interface SharedItem {
  readonly id: EvidenceId;
  readonly kind: EvidenceKind;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly takenAt: string | null;
  readonly receivedAt: string;
  readonly byName: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly durationMs: number | null;
  readonly board: BoardOverlay | null;
  readonly hasThumbnail: boolean;
  /** Whether there is a copy that players can seek in. */
  readonly hasFilm: boolean;
  /** What the server signed when it came. */
  readonly receipt: EvidenceReceipt | null;
}
