import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../i18n';

const ja = {
  heading: '未送信の写真・映像・ファイル',
  noSignal: (n: number) =>
    `圏外です。写真・映像・ファイル ${n} 件を端末に保存しています。電波が戻ると自動で送信します。`,
  waiting: (n: number) => `写真・映像・ファイル ${n} 件が送信を待っています。`,
  sending: (n: number, percent: number) =>
    `写真・映像・ファイルを送信しています（残り ${n} 件・${percent}%）`,
  signIn: (n: number) =>
    `未送信の写真・映像・ファイルが ${n} 件あります。サインインすると送信します。端末に残っています。`,
  refused: (n: number) =>
    `写真・映像・ファイル ${n} 件はサーバーで受け付けられませんでした。端末に残しています。`,
  full: (n: number) =>
    `組織の保存容量がいっぱいのため、写真・映像・ファイル ${n} 件を送信できません。端末に残しています。管理者に連絡してください。`,
  again: '今すぐ送信',
  show: '内訳を見る',
  listTitle: 'この端末に保存されているもの',
  close: '閉じる',
  empty: '送信待ちのものはありません。すべて送信しました。',
  states: {
    filming: '保存しています',
    sending: (percent: number) => `送信しています（${percent}%）`,
    waiting: '送信待ち',
    later: '通話の回線に余裕ができたら送信します',
    refused: 'サーバーで受け付けられませんでした',
  },
  room: (used: string, free: string) => `この端末で ${used} 使用中・空き ${free}`,
  discard: '破棄',
  discardOf: (name: string) => `${name} を破棄`,
  discardTitle: '破棄しますか？',
  discardText: (name: string) =>
    `${name} はまだ送信されていません。破棄すると、この端末から消え、元に戻せません。`,
  keep: '残す',
  allSent: (n: number) => `端末に保存していた写真・映像・ファイル ${n} 件をすべて送信しました。`,
  keptHere: '電波が届かないため、写真を端末に保存しました。電波が戻ると自動で送信します。',
  notKept:
    '端末の空き容量が足りないか、このブラウザーが対応していないため、写真を端末に保存できません。空き容量を増やすか、電波の届く場所で撮影してください。',
};

const en: typeof ja = {
  heading: 'Photos, videos and files not sent yet',
  noSignal: (n) => `No signal. ${photos(n)} kept on this device, to be sent when the signal is back.`,
  waiting: (n) => `${photos(n)} waiting to be sent.`,
  sending: (n, percent) => `Sending (${n} left, ${percent}%)`,
  signIn: (n) => `${photos(n)} not sent yet: sign in to send them. They are safe on this device.`,
  refused: (n) => `The server did not accept ${photos(n)}. They stay on this device.`,
  full: (n) =>
    `The storage of the organization is full: ${photos(n)} cannot be sent, and stay on this device. Tell your admin.`,
  again: 'Send now',
  show: 'Show them',
  listTitle: 'Kept on this device',
  close: 'Close',
  empty: 'Nothing is waiting: all is sent.',
  states: {
    filming: 'Being kept',
    sending: (percent) => `Sending (${percent}%)`,
    waiting: 'Waiting to be sent',
    later: 'Sent when the line of the call has room',
    refused: 'The server did not accept it',
  },
  room: (used, free) => `${used} in use on this device, ${free} free`,
  discard: 'Discard',
  discardOf: (name) => `Discard ${name}`,
  discardTitle: 'Discard it?',
  discardText: (name) =>
    `${name} has not been sent yet. If you discard it, it is gone from this device and cannot be brought back.`,
  keep: 'Keep it',
  allSent: (n) => `${photos(n)} kept on this device: all sent.`,
  keptHere: 'No signal: the photo is kept on this device and sent when the signal is back.',
  notKept:
    'This device has no room left, or this browser cannot keep photos. Free some space, or take the photo where there is a signal.',
};

const photos = (n: number): string => (n === 1 ? '1 photo, video or file' : `${n} photos, videos and files`);

const TEXTS: Readonly<Record<Locale, typeof ja>> = { ja, en };

/** The texts of photos that wait. They come with what shows them: the first page of a guest is small. */
@Service()
export class OutboxTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
