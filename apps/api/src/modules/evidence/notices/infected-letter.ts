import type { Locale } from '@rinjo/contract';

export interface InfectedNotice {
  readonly tenant: string;
  readonly name: string;
  readonly byName: string;
  /** Where it is shown. */
  readonly url: string;
}

interface Letter {
  readonly subject: string;
  readonly text: string;
}

const ja = ({ tenant, name, byName, url }: InfectedNotice): Letter => ({
  subject: `ウイルスを検出しました（${tenant}）`,
  text: [
    `${tenant} の管理者の方へ`,
    '',
    `${byName} さんが送ったファイル「${name}」からウイルスが見つかりました。`,
    'このファイルは、だれも開けません。送った方に知らせ、端末の検査をお願いしてください。',
    '',
    url,
    '',
    'このメールには返信できません。',
  ].join('\n'),
});

const en = ({ tenant, name, byName, url }: InfectedNotice): Letter => ({
  subject: `A virus was found (${tenant})`,
  text: [
    `To the administrators of ${tenant}`,
    '',
    `A virus was found in the file “${name}”, sent by ${byName}.`,
    'Nobody can open it. Tell whoever sent it, and ask them to have their device checked.',
    '',
    url,
    '',
    'Replies to this address are not read.',
  ].join('\n'),
});

const LETTERS: Readonly<Record<Locale, (of: InfectedNotice) => Letter>> = { ja, en };

/** The letter to an administrator of whose people somebody has sent a virus. */
export const infectedLetter = (locale: Locale, of: InfectedNotice): Letter => LETTERS[locale](of);
