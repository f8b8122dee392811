import { type CallId, type ErrorDetails, type EvidenceId, LIMITS, type SiteId } from '@rinjo/contract';

/** Where files are added: to a call, to a site, or to neither. */
export interface AddingPlace {
  readonly callId: CallId | null;
  readonly siteId: SiteId | null;
  /** What it is a new version of. */
  readonly previousId?: EvidenceId;
  /** Shown in the chat of the call when it is clean. */
  readonly chat?: boolean;
  /** Put before everybody there by whoever brings it, while the page is open. */
  readonly stage?: boolean;
}

/** What may be kept, as file fields are told. */
export const ACCEPT =
  'image/jpeg,image/png,image/webp,video/*,audio/*,application/pdf,.docx,.xlsx,.txt,.csv,.mov,.m4a';

/**
 * How far a file is. `offline`: it goes on by itself when there is a signal. `checking`: the server looks into it. `scanning`: it is
 * kept, and looked into for viruses. `scan_late`: the
 * scanner has not answered for a minute.
 */
export type AddingState =
  | 'waiting'
  | 'preparing'
  | 'sending'
  | 'paused'
  | 'offline'
  | 'signed_out'
  | 'checking'
  | 'scanning'
  | 'scan_late'
  | 'kept'
  | 'infected'
  | 'unscannable'
  | 'failed';

export interface AddingProblem {
  /** A code of errors, or what is wrong with the content. */
  readonly code: string;
  readonly details: ErrorDetails;
}

/** A file on its way from this device. */
export interface Adding {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly place: AddingPlace;
  readonly state: AddingState;
  readonly problem: AddingProblem | null;
  readonly evidenceId: EvidenceId | null;
  /** Whether this device has it also when the page is closed. */
  readonly survives: boolean;
}

/** What is small is written to this device first, as photos are; larger files stay where their owner has them. */
export const SURVIVES_BYTES = 33_554_432;
/** The hash is computed here up to this size: browsers do it in memory alone. */
export const HASHED_BYTES = 67_108_864;

export const isSamePlace = (a: AddingPlace, b: AddingPlace): boolean =>
  a.callId === b.callId &&
  a.siteId === b.siteId &&
  a.previousId === b.previousId &&
  a.chat === b.chat &&
  a.stage === b.stage;

export const percentOf = ({ sent, bytes }: Adding): number =>
  bytes === 0 ? 0 : Math.floor((sent * 100) / bytes);

/** Nobody will see it. */
export const isBad = ({ state }: Adding): boolean =>
  state === 'failed' || state === 'infected' || state === 'unscannable';

/** What is known to be refused before a byte is sent. */
export function problemOf({ size }: { readonly size: number }): AddingProblem | null {
  if (size === 0) return { code: 'empty', details: {} };
  return size > LIMITS.uploadBytes ? { code: 'TOO_LARGE', details: { max: LIMITS.uploadBytes } } : null;
}

/** It is on its way, or will be by itself. */
export const isUnderWay = ({ state }: Adding): boolean =>
  state === 'waiting' ||
  state === 'preparing' ||
  state === 'sending' ||
  state === 'checking' ||
  state === 'offline';

/** Closing the page would lose what has not come yet. */
export const wouldBeLost = (adding: Adding): boolean =>
  !adding.survives && (isUnderWay(adding) || adding.state === 'paused') && adding.state !== 'checking';
