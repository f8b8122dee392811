import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { PlaceLegalHold } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { Icon } from '../../ui/icon';
import { LifeClient } from './life-client';
import { LifeTexts } from './life-texts';
import { ReasonDialog } from './reason-dialog';

/** Places a legal hold on one thing, or on everything. For administrators. */
@Component({
  selector: 'rj-place-hold',
  imports: [Icon, ReasonDialog],
  template: `
    @let t = texts.t().hold;
    <button type="button" class="button" (click)="ask()">
      <rj-icon name="lock" />{{ kind() === 'all' ? t.placeAll : t.place }}
    </button>
    @if (asking()) {
      <rj-reason-dialog
        [heading]="t.placeTitle"
        [text]="t.scope[kind()]"
        [yes]="t.place"
        [busy]="busy()"
        [refused]="refused()"
        (confirmed)="place($event)"
        (dismissed)="asking.set(false)"
      />
    }
  `,
})
export class PlaceHold {
  /** At most one id; none holds everything. */
  readonly on = input<Omit<PlaceLegalHold, 'reason'>>({});
  readonly placed = output();
  protected readonly texts = inject(LifeTexts);
  private readonly client = inject(LifeClient);
  private readonly errors = inject(ErrorText);
  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly refused = signal<string | null>(null);
  protected readonly kind = computed(() => {
    const { evidenceId, callId, siteId } = this.on();
    return evidenceId ? 'evidence' : callId ? 'call' : siteId ? 'site' : 'all';
  });

  protected ask(): void {
    this.refused.set(null);
    this.asking.set(true);
  }

  protected async place(reason: string): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      await this.client.placeHold({ ...this.on(), reason });
      this.asking.set(false);
      this.placed.emit();
    } catch (thrown) {
      this.refused.set(this.errors.of(thrown));
    } finally {
      this.busy.set(false);
    }
  }
}
