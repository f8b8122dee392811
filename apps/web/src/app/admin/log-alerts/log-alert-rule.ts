import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { LIMITS, type LogAlertRuleView, type SetLogAlertRule } from '@rinjo/contract';
import { LogAlertTexts } from './log-alert-texts';

const FEWEST = 2;

/** Whether a rule tells, and from how many on. */
@Component({
  selector: 'rj-log-alert-rule',
  imports: [MatButton, MatFormField, MatHint, MatInput, MatLabel, MatSlideToggle],
  templateUrl: './log-alert-rule.html',
  styleUrl: './log-alert-rule.scss',
})
export class LogAlertRule {
  readonly rule = input.required<LogAlertRuleView>();
  readonly busy = input.required<boolean>();
  readonly mayChange = input.required<boolean>();
  readonly wanted = output<SetLogAlertRule>();

  protected readonly texts = inject(LogAlertTexts);
  protected readonly most = LIMITS.logAlertThreshold;
  protected readonly fewest = FEWEST;
  /** As it is typed. */
  protected readonly typed = linkedSignal(() => String(this.rule().threshold ?? ''));
  protected readonly threshold = computed(() => (this.rule().usual === null ? null : Number(this.typed())));
  protected readonly wrong = computed(() => {
    const number = this.threshold();
    return (
      number !== null && !(Number.isInteger(number) && number >= FEWEST && number <= LIMITS.logAlertThreshold)
    );
  });
  protected readonly changed = computed(() => this.threshold() !== this.rule().threshold);

  protected type({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.typed.set(target.value);
  }

  protected turn(enabled: boolean): void {
    this.want(enabled, this.rule().threshold);
  }

  protected save(event: Event): void {
    event.preventDefault();
    if (!this.wrong()) this.want(this.rule().enabled, this.threshold());
  }

  private want(enabled: boolean, threshold: number | null): void {
    this.wanted.emit({ rule: this.rule().rule, enabled, threshold });
  }
}
