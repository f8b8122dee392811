import type { TlsFault, TlsScanReport, TlsTarget } from '../transport.js';
import type { CanaryView } from './canaries.js';

/** What was found at an address, as people read it. */
export interface TlsScanView extends Omit<TlsScanReport, 'uses'> {
  readonly id: string;
  /** By a prober that stands elsewhere; otherwise by the service itself. */
  readonly outside: boolean;
  /** Whole days from the scan to the end of the certificate, rounded down; null without a certificate. */
  readonly daysLeft: number | null;
  /** What is promised and did not hold, the worst first. */
  readonly faults: readonly TlsFault[];
}

/** An address that devices reach over TLS, with its newest scans; null: there is none. */
export interface TlsAddressView extends TlsTarget {
  readonly outside: TlsScanView | null;
  readonly inside: TlsScanView | null;
}

/** How the service itself is connected to where data are kept. */
export interface KeepingLineView {
  readonly what: 'database' | 'objects';
  /** Encrypted, without a network between, or open. */
  readonly how: 'sealed' | 'local' | 'open';
  /** The version of TLS, or what there is instead of a network. */
  readonly detail: string;
}

/** GET /operator/encryption: check sheet, row 42. */
export interface EncryptionView {
  /** The address of the service is one of https. */
  readonly webSealed: boolean;
  readonly addresses: readonly TlsAddressView[];
  readonly lines: readonly KeepingLineView[];
  readonly test: CanaryView;
  /** Scans of all addresses, the newest first. */
  readonly history: readonly TlsScanView[];
}

export const ENCRYPTION_LIMITS = {
  /** Scans in the history. */
  history: 60,
} as const;
