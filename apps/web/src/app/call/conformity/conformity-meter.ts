import { Component, computed, inject, input, signal } from '@angular/core';
import type { CameraMeter, ConformityLimits, ConformityMeasure } from '@rinjo/contract';
import { ConformityTexts } from '../../core/conformity-texts';
import { Preferences } from '../../core/preferences';
import { Icon } from '../../ui/icon';
import { Viewport } from '../../ui/viewport';

interface Line {
  readonly label: string;
  readonly value: string;
  readonly limit: string;
  /** Null: not known yet. */
  readonly ok: boolean | null;
}

/** How the camera on the stage stands against the limits: one word, and the numbers for those who want them. */
@Component({
  selector: 'rj-conformity-meter',
  imports: [Icon],
  template: `
    @let t = texts.t();
    <button type="button" class="verdict" [attr.aria-expanded]="open()" (click)="toggle()">
      <rj-icon [name]="icon()" />
      <span>{{ word() }}</span>
      <rj-icon class="more" name="chevronDown" [class.up]="open()" />
    </button>
    @if (open()) {
      <dl [attr.aria-label]="t.meter">
        <dt class="whose">{{ t.camera(name()) }}</dt>
        @for (line of lines(); track line.label) {
          <dt>{{ line.label }}</dt>
          <dd>
            <strong>{{ line.value }}</strong>
            <span class="limit">{{ line.limit }}</span>
            <span class="state" [class.good]="line.ok === true" [class.bad]="line.ok === false">
              @if (line.ok !== null) {
                <rj-icon [name]="line.ok ? 'check' : 'warning'" />{{ line.ok ? t.ok : t.below }}
              } @else {
                {{ t.waiting }}
              }
            </span>
          </dd>
        }
        @if (meter().seen; as seen) {
          <dt>{{ t.seen }}</dt>
          <dd>{{ texts.size(seen) }} · {{ texts.fps(seen.fps) }}</dd>
        }
      </dl>
    }
  `,
  styleUrl: './conformity-meter.scss',
})
export class ConformityMeter {
  readonly meter = input.required<CameraMeter>();
  readonly limits = input.required<ConformityLimits>();
  /** Whose camera it is. */
  readonly name = input.required<string>();
  protected readonly texts = inject(ConformityTexts);
  private readonly preferences = inject(Preferences);
  private readonly viewport = inject(Viewport);
  /** What was chosen in this browser; else open where there is room. */
  protected readonly open = signal(
    (this.preferences.read('conformityMeter') ?? (this.viewport.compact() ? 'no' : 'yes')) === 'yes',
  );
  private readonly bad = computed(() => this.meter().below.length > 0 || this.meter().callBelow);
  private readonly measuring = computed(
    () => this.meter().state !== 'filming' || (!this.bad() && this.meter().minuteKbps === null),
  );
  protected readonly icon = computed(() =>
    this.measuring() ? 'clock' : this.bad() ? ('warning' as const) : ('check' as const),
  );
  protected readonly word = computed(() => {
    const t = this.texts.t();
    const { state } = this.meter();
    if (state !== 'filming') return t.state[state];
    return this.measuring() ? t.waiting : this.bad() ? t.below : t.ok;
  });
  protected readonly lines = computed<readonly Line[]>(() => {
    const t = this.texts.t();
    const [{ sent, seen, minuteKbps, callKbps, callBelow }, limits] = [this.meter(), this.limits()];
    const frame = sent ?? seen;
    const rate = this.texts.rate(limits.kbps);
    const line = (label: string, value: string | null, limit: string, ok: boolean): Line => ({
      ...{ label, value: value ?? '–', limit: t.limitOf(limit), ok: value === null ? null : ok },
    });
    return [
      line(t.measure.pixels, frame && this.texts.size(frame), this.texts.size(limits), this.ok('pixels')),
      line(t.measure.fps, frame && this.texts.fps(frame.fps), this.texts.fps(limits.fps), this.ok('fps')),
      line(t.minute, minuteKbps === null ? null : this.texts.rate(minuteKbps), rate, this.ok('bitrate')),
      line(t.whole, callKbps === null ? null : this.texts.rate(callKbps), rate, !callBelow),
    ];
  });

  protected toggle(): void {
    this.open.update((open) => !open);
    this.preferences.write('conformityMeter', this.open() ? 'yes' : 'no');
  }

  private ok(measure: ConformityMeasure): boolean {
    return !this.meter().below.includes(measure);
  }
}
