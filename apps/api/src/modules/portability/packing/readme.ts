import { EXPORT_FORMAT } from '../declared/exported-tables.js';

const JA = `Rinjo からの書き出し（形式 ${String(EXPORT_FORMAT)}）

この ZIP（複数ある場合はすべて）を同じフォルダに展開し、index.html をブラウザで開くと、通話・写真・録画・
ファイル・報告書・操作の記録を見られます。ネットワークは使いません。

  index.html  見るためのページ（viewer/ はその中身）
  calls/      通話ごとの写真・録画・ファイルの原本、チャット（chat.vtt）、
              録画の各トラックとチャプター（chapters.vtt）
  files/      通話に属さない原本
  tables/     表計算ソフトで開ける表（CSV、UTF-8、BOM 付き）
  data/       すべての記録（JSON Lines、1 行に 1 件、日時は UTC）
  log.jsonl   署名された操作の記録（確かめ方: node verify-log.mjs log.jsonl）
  files.jsonl すべてのファイルの場所・大きさ・SHA-256
  SHA256SUMS  同じ内容を sha256sum の形式で
  manifest.json, manifest.sig, manifest.pub.pem
              目録、その署名（Ed25519）と公開鍵（最後の ZIP にあります）

改ざんされていないことの確かめ方（Linux、macOS など。展開したフォルダで）:

  openssl pkeyutl -verify -rawin -pubin -inkey manifest.pub.pem \\
    -in manifest.json -sigfile manifest.sig
  sha256sum SHA256SUMS files.jsonl
      … manifest.json に書かれた値と同じであること
  sha256sum --quiet -c SHA256SUMS

公開鍵のしるし（manifest.json の keyId）は、書き出しのページに表示されたものと比べてください。

含まれないもの: パスワード・鍵などの秘密、ゴミ箱の中のもの、ウイルス検査で安全と確認されていないもの
（その数は manifest.json の withheld）、録画中のもの、送信中のファイル。
別の環境に取り込むには、Rinjo の「import:tenant」コマンドを使います。
`;

const EN = `Export from Rinjo (format ${String(EXPORT_FORMAT)})

Unpack this ZIP, or all of them if there are several, into the same folder, and open
index.html in a browser: it shows calls, photos, recordings, files, reports and the log.
It uses no network.

  index.html  the page to look at everything (viewer/ is what it shows)
  calls/      by call: originals of photos, recordings and files, the chat
              (chat.vtt), the tracks of recordings and their chapters (chapters.vtt)
  files/      originals that belong to no call
  tables/     tables for spreadsheets (CSV, UTF-8 with BOM)
  data/       all rows (JSON Lines, one row a line, times in UTC)
  log.jsonl   the signed log (to verify it: node verify-log.mjs log.jsonl)
  files.jsonl path, size and SHA-256 of every file
  SHA256SUMS  the same as sha256sum reads it
  manifest.json, manifest.sig, manifest.pub.pem
              what is in the export, its signature (Ed25519) and the public key
              (in the last ZIP)

How to verify that nothing was altered (Linux, macOS and others, in the folder):

  openssl pkeyutl -verify -rawin -pubin -inkey manifest.pub.pem \\
    -in manifest.json -sigfile manifest.sig
  sha256sum SHA256SUMS files.jsonl
      ... must be as manifest.json says
  sha256sum --quiet -c SHA256SUMS

Compare the mark of the key (keyId in manifest.json) with the one on the page of the export.

Not in it: passwords, keys and other secrets, what is in the trash, what no scanner has found
clean (how many: withheld in manifest.json), recordings under way, uploads under way.
The command import:tenant of Rinjo restores it in another installation.
`;

/** With BOM and CRLF, so that every editor reads it. */
export const README = `\ufeff${JA}\n----\n\n${EN}`.replaceAll('\n', '\r\n');
