import { Component, computed, inject, input, type OnInit, signal } from '@angular/core';
import { Icon } from '../../ui/icon';
import { LocalMedia } from '../local-media';
import { CheckLines } from './check-lines';
import { CheckTexts } from './check-texts';
import { NetworkStore } from './network-store';
import { type DeviceState, summaryOf } from './summary';
import { udpPortsOf } from './udp-ports';

const ICONS = { checking: 'clock', good: 'check', warning: 'warning', bad: 'warning' } as const;

/** The check before a call: one verdict on top, loudspeaker and connection beneath it. Blocks nothing. */
@Component({
  selector: 'rj-checklist',
  // CheckLines is used in a @defer block alone: a phone shows the verdict without it.
  imports: [CheckLines, Icon],
  providers: [NetworkStore],
  templateUrl: './checklist.html',
  styleUrl: './checklist.scss',
})
export class Checklist implements OnInit {
  /** Of an invitation link, for somebody who has not joined yet. */
  readonly linkToken = input<string | null>(null);
  /** The browser lets nobody use camera and microphone here. */
  readonly blocked = input(false);
  protected readonly texts = inject(CheckTexts);
  protected readonly store = inject(NetworkStore);
  private readonly media = inject(LocalMedia);
  /** Null until somebody chose. */
  protected readonly chosen = signal<boolean | null>(null);
  /** A phone shows the verdict alone at first, unless there is something to send to those who keep the firewall. */
  protected readonly open = computed(
    () => this.chosen() ?? (this.media.kind !== 'phone' || this.summary().advice.includes('askIt')),
  );
  private readonly devices = computed<DeviceState>(() => {
    if (this.blocked() || this.media.problem()) return 'problem';
    return this.media.camera() || this.media.microphone() ? 'working' : 'untouched';
  });
  protected readonly summary = computed(() => summaryOf(this.devices(), this.store.state()));
  protected readonly icon = computed(() => ICONS[this.summary().sign]);
  protected readonly word = computed(() => {
    const t = this.texts.t();
    const { word } = this.summary();
    return word === 'checking' ? t.checking : t.verdict[word];
  });
  /** What it means and what to do, sentence by sentence. */
  protected readonly sentences = computed<readonly string[]>(() => {
    const t = this.texts.t();
    const { word, cause, advice } = this.summary();
    if (word === 'devices') return [t.devicesAdvice];
    if (word === 'refused') return [t.refusedAdvice];
    const state = this.store.state();
    const ports = state.phase === 'done' ? udpPortsOf(state.check) : '';
    const does = advice.map((one) => (one === 'allowUdp' ? t.advice.allowUdp(ports) : t.advice[one]));
    return [...(cause ? [t.cause[cause]] : []), ...does];
  });

  ngOnInit(): void {
    this.run();
  }

  protected run(): void {
    void this.store.run(this.linkToken());
  }
}
