import type { AccountLetters } from './account-letters.js';

const NO_REPLY = 'このメールには返信できません。';

export const jaLetters: AccountLetters = {
  invitation: ({ name, tenant, inviter, url }, product) => ({
    subject: `${tenant} から ${product} への招待`,
    paragraphs: [
      `${name} 様`,
      inviter === null
        ? `${tenant} が、あなたを ${product} に招待しています。`
        : `${tenant} の ${inviter} さんが、あなたを ${product} に招待しています。`,
      `${product} は、現場のカメラの映像を見ながら、離れた場所から作業を支援するサービスです。次のリンクを開いて、利用を始めてください。`,
    ],
    link: { label: '利用を始める', url },
    after: [
      'リンクは 7 日間有効で、1 回だけ使えます。ほかの人に渡さないでください。',
      `${NO_REPLY}心当たりがない場合は、このメールを削除してください。`,
    ],
  }),
  reset: ({ name, tenant, url }, product) => ({
    subject: `${product} のパスワードの再設定`,
    paragraphs: [
      `${name} 様`,
      `${tenant} のアカウントについて、パスワードの再設定の依頼を受け付けました。次のリンクを開いて、新しいパスワードを設定してください。`,
    ],
    link: { label: '新しいパスワードを設定する', url },
    after: [
      'リンクは 30 分間有効で、1 回だけ使えます。ほかの人に渡さないでください。',
      '心当たりがない場合は、何もする必要はありません。パスワードは変わりません。何度も届く場合は、管理者に連絡してください。',
      NO_REPLY,
    ],
  }),
  passwordChanged: ({ name, tenant }, product) => ({
    subject: `${product} のパスワードが変更されました`,
    paragraphs: [
      `${name} 様`,
      `${tenant} のアカウントのパスワードが変更されました。ほかの端末はすべてサインアウトしています。`,
      'ご自身で変更していない場合は、すぐに管理者に連絡してください。',
    ],
    link: null,
    after: [NO_REPLY],
  }),
  emailChanged: ({ name, tenant, email }, product) => ({
    subject: `${product} のメールアドレスが変更されました`,
    paragraphs: [
      `${name} 様`,
      `管理者が、${tenant} のアカウントのメールアドレスを ${email} に変更しました。次回から、新しいメールアドレスでサインインしてください。`,
      '心当たりがない場合は、すぐに管理者に連絡してください。',
    ],
    link: null,
    after: [NO_REPLY],
  }),
};
