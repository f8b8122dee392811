/** What tests said of a setting: that it takes effect, for one organization only. */
export const SETTING_PROOFS = ['passed', 'failed', 'none'] as const;
export type SettingProof = (typeof SETTING_PROOFS)[number];

/** GET /tenant/settings-list: made of the definitions of the program that runs (check sheet, row 22). */
export interface SettingsListView {
  /** SHA-256 over the names, in hexadecimal. */
  readonly version: string;
  /** Of this release; null: it carries no record of such tests. */
  readonly testedAt: string | null;
  readonly settings: readonly {
    /** `area` or `area.field`. */
    readonly name: string;
    readonly proof: SettingProof;
  }[];
}
