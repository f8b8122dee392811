import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { SharedDestinationsView, SharedDestinationView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { DataHandlingTexts } from '../../data-handling/data-handling-texts';
import { Notice } from '../../ui/notice';
import { OperatorSessionStore } from '../operator-session';

/** Hosts that organizations have set: looked through when somebody asks, because that goes through all of them. */
@Component({
  selector: 'rj-shared-destinations',
  imports: [MatButton, MatProgressBar, Notice],
  template: `
    @let t = texts.t().destinations;
    <h2>{{ t.heading }}</h2>
    <p class="muted">{{ t.sharedLead }}</p>
    @if (attempts.refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    }
    <button matButton="outlined" type="button" [disabled]="attempts.busy()" (click)="look()">
      {{ t.look }}
    </button>
    @if (attempts.busy()) {
      <mat-progress-bar mode="indeterminate" [attr.aria-label]="i18n.t().common.loading" />
    }
    @if (found(); as list) {
      <ul class="plain">
        @for (of of list; track of.kind + of.host) {
          <li>
            <h3>
              <code>{{ of.host }}</code>
            </h3>
            <p class="small muted">{{ t.kinds[of.kind] }} · {{ t.organizations(of.organizations) }}</p>
          </li>
        } @empty {
          <li>
            <p class="muted">{{ t.none }}</p>
          </li>
        }
      </ul>
    }
  `,
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss'],
  styles: 'button { justify-self: start; }',
})
export class SharedDestinations {
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(DataHandlingTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly attempts = new Attempt();
  protected readonly found = signal<readonly SharedDestinationView[] | null>(null);

  protected look(): Promise<void> {
    return this.attempts.run(async () => {
      try {
        const { destinations } = await firstValueFrom(
          this.http.get<SharedDestinationsView>(`${API}/operator/places/destinations`),
        );
        this.found.set(destinations);
      } catch (thrown) {
        await this.session.noticed(thrown);
        throw thrown;
      }
    });
  }
}
