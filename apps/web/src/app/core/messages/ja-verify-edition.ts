import type { EditionFault } from '@rinjo/transparency-log';

/** What anybody reads who verifies an edition of a check sheet. */
export const jaVerifyEdition = {
  heading: 'チェックシートの版の検証',
  lead: 'ダウンロードした版（JSON）の署名と、このサービスの記録簿に載っていることを、このブラウザーの中だけで確かめます。ファイルは送信されません。',
  keys: '記録簿の公開鍵（任意）',
  keysAbout:
    '以前に控えた鍵があれば、1 行に 1 つずつ貼り付けてください。なければファイルの中の鍵を信じます。',
  choose: '版のファイルを選んで検証',
  unreadableFile: 'ファイルを読めませんでした。',
  badKey: '公開鍵の形式が正しくありません。',
  sound: '改ざんされていません。署名は正しく、記録簿に載っています。',
  unsound: '検証できませんでした。',
  believed: '鍵はファイルの中のものを信じました。別の方法で控えた鍵で確かめると確実です。',
  edition: '版',
  editionOf: (n: number) => `第 ${String(n)} 版`,
  installation: 'サービス',
  madeAt: '作成日時',
  sha256: 'ハッシュ値（SHA-256）',
  sha256About: 'PDF の各ページに印刷されている値と同じであることを確かめてください。',
  log: '記録簿',
  logOf: (size: number, at: string) => `${String(size)} 件、${at} に署名`,
  faults: {
    unreadable: 'チェックシートの版ではありません。',
    hash: '本文がハッシュと一致しません。改ざんされています。',
    signature: '本文が署名されたものではありません。改ざんされています。',
    unlogged: '記録簿の証明がありません。作成から 1 分後に取り直してください。',
    entry: '記録簿の項目が別の版のものです。',
    checkpoint: '記録簿の署名が、信じる鍵のものではありません。',
    inclusion: '署名された記録簿に、この項目はありません。',
  } satisfies Record<EditionFault, string> as Readonly<Record<EditionFault, string>>,
  wholeLog: '記録簿の全体',
  takeLog: '記録簿（JSONL）をダウンロード',
  verifyLog: '記録簿を検証するページ',
  commandLine: 'コマンドでの検証',
  script: '検証プログラムをダウンロード',
};
