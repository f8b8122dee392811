import type { LogAlertRule } from '@rinjo/contract';
import type { Letter, SecurityEvent, SecurityLetter } from './security-letter.js';

/** Of `log_alert`, by its rule. */
const ALERTS: Readonly<Record<LogAlertRule, string>> = {
  failed_sign_ins: 'サインインの連続した失敗',
  new_country: '新しい国からのサインイン',
  mass_download: '短時間での大量のファイル閲覧',
  refused_access: '権限のない操作の繰り返し',
  operator_access: 'サービスの運用者によるアクセス',
};
const COUNTRIES = new Intl.DisplayNames('ja', { type: 'region' });

const FACTORS = { passkey: 'パスキー', totp: '認証アプリ' } as const;

export function jaSecurityLetter({ event, displayName, product, at, url }: SecurityLetter): Letter {
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
  return { subject: `${product}: ${subject}`, text: text.join('\n') };
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
    case 'log_alert':
      return {
        subject: `ログを確認してください: ${ALERTS[event.rule]}`,
        lines: [
          `${ALERTS[event.rule]}がありました${event.name === '' ? '' : `（${event.name}）`}${event.country === null ? '' : `（${COUNTRIES.of(event.country) ?? ''}）`}。`,
          `これまでの記録: ${String(event.count)} 件${event.address === null ? '' : `、最後のアドレス: ${event.address}`}`,
          '「管理」の「アラート」から該当する記録を開けます。通知する条件もそこで変更できます。',
        ],
      };
    case 'log_altered':
      return {
        subject: '操作の記録が改ざんされたおそれがあります',
        lines: [
          '組織の操作の記録が、これまでに署名した内容と一致しなくなりました。以後の記録には署名していません。',
          '手元に保管したチェックポイントと照合し、サービスの運用者に連絡してください。検証のしかたは「管理」の「操作の記録」にあります。',
        ],
      };
    case 'log_rolled_back':
      return {
        subject: '操作の記録が過去の状態に戻っています',
        lines: [
          `データベースの外に保管した署名は ${event.keptSize} 件の記録を示していますが、現在の記録（${event.size} 件）はその続きではありません。`,
          'バックアップから復元した場合に起こります。心当たりがない場合は、サービスの運用者に連絡してください。',
        ],
      };
  }
}
