import type { CanaryName, CanaryPart, CanaryPartTry, CanaryPartView, TrialStep } from '@rinjo/contract';

/** Of one way around a failure. */
export interface PartWords {
  readonly name: string;
  /** What is tried. */
  readonly tried: string;
  /** Nobody has tried it. */
  readonly missing: string;
}

export interface Words {
  readonly name: string;
  readonly proves: string;
}

/** What operators read about proofs that run by themselves. */
export const jaOperatorCanaries = {
  heading: '自動点検',
  lead: '約束していることが今も守られているかを、システムが自分で試し続けます。失敗すると、チェックシートの該当する行はすぐに「未確認」になり、当番に連絡します。',
  cost: (percent: string) => `直近 24 時間の負荷: CPU 1 コアの ${percent} 以下`,
  costUnknown: '負荷は、点検を 1 時間以上続けると表示します。',
  none: '点検はまだありません。',
  noneLead: '最初の点検は起動から 1 分以内に始まります。',
  canaries: {
    'cross-tenant': {
      name: '組織どうしの分離',
      proves:
        '組織 A のセッション、API キー、通話のチケット、内部の処理から、組織 B の通話、ファイル、書き出し、検索結果に届かないこと。',
    },
    'isolation-catalog': {
      name: 'データベースの隔壁',
      proves: '組織のデータを持つ全ての表に強制の分離があり、システムの権限では回避できないこと。',
    },
    input: {
      name: '入力の検査',
      proves:
        '形の違う入力と、種類を偽ったファイルや大きく膨らむ圧縮ファイルを断り、正しい入力は受け付けること。',
    },
    'operator-access': {
      name: '運営者の閲覧制限',
      proves:
        '組織の承認がなければ運営者は何も見られず、承認された閲覧は組織のログに残り、終われば見られなくなること。',
    },
    'notice-lead': {
      name: '予告期間の遵守',
      proves: '予告が間に合わない計画停止やサービス終了の日付を、システムが断ること。',
    },
    plaintext: {
      name: '保存データの暗号化',
      proves: '無作為に選んだ保存データが全て暗号文であり、わざと置いた平文は見つかること。',
    },
    'backup-sealed': {
      name: 'バックアップの暗号化',
      proves: '無作為に選んだバックアップが、鍵で開き、鍵なしでは開かないこと。',
    },
    'key-revoke': {
      name: '鍵の失効',
      proves: '鍵を消すと、その鍵で暗号化したデータが 5 分以内に読めなくなること。',
    },
    tamper: {
      name: 'ログの改ざん検知',
      proves: 'ログの写しに加えた改ざんが全て見つかり、元のログは正しいと確認できること。',
    },
    'tamper-object': {
      name: '原本の改ざんの検出',
      proves: '保存した原本を 1 ビット変えると検出され、変えていない原本は開けること。',
    },
    eicar: {
      name: 'ウイルス検査',
      proves: '試験用の検体が検出され、何も含まないファイルは通ること。',
    },
    saml: {
      name: 'SAML でのサインイン',
      proves: '試験用の認証基盤からサインインでき、別の宛先に出された証明は断られること。',
    },
    integration: {
      name: '外部システムとの接続',
      proves:
        'API キーで読み取れ、取り消すと断られること。SCIM での追加・変更・削除ができ、Webhook が届いて署名が正しいこと。',
    },
    limits: {
      name: '契約の上限',
      proves:
        '通話の最後の席と、残り容量に収まる最後のファイルは、同時に求められても 1 人、1 件だけが得られ、ほかは決まったコードと現在の使用数で断られること。',
    },
    tls: {
      name: '通信の暗号化',
      proves:
        'Web、通信（ソケット）、TURN が TLS 1.2 未満を拒み、1.3 を優先し、証明書が 14 日以上有効で、データベースと保管庫への接続も暗号化されているか同じ機械の中にあること。古い版を話せる検査役であることも、わざと緩くしたサーバーで確かめます。',
    },
    fallback: {
      name: 'つながらないときの代替手段',
      proves:
        'サーバーや回線が悪いときの通話の続け方が、どれも今使えること。1 日 1 回、監視役が通話を開いて試し、サーバー自身も試します。',
    },
    residency: {
      name: 'データの所在',
      proves: '実際に使っている全ての通信先が、許可した国にあるものとして登録されていること。',
    },
  } satisfies Readonly<Record<CanaryName, Words>> as Readonly<Record<string, Words>>,
  partsOf: '手段ごとの結果',
  parts: {
    worker: {
      name: '別の映像処理プロセス（プロセスが失われたとき）',
      tried: '通話が別のプロセスで続き、ほかの通話に影響しないこと。週 1 回の訓練で試します。',
      missing: 'まだ訓練をしていません。',
    },
    relay: {
      name: 'TURN サーバーの中継（UDP が使えないとき）',
      tried:
        'TCP または TLS で届く TURN サーバーが、正しい資格情報には中継を与え、違うものには断ること。監視役の通話で、一方の音声と映像が全て中継を通って両方向に届くこと。',
      missing: 'まだ試していません。TCP または TLS の TURN サーバーの設定と、監視役が必要です。',
    },
    direct: {
      name: '二者の直接通話（映像サーバーが使えないとき）',
      tried:
        '2 台の端末が映像サーバーなしで、通話の信号だけで互いにつながり、音声と映像が両方向に届くこと。頼む前と終わった後は、つながらないこと。',
      missing: 'まだ試していません。監視役が必要です。',
    },
    audio: {
      name: '音声のみ（回線が 100 kbit/s のとき）',
      tried:
        '良い回線では音声と映像が届き、受信を 100 kbit/s に絞った端末では、サーバーが映像を止め、音声が続くこと。静止画は届くこと。',
      missing: 'まだ試していません。監視役が必要です。',
    },
    contacts: {
      name: '緊急時の連絡先（サーバーに届かないとき）',
      tried: '連絡先が登録され、通話に参加した端末に届いていて、圏外で表示するページを端末に残せること。',
      missing: 'まだ試していません。運営者の連絡先が登録されていません。',
    },
  } satisfies Record<CanaryPart, PartWords> as Readonly<Record<CanaryPart, PartWords>>,
  partStates: {
    passed: '合格',
    failed: '失敗',
    breach: '侵害の疑い',
    untested: '未実施',
  } satisfies Record<CanaryPartView['state'], string>,
  triers: {
    service: 'サーバー自身',
    drill: '訓練',
    'prober-inside': 'サーバーと同じ機械の監視役',
    'prober-outside': '別の機械の監視役',
  } satisfies Record<CanaryPartTry['by'], string>,
  old: '古いため、結果に数えません',
  failedAt: (step: string, why: string) => `${step}で失敗しました: ${why}`,
  steps: {
    room: '通話の用意（サインインと予定の作成）',
    join: '通話への参加',
    ask: 'サーバーへの申し出',
    media: '音声と映像の送受信',
    narrow: '細い回線での音声の継続',
    still: '静止画の送信',
    card: '連絡先の受け取り',
    page: '圏外で表示するページの取得',
    end: '終了の手続き',
  } satisfies Record<TrialStep, string>,
  codes: {
    timeout: '時間内に終わりませんでした',
    unreachable: 'サーバーに届きませんでした',
    ECONNREFUSED: 'サーバーに届きませんでした',
    socket: '通信が切れました',
    negotiation: '端末どうしの取り決めができませんでした',
    refused_off: '監視役の組織の設定で直接通話が「使わない」になっています',
    refused_people: '通話に 2 人より多くいました',
    refused_recording: '通話が録画されていました',
    refused_relay: '中継を使う設定ですが、TURN サーバーがありません',
    open_already: '頼む前から直接通話になっていました',
    open_unasked: '頼んでいないのに直接通話ができました',
    still_open: '終わった後も直接通話ができました',
    picture_goes_on: '細い回線でも映像が止まりませんでした',
    no_relay: 'TCP または TLS の TURN サーバーが渡されませんでした',
    no_estimate: 'サーバーが回線の太さを測っていません',
    card_empty: '連絡先が届きませんでした',
    page_missing: 'ページがありません',
  } as Readonly<Record<string, string>>,
  other: 'この点検の説明はまだありません。',
  states: {
    passed: '合格',
    failed: '失敗',
    breach: '侵害の疑い',
    late: '遅れ',
    never: '未実施',
  },
  notHere: '対象なし',
  every: (time: string) => `${time}ごと`,
  last: (at: string) => `最終実施 ${at}`,
  took: (ms: string) => `所要 ${ms} ミリ秒`,
  history: (passed: number, all: number) => `直近 ${String(all)} 回のうち ${String(passed)} 回が合格`,
  details: '結果の内容',
  run: '今すぐ実施',
  runOf: (name: string) => `今すぐ実施: ${name}`,
  running: (name: string) => `「${name}」を実施しています…`,
  incidents: 'セキュリティの事象',
  incidentsLead: 'あってはならないことが起きた記録です。消すことはできません。',
  openedAt: (at: string) => `検知 ${at}`,
  open: '調査中',
  ended: '終了',
  endedBy: (by: string, at: string) => `${by} が ${at} に記録`,
  endLabel: '分かったことと行ったこと',
  end: '終了を記録する',
  endConfirm: 'この事象を終了しますか。',
  endConfirmText: '書いた内容は後から変えることも消すこともできません。',
};
