import type { FormArea } from './form-row.js';

export const EXTENSIBILITY: FormArea = {
  area: { ja: '拡張性', en: 'Extensibility' },
  rows: [
    {
      no: 22,
      item: { ja: 'カスタマイズ性', en: 'Customizability' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'enforced',
      commitment: {
        ja: 'ロゴ・配色・メール文面・同意文・保存期間・機能の有効化・Webhookをテナント自身が設定でき、項目の一覧は設定の定義から自動で作られます。',
        en: 'Each tenant sets its logo, colours, mail texts, consent text, retention, enabled features and webhooks, and the list of settings is generated from their definition.',
      },
    },
    {
      no: 23,
      item: { ja: '外部接続性', en: 'External connectivity' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'enforced',
      commitment: {
        ja: 'SAML 2.0のSSO、SCIM 2.0の利用者連携、APIキーによるREST API（OpenAPI公開）、署名付きWebhookを標準で備え、試験接続を毎日行います。',
        en: 'SAML 2.0 single sign-on, SCIM 2.0 provisioning, a REST API with keys (OpenAPI published) and signed webhooks are standard, and test connections run every day.',
      },
    },
    {
      no: 24,
      item: { ja: '同時接続利用者数', en: 'Number of concurrent users' },
      unit: { ja: '有無(制約条件)', en: 'Yes/no (constraints)' },
      class: 'enforced',
      commitment: {
        ja: '1通話は既定で10名まで、利用者数は無制限とし、上限は同時に要求されても超えられず、決まったエラーコードと現在の使用数を返します。',
        en: 'A call takes 10 people by default and users are unlimited; limits cannot be exceeded even by simultaneous requests and are answered with a stable error code and the current use.',
      },
      on: {
        single: {
          ja: '同時通話数の上限は、このノードの直近の負荷試験で映像の損失1%以下を保てた数です。',
          en: 'The number of parallel calls is what this node carried in its last load test with at most 1 % packet loss.',
        },
        multi: {
          ja: '同時通話数の上限は、全ノードの直近の負荷試験で実際に保てた合計であり、1台の値の掛け算ではありません。',
          en: 'The number of parallel calls is the total that all nodes really carried in the last load test, not one node multiplied.',
        },
      },
    },
    {
      no: 25,
      item: { ja: '提供リソースの上限', en: 'Upper limit of provided resources' },
      unit: { ja: '処理能力', en: 'Capacity' },
      class: 'enforced',
      commitment: {
        ja: '上限と使用量を常に表示し、80%と95%で管理者に知らせ、録画は容量を先に確保するため黙って失われません。',
        en: 'Limits and present use are always visible, admins are told at 80 % and 95 %, and a recording reserves its space ahead so that nothing is lost silently.',
      },
    },
  ],
};
