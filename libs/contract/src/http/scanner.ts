/**
 * Whether what people upload is scanned for malware. `off`: the operator passes it on as it is. All others keep uploads locked:
 * `none`: no scanner is set up, `silent`: it does not answer, `outdated`: its signatures are older than 48 h, `blind`: it does not
 * find the test virus.
 */
export const SCANNER_CONDITIONS = ['ready', 'off', 'none', 'silent', 'outdated', 'blind'] as const;
export type ScannerCondition = (typeof SCANNER_CONDITIONS)[number];

/** GET /evidence-scanner */
export interface ScannerView {
  readonly condition: ScannerCondition;
}
