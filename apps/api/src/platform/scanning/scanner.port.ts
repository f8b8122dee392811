/** What a scanner says of bytes. `unscannable`: nobody can say, now or ever, e.g. too large or encrypted. */
export type ScanVerdict = 'clean' | 'infected' | 'unscannable';

/** Why nothing is scanned at the moment. */
export type ScannerFault = 'none' | 'silent' | 'outdated' | 'blind';

export type ScannerState =
  /** `scanner` is null where the operator has decided against one: then everything passes, and the pages say so. */
  | { readonly ready: true; readonly scanner: string | null }
  | { readonly ready: false; readonly fault: ScannerFault };

/**
 * Looks for malware in what people bring along. Whoever asks keeps the bytes from everybody until the answer is `clean`:
 * a rejection (NOT_READY while there is no scanner that can be relied on) is not clean either.
 */
export abstract class ContentScanner {
  abstract scan(source: AsyncIterable<Uint8Array>): Promise<ScanVerdict>;

  /** Whether scans are possible now. Never rejects. */
  abstract state(): Promise<ScannerState>;
}
