import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import type { CameraMeter, ConformityLimits, ConformityPreset, ParticipantId } from '@rinjo/contract';
import { heldLimits } from '@rinjo/call-client';
import { CallStore } from '../call-store';
import { filmSizeFor } from './film-size';

/** Remote inspection in this call: what is measured against, and how every camera stands. Provided by the call room. */
@Service({ autoProvided: false })
export class ConformityStore {
  private readonly call = inject(CallStore);
  private readonly meters = signal<readonly CameraMeter[]>([]);
  readonly preset = computed<ConformityPreset>(() => this.call.snapshot()?.parts.conformity.preset ?? 'off');
  /** Null while the call is not measured. */
  readonly limits = computed<ConformityLimits | null>(
    () => this.call.snapshot()?.parts.conformity.limits ?? null,
  );
  readonly mayChoose = computed(() => this.call.allows('call:update'));

  private readonly usual = this.call.media.film;

  constructor() {
    effect((onCleanup) => {
      const session = this.call.session();
      if (!session) return;
      onCleanup(session.onTransient('conformity.measured', ({ cameras }) => this.meters.set(cameras)));
    });
    // The camera films as large as it has to; on a bad line less of it is sent.
    effect(() => {
      const film = { ...this.usual, ...filmSizeFor(heldLimits(this.call.snapshot())) };
      untracked(() => void this.film(film));
    });
  }

  of(id: ParticipantId | null | undefined): CameraMeter | null {
    return this.meters().find(({ participantId }) => participantId === id) ?? null;
  }

  choose(preset: ConformityPreset, limits: ConformityLimits | null): Promise<boolean> {
    return this.call.attempt(async () => {
      await this.call.session()?.send('conformity.choose', { preset, limits });
    });
  }

  /** As large as the limits ask for, where the camera can. Light and zoom begin anew with another size. */
  private async film(film: MediaTrackConstraints): Promise<void> {
    const { media } = this.call;
    if (JSON.stringify(film) === JSON.stringify(media.film)) return;
    media.film = film;
    const [session, track] = [this.call.session(), media.camera()];
    if (!session || !track) return;
    try {
      await track.applyConstraints(film);
    } catch (thrown) {
      console.debug('camera:', thrown);
      return;
    }
    // The layers are cut from the new size.
    await this.call.attempt(() => session.replaceTrack('camera', track));
  }
}
