/** The navigation of the administration. It comes with its pages. */
export const jaAdmin = {
  nav: '管理',
  heading: '管理',
  lead: '組織の利用者、サインイン、外部システムとの連携を管理します。',
  pagesLabel: '管理のメニュー',
  toIndex: '管理のメニューへ',
  sections: {
    people: '利用者',
    signIn: 'サインインと安全',
    machines: '外部システムとの連携',
    organization: '組織',
  },
  pages: {
    users: { name: '利用者', about: '招待、CSV 取り込み、停止、削除' },
    groups: { name: 'グループ', about: '一緒に呼ぶ人たちをまとめる' },
    roles: { name: '役割', about: '誰が何をできるかを決める' },
    'sign-in': { name: 'シングルサインオン', about: '会社の ID 基盤 (SAML) との接続' },
    domains: { name: 'メールのドメイン', about: '自社のドメインであることの確認' },
    security: { name: '安全の設定', about: '二要素認証と接続元アドレスの制限' },
    'sign-in-history': { name: 'サインインの記録', about: '成功と失敗、日時、接続元' },
    keys: { name: 'API キー', about: 'システム用アカウントと API キー' },
    webhooks: { name: 'Webhook', about: 'できごとを外部のシステムへ通知' },
    provisioning: { name: 'SCIM', about: '利用者とグループの自動同期' },
    settings: { name: '組織の設定', about: '名称、ロビー、同意文、画質の既定' },
    log: { name: '操作の記録', about: '誰が、いつ、何をしたか' },
  },
};
