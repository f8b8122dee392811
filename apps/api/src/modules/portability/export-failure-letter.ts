import type { Locale } from '@rinjo/contract';
import { administratorsLetter, type PlainLetter } from '../identity/index.js';

export interface ExportFailure {
  readonly tenant: string;
  /** There is no room on the disks of the installation; else nobody knows why. */
  readonly diskFull: boolean;
  /** Where exports are. */
  readonly url: string;
}

const ja = ({ tenant, diskFull, url }: ExportFailure): PlainLetter =>
  administratorsLetter('ja', tenant, `データの書き出しに失敗しました（${tenant}）`, [
    ...(diskFull
      ? [
          'サーバーのディスク容量が足りないため、全データの書き出しを中止しました。途中までのファイルは残していません。',
          'サービスの運用者に知らせてください。空きができたら、次のページからもう一度始められます。',
        ]
      : [
          '全データの書き出しに失敗しました。途中までのファイルは残していません。',
          '次のページからもう一度始めてください。続く場合は、サービスの運用者に知らせてください。',
        ]),
    '',
    url,
  ]);

const en = ({ tenant, diskFull, url }: ExportFailure): PlainLetter =>
  administratorsLetter('en', tenant, `The export has failed (${tenant})`, [
    ...(diskFull
      ? [
          'The export of everything was given up: the disks of the server are full. Nothing half-made was left behind.',
          'Tell whoever runs this installation. When there is room, it can be started again here:',
        ]
      : [
          'The export of everything has failed. Nothing half-made was left behind.',
          'Start it again here; if it goes on, tell whoever runs this installation:',
        ]),
    '',
    url,
  ]);

const LETTERS: Readonly<Record<Locale, (of: ExportFailure) => PlainLetter>> = { ja, en };

/** The letter to an administrator whose organization's export could not be packed. */
export const exportFailureLetter = (locale: Locale, of: ExportFailure): PlainLetter => LETTERS[locale](of);
