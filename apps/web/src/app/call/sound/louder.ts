import { Directive, effect, ElementRef, inject, input } from '@angular/core';
import { SoundOut } from './sound-out';

/** Plays an audio element's track as loud as was chosen, out of the loudspeaker that was chosen. */
@Directive({ selector: 'audio[rjLouder]' })
export class Louder {
  readonly track = input.required<MediaStreamTrack>({ alias: 'rjLouder' });

  constructor() {
    const element = inject<ElementRef<HTMLAudioElement>>(ElementRef).nativeElement;
    const out = inject(SoundOut);
    effect(() => {
      const speaker = out.speaker();
      if (!('setSinkId' in element)) return;
      element.setSinkId(speaker).catch((cause: unknown) => console.debug('speaker:', cause));
    });
    effect((onCleanup) => {
      const [track, boost, speaker] = [this.track(), out.boost(), out.speaker()];
      if (boost <= 1) return;
      const context = out.audio();
      if ('setSinkId' in context)
        (context as AudioContext & { setSinkId(id: string): Promise<void> })
          .setSinkId(speaker)
          .catch((cause: unknown) => console.debug('speaker:', cause));
      const source = context.createMediaStreamSource(new MediaStream([track]));
      const gain = context.createGain();
      const limiter = context.createDynamicsCompressor();
      gain.gain.value = boost;
      limiter.threshold.value = -6;
      limiter.ratio.value = 20;
      source.connect(gain).connect(limiter).connect(context.destination);
      // The element keeps the track flowing; until the context may run, it is also what is heard.
      const running = (): void => {
        element.muted = context.state === 'running';
      };
      running();
      context.addEventListener('statechange', running);
      onCleanup(() => {
        context.removeEventListener('statechange', running);
        source.disconnect();
        limiter.disconnect();
        element.muted = false;
      });
    });
  }
}
