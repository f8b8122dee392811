import { Component, computed, DestroyRef, DOCUMENT, inject, input, signal } from '@angular/core';
import { I18n } from '../core/i18n';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { PlayTrack } from '../ui/play-track';
import { Checklist } from './check/checklist';
import { type MediaPermission, watchMediaPermission } from './check/media-permission';
import { PermissionHelp } from './check/permission-help';
import { LocalMedia } from './local-media';
import { SoundLevel } from './sound-level';

/** Before a call: own picture, level, the verdict on the connection, and what to do when the browser refuses. */
@Component({
  selector: 'rj-device-check',
  // Checklist and PermissionHelp are used in @defer blocks alone, so they are no part of what the page loads first.
  imports: [Checklist, Icon, Notice, PermissionHelp, PlayTrack, SoundLevel],
  templateUrl: './device-check.html',
  styleUrl: './device-check.scss',
})
export class DeviceCheck {
  /** Of an invitation link, for somebody who has not joined yet. */
  readonly linkToken = input<string | null>(null);
  protected readonly i18n = inject(I18n);
  protected readonly media = inject(LocalMedia);
  private readonly window = inject(DOCUMENT).defaultView ?? globalThis.window;
  /** What the browser says now; it is followed while the page is open. */
  protected readonly permission = signal<MediaPermission>('unknown');
  /** Width and height of the picture as it comes. */
  protected readonly size = signal('');
  /** What was blocked before is known without asking. */
  protected readonly problem = computed(() => {
    const problem = this.media.problem();
    // A secure page without devices is inside another app that has none to give.
    if (problem === 'insecure' && this.window.isSecureContext) return 'denied';
    return problem ?? (this.untried() && this.permission() === 'denied' ? 'denied' : null);
  });
  protected readonly untouched = computed(() => this.untried() && this.problem() === null);
  private readonly untried = computed(
    () => !this.media.camera() && !this.media.microphone() && !this.media.problem(),
  );

  constructor() {
    const stop = watchMediaPermission(this.window, (now) => {
      this.permission.set(now);
      // Allowed before, or just now in the browser's settings: nobody has to press anything.
      if (now === 'granted' && !this.media.camera()) void this.media.start();
    });
    inject(DestroyRef).onDestroy(stop);
  }

  protected sized({ target }: Event): void {
    if (target instanceof HTMLVideoElement)
      this.size.set(`${String(target.videoWidth)} x ${String(target.videoHeight)}`);
  }
}
