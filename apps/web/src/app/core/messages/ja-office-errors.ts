import type { OfficeErrorMessages } from './error-messages';

export const jaOfficeErrors: OfficeErrorMessages = {
  SIGN_IN_REJECTED:
    '組織 ID、メールアドレス、パスワードのいずれかが正しくありません。確かめて、もう一度入力してください。',
  FACTOR_REJECTED: '正しくないか、すでに使われています。もう一度お試しください。',
  SIGN_IN_EXPIRED: '時間切れか、入力の誤りが多すぎました。サインインをやり直してください。',
  STEP_UP_REQUIRED: '続けるには、ご本人であることをもう一度確認してください。',
  PLAN_BELOW_USE:
    'このプランの上限を超えて使われているか、ログの保存期間が短くなります。続けるには確認が必要です。',
  OPERATOR_ACCESS_OVER: 'この閲覧は始まっていないか、終了しています。',
  LAST_FACTOR:
    '権限により二要素認証が必須のため、最後の一つは削除できません。先に別の方法を設定してください。',
  NO_SECOND_FACTOR: '先にパスキーか認証アプリを設定してください。',
  PASSKEYS_LIMIT: 'これ以上パスキーを追加できません。使っていないものを削除してください。',
  BREAK_GLASS_MISSING:
    '先に、パスキーを登録した緊急用管理者を選んでください。ID 基盤の障害時に誰も入れなくなります。',
  BREAK_GLASS:
    '緊急用管理者は、パスキーを持つ有効な管理者である必要があります。別の人を選ぶまで変更できません。',
  ADDRESS_LOCKOUT:
    '現在お使いのアドレスが一覧に含まれていません。このまま保存すると、ご自身も利用できなくなります。',
  KEY_IN_URL: 'URL に API キーが含まれています。ログに残った可能性があるため、キーを再発行してください。',
  EMAIL_TAKEN: 'このメールアドレスは、すでに登録されています。別のメールアドレスを入力してください。',
  ERASURE_PENDING:
    'このシステムからは削除しましたが、完了していません。保存先が応答しないため、バックアップの復元で戻る可能性があります。システムが 1 分ごとに続きを試みます。',
  LAST_ADMIN: '管理者が 1 人もいなくなるため、変更できません。先に、ほかの利用者を管理者にしてください。',
  PASSWORD_TOO_SHORT: (details) => {
    const min = details['min'];
    return typeof min === 'number'
      ? `パスワードが短すぎます。${String(min)} 文字以上にしてください。`
      : 'パスワードが短すぎます。';
  },
  PASSWORD_TOO_LONG: 'パスワードが長すぎます。256 文字以内にしてください。',
  PASSWORD_COMMON: 'よく使われるパスワードのため、推測されるおそれがあります。別のパスワードにしてください。',
  IDEMPOTENCY_MISMATCH: 'このリクエストキーは、別の内容のリクエストで既に使われています。',
  SETTINGS_CHANGED: 'ほかの管理者が先に設定を変更しました。読み込み直して、もう一度変更してください。',
  SUPPORT_LIMIT:
    '依頼の件数、またはこの依頼の書き込みが上限に達しています。返信の要らなくなった依頼を終了してください。',
  SUPPORT_NOT_ANSWERED: '先に返信してください。返信のない依頼は終了できません。',
  CUSTOM_FIELD_UNKNOWN: 'この追加項目は、いまは使われていません。画面を読み直してください。',
  CUSTOM_FIELD_REQUIRED: '必須の追加項目が入力されていません。',
  CUSTOM_FIELD_VALUE: '追加項目の値が、その種類（数値・日付・選択肢など）に合っていません。',
  CUSTOM_FIELD_IN_USE: '値が入力されている項目は削除できません。代わりに「使用を終える」にしてください。',
  CUSTOM_FIELD_FIXED: '項目の種類と対象は、あとから変えられません。新しい項目を追加してください。',
  CUSTOM_FIELD_LABEL_TAKEN: '同じ名前の項目が、すでにあります。別の名前にしてください。',
  CUSTOM_FIELDS_LIMIT: '使用中の項目は、通話・現場それぞれ 20 個までです。',
  MAIL_PLACEHOLDER: (details) => {
    const names = details['names'];
    return Array.isArray(names)
      ? `使えない差し込み項目があります: ${names.join('、')}`
      : '使えない差し込み項目があります。';
  },
  ACCENT_ILLEGIBLE: 'この色は明るすぎるため、文字を読みやすく表示できません。もっと濃い色にしてください。',

  SERVICE_ACCOUNTS_LIMIT: 'サービスアカウントはこれ以上作成できません（停止中のものも数に含みます）。',
  KEYS_LIMIT: 'このアカウントのキーは上限に達しています。先に不要なキーを失効させてください。',
  KEY_OVER: 'このキー、またはそのサービスアカウントは現在使われていません。',
  GROUP_NAME_TAKEN: '同じ名前のグループがあります。別の名前を入力してください。',
  GROUPS_LIMIT: (details) => {
    const max = details['max'];
    return typeof max === 'number'
      ? `グループは ${String(max)} 個まで作れます。使わないグループを削除してください。`
      : 'これ以上グループを作れません。使わないグループを削除してください。';
  },
  GROUP_FULL: (details) => {
    const max = details['max'];
    return typeof max === 'number'
      ? `1 つのグループに入れるのは ${String(max)} 人までです。`
      : 'このグループには、これ以上追加できません。';
  },
  INVITEES_LIMIT: (details) => {
    const { used, max } = details;
    return typeof used === 'number' && typeof max === 'number'
      ? `一度に招待できるのは ${String(max)} 人までです。選んだグループを合わせると ${String(used)} 人になります。`
      : '一度に招待できる人数を超えています。グループを減らしてください。';
  },

  SAML_REJECTED:
    '組織のアカウントでサインインできませんでした。もう一度お試しください。続く場合は、管理者にリクエスト番号をお伝えください。',
  SAML_LOGOUT_REJECTED:
    '組織のアカウントのサインアウトを完了できませんでした。念のため、ブラウザーを閉じてください。',
  CONNECTION_METADATA: 'このメタデータは使えません。IdPのメタデータかどうか、ご確認ください。',
  CONNECTIONS_LIMIT: '接続はこれ以上追加できません。使っていない接続を削除してください。',
  CONNECTION_NAME_TAKEN: 'この接続名は、すでに使われています。別の名前を入力してください。',
  CONNECTION_NOT_READY: 'この接続には、現在有効な証明書がありません。先にメタデータを更新してください。',
  CONNECTION_IN_USE: '接続を無効にしてから、削除してください。',
  SSO_REQUIRED: 'このメールアドレスの方は、組織のアカウントでサインインしてください。',

  DOMAIN_PUBLIC:
    '誰でもメールアドレスを取得できるドメインは登録できません。組織専用のドメインを入力してください。',
  DOMAIN_EXISTS: 'このドメインは、すでに登録されています。',
  DOMAINS_LIMIT: 'ドメインはこれ以上追加できません。使わなくなったドメインを削除してください。',
  DOMAIN_NOT_VERIFIED: '先にドメインの所有確認を行ってください。',
  ROLE_NAME_TAKEN: '同じ名前の役割があります。別の名前を入力してください。',
  ARCHIVE_LIMIT: '一度にまとめてダウンロードできるのは1,000件までです。',
  COMMENTS_LIMIT: 'コメントは1件につき200件までです。',
  ROLES_LIMIT: (details) => {
    const max = details['max'];
    return typeof max === 'number'
      ? `役割は ${String(max)} 個まで作れます。使わない役割を削除してください。`
      : 'これ以上役割を作れません。使わない役割を削除してください。';
  },
  ROLE_IN_USE: (details) => {
    const people = details['people'];
    return typeof people === 'number'
      ? `この役割の人が ${String(people)} 人います。代わりの役割を選んでから削除してください。`
      : 'この役割の人がいます。代わりの役割を選んでから削除してください。';
  },
  ROLE_GIVEN:
    'この役割は、シングルサインオンの接続（グループの対応付け、または「それ以外の人の役割」）で使われています。先に接続の設定で別の役割を選んでください。',
  IMPORT_UNREADABLE: (details) => {
    const line = details['line'];
    return typeof line === 'number'
      ? `${String(line)} 行目を CSV として読めません。ファイルを確認してください。`
      : 'ファイルを読めません。1 行目に見出しのある CSV ファイルか確認してください。';
  },
  IMPORT_REFUSED: (details) => {
    const errors = details['errors'];
    return typeof errors === 'number'
      ? `取り込めない行が ${String(errors)} 行あるため、何も変更していません。`
      : '取り込めない行があるため、何も変更していません。';
  },
  SERVICE_ENDING: 'サービスの終了を告知したため、新しい組織は作れません。',
  NOTICE_TOO_LATE: '約束した期限までに告知できない日時です。もっと先の日時を選んでください。',
  CALENDAR_ENDS: (details) => {
    const day = details['coveredUntil'];
    return typeof day === 'string'
      ? `営業日の暦は ${day} までです。それより先の日は、暦を更新するまで指定できません。`
      : '営業日の暦より先の日は、暦を更新するまで指定できません。';
  },
  MAIL_OFF: 'この環境ではメールを送れません。1 人ずつ招待リンクを発行して渡してください。',
  BEYOND_OWN_RIGHTS:
    'ご自分にない権限を与えること、ご自分より多くの権限を持つ人を変更することはできません。必要な権限を持つ管理者に依頼してください。',

  SITE_CODE_TAKEN: 'この現場番号は、すでに使われています。別の番号を入力してください。',
  SITE_ARCHIVED: 'この現場は使い終わった現場です。通話に使う場合は、現場の一覧で元に戻してください。',

  OUTGOING_REFUSED:
    'このアドレスは使えません。https:// で始まり、インターネットに公開されているサーバーのアドレスを入力してください。',
  OUTGOING_FAILED:
    '相手のサーバーから正しい応答がありませんでした。アドレスを確かめて、もう一度お試しください。',

  SCIM_UNIQUENESS: '同じ名前、ID またはアドレスのユーザーかグループがすでにあります。',
  LOG_EXPORTS_LIMIT: '書き出したファイルが多すぎます。不要なものを削除してください。',
  LOG_EXPORTS_AT_ONCE: 'ほかの書き出しが進行中です。終わってから、もう一度お試しください。',
  SAVED_SEARCHES_LIMIT: 'これ以上保存できません。不要な検索を削除してください。',
  LOG_STREAMS_LIMIT: 'これ以上追加できません。不要な送信先を削除してください。',
  WEBHOOKS_LIMIT: 'これ以上 Webhook を追加できません。不要なものを削除してください。',
  WEBHOOK_DISABLED: 'この Webhook は無効です。先に有効にしてください。',

  EXPORT_EXISTS: '作成中またはダウンロードできる書き出しがあります。先に取りやめるか、削除してください。',
  LEGAL_HOLD: 'リーガルホールド（保全指定）の対象のため、削除できません。',
  CALL_STARTED: 'この通話はすでに始まっているため、予定の時刻は変えられません。',
  SHARE_INVALID:
    'このリンクは使えません。期限が切れたか、取り消されたか、中身が削除されています。送った人に確かめてください。',
  SHARE_PASSWORD: 'パスワードが違います。',
  SHARE_RULES:
    '組織の設定では、この内容の共有リンクは作れません。期限を短くするか、パスワードを付けてください。',
  DRILL_NEEDS_WINDOW:
    '予告した保守が「作業中」で、予定の終わりまで 5 分以上あるときだけ行えます。保守の作業を始めてから、もう一度お試しください。',
  PLACE_NOT_ALLOWED:
    'その国にはサービスのデータを置けません。データを置ける国は PLACES_ALLOWED で設定されています。',
  DRILL_NEEDS_NODES: '動いているノードが 1 つだけのため、行えません。通話を引き継ぐノードが必要です。',
};
