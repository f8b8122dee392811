import type { EvidenceKind, EvidenceState } from './evidence.js';
import type { RecordingChapter } from './http/recordings.js';

/**
 * What `index.html` of an export shows: scripts in the folder `viewer` beside it, each of which calls `rinjoExport` with one
 * of these, because a page that is opened from a disk may not fetch anything else. Moments are RFC 3339 in UTC; paths are
 * relative to the page.
 */
export type ViewerScript =
  | ({ readonly is: 'start' } & ViewerStart)
  | { readonly is: 'calls'; readonly rows: readonly ViewerCallLine[] }
  | { readonly is: 'details'; readonly part: number; readonly rows: readonly ViewerCall[] }
  | { readonly is: 'loose'; readonly part: number; readonly rows: readonly ViewerItem[] }
  | { readonly is: 'log'; readonly part: number; readonly rows: readonly ViewerEntry[] };

export interface ViewerStart {
  readonly organization: string;
  /** The moment that the export shows. */
  readonly at: string;
  readonly calls: number;
  readonly items: number;
  readonly entries: number;
  /** How many scripts there are of each: `viewer/details-1.js`, `viewer/loose-1.js`, `viewer/log-1.js` and so on. */
  readonly parts: { readonly details: number; readonly loose: number; readonly log: number };
}

export interface ViewerCallLine {
  readonly id: string;
  readonly title: string;
  readonly site: string | null;
  readonly by: string | null;
  readonly at: string;
  readonly endedAt: string | null;
  readonly people: number;
  readonly items: number;
  /** Which script has its details. */
  readonly part: number;
}

export interface ViewerCall {
  readonly id: string;
  readonly people: readonly ViewerPerson[];
  readonly chat: readonly ViewerMessage[];
  readonly recordings: readonly ViewerRecording[];
  readonly items: readonly ViewerItem[];
}

export interface ViewerPerson {
  readonly name: string;
  readonly joinedAt: string;
  readonly leftAt: string | null;
}

export interface ViewerMessage {
  readonly at: string;
  readonly name: string;
  readonly text: string;
}

export interface ViewerRecording {
  /** Where its tracks are. */
  readonly folder: string;
  readonly startedAt: string;
  /** The film, which is among the items of the call; null when there is none. */
  readonly itemId: string | null;
  readonly chapters: readonly RecordingChapter[];
}

export interface ViewerItem {
  readonly id: string;
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly state: EvidenceState;
  readonly report: boolean;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly takenAt: string | null;
  readonly receivedAt: string;
  readonly by: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly tags: readonly string[];
  readonly comments: readonly ViewerMessage[];
  /** The original; null for what no scanner has found clean. */
  readonly path: string | null;
}

export interface ViewerEntry {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly outcome: string;
  readonly actorKind: string;
  readonly actor: string;
  readonly address: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}
