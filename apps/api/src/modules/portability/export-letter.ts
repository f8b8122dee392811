import type { Locale } from '@rinjo/contract';
import { type PlainLetter, unansweredLetter } from '../identity/index.js';

export interface ExportNotice {
  readonly tenant: string;
  /** Where it is downloaded. */
  readonly url: string;
  readonly expiresAt: Date;
}

const ja = ({ tenant, url, expiresAt }: ExportNotice): PlainLetter =>
  unansweredLetter('ja', `データの書き出しができました（${tenant}）`, [
    `${tenant} の全データの書き出しができました。次のページからダウンロードしてください。`,
    '',
    url,
    '',
    `ダウンロードできるのは ${expiresAt.toISOString().slice(0, 10)}（UTC）までです。`,
    'お心当たりがない場合は、管理者に知らせてください。',
  ]);

const en = ({ tenant, url, expiresAt }: ExportNotice): PlainLetter =>
  unansweredLetter('en', `Your export is ready (${tenant})`, [
    `The export of everything of ${tenant} is ready. Download it here:`,
    '',
    url,
    '',
    `It can be downloaded until ${expiresAt.toISOString().slice(0, 10)} (UTC).`,
    'If you have not asked for it, tell an administrator.',
  ]);

const LETTERS: Readonly<Record<Locale, (of: ExportNotice) => PlainLetter>> = { ja, en };

/** The letter to whoever has asked for an export. */
export const exportLetter = (locale: Locale, of: ExportNotice): PlainLetter => LETTERS[locale](of);
