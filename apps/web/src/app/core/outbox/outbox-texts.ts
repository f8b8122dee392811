import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../i18n';

const ja = {
  heading: '未送信の写真',
  noSignal: (n: number) => `圏外です。写真 ${n} 枚を端末に保存しています。電波が戻ると自動で送信します。`,
  waiting: (n: number) => `写真 ${n} 枚が送信を待っています。`,
  sending: (n: number, percent: number) => `写真を送信しています（残り ${n} 枚・${percent}%）`,
  signIn: (n: number) =>
    `未送信の写真が ${n} 枚あります。サインインすると送信します。写真は端末に残っています。`,
  refused: (n: number) => `${n} 枚の写真はサーバーで受け付けられませんでした。端末に残しています。`,
  again: '今すぐ送信',
  allSent: (n: number) => `端末に保存していた写真 ${n} 枚をすべて送信しました。`,
  keptHere: '電波が届かないため、写真を端末に保存しました。電波が戻ると自動で送信します。',
  notKept:
    '端末の空き容量が足りないか、このブラウザーが対応していないため、写真を端末に保存できません。空き容量を増やすか、電波の届く場所で撮影してください。',
};

const en: typeof ja = {
  heading: 'Photos not sent yet',
  noSignal: (n) => `No signal. ${photos(n)} kept on this device, to be sent when the signal is back.`,
  waiting: (n) => `${photos(n)} waiting to be sent.`,
  sending: (n, percent) => `Sending photos (${n} left, ${percent}%)`,
  signIn: (n) => `${photos(n)} not sent yet: sign in to send them. They are safe on this device.`,
  refused: (n) => `The server did not accept ${photos(n)}. They stay on this device.`,
  again: 'Send now',
  allSent: (n) => `${photos(n)} kept on this device: all sent.`,
  keptHere: 'No signal: the photo is kept on this device and sent when the signal is back.',
  notKept:
    'This device has no room left, or this browser cannot keep photos. Free some space, or take the photo where there is a signal.',
};

const photos = (n: number): string => (n === 1 ? '1 photo' : `${n} photos`);

const TEXTS: Readonly<Record<Locale, typeof ja>> = { ja, en };

/** The texts of photos that wait. They come with what shows them: the first page of a guest is small. */
@Service()
export class OutboxTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
