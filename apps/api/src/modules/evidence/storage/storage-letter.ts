import type { Locale } from '@rinjo/contract';
import { administratorsLetter, type PlainLetter } from '../../identity/index.js';

export interface StorageNotice {
  readonly tenant: string;
  readonly percent: number;
  readonly used: number;
  readonly max: number;
}

const GB = 1_000_000_000;
const gigabytes = (bytes: number): string => (bytes / GB).toFixed(1);

const ja = ({ tenant, percent, used, max }: StorageNotice): PlainLetter =>
  administratorsLetter('ja', tenant, `保存容量の ${String(percent)}% を使用しています（${tenant}）`, [
    `写真・録画・ファイルの保存容量の使用量が ${String(percent)}% を超えました。`,
    `使用量：${gigabytes(used)} GB ／ 上限：${gigabytes(max)} GB`,
    '',
    '上限に達すると、新しい写真や録画、ファイルを保存できなくなります。',
    '不要なものを削除するか、プランの変更をご検討ください。',
  ]);

const en = ({ tenant, percent, used, max }: StorageNotice): PlainLetter =>
  administratorsLetter('en', tenant, `${String(percent)}% of the storage is used (${tenant})`, [
    `Photos, recordings and files use more than ${String(percent)}% of the storage.`,
    `In use: ${gigabytes(used)} GB of ${gigabytes(max)} GB`,
    '',
    'When it is full, no new photos, recordings or files can be kept.',
    'Delete what is not needed, or think of a larger plan.',
  ]);

const LETTERS: Readonly<Record<Locale, (of: StorageNotice) => PlainLetter>> = { ja, en };

/** The letter to an administrator whose storage is getting full. */
export const storageLetter = (locale: Locale, of: StorageNotice): PlainLetter => LETTERS[locale](of);
