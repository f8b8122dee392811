import { Directive, effect, ElementRef, inject, input } from '@angular/core';

const FLOOR_DB = -60;

/** Keeps the custom property `--level` (0 to 1) of its element at the loudness of a track. */
@Directive({ selector: '[rjSoundLevel]' })
export class SoundLevel {
  readonly track = input<MediaStreamTrack | null>(null, { alias: 'rjSoundLevel' });

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const show = (level: number): void => {
      element.style.setProperty('--level', level.toFixed(2));
    };
    effect((onCleanup) => {
      const track = this.track();
      if (track) onCleanup(measure(track, show));
      else show(0);
    });
  }
}

function measure(track: MediaStreamTrack, show: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  // Without a gesture the context starts suspended; the first press on the page wakes it.
  const wake = (): void => void context.resume();
  document.addEventListener('pointerdown', wake);
  let frame = requestAnimationFrame(function draw() {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    const decibels = 10 * Math.log10(power + 1e-9);
    show(Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB)));
    frame = requestAnimationFrame(draw);
  });
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('pointerdown', wake);
    void context.close();
  };
}
