import { Component, computed, inject, input, output } from '@angular/core';
import { type ActorKind, type AuditEntryView, UUID } from '@rinjo/contract';
import { deviceName } from '../../account/device-name';
import { LogClock } from './log-clock';
import { LogTexts } from './log-texts';

/** What every log says of an entry. */
export interface EntryFacts {
  readonly at: string;
  readonly actor: { readonly kind: ActorKind; readonly id: string | null };
  readonly requestId: string | null;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly callId: string | null;
}

export interface NarrowTo {
  readonly field: 'actorId' | 'requestId' | 'address' | 'callId' | 'objectId';
  readonly value: string;
}

/** What an entry says besides, by its name. */
export type NamedValue = readonly [name: string, value: AuditEntryView['details'][string] | undefined];

interface Fact {
  readonly name: string;
  readonly text: string;
  readonly narrow: NarrowTo | null;
}

/** All of one entry. What other entries can share with it leads to them. */
@Component({
  selector: 'rj-entry-facts',
  template: `
    @let t = texts.t();
    <dl>
      @for (fact of facts(); track fact.name) {
        <div>
          <dt>{{ fact.name }}</dt>
          <dd>
            {{ fact.text }}
            @if (fact.narrow; as to) {
              <button
                type="button"
                class="quiet-button"
                [attr.aria-label]="t.onlyOf(fact.name)"
                (click)="narrow.emit(to)"
              >
                {{ t.only }}
              </button>
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      gap: 0.4rem 1.5rem;
      margin: 0.5rem 0;
    }
    dt {
      color: var(--rj-text-2);
      font-size: var(--rj-small, 0.8125rem);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class EntryFactsList {
  readonly entry = input.required<EntryFacts>();
  /** What it says besides, by name. */
  readonly more = input<readonly NamedValue[]>([]);
  readonly narrow = output<NarrowTo>();
  private readonly clock = inject(LogClock);
  protected readonly texts = inject(LogTexts);

  protected readonly facts = computed<readonly Fact[]>(() => {
    const { fields, kinds, utc, device, timeIn } = this.texts.t();
    const { at, actor, requestId, address, userAgent, callId } = this.entry();
    return [
      fact(timeIn(this.clock.zone()), this.clock.moment(at)),
      fact(utc, at),
      fact(fields.actorKind, kinds[actor.kind]),
      ...given(fields.actorId, actor.id, 'actorId'),
      ...given(fields.address, address, 'address'),
      ...(userAgent ? [fact(device, [deviceName(userAgent), userAgent].filter(Boolean).join(' – '))] : []),
      ...given(fields.requestId, requestId, 'requestId'),
      ...given(fields.callId, callId, 'callId'),
      ...this.more().flatMap((named) => this.detail(named)),
    ];
  });

  private detail([name, value]: NamedValue): readonly Fact[] {
    if (name === 'callId' || value === null || value === undefined) return [];
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    const named: Readonly<Record<string, string>> = this.texts.t().names;
    return [
      {
        name: named[name] ?? name,
        text,
        narrow: UUID.test(text) ? { field: 'objectId', value: text } : null,
      },
    ];
  }
}

const fact = (name: string, text: string): Fact => ({ name, text, narrow: null });
const given = (name: string, value: string | null, field: NarrowTo['field']): readonly Fact[] =>
  value === null ? [] : [{ name, text: value, narrow: { field, value } }];
