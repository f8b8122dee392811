import { Component, inject, input } from '@angular/core';
import type { SignInView } from '@rinjo/contract';
import { deviceName } from '../../account/device-name';
import { I18n } from '../../core/i18n';
import { LogClock } from '../log/log-clock';
import { PeopleTexts } from '../people/people-texts';

/** Attempts to sign in, one below the other. */
@Component({
  selector: 'rj-sign-in-rows',
  template: `
    @let t = texts.t().signIns;
    <table>
      <thead>
        <tr>
          <th scope="col">{{ t.time }}</th>
          @if (people()) {
            <th scope="col">{{ t.person }}</th>
          }
          <th scope="col">{{ t.outcome }}</th>
          <th scope="col">{{ t.method }}</th>
          <th scope="col">{{ t.where }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.id) {
          <tr>
            <th scope="row">{{ people() ? clock.moment(row.at) : i18n.formatDateTime(row.at) }}</th>
            @if (people()) {
              <td class="wide">
                @if (row.user; as user) {
                  {{ user.displayName }}<span class="small muted block">{{ user.email }}</span>
                } @else {
                  <span class="muted">{{ t.unknownPerson }}</span>
                }
              </td>
            }
            <td>
              <span class="chip" [class.refused]="row.outcome === 'refused'">{{
                t.outcomes[row.outcome]
              }}</span>
              @if (row.reason; as reason) {
                <span class="small muted block">{{ reasonOf(reason) }}</span>
              }
            </td>
            <td class="method">{{ t.methods[row.method] }}</td>
            <td class="wide">
              {{ deviceOf(row) }}<span class="small muted block">{{ row.address }}</span>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: '../../ui/table.scss',
  styles: `
    .method {
      white-space: nowrap;
    }
    .block {
      display: block;
    }
    .chip.refused {
      color: var(--rj-danger-text);
    }
  `,
})
export class SignInRows {
  readonly rows = input.required<readonly SignInView[]>();
  /** Whether they are of many people. */
  readonly people = input(true);
  protected readonly i18n = inject(I18n);
  protected readonly clock = inject(LogClock);
  protected readonly texts = inject(PeopleTexts);

  protected deviceOf({ userAgent }: SignInView): string {
    return deviceName(userAgent) ?? this.texts.t().signIns.unknownDevice;
  }

  /** Refusals that only the pages of their own explain are named by their code. */
  protected reasonOf(reason: string): string {
    const reasons: Readonly<Record<string, string>> = this.texts.t().signIns.reasons;
    return Object.hasOwn(reasons, reason) ? (reasons[reason] ?? reason) : reason;
  }
}
