import { Component, computed, DOCUMENT, inject } from '@angular/core';
import { I18n } from '../core/i18n';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { PlayTrack } from '../ui/play-track';
import { LocalMedia } from './local-media';
import { SoundLevel } from './sound-level';

/** Camera and microphone before a call: own picture, level, and what to do when the browser refuses. */
@Component({
  selector: 'rj-device-check',
  imports: [Icon, Notice, PlayTrack, SoundLevel],
  templateUrl: './device-check.html',
  styleUrl: './device-check.scss',
})
export class DeviceCheck {
  protected readonly i18n = inject(I18n);
  protected readonly media = inject(LocalMedia);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly untouched = computed(
    () => !this.media.camera() && !this.media.microphone() && !this.media.problem(),
  );
  protected readonly steps = computed(() => {
    const { check } = this.i18n.t();
    const apple = /iPhone|iPad/u.test(this.window?.navigator.userAgent ?? '');
    return apple ? check.deniedIos : check.deniedHelp;
  });

  constructor() {
    void this.startIfAllowed();
  }

  private async startIfAllowed(): Promise<void> {
    if (await this.media.allowedBefore()) await this.media.start();
  }
}
