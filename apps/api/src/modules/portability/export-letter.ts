import type { Locale } from '@rinjo/contract';

export interface ExportNotice {
  readonly tenant: string;
  /** Where it is downloaded. */
  readonly url: string;
  readonly expiresAt: Date;
}

interface Letter {
  readonly subject: string;
  readonly text: string;
}

const ja = ({ tenant, url, expiresAt }: ExportNotice): Letter => ({
  subject: `データの書き出しができました（${tenant}）`,
  text: [
    `${tenant} の全データの書き出しができました。次のページからダウンロードしてください。`,
    '',
    url,
    '',
    `ダウンロードできるのは ${expiresAt.toISOString().slice(0, 10)}（UTC）までです。`,
    'お心当たりがない場合は、管理者に知らせてください。',
    '',
    'このメールには返信できません。',
  ].join('\n'),
});

const en = ({ tenant, url, expiresAt }: ExportNotice): Letter => ({
  subject: `Your export is ready (${tenant})`,
  text: [
    `The export of everything of ${tenant} is ready. Download it here:`,
    '',
    url,
    '',
    `It can be downloaded until ${expiresAt.toISOString().slice(0, 10)} (UTC).`,
    'If you have not asked for it, tell an administrator.',
    '',
    'Replies to this address are not read.',
  ].join('\n'),
});

const LETTERS: Readonly<Record<Locale, (of: ExportNotice) => Letter>> = { ja, en };

/** The letter to whoever has asked for an export. */
export const exportLetter = (locale: Locale, of: ExportNotice): Letter => LETTERS[locale](of);
