import { Component, inject, input } from '@angular/core';
import type { TlsScanView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { ConnectionsTexts } from './connections-texts';
import { spokenText } from './spoken-text';

/** What a scan of an address found. */
@Component({
  selector: 'rj-tls-finding',
  template: `
    @let t = texts.t().encryption;
    @if (scan(); as found) {
      <p>
        @for (fault of found.faults; track fault) {
          <span class="chip bad" [class.worst]="fault === 'old_version'">{{ t.faults[fault] }}</span>
        } @empty {
          <span class="chip">{{ t.sound }}</span>
        }
      </p>
      <p class="small">
        {{ spoken(found) ? t.spoken(spoken(found)) : t.spokenNone }}
        @if (found.validUntil; as until) {
          <span class="end" [class.bad]="found.faults.includes('certificate_ends')">
            {{
              found.daysLeft !== null && found.daysLeft >= 0
                ? t.certificate(day(until), found.daysLeft)
                : t.ended(day(until))
            }}
          </span>
        }
      </p>
      <p class="small muted">
        {{ i18n.formatDateTime(found.at) }}
        @if (found.code; as code) {
          <code>{{ code }}</code>
        }
      </p>
    } @else {
      <p class="small muted">{{ none() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.25rem;
    }

    p {
      margin: 0;
    }

    p:first-child {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35rem;
    }

    .chip {
      white-space: normal;
    }

    .end {
      display: block;
    }

    .bad {
      color: var(--rj-warning-text);
    }

    .worst {
      color: var(--rj-danger-text);
    }
  `,
})
export class TlsFinding {
  readonly scan = input.required<TlsScanView | null>();
  /** What is said without one. */
  readonly none = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionsTexts);
  protected readonly spoken = spokenText;
  protected readonly day = (iso: string): string => this.i18n.formatDay(new Date(iso));
}
