import type { FormArea } from './form-row.js';

export const AVAILABILITY: FormArea = {
  area: { ja: '可用性', en: 'Availability' },
  rows: [
    {
      no: 1,
      item: { ja: 'サービス時間', en: 'Service hours' },
      unit: { ja: '時間帯', en: 'Hours of the day' },
      class: 'measured',
      commitment: {
        ja: '24時間365日提供し、計画停止は期限内に告知した時間帯に限ります。',
        en: 'The service runs 24 hours a day, 365 days a year, and stops by plan only inside windows announced in time.',
      },
      on: {
        single: {
          ja: '計画停止は直近12か月の合計で10時間以内です。',
          en: 'Planned stops total at most 10 hours in any 12 months.',
        },
        multi: {
          ja: 'ノードを順に更新し、計画停止は直近12か月の合計で2時間以内です。',
          en: 'Nodes are updated one after another, so planned stops total at most 2 hours in any 12 months.',
        },
      },
    },
    {
      no: 2,
      item: { ja: '計画停止予定通知', en: 'Advance notice of planned stops' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'enforced',
      commitment: {
        ja: '計画停止は開始の30日前まで（設定を変えても3営業日は下回りません）に、メール・画面・状態ページ・Webhook・カレンダーで告知し、告知が遅れた停止は障害時間に数えます。',
        en: 'A planned stop is announced 30 days ahead (never less than 3 Japanese business days, whatever the setting) by e-mail, in-app notice, status page, webhook and calendar feed, and a stop announced later counts as downtime.',
      },
    },
    {
      no: 3,
      item: { ja: 'サービス提供終了時の事前通知', en: 'Advance notice of end of service' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'enforced',
      statementToo: true,
      commitment: {
        ja: 'サービス終了は15か月前までに告知し、これより近い終了日はシステムが受け付けず、告知の日から全テナントが全データを書き出せます。',
        en: 'End of service is announced 15 months ahead, the system refuses a nearer date, and every tenant can export everything from the day of the notice.',
      },
    },
    {
      no: 4,
      item: { ja: '突然のサービス提供停止に対する対処', en: 'Provision against sudden end of service' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'measured',
      commitment: {
        ja: 'ソースコード・署名付きリリース・部品表を公開し、テナントの書き出しデータだけで別の環境に再現できることを毎週の起動演習で確かめます。',
        en: 'Source code, signed releases and a bill of materials are open, and a weekly drill rebuilds a tenant in an empty installation from its export alone.',
      },
    },
    {
      no: 5,
      item: { ja: 'サービス稼働率', en: 'Service availability' },
      unit: { ja: '稼働率 (%)', en: 'Availability (%)' },
      class: 'measured',
      commitment: {
        ja: '稼働率は障害台帳から様式の算式で毎月算出し、小数第3位以下を切り捨て、停止の秒数とともに表示します。',
        en: "Availability is computed every month by the form's formula from the incident ledger and printed truncated to two decimals together with the seconds of downtime.",
      },
      on: {
        single: {
          ja: '目標は月間99.5%（30日の停止3時間36分まで）です。',
          en: 'Target 99.5 % a month (at most 3 h 36 min of downtime in 30 days).',
        },
        multi: {
          ja: '目標は月間99.95%（30日の停止21分36秒まで）です。',
          en: 'Target 99.95 % a month (at most 21 min 36 s of downtime in 30 days).',
        },
      },
    },
    {
      no: 6,
      item: { ja: 'ディザスタリカバリ', en: 'Disaster recovery' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'measured',
      commitment: {
        ja: '備える災害の範囲をノード・拠点・地域の別に示し、演習で実証した範囲だけを有と表示します。',
        en: 'The sheet names the failure domain (node, site, region) and says yes only for the domains that a drill has proved.',
      },
      on: {
        single: {
          ja: '機械の喪失には、別の機械に置いた暗号化バックアップから4時間以内に復旧します。',
          en: 'Loss of the machine: restored within 4 hours from the encrypted backup kept on another machine.',
        },
        multi: {
          ja: 'ノードの喪失では60秒以内に通話を移し、拠点の喪失では登録済みの第二拠点で1時間以内に復旧します（第二拠点がなければ拠点は無と表示）。',
          en: 'Loss of a node: its calls move within 60 seconds; loss of a site: recovered within 1 hour in a registered second site (without one, "site" prints no).',
        },
      },
    },
    {
      no: 7,
      item: { ja: '重大障害時の代替手段', en: 'Alternative means in a serious failure' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'enforced',
      commitment: {
        ja: '回線が悪いときは音声のみ・静止画・後からの送信の順に切り替えて続け、サーバーに30秒届かないときは登録済みの代替連絡先（電話など）を端末に表示します。',
        en: 'On a bad line the call steps down to audio, still pictures, then deferred upload, and when the servers cannot be reached for 30 seconds the device shows the recorded fallback contact (telephone or other).',
      },
      on: {
        single: {
          ja: '唯一のノードが失われた間の代替は、登録済みの連絡先と端末に残した撮影データだけです。',
          en: 'While the only node is lost, the substitutes are the recorded contact and the captures kept on the device.',
        },
        multi: {
          ja: 'ノードが失われても、通話は別のノードで60秒以内に続きます。',
          en: 'A call continues on another node within 60 seconds when its node is lost.',
        },
      },
    },
    {
      no: 8,
      item: { ja: '代替措置で提供するデータ形式', en: 'Data format provided as the alternative' },
      unit: { ja: '有無（ファイル形式）', en: 'Yes/no (file format)' },
      class: 'enforced',
      commitment: {
        ja: 'NDJSON・CSV・原本の写真と動画とPDF・署名付き目録・サーバー不要の閲覧用HTMLを1つのZIP64にまとめ、版付きの公開仕様とし、毎週の往復試験で確かめます。',
        en: 'One ZIP64 bundle holds NDJSON, CSV, original photos, videos and PDFs, a signed manifest and an HTML viewer that needs no server, in a versioned public format checked by a weekly round trip.',
      },
    },
    {
      no: 9,
      item: { ja: 'アップグレード方針', en: 'Upgrade policy' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'measured',
      commitment: {
        ja: '重大な脆弱性の修正は公開から7日以内、その他の修正は30日以内に適用し、機能やAPIの廃止は90日前までに告知します。',
        en: 'Fixes of critical vulnerabilities are applied within 7 days of their release, other fixes within 30 days, and removals of features or API are announced 90 days ahead.',
      },
    },
  ],
};
