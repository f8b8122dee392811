import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { type CallId, type CallView, LIMITS, type SiteId, type SiteView } from '@rinjo/contract';
import { CallRow } from '../calls/call-row';
import { EvidenceTexts } from '../evidence/evidence-texts';
import { HoldOf } from '../evidence/life/hold-of';
import { KeptOf } from '../evidence/kept-of';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { FieldValues } from '../fields/field-values';
import { SessionStore } from '../core/session';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { siteDialogs } from './open-site-dialog';
import { SiteStore } from './site-store';
import { SitesTexts } from './sites-texts';

/** One site: what it is, what was called there, and the next call with one tap. */
@Component({
  selector: 'rj-site',
  imports: [CallRow, FieldValues, HoldOf, Icon, KeptOf, MatButton, MatProgressBar, Notice, RouterLink],
  providers: [SiteStore],
  templateUrl: './site.html',
  styleUrl: './site.scss',
})
export class Site {
  /** From the address. The server checks that it names a site. */
  readonly siteId = input.required<SiteId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SitesTexts);
  protected readonly evidenceTexts = inject(EvidenceTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(SiteStore);
  private readonly router = inject(Router);
  private readonly openDialog = siteDialogs();
  protected readonly starting = signal(false);
  protected readonly refused = signal<unknown>(null);

  constructor() {
    effect(() => {
      const id = this.siteId();
      untracked(() => {
        this.store.open(id);
      });
    });
  }

  protected async edit(site: SiteView): Promise<void> {
    await this.openDialog({ site, save: (body) => this.store.update(body) });
  }

  /** What a row's button does: into a call that goes on, or the same call again. */
  protected act(call: CallView): Promise<void> {
    return call.phase === 'ended' ? this.again(call) : this.enter(() => Promise.resolve(call.id));
  }

  protected again(call: CallView): Promise<void> {
    return this.enter(() => this.store.again(call));
  }

  protected first(site: SiteView): Promise<void> {
    return this.enter(() => this.store.first(site.name.slice(0, LIMITS.callTitle)));
  }

  private async enter(find: () => Promise<CallId>): Promise<void> {
    if (this.starting()) return;
    this.starting.set(true);
    this.refused.set(null);
    try {
      await this.router.navigate(['/calls', await find()], { state: { enter: true } });
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.starting.set(false);
    }
  }
}
