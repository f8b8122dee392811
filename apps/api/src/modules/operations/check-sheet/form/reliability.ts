import type { FormArea } from './form-row.js';

export const RELIABILITY: FormArea = {
  area: { ja: '信頼性', en: 'Reliability' },
  rows: [
    {
      no: 10,
      item: { ja: '平均復旧時間(MTTR)', en: 'Mean time to repair (MTTR)' },
      unit: { ja: '時間', en: 'Time' },
      class: 'measured',
      commitment: {
        ja: '直近12か月の障害台帳から、復旧時間の合計を件数で割った値を件数とともに表示します。',
        en: 'Computed from the incident ledger of the last 12 months as total repair time divided by the number of incidents, printed with that number.',
      },
      on: {
        single: { ja: '目標は2時間以内です。', en: 'Target: at most 2 hours.' },
        multi: { ja: '目標は15分以内です。', en: 'Target: at most 15 minutes.' },
      },
    },
    {
      no: 11,
      item: { ja: '目標復旧時間(RTO)', en: 'Recovery time objective (RTO)' },
      unit: { ja: '時間', en: 'Time' },
      class: 'measured',
      commitment: {
        ja: '目標値を、直近の演習で実際に測った復旧時間と並べて表示します。',
        en: 'The objective is printed beside the recovery time measured in the latest drill.',
      },
      on: {
        single: {
          ja: '映像処理プロセスは30秒、サーバープロセスは1分、機械の喪失は4時間（代わりの機械を用意した時点から計測）です。',
          en: 'Media worker 30 seconds, server process 1 minute, loss of the machine 4 hours (clock starts when a replacement machine is ready).',
        },
        multi: {
          ja: 'ノードは60秒、データベースは5分、登録済みの第二拠点への切替は1時間です。',
          en: 'Node 60 seconds, database 5 minutes, switch to a registered second site 1 hour.',
        },
      },
    },
    {
      no: 12,
      item: { ja: '障害発生件数', en: 'Number of failures' },
      unit: { ja: '回', en: 'Count' },
      class: 'measured',
      commitment: {
        ja: '確定した障害は経過と事後報告を1件ずつ公開し、台帳から消せません。',
        en: 'Every confirmed incident is published with its timeline and post-mortem and cannot be removed from the ledger.',
      },
      on: {
        single: {
          ja: '12か月で6件以内、24時間以上に及ぶものは0件を目標とします。',
          en: 'Target: at most 6 in 12 months, none of 24 hours or more.',
        },
        multi: {
          ja: '12か月で3件以内、24時間以上に及ぶものは0件を目標とします。',
          en: 'Target: at most 3 in 12 months, none of 24 hours or more.',
        },
      },
    },
    {
      no: 13,
      item: { ja: 'システム監視基準', en: 'System monitoring standard' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'enforced',
      commitment: {
        ja: '死活・異常・性能・二者間の模擬通話を30秒ごとに監視し、全ての監視規則としきい値をこの表に載せます。',
        en: 'Liveness, faults, performance and a synthetic two-party call are checked every 30 seconds, and every rule with its threshold is listed in the sheet.',
      },
    },
    {
      no: 14,
      item: { ja: '障害通知プロセス', en: 'Failure notification process' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'enforced',
      commitment: {
        ja: '検知・原因と回避策・復旧見込み・復旧・事後報告の5段階を状態ページ・メール・Webhookで知らせ、障害中の更新は60分以内ごと、事後報告は5営業日以内に出します。',
        en: 'Five stages (detected, cause and workaround, forecast, recovered, post-mortem) go out by status page, e-mail and webhook, at most 60 minutes apart while an incident lasts, and the post-mortem follows within 5 business days.',
      },
    },
    {
      no: 15,
      item: { ja: '障害通知時間', en: 'Failure notification time' },
      unit: { ja: '時間', en: 'Time' },
      class: 'measured',
      commitment: {
        ja: '検知から担当者へ60秒以内、利用者へ5分以内（いずれも95パーセンタイル）に自動で知らせます。',
        en: 'From detection, the team is told within 60 seconds and customers within 5 minutes (both at the 95th percentile), automatically.',
      },
      on: {
        single: {
          ja: 'ノード全体の停止は別の機械の監視役が知らせ、監視役がない構成では有と表示しません。',
          en: 'A stop of the whole node is reported by a prober on another machine, and without one this row never prints yes.',
        },
        multi: {
          ja: 'どのノードが止まっても、残りのノードまたは監視役が知らせます。',
          en: 'Whichever node stops, a remaining node or the prober reports it.',
        },
      },
    },
    {
      no: 16,
      item: { ja: '障害監視間隔', en: 'Failure monitoring interval' },
      unit: { ja: '時間（分）', en: 'Time (minutes)' },
      class: 'measured',
      commitment: {
        ja: '30秒間隔で監視し、設定値ではなく実測の間隔（95パーセンタイル35秒以内）を表示します。',
        en: 'Checked every 30 seconds, and the sheet prints the observed interval (95th percentile at most 35 seconds), not the setting.',
      },
      on: {
        single: {
          ja: '内側と、別の機械の監視役1か所から測ります。',
          en: 'Measured from inside and by one prober on another machine.',
        },
        multi: {
          ja: '互いに離れた監視役2か所から測ります。',
          en: 'Measured by two probers in different places.',
        },
      },
    },
    {
      no: 17,
      item: { ja: 'サービス提供状況の報告方法／間隔', en: 'Method and interval of service status reports' },
      unit: { ja: '時間', en: 'Time' },
      class: 'enforced',
      commitment: {
        ja: '状態ページを60秒以内ごとに更新して常時公開し、月次報告を翌月の3営業日までに発行します。',
        en: 'A public status page is refreshed at least every 60 seconds, and a monthly report appears by the third business day of the next month.',
      },
      on: {
        single: {
          ja: '状態ページは監視役の機械から配信し、監視役がない構成ではノード停止中は見られないと明記します。',
          en: "The page is served by the prober's machine; without a prober the sheet says that it cannot be seen while the node is down.",
        },
        multi: {
          ja: '状態ページは本体と別の機械から配信します。',
          en: 'The page is served from a machine outside the service itself.',
        },
      },
    },
    {
      no: 18,
      item: { ja: 'ログの取得', en: 'Log collection' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'enforced',
      commitment: {
        ja: 'アクセス・操作・エラー・サインインの4種のログを3年間（設定で最長10年）保存し、テナント管理者がいつでも検索してCSVとNDJSONで取得できます。',
        en: 'Four logs (access, operation, error, sign-in) are kept for 3 years (up to 10 by setting), and tenant admins search them at any time and download CSV and NDJSON.',
      },
    },
  ],
};
