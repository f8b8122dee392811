import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import { surfaceKey } from '@rinjo/annotation';
import type { Surface } from '@rinjo/contract';
import { CallStore } from '../call-store';
import { ScreenShare } from '../screen/screen-share';
import { choosePicture, type Picture, picturesOf } from './pictures';

/** Which picture is large, and which are in the strip. Provided by the call room. */
@Service({ autoProvided: false })
export class StageStore {
  private readonly call = inject(CallStore);
  private readonly screen = inject(ScreenShare);
  private readonly pinnedKey = signal<string | null>(null);

  readonly pictures = computed(() =>
    picturesOf(this.call.people(), this.call.snapshot(), this.call.tracks(), this.screen.track()),
  );
  readonly pinned = computed(() => {
    const pinned = this.pinnedKey();
    return this.pictures().some(({ key }) => key === pinned) ? pinned : null;
  });
  private readonly auto = linkedSignal<readonly Picture[], string | null>({
    source: () => this.pictures(),
    computation: (pictures, before) => choosePicture(pictures, before?.value ?? null),
  });
  /** What somebody put before everybody. */
  readonly shared = computed<Surface | null>(() => this.call.snapshot()?.parts.stage.surface ?? null);
  readonly staged = computed<Picture | null>(() => {
    const shared = this.shared();
    const wanted = [shared?.kind === 'video' ? surfaceKey(shared) : null, this.pinned(), this.auto()];
    const pictures = this.pictures();
    return (
      wanted.map((key) => pictures.find((picture) => picture.key === key)).find((found) => found) ?? null
    );
  });
  readonly others = computed(() =>
    this.pictures().filter(({ key }) => this.shared()?.kind === 'image' || key !== this.staged()?.key),
  );

  /** Shows this picture large until unpinned; null goes back to choosing automatically. */
  pin(key: string | null): void {
    this.pinnedKey.set(key);
  }

  /** Puts a picture on everybody's stage; null lets each screen choose again. */
  showToAll(surface: Surface | null): void {
    void this.call.attempt(async () => {
      await this.call.session()?.send('stage.show', { surface });
    });
  }
}
