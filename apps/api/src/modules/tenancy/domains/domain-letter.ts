import type { DomainFailure, Locale } from '@rinjo/contract';

/** Somebody who could mend a zone, or have it mended. */
export interface Administrator {
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
}

/** What has become of a domain that was verified. */
export type DomainNews =
  | { readonly kind: 'failing'; readonly failure: DomainFailure; readonly lostAt: Date }
  | { readonly kind: 'lost' };

export interface DomainLetter {
  readonly receiver: Administrator;
  readonly domain: string;
  readonly news: DomainNews;
  /** The TXT record at the domain, as it has to be. */
  readonly record: string;
  /** Where the domain can be looked at, and checked again. */
  readonly page: string;
}

interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** The letter in the language of whoever gets it. */
export const domainLetter = (letter: DomainLetter): Letter => LETTERS[letter.receiver.locale](letter);

const LETTERS: Readonly<Record<Locale, (letter: DomainLetter) => Letter>> = {
  ja: ({ receiver, domain, news, record, page }) => ({
    subject:
      news.kind === 'lost'
        ? `Rinjo：ドメイン ${domain} は確認済みではなくなりました`
        : `Rinjo：ドメイン ${domain} の所有確認に失敗しています`,
    text: [
      `${receiver.displayName} 様`,
      '',
      ...(news.kind === 'lost'
        ? [
            `ドメイン ${domain} は、確認用の TXT レコードが 7 日間見つからなかったため、確認済みの扱いを終了しました。`,
            'このドメインのメールアドレスの方は、シングルサインオンでサインインできません。シングルサインオンを必須にする設定も、このドメインには適用されません。',
            '次の TXT レコードを DNS に登録してから、管理画面の「ドメイン」でもう一度確認してください。',
          ]
        : [
            `ドメイン ${domain} の定期確認に失敗しました。${FAILURES.ja[news.failure]}`,
            `${dateOf(news.lostAt, 'ja')}までに確認できないと、確認済みではなくなります。その後は、このドメインのメールアドレスの方がシングルサインオンでサインインできなくなります。`,
            '次の TXT レコードが DNS にあるか確認してください。レコードが戻れば、次回の確認（6 時間ごと）で元に戻ります。',
          ]),
      '',
      record,
      '',
      page,
      '',
      'このメールは送信専用です。返信いただいてもお答えできません。',
    ].join('\n'),
  }),
  en: ({ receiver, domain, news, record, page }) => ({
    subject:
      news.kind === 'lost'
        ? `Rinjo: the domain ${domain} is no longer verified`
        : `Rinjo: the domain ${domain} could not be verified again`,
    text: [
      `Dear ${receiver.displayName},`,
      '',
      ...(news.kind === 'lost'
        ? [
            `The TXT record of the domain ${domain} was not found for 7 days, so the domain counts as verified no longer.`,
            'People with addresses of this domain cannot sign in with single sign-on, and are no longer required to.',
            'Publish this TXT record at the domain, then check the domain again under “Domains” in the administration.',
          ]
        : [
            `The regular check of the domain ${domain} failed. ${FAILURES.en[news.failure]}`,
            `If that is not mended by ${dateOf(news.lostAt, 'en')}, the domain counts as verified no longer, and people with addresses of it cannot sign in with single sign-on.`,
            'See to it that the domain has this TXT record. Once it is back, the next check finds it; there is one every 6 hours.',
          ]),
      '',
      record,
      '',
      page,
      '',
      'Replies to this address are not read.',
    ].join('\n'),
  }),
};

const FAILURES: Readonly<Record<Locale, Readonly<Record<DomainFailure, string>>>> = {
  ja: {
    no_record: '確認用の TXT レコードが見つかりません。',
    wrong_record: '確認用の TXT レコードの値が違います。',
    dns_failure: 'DNS サーバーから応答がありません。',
    taken: 'ほかの組織がこのドメインを確認済みです。',
  },
  en: {
    no_record: 'Its TXT record was not found.',
    wrong_record: 'Its TXT record has another value.',
    dns_failure: 'Its name servers did not answer.',
    taken: 'Another organization has verified the domain.',
  },
};

const ZONES = { ja: 'Asia/Tokyo', en: 'UTC' } as const;

const dateOf = (date: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, {
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone: ZONES[locale], timeZoneName: 'short' },
  }).format(date);
