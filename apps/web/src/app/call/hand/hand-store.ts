import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import { I18n } from '../../core/i18n';
import { Preferences } from '../../core/preferences';
import { Viewport } from '../../ui/viewport';
import { CallStore } from '../call-store';
import { CameraRequests } from '../camera/camera-requests';
import { speechBothWays } from '../sound/audio-session';
import { StageStore } from '../stage/stage-store';
import { keepAwake } from '../wake-lock';

/**
 * A phone in one hand that films the site (field.md section 4): five buttons and the own picture, everything else behind
 * the menu. Provided by the call room.
 */
@Service({ autoProvided: false })
export class HandStore {
  private readonly preferences = inject(Preferences);
  private readonly i18n = inject(I18n);
  private readonly viewport = inject(Viewport);
  private readonly call = inject(CallStore);
  private readonly stage = inject(StageStore);
  private readonly cameras = inject(CameraRequests);
  private readonly others = signal(this.preferences.read('pictureOfOthers') === 'yes');
  private readonly black = signal(false);

  /** Films with the camera on its back, or would. */
  readonly inHand = computed(
    () =>
      this.viewport.compact() &&
      this.call.media.kind !== 'desktop' &&
      this.call.media.lastFacing() === 'environment',
  );
  /** Pictures of others cost battery and data: whoever films sees them on request. */
  readonly othersShown = computed(() => !this.inHand() || this.others());
  readonly toolsShown = signal(false);
  /** The screen turns off by itself here, whatever a page wants. */
  readonly sleeps = signal(!keepAwake() && this.call.media.kind !== 'desktop');
  /** The screen is black and the camera goes on; a question from others brings it back. */
  readonly dark = computed(() => this.black() && this.cameras.asked() === null);

  constructor() {
    speechBothWays();
    let said = false;
    effect(() => {
      if (said || this.call.state().phase !== 'joined' || this.call.media.kind === 'desktop') return;
      // Once, not after every reconnect.
      said = true;
      untracked(() => this.call.showToast(this.i18n.t().hand.standStill));
    });
    effect(() => {
      if (this.othersShown()) return;
      const hidden = this.stage.others().flatMap(({ videoProducer }) => videoProducer ?? []);
      untracked(() => {
        for (const id of hidden) this.call.report(id, { width: 0, height: 0, visible: false });
      });
    });
  }

  showOthers(shown: boolean): void {
    this.others.set(shown);
    this.preferences.write('pictureOfOthers', shown ? 'yes' : 'no');
  }

  darken(dark: boolean): void {
    this.black.set(dark);
  }
}
