import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../../core/i18n';
import { enTimeline } from '../../../core/messages/en-timeline';
import { jaTimeline } from '../../../core/messages/ja-timeline';

const TEXTS: Readonly<Record<Locale, typeof jaTimeline>> = { ja: jaTimeline, en: enTimeline };

/** The texts of timelines. */
@Service()
export class TimelineTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
