import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LegalHoldView, PageQuery } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { PagedList } from '../../core/paged-list';
import { LifeClient } from '../../evidence/life/life-client';
import { LifeTexts } from '../../evidence/life/life-texts';
import { PlaceHold } from '../../evidence/life/place-hold';
import { ReasonDialog } from '../../evidence/life/reason-dialog';
import { Icon } from '../../ui/icon';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { Notice } from '../../ui/notice';

/** What a hold is on, and where that is shown. */
function scopeOf({ evidenceId, callId, siteId }: LegalHoldView): {
  readonly kind: 'evidence' | 'call' | 'site' | 'all';
  readonly link: readonly string[] | null;
} {
  if (evidenceId) return { kind: 'evidence', link: ['/evidence', evidenceId] };
  if (callId) return { kind: 'call', link: ['/history', callId] };
  if (siteId) return { kind: 'site', link: ['/sites', siteId] };
  return { kind: 'all', link: null };
}

/** What cannot be deleted because it may be needed as proof, and why. */
@Component({
  selector: 'rj-legal-holds-page',
  imports: [Icon, ListStates, MoreButton, Notice, PlaceHold, ReasonDialog, RouterLink],
  template: `
    @let t = texts.t().hold;
    <div class="top">
      <div>
        <h1>{{ t.heading }}</h1>
        <p class="muted">{{ t.lead }}</p>
      </div>
      <rj-place-hold (placed)="placed()" />
    </div>
    @if (said(); as text) {
      <rj-notice kind="success">{{ text }}</rj-notice>
    }
    <section class="card" [attr.aria-label]="t.heading">
      <rj-list-states
        [list]="list"
        icon="lock"
        [none]="t.none"
        [lead]="t.noneLead"
        (retry)="list.refresh()"
      />
      <ul class="plain list">
        @for (hold of list.items(); track hold.id) {
          @let scope = scopeOf(hold);
          <li>
            <div class="what">
              <span class="small muted">{{ t.of[scope.kind] }}</span>
              @if (scope.link; as link) {
                <a class="name" [routerLink]="link">{{ nameOf(hold) }}</a>
              } @else {
                <strong class="name">{{ nameOf(hold) }}</strong>
              }
              <span class="reason">{{ hold.reason }}</span>
              <span class="small muted">
                {{ t.items(hold.items) }} ·
                {{ t.placedBy(hold.placedByName, i18n.formatDateTime(hold.placedAt)) }}
              </span>
            </div>
            <button
              type="button"
              class="button small"
              [attr.aria-label]="t.liftOf(nameOf(hold))"
              (click)="ask(hold)"
            >
              <rj-icon name="close" />{{ t.lift }}
            </button>
          </li>
        }
      </ul>
      <rj-more-button [list]="list" (more)="list.more()" />
    </section>
    @if (leaving(); as hold) {
      <rj-reason-dialog
        [heading]="t.liftTitle"
        [text]="t.liftText(nameOf(hold))"
        [yes]="t.lift"
        [busy]="busy()"
        [refused]="refused()"
        (confirmed)="lift(hold, $event)"
        (dismissed)="leaving.set(null)"
      />
    }
  `,
  styleUrl: '../../ui/list-page.scss',
  styles: `
    .list > li {
      flex-wrap: wrap;
      padding-block: 0.75rem;
    }
    .what {
      display: grid;
      flex: 1 1 16rem;
      gap: 0.125rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .name {
      font-weight: 600;
    }
    .reason {
      white-space: pre-line;
    }
  `,
})
export class LegalHoldsPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LifeTexts);
  private readonly errors = inject(ErrorText);
  private readonly client = inject(LifeClient);
  protected readonly list = new PagedList<LegalHoldView, PageQuery>((query) => this.client.holds(query), {});
  protected readonly leaving = signal<LegalHoldView | null>(null);
  protected readonly busy = signal(false);
  protected readonly refused = signal<string | null>(null);
  protected readonly said = signal<string | null>(null);
  protected readonly scopeOf = scopeOf;

  constructor() {
    void this.list.refresh();
  }

  protected nameOf(hold: LegalHoldView): string {
    return hold.of ?? this.texts.t().hold.of.all;
  }

  protected placed(): void {
    this.said.set(this.texts.t().hold.placed);
    void this.list.refresh();
  }

  protected ask(hold: LegalHoldView): void {
    this.refused.set(null);
    this.leaving.set(hold);
  }

  protected async lift(hold: LegalHoldView, reason: string): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      await this.client.liftHold(hold.id, reason);
      this.leaving.set(null);
      this.said.set(this.texts.t().hold.lifted(this.nameOf(hold)));
      await this.list.refresh();
    } catch (thrown) {
      this.refused.set(this.errors.of(thrown));
    } finally {
      this.busy.set(false);
    }
  }
}
