import type { IdentityProvider } from '@rinjo/contract';
import type { Guide } from './guide';

export const jaGuides: Readonly<Record<IdentityProvider, Guide>> = {
  entra: {
    name: 'Microsoft Entra ID',
    before:
      'Microsoft Entra 管理センターに、クラウド アプリケーション管理者以上の役割でサインインしてください。',
    create: [
      {
        text: '左のメニューの「Entra ID」>「エンタープライズ アプリ」>「すべてのアプリケーション」で「新しいアプリケーション」を押し、「独自のアプリケーションの作成」を選びます。',
      },
      {
        text: '名前を入力し、「ギャラリーに見つからないその他のアプリケーションを統合します (ギャラリー以外)」を選んで「作成」を押します。',
        fields: [{ label: '名前', text: 'Rinjo' }],
      },
      { text: '作ったアプリの「管理」>「シングル サインオン」で「SAML」を選びます。' },
      {
        text: '「基本的な SAML 構成」の「編集」を押し、次の値を入力して「保存」します。',
        fields: [
          { label: '識別子 (エンティティ ID)', of: 'entityId' },
          { label: '応答 URL (Assertion Consumer Service URL)', of: 'acsUrl' },
          { label: 'サインオン URL', of: 'loginUrl' },
        ],
      },
      {
        text: '「SAML 証明書」の「トークン署名証明書」で「編集」を押し、「署名オプション」を「SAML 応答とアサーションへの署名」、「署名アルゴリズム」を「SHA-256」にして「保存」します。',
      },
    ],
    metadata: [
      {
        text: '「SAML 証明書」にある「アプリのフェデレーション メタデータ URL」をコピーし、下の「URL」に貼り付けます。URL で登録すると、証明書の更新が自動で取り込まれます。',
      },
    ],
    attributes: [
      {
        text: 'メールアドレスと表示名は、最初から送られています。「属性とクレーム」に emailaddress（値は user.mail）があることだけ確認してください。',
      },
      {
        text: 'グループも使う場合は、「属性とクレーム」の「編集」>「グループ要求を追加する」で、「アプリケーションに割り当てられているグループ」を選びます。送られる値は、グループのオブジェクト ID です。',
      },
    ],
    people: [
      {
        text: '「管理」>「ユーザーとグループ」>「ユーザーまたはグループの追加」で、使う人を割り当てます。割り当てていない人はサインインできません。',
      },
    ],
    mend: {
      entity_id: '「シングル サインオン」>「基本的な SAML 構成」>「識別子 (エンティティ ID)」',
      acs: '「シングル サインオン」>「基本的な SAML 構成」>「応答 URL」',
      signing: '「シングル サインオン」>「SAML 証明書」>「編集」>「署名オプション」と「署名アルゴリズム」',
      certificate: '「シングル サインオン」>「SAML 証明書」>「アプリのフェデレーション メタデータ URL」',
      name_id: '「シングル サインオン」>「属性とクレーム」>「一意のユーザー識別子 (名前 ID)」',
      attributes: '「シングル サインオン」>「属性とクレーム」',
      people: '「ユーザーとグループ」の割り当て。理由は「サインイン ログ」に残ります',
      encryption: '「セキュリティ」>「トークンの暗号化」',
      clock: 'Entra ID の時計は正確です。Rinjo を動かしているサーバーの時計を確認してください',
    },
  },
  okta: {
    name: 'Okta',
    before: 'Okta Admin Console に、アプリを追加できる管理者としてサインインしてください。',
    create: [
      {
        text: '「アプリケーション」>「アプリケーション」で「アプリ統合を作成」を押し、「SAML 2.0」を選んで「次へ」を押します。',
      },
      { text: 'アプリ名を入力して「次へ」を押します。', fields: [{ label: 'アプリ名', text: 'Rinjo' }] },
      {
        text: '「SAML 設定」に次の値を入力します。「受信者 URL と宛先 URL に使用」はチェックしたままにします。',
        fields: [
          { label: 'シングルサインオン URL', of: 'acsUrl' },
          { label: 'オーディエンス URI (SP エンティティ ID)', of: 'entityId' },
          { label: '名前 ID のフォーマット', text: 'Persistent' },
        ],
      },
      {
        text: '「高度な設定を表示」を開き、「応答」と「アサーション署名」がどちらも「署名済み」、署名アルゴリズムが RSA-SHA256 であることを確認します（初期値のままです）。',
      },
      {
        text: '「次へ」を押し、「私は Okta の顧客で、内部アプリを追加しています」を選んで「終了」を押します。',
      },
    ],
    metadata: [
      {
        text: 'アプリの「サインオン」タブにある「メタデータ URL」をコピーし、下の「URL」に貼り付けます。URL で登録すると、証明書の更新が自動で取り込まれます。',
      },
    ],
    attributes: [
      {
        text: 'アプリの「全般」タブで「SAML 設定」の「編集」を押し、「属性ステートメント」に次の 2 つを足します。',
        fields: [
          { label: 'email の値', text: 'user.email' },
          { label: 'displayName の値', text: 'user.displayName' },
        ],
      },
      {
        text: 'グループも使う場合は、「グループ属性ステートメント」に足します。フィルターは「正規表現に一致」で、送るグループに絞ってください。送られる値は、グループの名前です。',
        fields: [
          { label: '名前', text: 'groups' },
          { label: 'フィルターの例', text: 'Rinjo.*' },
        ],
      },
    ],
    people: [
      {
        text: 'アプリの「割り当て」タブで「割り当て」を押し、使う人かグループを選びます。割り当てていない人はサインインできません。',
      },
    ],
    mend: {
      entity_id: '「全般」タブ>「SAML 設定」>「オーディエンス URI (SP エンティティ ID)」',
      acs: '「全般」タブ>「SAML 設定」>「シングルサインオン URL」',
      signing:
        '「全般」タブ>「SAML 設定」>「高度な設定を表示」>「応答」「アサーション署名」「署名アルゴリズム」',
      certificate: '「サインオン」タブ>「SAML 署名証明書」と「メタデータ URL」',
      name_id: '「全般」タブ>「SAML 設定」>「名前 ID のフォーマット」（Persistent）',
      attributes: '「全般」タブ>「SAML 設定」>「属性ステートメント」',
      people: '「割り当て」タブ。理由は「レポート」>「システムログ」に残ります',
      encryption: '「全般」タブ>「SAML 設定」>「高度な設定を表示」>「アサーション暗号化」',
      clock: 'Okta の時計は正確です。Rinjo を動かしているサーバーの時計を確認してください',
    },
  },
  google: {
    name: 'Google Workspace',
    before:
      'Google 管理コンソールに、特権管理者としてログインしてください。設定の反映に、最大で 24 時間かかることがあります。',
    create: [
      {
        text: 'メニューの「アプリ」>「ウェブアプリとモバイルアプリ」で「アプリを追加」>「カスタム SAML アプリを追加」を押します。',
      },
      { text: 'アプリ名を入力して「続行」を押します。', fields: [{ label: 'アプリ名', text: 'Rinjo' }] },
      {
        text: '「Google ID プロバイダの詳細」で「メタデータをダウンロード」を押してファイルを保存し、「続行」を押します。このファイルは次の段階で使います。',
      },
      {
        text: '「サービス プロバイダの詳細」に次の値を入力します。「署名付き応答」はチェックしないでください（チェックすると、アサーションに署名されません）。',
        fields: [
          { label: 'ACS の URL', of: 'acsUrl' },
          { label: 'エンティティ ID', of: 'entityId' },
          { label: '名前 ID の形式', text: 'PERSISTENT' },
          { label: '名前 ID', text: 'Basic Information > Primary email' },
        ],
      },
    ],
    metadata: [
      {
        text: '先ほど保存した GoogleIDPMetadata.xml を、下の「ファイル」で選びます。後から取り直すには、アプリの詳細で「メタデータをダウンロード」を押します。',
      },
      {
        text: 'Google の証明書の有効期間は 5 年です。更新したときは、新しいファイルをここで取り込んでください。',
      },
    ],
    attributes: [
      {
        text: '「属性のマッピング」で「マッピングを追加」を押し、左に Google Directory の属性、右にアプリの属性を入力して「完了」を押します。Google には氏名を 1 つにした属性がないため、表示名には姓（Last name）を使います。表示名は、本人が後から変えられます。',
        fields: [
          { label: 'Primary email', text: 'email' },
          { label: 'Last name', text: 'displayName' },
        ],
      },
      {
        text: 'グループも使う場合は、「グループ メンバーシップ（省略可）」で送るグループを選び、アプリの属性を入力します。送られる値は、グループの名前です。',
        fields: [{ label: 'アプリの属性', text: 'groups' }],
      },
    ],
    people: [
      {
        text: 'アプリの「ユーザー アクセス」を開き、「オン（すべてのユーザー）」を選ぶか、組織部門やグループごとにオンにして「保存」します。初めはオフになっています。',
      },
    ],
    mend: {
      entity_id: 'アプリの「サービス プロバイダの詳細」>「エンティティ ID」',
      acs: 'アプリの「サービス プロバイダの詳細」>「ACS の URL」',
      signing: 'アプリの「サービス プロバイダの詳細」>「署名付き応答」のチェックを外す',
      certificate: 'アプリの「メタデータをダウンロード」、または「証明書を管理」',
      name_id: 'アプリの「サービス プロバイダの詳細」>「名前 ID の形式」と「名前 ID」',
      attributes: 'アプリの「SAML 属性のマッピング」',
      people:
        'アプリの「ユーザー アクセス」。理由は「レポート」>「監査と調査」>「SAML のログイベント」に残ります',
      encryption:
        'Google は、カスタム アプリの暗号化に対応していません。この接続の設定で「暗号化を必須にする」を外してください',
      clock: 'Google の時計は正確です。Rinjo を動かしているサーバーの時計を確認してください',
    },
  },
  hennge: {
    name: 'HENNGE One',
    before: 'HENNGE Access Control の管理画面に、管理者としてログインしてください。',
    create: [
      {
        text: '左のメニューの「システム」>「サービスプロバイダー設定」で「サービスプロバイダーの追加」を押し、「サービスを手動で追加」を選びます。',
      },
      {
        text: '「基本設定」に次の値を入力し、「送信」を押します。',
        fields: [
          { label: 'サービス名', text: 'Rinjo' },
          { label: 'ACS URL', of: 'acsUrl' },
          { label: 'SP Issuer (Audience)', of: 'entityId' },
          { label: 'Name ID', text: 'Email' },
          { label: 'Name ID フォーマット', text: 'persistent' },
        ],
      },
    ],
    metadata: [
      {
        text: '「サービスプロバイダー設定」の一覧で、追加したサービスの「IdP メタデータ」にある「ダウンロード」を押し、保存したファイルを下の「ファイル」で選びます。',
      },
    ],
    attributes: [
      {
        text: '「サービスプロバイダー設定」で追加したサービスを開き、「属性の設定」の「属性の追加」で次の 2 つを足して保存します。値は一覧から選びます。表示名の値には、姓と名を続けて選べます。',
        fields: [
          { label: 'メールアドレスの属性', text: 'email' },
          { label: '表示名の属性', text: 'displayName' },
        ],
      },
    ],
    people: [
      {
        text: '左のメニューの「アクセスポリシーグループ」で、使う人が属するグループを開き、許可するサービスプロバイダーに追加したサービスを選びます。',
      },
    ],
    mend: {
      entity_id: '「サービスプロバイダー設定」>追加したサービス>「SP Issuer (Audience)」',
      acs: '「サービスプロバイダー設定」>追加したサービス>「ACS URL」',
      signing: '「サービスプロバイダー設定」>追加したサービスの署名の設定（SHA-256 の署名鍵を選びます）',
      certificate: '「サービスプロバイダー設定」>追加したサービス>「IdP メタデータ」の「ダウンロード」',
      name_id: '「サービスプロバイダー設定」>追加したサービス>「Name ID」と「Name ID フォーマット」',
      attributes: '「サービスプロバイダー設定」>追加したサービス>「属性の設定」',
      people: '「アクセスポリシーグループ」の、許可するサービスプロバイダー',
      encryption:
        '「サービスプロバイダー設定」>追加したサービスの暗号化の設定。ない場合は、この接続の「暗号化を必須にする」を外してください',
      clock: 'HENNGE One の時計は正確です。Rinjo を動かしているサーバーの時計を確認してください',
    },
  },
  other: {
    name: 'そのほかの IdP',
    before: 'SAML 2.0 に対応した IdP なら接続できます。画面の言葉は IdP によって異なります。',
    create: [
      {
        text: 'IdP に新しい SAML 2.0 のアプリ（サービス プロバイダー）を追加します。メタデータを読み込める IdP には、次の URL かファイルを渡すだけで済みます。',
        fields: [{ label: 'SP メタデータの URL', of: 'metadataUrl' }],
      },
      {
        text: '手で入力する場合は、次の値を使います。',
        fields: [
          { label: 'エンティティ ID（Audience、Issuer）', of: 'entityId' },
          { label: 'ACS URL（応答 URL、HTTP-POST）', of: 'acsUrl' },
          { label: 'シングル ログアウト URL（HTTP-Redirect）', of: 'sloUrl' },
          { label: 'NameID の形式', text: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' },
        ],
      },
      { text: '応答とアサーションの両方に、RSA-SHA256 で署名するように設定します。' },
    ],
    metadata: [
      {
        text: 'IdP のメタデータの URL か XML ファイルを用意します。URL で登録すると、証明書の更新が自動で取り込まれます。',
      },
    ],
    attributes: [
      {
        text: '次の名前で属性を送るように設定します。別の名前のときは、下の欄を IdP に合わせてください。',
        fields: [
          { label: 'メールアドレス', text: 'email' },
          { label: '表示名', text: 'displayName' },
          { label: 'グループ（任意、複数の値）', text: 'groups' },
        ],
      },
    ],
    people: [{ text: '使う人かグループに、このアプリの利用を許可します。' }],
    mend: {
      entity_id: 'アプリの設定の、エンティティ ID（Audience）',
      acs: 'アプリの設定の、ACS URL（応答 URL、Recipient、Destination）',
      signing: 'アプリの設定の、署名の対象と署名アルゴリズム',
      certificate: 'IdP の署名証明書とメタデータ',
      name_id: 'アプリの設定の、NameID の形式',
      attributes: 'アプリの設定の、属性（クレーム）の対応付け',
      people: 'アプリの利用を許可した人。理由は IdP のログに残ります',
      encryption: 'アプリの設定の、アサーションの暗号化',
      clock: 'IdP のサーバーの時計を NTP で合わせてください',
    },
  },
};
