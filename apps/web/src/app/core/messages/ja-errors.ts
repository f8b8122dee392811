import type { ErrorMessages } from './error-messages';

export const jaErrors: ErrorMessages = {
  VALIDATION: '入力に誤りがあります。内容を確かめて、もう一度お試しください。',
  MALFORMED: '送信した内容を読み取れませんでした。ページを再読み込みして、もう一度お試しください。',
  UNAUTHENTICATED: 'サインインの有効期限が切れました。もう一度サインインしてください。',
  SIGN_IN_REJECTED:
    '組織 ID、メールアドレス、パスワードのいずれかが正しくありません。確かめて、もう一度入力してください。',
  FACTOR_REJECTED: '正しくないか、すでに使われています。もう一度お試しください。',
  SIGN_IN_EXPIRED: '時間切れか、入力の誤りが多すぎました。サインインをやり直してください。',
  STEP_UP_REQUIRED: '続けるには、ご本人であることをもう一度確認してください。',
  LAST_FACTOR:
    '権限により二要素認証が必須のため、最後の一つは削除できません。先に別の方法を設定してください。',
  NO_SECOND_FACTOR: '先にパスキーか認証アプリを設定してください。',
  PASSKEYS_LIMIT: 'これ以上パスキーを追加できません。使っていないものを削除してください。',
  BREAK_GLASS_MISSING:
    '先に、パスキーを登録した緊急用管理者を選んでください。ID 基盤の障害時に誰も入れなくなります。',
  BREAK_GLASS:
    '緊急用管理者は、パスキーを持つ有効な管理者である必要があります。別の人を選ぶまで変更できません。',
  FORBIDDEN: 'この操作を行う権限がありません。必要な場合は、組織の管理者にご相談ください。',
  CSRF_REJECTED: '安全のため操作を受け付けませんでした。ページを再読み込みして、もう一度お試しください。',
  ADDRESS_NOT_ALLOWED: 'このネットワークからの利用は、組織の設定で許可されていません。',
  ADDRESS_LOCKOUT:
    '現在お使いのアドレスが一覧に含まれていません。このまま保存すると、ご自身も利用できなくなります。',
  KEY_IN_URL: 'URL に API キーが含まれています。ログに残った可能性があるため、キーを再発行してください。',
  NOT_FOUND: '見つかりません。削除されたか、閲覧する権限がありません。',
  METHOD_NOT_ALLOWED: 'この操作はできません。ページを再読み込みして、もう一度お試しください。',
  CAMERA_UNABLE: 'そのカメラでは、いまその操作ができません。',
  CONFLICT: 'ほかの操作と重なりました。最新の内容を読み込んで、もう一度お試しください。',
  EMAIL_TAKEN: 'このメールアドレスは、すでに登録されています。別のメールアドレスを入力してください。',
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
  IDEMPOTENCY_RUNNING: '同じリクエストを処理しています。',
  TOO_LARGE: '送信する内容が大きすぎます。小さくして、もう一度お試しください。',
  RANGE_NOT_SATISFIABLE: '指定された範囲のデータはありません。',
  UNSUPPORTED_MEDIA_TYPE: 'この種類のデータは受け付けていません。',
  RATE_LIMITED: (details) => {
    const wait = details['retryAfterS'];
    return typeof wait === 'number'
      ? `試行が続いたため、一時的に止めています。${String(wait)} 秒待ってから、もう一度お試しください。`
      : '試行が続いたため、一時的に止めています。しばらく待ってから、もう一度お試しください。';
  },
  BUSY: 'サーバーが混み合っています。少し待ってから、もう一度お試しください。',
  NOT_READY: 'サーバーを準備しています。少し待ってから、もう一度お試しください。',
  INTERNAL: 'サーバーで問題が起きました。もう一度お試しください。続く場合は、管理者に連絡してください。',

  SETTINGS_CHANGED: 'ほかの管理者が先に設定を変更しました。読み込み直して、もう一度変更してください。',

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
  MAIL_OFF: 'この環境ではメールを送れません。1 人ずつ招待リンクを発行して渡してください。',
  BEYOND_OWN_RIGHTS:
    'ご自分にない権限を与えること、ご自分より多くの権限を持つ人を変更することはできません。必要な権限を持つ管理者に依頼してください。',

  SITE_CODE_TAKEN: 'この現場番号は、すでに使われています。別の番号を入力してください。',
  SITE_ARCHIVED: 'この現場は使い終わった現場です。通話に使う場合は、現場の一覧で元に戻してください。',

  CONSENT_REQUIRED: '参加する前に、内容への同意が必要です。',
  RECORDING_FORBIDDEN: 'この組織では、通話の録画が認められていません。',
  RECORDING_RUNNING: 'この通話はすでに録画中です。',
  RECORDING_UNAVAILABLE: '現在、録画を開始できません。しばらくしてからもう一度お試しください。',
  CALL_NOT_OPEN: 'この通話はまだ始まっていません。始まるまでお待ちください。',
  CALL_ENDED: 'この通話は終了しました。続けて話す場合は、新しい通話を始めてください。',
  OUTGOING_REFUSED:
    'このアドレスは使えません。https:// で始まり、インターネットに公開されているサーバーのアドレスを入力してください。',
  OUTGOING_FAILED:
    '相手のサーバーから正しい応答がありませんでした。アドレスを確かめて、もう一度お試しください。',

  SCIM_UNIQUENESS: '同じ名前、ID またはアドレスのユーザーかグループがすでにあります。',
  WEBHOOKS_LIMIT: 'これ以上 Webhook を追加できません。不要なものを削除してください。',
  WEBHOOK_DISABLED: 'この Webhook は無効です。先に有効にしてください。',

  DRAWING_FULL: 'これ以上は描き込めません。不要な描き込みを消してください。',
  STORAGE_FULL: '保存容量の上限に達しました。不要なものを削除するか、管理者に容量の追加を相談してください。',
  UPLOAD_OFFSET: '送信の続きの位置が合いません。もう一度送信してください。',
  CHECKSUM_MISMATCH: '通信中にデータが壊れました。自動でもう一度送ります。',
  TUS_VERSION: 'このアプリの送信方法にサーバーが対応していません。ページを開き直してください。',
  LEGAL_HOLD: 'リーガルホールド（保全指定）の対象のため、削除できません。',
  HASH_MISMATCH: '撮影・作成時のデータと一致しませんでした。もう一度送信してください。',
  INTEGRITY_FAILED: '保存されているデータが書き込み時と異なるため、開けません。管理者に連絡してください。',
  FILES_FULL: 'この通話で共有できるファイルの量を超えました。',
  CALL_STARTED: 'この通話はすでに始まっているため、予定の時刻は変えられません。',
  CALL_FULL: (details) => {
    const max = details['max'];
    return typeof max === 'number'
      ? `この通話は満員です（上限 ${String(max)} 人）。誰かが退出してから、もう一度参加してください。`
      : 'この通話は満員です。誰かが退出してから、もう一度参加してください。';
  },
  CONCURRENT_CALLS_LIMIT: (details) => {
    const max = details['max'];
    return typeof max === 'number'
      ? `同時に行える通話の数が契約の上限（${String(max)} 件）に達しています。ほかの通話が終わってから、もう一度お試しください。`
      : '同時に行える通話の数が契約の上限に達しています。ほかの通話が終わってから、もう一度お試しください。';
  },
  INVITATION_INVALID:
    'この招待リンクは使えません。期限切れ、使用済み、または取り消されています。招待した人に、新しいリンクを依頼してください。',
  RING_OVER: 'ほかの端末で応答したか、呼び出しが終わっています。',
  ADMISSION_DENIED: '入室が許可されませんでした。心当たりがない場合は、招待した人に連絡してください。',
  NOT_ADMITTED: '入室が許可されるまで、通話の内容は見られません。',
  LOBBY_FULL: '待合室がいっぱいです。少し待ってから、もう一度参加してください。',
  LOBBY_TIMEOUT:
    '30 分待ちましたが、許可されませんでした。招待した人に連絡するか、もう一度参加してください。',
  REMOVED_FROM_CALL: 'この通話から外されたため、参加できません。必要な場合は、招待した人に連絡してください。',

  TICKET_INVALID: '参加の手続きの期限が切れました。もう一度「参加する」を押してください。',
  RESUME_REJECTED: '席を保てる時間が過ぎました。もう一度参加してください。',
  PROTOCOL_TOO_OLD: '画面が古くなっています。ページを再読み込みしてください。',
  PROTOCOL_TOO_NEW: 'サーバーの更新中です。少し待ってから、ページを再読み込みしてください。',
  UNKNOWN_COMMAND: 'サーバーがこの操作に対応していません。ページを再読み込みしてください。',
  NOT_JOINED: '通話に参加していません。もう一度参加してください。',
  ALREADY_JOINED: 'すでにこの通話に参加しています。ほかの画面を閉じてから、もう一度お試しください。',

  MEDIA_UNAVAILABLE: '映像と音声のサーバーにつながりません。少し待ってから、もう一度参加してください。',
  MEDIA_LIMIT: '同時に送れる映像と音声の数を超えました。使っていないカメラやマイクを切ってください。',
  MEDIA_UNSUPPORTED: 'このブラウザーの映像形式には対応していません。ブラウザーを更新してください。',

  UNREACHABLE: 'サーバーにつながりません。電波や Wi-Fi を確かめて、もう一度お試しください。',
};
