import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { CheckDetailsTexts } from './check-details-texts';
import { copyText } from './copy-text';
import { factsOf, targetsOf } from './network-facts';
import { NetworkStore } from './network-store';

/** The way to the media server: one word for everybody, the numbers for those who run the network. */
@Component({
  selector: 'rj-network-line',
  imports: [Icon],
  template: `
    @let t = texts.t();
    <div class="line">
      <rj-icon [name]="bad() ? 'signalOff' : 'signal'" />
      <span>{{ t.network }}</span>
      <strong [class.good]="word() === 'reachable'" [class.bad]="bad()">{{ t.networkLine[word()] }}</strong>
    </div>
    @if (check(); as check) {
      <details>
        <summary>{{ t.forIt }}</summary>
        <dl>
          @for (fact of facts(); track fact.name) {
            <dt>{{ fact.name }}</dt>
            <dd>{{ fact.value }}</dd>
          }
        </dl>
        @if (check.route; as route) {
          <p class="small muted">{{ t.measuredOver(t.route[route]) }}</p>
        }
        <button type="button" class="button" (click)="copy()">
          <rj-icon name="copy" />{{ copied() ? t.copied : t.copy }}
        </button>
        @if (byHand(); as letter) {
          <textarea readonly rows="10" [value]="letter" [attr.aria-label]="t.copy"></textarea>
        }
      </details>
    }
  `,
  styleUrl: './check-line.scss',
})
export class NetworkLine {
  protected readonly texts = inject(CheckDetailsTexts);
  private readonly store = inject(NetworkStore);
  private readonly i18n = inject(I18n);
  private readonly document = inject(DOCUMENT);
  protected readonly copied = signal(false);
  /** The letter, where the browser copies nothing. */
  protected readonly byHand = signal<string | null>(null);
  protected readonly check = computed(() => {
    const state = this.store.state();
    return state.phase === 'refused' ? null : state.check;
  });
  protected readonly facts = computed(() => {
    const check = this.check();
    return check ? factsOf(check, this.texts.t()) : [];
  });
  protected readonly word = computed(() => {
    const state = this.store.state();
    if (state.phase === 'refused') return 'refused';
    if (state.check?.route) return 'reachable';
    return state.phase === 'done' ? 'blocked' : 'checking';
  });
  protected readonly bad = computed(() => this.word() === 'blocked' || this.word() === 'refused');

  /** What somebody who runs the network needs, as a letter. */
  protected async copy(): Promise<void> {
    const [check, t, { begun, ended }] = [this.check(), this.texts.t(), this.store.times()];
    if (!check) return;
    const letter = t.letter({
      page: this.document.location.origin,
      begun: this.i18n.formatSeconds(begun.toISOString()),
      ended: this.i18n.formatDateTime((ended ?? new Date()).toISOString()),
      targets: targetsOf(check),
      relays: check.relays.join(', ') || t.noRelay,
      results: this.facts()
        .map(({ name, value }) => `- ${name}: ${value}`)
        .join('\n'),
    });
    const copied = await copyText(this.document.defaultView ?? globalThis.window, letter);
    this.copied.set(copied);
    this.byHand.set(copied ? null : letter);
  }
}
