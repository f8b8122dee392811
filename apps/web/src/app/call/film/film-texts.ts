import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';

const ja = {
  filming: 'この端末に保存しています',
  later: '今送れないカメラの映像です。つながると自動で送信します。',
  laterWithSound: '今送れないカメラの映像と音声です。つながると自動で送信します。',
  full: '端末の空き容量が足りないため、送れない映像を保存できません。これまでに保存した映像は残っています。',
  unsupported: 'このブラウザーでは、送れない映像を端末に保存できません。',
  askTitle: '映像を端末に保存しますか？',
  askText:
    '今はカメラの映像が届いていません。カメラの映像とマイクの音声をこの端末に保存し、つながったら送信して、この通話に残します。答えるまで保存しません。',
  agree: '保存する',
  refuse: '保存しない',
};

const en: typeof ja = {
  filming: 'Kept on this device',
  later: 'Video that cannot be sent now. It is sent when the line is good again.',
  laterWithSound: 'Video and sound that cannot be sent now. They are sent when the line is good again.',
  full: 'This device has no room left: video that cannot be sent is not kept. What was kept so far is safe.',
  unsupported: 'This browser cannot keep video that cannot be sent.',
  askTitle: 'Keep the video on this device?',
  askText:
    'Your camera does not get through now. Its video and the sound of your microphone can be kept on this device, and become part of the call when the line is good again. Nothing is kept before you answer.',
  agree: 'Keep it',
  refuse: 'Do not keep it',
};

const TEXTS: Readonly<Record<Locale, typeof ja>> = { ja, en };

/** The texts of films that are kept here. They come with what shows them: the first page of a guest is small. */
@Service()
export class FilmTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
