/** What people agree to before a call. Plain text in paragraphs; an empty language falls back to the other. */
export interface ConsentText {
  /** Grows with every change of the text. */
  readonly version: number;
  readonly ja: string;
  readonly en: string;
}

/** GET /consent: what the caller still has to agree to; null for nothing. */
export interface PendingConsent {
  readonly consent: ConsentText | null;
}

/** POST /consent/acceptances. CONSENT_REQUIRED when the text has changed since this version. */
export interface AcceptConsent {
  readonly version: number;
}
