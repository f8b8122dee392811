import { Component, computed, inject, input, output } from '@angular/core';
import { I18n } from '../core/i18n';
import { Icon } from '../ui/icon';
import { Viewport } from '../ui/viewport';
import { CameraRequests } from './camera/camera-requests';
import { ChatStore } from './chat/chat-store';
import { CallStore } from './call-store';
import { RecordingStore } from './recording/recording-store';
import { ScreenShare } from './screen/screen-share';

/** At most five buttons, each a sign and a word; leaving is apart from the rest. */
@Component({
  selector: 'rj-call-controls',
  imports: [Icon],
  templateUrl: './call-controls.html',
  styleUrl: './call-controls.scss',
})
export class CallControls {
  readonly guest = input(false);
  readonly disabled = input(false);
  readonly leave = output();
  readonly end = output();
  readonly menu = output();
  protected readonly i18n = inject(I18n);
  protected readonly store = inject(CallStore);
  protected readonly screen = inject(ScreenShare);
  protected readonly chat = inject(ChatStore);
  protected readonly recording = inject(RecordingStore);
  protected readonly cameras = inject(CameraRequests);
  protected readonly viewport = inject(Viewport);
  /** Who films by hand takes photos more often than the camera is turned off: that is in the menu. */
  protected readonly shutter = computed(
    () => this.viewport.compact() && this.store.media.kind !== 'desktop' && this.store.cameraOn(),
  );
}
