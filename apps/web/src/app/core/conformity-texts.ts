import { computed, inject, Service } from '@angular/core';
import type { ConformityLimits, Locale } from '@rinjo/contract';
import { I18n } from './i18n';
import { enConformity } from './messages/en-conformity';
import { jaConformity } from './messages/ja-conformity';

const TEXTS: Readonly<Record<Locale, typeof jaConformity>> = { ja: jaConformity, en: enConformity };

/** The texts of remote inspection, and how its numbers are written. They come with what shows them. */
@Service()
export class ConformityTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);

  /** 1.32 Mbit/s; below one, 640 kbit/s. */
  rate(kbps: number): string {
    return kbps >= 1_000
      ? `${this.number(kbps / 1_000, 2)} Mbit/s`
      : `${this.number(Math.round(kbps), 0)} kbit/s`;
  }

  size({ width, height }: { readonly width: number; readonly height: number }): string {
    return `${String(width)}×${String(height)}`;
  }

  fps(fps: number): string {
    return `${this.number(fps, 1)} fps`;
  }

  /** 0 to 1 as a percentage that is never better than the truth. */
  share(share: number): string {
    return `${this.number(Math.floor(share * 1_000) / 10, 1)} %`;
  }

  limits(limits: ConformityLimits): string {
    return this.t().limits(this.size(limits), this.fps(limits.fps), this.rate(limits.kbps));
  }

  number(value: number, digits: number): string {
    return new Intl.NumberFormat(this.i18n.locale(), { maximumFractionDigits: digits }).format(value);
  }
}
