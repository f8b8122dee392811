import { Component, computed, inject, input } from '@angular/core';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { certificateState } from './certificate-state';
import { ConnectionTexts } from './connection-texts';

/** Until when a certificate serves, with a warning when that is soon. */
@Component({
  selector: 'rj-certificate-sign',
  imports: [Icon],
  template: `
    @let t = texts.t();
    @let now = state();
    @switch (now.kind) {
      @case ('good') {
        <span>{{ t.until(i18n.formatDay(end())) }}</span>
      }
      @case ('over') {
        <span class="bad"><rj-icon name="warning" />{{ t.over(i18n.formatDay(end())) }}</span>
      }
      @default {
        <span [class]="now.kind"
          ><rj-icon name="warning" />{{ t.untilSoon(i18n.formatDay(end()), now.days) }}</span
        >
      }
    }
  `,
  styles: `
    span {
      display: inline-flex;
      align-items: center;
      gap: 0.35rem;
    }
    .soon {
      color: var(--rj-warning-text);
    }
    .urgent,
    .bad {
      color: var(--rj-danger-text);
      font-weight: 600;
    }
    rj-icon {
      flex: none;
    }
  `,
})
export class CertificateSign {
  readonly notAfter = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly end = computed(() => new Date(this.notAfter()));
  protected readonly state = computed(() => certificateState(this.notAfter(), new Date()));
}
