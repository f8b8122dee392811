import { Component, inject, input } from '@angular/core';
import type { CanaryPartTry, CanaryPartView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { CanariesTexts } from './canaries-texts';

/** What a proof consists of: of each part what is tried, who tried it and when, and what failed. */
@Component({
  selector: 'rj-canary-parts',
  template: `
    @let t = texts.t();
    <ul class="parts" [attr.aria-label]="t.partsOf">
      @for (part of parts(); track part.part) {
        <li>
          <div class="head">
            <strong>{{ t.parts[part.part].name }}</strong>
            <span
              class="chip"
              [class.bad]="part.state === 'failed'"
              [class.worst]="part.state === 'breach'"
              >{{ t.partStates[part.state] }}</span
            >
          </div>
          <p class="small">{{ t.parts[part.part].tried }}</p>
          @for (one of part.tries; track $index) {
            <p class="small muted" [class.bad]="one.state !== 'passed'">
              {{ t.triers[one.by] }} · {{ i18n.formatDateTime(one.at) }} · {{ t.partStates[one.state] }} ·
              {{ t.took(one.tookMs.toLocaleString()) }}
              @if (one.old) {
                · {{ t.old }}
              }
              @if (why(one); as text) {
                <br />{{ text }}
              }
            </p>
          } @empty {
            <p class="small muted">{{ t.parts[part.part].missing }}</p>
          }
        </li>
      }
    </ul>
  `,
  styleUrls: ['../../ui/headed-list.scss', './canaries-page.scss'],
  styles: `
    .parts {
      display: grid;
      gap: 0.75rem;
      margin: 0.5rem 0 0;
      padding: 0 0 0 0.75rem;
      border-inline-start: 2px solid var(--rj-outline);
      list-style: none;
    }
  `,
})
export class CanaryParts {
  readonly parts = input.required<readonly CanaryPartView[]>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(CanariesTexts);

  /** A step has words of its own; what the service tried by itself says so in the words of the log. */
  protected why({ step, detail }: CanaryPartTry): string {
    const t = this.texts.t();
    return step === null ? detail : t.failedAt(t.steps[step], t.codes[detail] ?? detail);
  }
}
