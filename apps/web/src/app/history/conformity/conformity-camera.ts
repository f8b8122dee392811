import { Component, computed, inject, input, signal } from '@angular/core';
import type { CameraConformity, ConformityInterval, FilmRange } from '@rinjo/contract';
import { ConformityTexts } from '../../core/conformity-texts';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { ConformityChart } from './conformity-chart';

const SHOWN = 20;

/** One camera of a report: a sentence, the numbers, a chart, and the times below the limits. */
@Component({
  selector: 'rj-conformity-camera',
  imports: [ConformityChart, Icon],
  templateUrl: './conformity-camera.html',
  styleUrl: './conformity-camera.scss',
})
export class ConformityCamera {
  readonly camera = input.required<CameraConformity>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConformityTexts);
  protected readonly all = signal(false);
  protected readonly shown = computed(() => {
    const { intervals } = this.camera();
    return this.all() ? intervals : intervals.slice(0, SHOWN);
  });
  protected readonly icon = computed(
    () => (({ met: 'check', below: 'warning', unknown: 'info' }) as const)[this.camera().verdict],
  );
  protected readonly verdict = computed(() => {
    const { verdict, missed } = this.camera();
    const t = this.texts.t();
    if (verdict !== 'below') return t.verdict[verdict];
    const names = missed.map((measure) => t.measure[measure]);
    return t.verdict.below(names.join(this.i18n.locale() === 'ja' ? '・' : ', '));
  });
  protected readonly split = computed(() => {
    const { videoBytes, audioBytes, filmedMs } = this.camera();
    const rate = (bytes: number): string => this.texts.rate((bytes * 8) / filmedMs);
    return this.texts.t().split(rate(videoBytes), rate(audioBytes));
  });

  protected size({ smallest, largest }: FilmRange): string {
    const [from, to] = [this.texts.size(smallest), this.texts.size(largest)];
    return from === to ? to : this.texts.t().sizeRange(from, to);
  }

  protected length({ from, to }: ConformityInterval): string {
    return this.i18n.formatDuration(Date.parse(to) - Date.parse(from));
  }

  protected worst({ measure, value, frame }: ConformityInterval): string {
    if (frame) return this.texts.size(frame);
    if (value === null) return this.texts.t().unknown;
    return measure === 'fps' ? this.texts.fps(value) : this.texts.rate(value);
  }
}
