import type { Locale } from '@rinjo/contract';
import { administratorsLetter, type PlainLetter } from '../../identity/index.js';

export interface InfectedNotice {
  readonly tenant: string;
  readonly name: string;
  readonly byName: string;
  /** Where it is shown. */
  readonly url: string;
}

const ja = ({ tenant, name, byName, url }: InfectedNotice): PlainLetter =>
  administratorsLetter('ja', tenant, `ウイルスを検出しました（${tenant}）`, [
    `${byName} さんが送ったファイル「${name}」からウイルスが見つかりました。`,
    'このファイルは、だれも開けません。送った方に知らせ、端末の検査をお願いしてください。',
    '',
    url,
  ]);

const en = ({ tenant, name, byName, url }: InfectedNotice): PlainLetter =>
  administratorsLetter('en', tenant, `A virus was found (${tenant})`, [
    `A virus was found in the file “${name}”, sent by ${byName}.`,
    'Nobody can open it. Tell whoever sent it, and ask them to have their device checked.',
    '',
    url,
  ]);

const LETTERS: Readonly<Record<Locale, (of: InfectedNotice) => PlainLetter>> = { ja, en };

/** The letter to an administrator of whose people somebody has sent a virus. */
export const infectedLetter = (locale: Locale, of: InfectedNotice): PlainLetter => LETTERS[locale](of);
