/** As npm has them. */
export const ADVISORY_SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'] as const;
export type AdvisorySeverity = (typeof ADVISORY_SEVERITIES)[number];

/** What the attack suite came to on the very sources that run. */
export interface AttackSuiteView {
  readonly at: string;
  readonly passed: number;
  readonly failed: number;
}

/**
 * Of the release that runs: as it was signed with a trusted key; not signed; signed, and nobody has said whose key is trusted; signed with
 * another key; or not what was signed.
 */
export const RELEASE_SIGNATURE_STATES = ['verified', 'unsigned', 'no_key', 'untrusted', 'altered'] as const;
export type ReleaseSignatureState = (typeof RELEASE_SIGNATURE_STATES)[number];

export interface ReleaseSignatureView {
  readonly state: ReleaseSignatureState;
  /** Null: there is no signature of a trusted key. */
  readonly signedAt: string | null;
  /** SHA-256 of the public key, hex. */
  readonly keySha256: string | null;
}

/** Something known to be wrong with a library. Times in ISO 8601. */
export interface FindingView {
  readonly advisory: string;
  readonly name: string;
  readonly version: string;
  readonly severity: AdvisorySeverity;
  readonly title: string;
  readonly url: string;
  /** The oldest version without it; null: there is none yet. */
  readonly fixedIn: string | null;
  readonly fixReleasedAt: string | null;
  readonly foundAt: string;
  /** Null: it concerns what runs now. */
  readonly closedAt: string | null;
  /** Its fix is released for longer than it may take to apply it. */
  readonly overdue: boolean;
}

export interface ReleaseView {
  readonly version: string;
  /** It runs here since then. */
  readonly seenAt: string;
  readonly builtAt: string | null;
  /** Of its list of parts, hex. */
  readonly sbomSha256: string | null;
  readonly components: number | null;
  readonly imageDigest: string | null;
}

/** GET /operator/releases */
export interface ReleasesView {
  readonly version: string;
  /** Null: it was not built as a release is. */
  readonly sbom: { readonly sha256: string; readonly components: number } | null;
  /** As it was looked at when it was started. */
  readonly signature: ReleaseSignatureView;
  /** Null: no record of these sources. */
  readonly attack: AttackSuiteView | null;
  readonly feed: {
    readonly on: boolean;
    /** When it last answered. */
    readonly checkedAt: string | null;
    /** Why it did not answer last; null: it did. */
    readonly failure: string | null;
  };
  /** Those that are open first, then the newest. */
  readonly findings: readonly FindingView[];
  /** The newest first. */
  readonly history: readonly ReleaseView[];
}
