import type { SamlCheck, SamlRefusal } from '@rinjo/contract';

/** What went wrong, and what that means. The reader administers an identity provider and is no expert of SAML. */
export interface RefusalText {
  readonly title: string;
  readonly text: string;
}

export const jaRefusals: Readonly<Record<SamlRefusal, RefusalText>> = {
  connection_disabled: {
    title: 'この接続は無効になっています',
    text: '接続を有効にすると、サインインできます。',
  },
  malformed_form: {
    title: '応答の送り方が正しくありません',
    text: 'IdP の応答は、HTTP POST のフォームで 1 回だけ送られる必要があります。バインディングが HTTP-POST になっているか確認してください。',
  },
  too_large: {
    title: '応答が大きすぎます',
    text: '応答は 256 KB までです。所属グループをすべて送る設定のときに、よく起こります。送るグループを必要なものに絞ってください。',
  },
  not_base64: {
    title: '応答を読み取れません',
    text: '応答が Base64 で符号化されていません。途中で書き換えられたか、IdP の実装に問題があります。',
  },
  not_utf8: {
    title: '応答の文字コードが正しくありません',
    text: '応答は UTF-8 で書かれている必要があります。',
  },
  forbidden_markup: {
    title: '応答に、安全のため受け付けない記述が含まれています',
    text: 'DOCTYPE、コメント、CDATA、処理命令を含む応答は受け付けません。通常の IdP はこれらを送りません。',
  },
  malformed_xml: {
    title: '応答の XML が壊れています',
    text: 'XML として読み取れないか、必要な値が正しい形で書かれていません。',
  },
  too_complex: {
    title: '応答の要素が多すぎます',
    text: '送る属性やグループを、必要なものに絞ってください。',
  },
  not_a_response: {
    title: 'サインインの応答ではないものが届きました',
    text: 'ログアウトのメッセージなどが、サインインの宛先（ACS URL）に届いています。IdP に登録した URL を確認してください。',
  },
  assertion_count: {
    title: 'アサーションの数が正しくありません',
    text: '応答には、アサーションがちょうど 1 つ必要です。',
  },
  duplicate_id: {
    title: '応答の中で同じ ID が重複しています',
    text: '署名がどの部分を守っているか確かめられないため、受け付けません。',
  },
  misplaced_signature: {
    title: '署名の位置が正しくありません',
    text: '署名は、応答またはアサーションの直下にあり、その要素全体を対象にしている必要があります。',
  },
  refused_algorithm: {
    title: '古い署名方式が使われています',
    text: '署名には RSA-SHA256 以上、ダイジェストには SHA-256 以上が必要です。SHA-1 は受け付けません。',
  },
  refused_transform: {
    title: '署名に、受け付けない変換が使われています',
    text: '使えるのは enveloped-signature と排他的正規化（コメントなし）だけです。',
  },
  not_encrypted: {
    title: 'アサーションが暗号化されていません',
    text: 'この接続では暗号化を必須にしています。IdP で暗号化を有効にするか、この接続の設定で必須を外してください。',
  },
  refused_encryption: {
    title: '受け付けない暗号方式が使われています',
    text: 'AES-GCM（128 または 256 ビット）と RSA-OAEP を使ってください。',
  },
  not_decryptable: {
    title: 'アサーションを復号できません',
    text: '別の証明書で暗号化されています。Rinjo の現在の証明書を、IdP に登録し直してください。',
  },
  unsolicited: {
    title: 'Rinjo から始めていないサインインです',
    text: 'IdP のポータルから直接開いたサインインは、この接続では受け付けていません。使う場合は、設定の「IdP 側から始まるサインイン」を有効にしてください。',
  },
  unknown_request: {
    title: '対応するサインインの開始が見つかりません',
    text: 'すでに使われた応答か、別の接続で始めたサインインへの応答です。もう一度、最初から始めてください。',
  },
  request_expired: {
    title: 'サインインに時間がかかりすぎました',
    text: '開始から 10 分以内に、IdP でのサインインを終えてください。',
  },
  wrong_relay_state: {
    title: 'サインインの控え（RelayState）が一致しません',
    text: 'IdP が RelayState を書き換えたか、古い画面から送られています。IdP に固定の RelayState が設定されていれば、空にしてください。',
  },
  wrong_browser: {
    title: '始めたときと別のブラウザーに戻ってきました',
    text: '同じブラウザーで最初からやり直してください。Cookie を遮断する拡張機能やプライベート ウィンドウでも起こります。',
  },
  unsigned_response: {
    title: '応答に署名がありません',
    text: 'この接続では、応答とアサーションの両方に署名が必要です。IdP で応答にも署名するか、この接続の設定を「アサーションのみ」に変えてください。',
  },
  unsigned_assertion: {
    title: 'アサーションに署名がありません',
    text: 'アサーションには必ず署名が必要です。応答だけに署名する設定では使えません。',
  },
  unknown_certificate: {
    title: '登録されていない証明書で署名されています',
    text: 'IdP の署名証明書が更新された可能性があります。IdP の最新のメタデータを、この接続に取り込んでください。',
  },
  bad_signature: {
    title: '署名を確認できません',
    text: '登録された証明書では、署名が正しいと確認できませんでした。証明書が古いか、応答が途中で書き換えられています。',
  },
  status_not_success: {
    title: 'IdP がサインインを断りました',
    text: '利用者がこのアプリに割り当てられていないか、IdP の条件付きアクセスなどで止められています。IdP のサインイン ログで理由を確認してください。',
  },
  wrong_issuer: {
    title: 'アサーションの発行元が違います',
    text: '登録したメタデータと別の IdP（または別のアプリ）から届いています。取り込んだメタデータが、このアプリのものか確認してください。',
  },
  wrong_response_issuer: {
    title: '応答の発行元が違います',
    text: '登録したメタデータと別の IdP（または別のアプリ）から届いています。取り込んだメタデータが、このアプリのものか確認してください。',
  },
  wrong_destination: {
    title: '応答の宛先（Destination）が違います',
    text: 'IdP に登録した ACS URL（応答 URL）が、この接続のものと一致していません。末尾の / や http と https の違いも区別します。',
  },
  missing_name_id: {
    title: '利用者の識別子（NameID）がありません',
    text: '毎回同じ値になる NameID が必要です。毎回変わる一時的な形式（transient）は使えません。',
  },
  foreign_subject: {
    title: '利用者の識別子（Subject）に余分な記述があります',
    text: 'NameID は 1 つだけで、ほかの要素を含まない必要があります。',
  },
  missing_confirmation: {
    title: 'ブラウザー用の確認（bearer）がありません',
    text: 'SubjectConfirmation は bearer 方式で、NotBefore を含まない必要があります。',
  },
  wrong_recipient: {
    title: 'アサーションの宛先（Recipient）が違います',
    text: 'IdP に登録した ACS URL（応答 URL）が、この接続のものと一致していません。末尾の / や http と https の違いも区別します。',
  },
  wrong_in_response_to: {
    title: '別のサインインへの応答です',
    text: 'ほかのタブで始めたサインインの応答が届きました。もう一度、最初から始めてください。',
  },
  expired: {
    title: '応答の有効期限が切れています',
    text: 'IdP のサーバーの時計が遅れているか、画面を長く開いたままにしていました。差は下の秒数で分かります。',
  },
  clock_skew: {
    title: '時計がずれています',
    text: '応答の時刻が未来になっています。IdP のサーバーの時計が進んでいます。60 秒を超えるずれは受け付けません。',
  },
  missing_expiry: {
    title: '有効期限が書かれていません',
    text: 'アサーションには NotOnOrAfter が必要です。',
  },
  too_old: {
    title: '作られてから 5 分以上たったアサーションです',
    text: 'IdP のサーバーの時計が遅れているか、画面を長く開いたままにしていました。',
  },
  stale_authentication: {
    title: 'IdP での本人確認が古すぎます',
    text: '管理者の確認には、5 分以内の本人確認が必要です。IdP から一度サインアウトして、もう一度お試しください。',
  },
  wrong_audience: {
    title: '対象（Audience）が違います',
    text: 'IdP に登録したエンティティ ID が、この接続のものと一致していません。',
  },
  missing_audience: {
    title: '対象（Audience）が書かれていません',
    text: 'IdP に、この接続のエンティティ ID を登録してください。',
  },
  unknown_condition: {
    title: '解釈できない条件が付いています',
    text: '守れるか分からない条件の付いたアサーションは受け付けません。',
  },
  missing_attribute: {
    title: '必要な属性が届いていません',
    text: '期待した名前の属性がありません。下の「届いた属性」と見比べて、IdP で送る属性を足すか、この接続の属性名を直してください。',
  },
  malformed_attribute: {
    title: '属性の値が正しくありません',
    text: 'メールアドレスとして使えない値が届きました。IdP で、メールアドレスの入った属性を選んでください。',
  },
  email_domain_unverified: {
    title: '所有を確認していないドメインのメールアドレスです',
    text: '組織のものと確認できたドメインの利用者だけがサインインできます。「ドメイン」の画面で、このドメインを確認してください。',
  },
  user_deactivated: {
    title: 'この利用者は停止中です',
    text: '利用者の管理で停止を解除すると、サインインできます。',
  },
  user_exists: {
    title: '同じメールアドレスの利用者が、すでにいます',
    text: 'まだこの接続と結び付いていません。本人がパスワードでサインインして結び付けるか、管理者が結び付けてください。',
  },
  user_unknown: {
    title: 'この利用者は、まだ登録されていません',
    text: 'この接続では、初めての人を自動で登録しません。先に利用者を登録するか、設定の「初めての人を自動で登録」を有効にしてください。',
  },
  other_person: {
    title: '別の人の応答です',
    text: 'サインイン中の人の本人確認に対して、IdP が別の利用者を返しました。IdP から一度サインアウトして、もう一度お試しください。',
  },
  replay: {
    title: '一度使われた応答です',
    text: '同じ応答で 2 回サインインすることはできません。もう一度、最初から始めてください。',
  },
};

export const jaChecks: Readonly<Record<SamlCheck, string>> = {
  form: '応答が正しい方法で届いた',
  document: '応答が SAML の文書として正しい',
  signature_form: '署名の方式が安全である',
  encryption: '暗号化が設定どおりである',
  request: 'Rinjo が始めたサインインへの応答である',
  browser: '始めたブラウザーに戻ってきた',
  signature: '登録された証明書で署名されている',
  status: 'IdP がサインインを認めた',
  issuer: '発行元が登録どおりである',
  destination: '宛先がこの接続である',
  subject: '利用者の識別子（NameID）がある',
  time: '有効期限内で、時計が合っている',
  audience: '対象（Audience）がこの接続である',
  attributes: '必要な属性がそろっている',
  email_domain: 'メールアドレスのドメインが確認済みである',
  person: '利用者がサインインできる',
  replay: '初めて使われる応答である',
};
