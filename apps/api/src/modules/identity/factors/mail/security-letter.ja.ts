import type { Letter, SecurityEvent, SecurityLetter } from './security-letter.js';

const FACTORS = { passkey: 'パスキー', totp: '認証アプリ' } as const;

export function jaSecurityLetter({ event, displayName, at, url }: SecurityLetter): Letter {
  const { subject, lines } = said(event);
  const text = [
    `${displayName} 様`,
    '',
    ...lines,
    '',
    `日時: ${at}`,
    url,
    '',
    'このメールに返信しても届きません。',
  ];
  return { subject: `Rinjo: ${subject}`, text: text.join('\n') };
}

const NOT_YOU = 'お心当たりがない場合は、すぐにパスワードを変更し、組織の管理者に知らせてください。';

function said(event: SecurityEvent): { readonly subject: string; readonly lines: readonly string[] } {
  switch (event.kind) {
    case 'factor_added':
      return {
        subject: `${FACTORS[event.factor]}が追加されました`,
        lines: [`お使いのアカウントに、サインイン用の${FACTORS[event.factor]}が追加されました。`, NOT_YOU],
      };
    case 'factor_removed':
      return {
        subject: `${FACTORS[event.factor]}が削除されました`,
        lines: [
          `お使いのアカウントの${FACTORS[event.factor]}が削除され、サインインに使えなくなりました。`,
          NOT_YOU,
        ],
      };
    case 'recovery_code_used':
      return {
        subject: '回復コードが使われました',
        lines: [
          `回復コードでサインインがありました。残りは${event.left}個です。`,
          '残りが少なくなったら、「アカウント」の「セキュリティ」で作り直してください。',
          NOT_YOU,
        ],
      };
    case 'factors_reset':
      return {
        subject: '二要素認証が管理者により解除されました',
        lines: [
          '管理者が、お使いのアカウントのパスキー・認証アプリ・回復コードを削除し、すべての端末からサインアウトさせました。',
          'パスワードでサインインし、もう一度設定してください。',
          '依頼した覚えがない場合は、組織の管理者に確認してください。',
        ],
      };
    case 'passkey_copied':
      return {
        subject: 'パスキーによるサインインを拒否しました',
        lines: [
          `パスキー「${event.passkey}」が複製されたおそれがあるため、サインインを拒否しました。`,
          '「アカウント」の「セキュリティ」でこのパスキーを削除し、新しく登録してください。',
        ],
      };
    case 'break_glass_used':
      return {
        subject: '緊急用管理者がサインインしました',
        lines: [
          `組織の緊急用管理者「${event.name}」が、シングルサインオンを使わずにサインインしました（アドレス: ${event.address}）。`,
          '管理者のどなたにも心当たりがない場合は、すぐにこのアカウントを停止し、ログを確認してください。',
        ],
      };
  }
}
