import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type AlertId, BURN_RULES, type BurnRuleName, type BurnView, type WorkView } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { operatorTitle } from '../operator-title';
import { SlowHours } from './slow-hours';
import { TimesStore } from './times-store';
import { TimesTexts } from './times-texts';

const [HOUR_MIN, DAY_MIN] = [60, 24 * 60];

/** How long people wait, beside what is promised. */
@Component({
  selector: 'rj-times-page',
  imports: [ListStates, MatButton, Notice, SlowHours],
  providers: [TimesStore],
  templateUrl: './times-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './times-page.scss'],
})
export class TimesPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(TimesTexts);
  protected readonly store = inject(TimesStore);
  protected readonly errors = inject(ErrorText);
  protected readonly attempts = new Attempt();

  constructor() {
    operatorTitle((t) => t.nav['response-times']);
  }

  protected take(id: AlertId): Promise<void> {
    return this.attempts.run(() => this.store.take(id));
  }

  /** Seconds with at most two decimals; a dash for none. */
  protected time(ms: number | null): string {
    if (ms === null) return '–';
    const style = { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 2 } as const;
    return new Intl.NumberFormat(this.i18n.locale(), style).format(ms / 1000);
  }

  protected readonly count = (n: number): string => new Intl.NumberFormat(this.i18n.locale()).format(n);

  protected readonly isLate = ({ inTime, runs }: WorkView): boolean => inTime * 100 < runs * 99;

  protected rule(name: BurnRuleName): string {
    const { rate, longMin, shortMin } = BURN_RULES[name];
    return this.texts.t().burns.rule(String(rate), this.span(longMin), this.span(shortMin));
  }

  /** A rule that nobody has looked for says nothing. */
  protected burnText({ burning, long, short }: BurnView): string {
    const { burns, unmeasured } = this.texts.t();
    if (long === null || short === null) return unmeasured;
    return burning ? burns.burning : burns.quiet;
  }

  /** Of hundredths. */
  protected rate(hundredths: number | null): string {
    const { burns, unmeasured } = this.texts.t();
    return hundredths === null ? unmeasured : burns.times((hundredths / 100).toFixed(1));
  }

  private span(minutes: number): string {
    const { days, hours, minutes: few } = this.texts.t().burns;
    if (minutes >= DAY_MIN) return days(minutes / DAY_MIN);
    return minutes >= HOUR_MIN ? hours(minutes / HOUR_MIN) : few(minutes);
  }
}
