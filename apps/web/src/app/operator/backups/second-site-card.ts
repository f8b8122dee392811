import { HttpClient } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type {
  RegisteredSecondSite,
  RegisterSecondSite,
  SecondSiteCredentials,
  SecondSiteStateView,
} from '@rinjo/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { CopyValue } from '../../ui/copy-value';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { OperatorSessionStore } from '../operator-session';
import { SecondSiteForm } from './second-site-form';
import { SecondSiteTexts } from './second-site-texts';

const PATH = `${API}/operator/second-site`;

/** The place at which the service is recovered when this one is lost: registering it, what its machine needs, removing it. */
@Component({
  selector: 'rj-second-site-card',
  imports: [Confirm, CopyValue, ListStates, MatButton, Notice, SecondSiteForm],
  templateUrl: './second-site-card.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    h2,
    h3,
    p {
      margin: 0;
    }
    h3 {
      font-size: 1rem;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    button {
      justify-self: start;
    }
  `,
})
export class SecondSiteCard {
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);
  private readonly document = inject(DOCUMENT);
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SecondSiteTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly attempts = new Attempt();
  private readonly read = signal<SecondSiteStateView | null>(null);
  private readonly failure = signal<unknown>(null);
  protected readonly view = this.read.asReadonly();
  /** Shown until it was kept; nobody can show it again. */
  protected readonly made = signal<SecondSiteCredentials | null>(null);
  protected readonly text = computed(() => JSON.stringify(this.made(), null, 2));
  protected readonly asked = signal(false);
  protected readonly list = {
    error: this.failure.asReadonly(),
    loading: computed(() => this.read() === null && this.failure() === null),
    empty: computed(() => this.read()?.site === null),
  };

  constructor() {
    void this.refresh();
  }

  protected async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      this.read.set(await this.answer(this.http.get<SecondSiteStateView>(PATH)));
    } catch (thrown) {
      this.failure.set(thrown);
    }
  }

  protected register(wanted: RegisterSecondSite): Promise<void> {
    return this.attempts.run(async () => {
      const { credentials } = await this.answer(this.http.post<RegisteredSecondSite>(PATH, wanted));
      this.made.set(credentials);
      await this.refresh();
    });
  }

  protected remove(): Promise<void> {
    this.asked.set(false);
    return this.attempts.run(async () => {
      await this.answer(this.http.delete(PATH));
      this.made.set(null);
      await this.refresh();
    });
  }

  protected download(): void {
    const address = URL.createObjectURL(new Blob([`${this.text()}\n`], { type: 'application/json' }));
    const link = this.document.createElement('a');
    Object.assign(link, { href: address, download: `second-site-${this.made()?.name ?? ''}.json` }).click();
    URL.revokeObjectURL(address);
  }

  private async answer<T>(request: Observable<T>): Promise<T> {
    try {
      return await firstValueFrom(request);
    } catch (thrown) {
      await this.session.noticed(thrown);
      throw thrown;
    }
  }
}
