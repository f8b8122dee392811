import { computed, effect, inject, Service, signal } from '@angular/core';
import { colourOf, type Point, type PointerKind, POINTER_MAX } from '@rinjo/annotation';
import type { Pointing } from '@rinjo/call-client';
import type { ParticipantId } from '@rinjo/contract';
import { CallStore } from '../call-store';

/** A mark fades when nothing was heard of it for this long. */
const FADE_MS = 1_000;
/** A pointer that is held still is shown again this often, so that it neither fades nor hangs on one lost packet. */
const REPEAT_MS = 400;
/** Held still for longer, it is a mouse that was left where it was. */
const HELD_MS = 15_000;

/** A picture that can be pointed at: its tag and its version. */
export interface PointerTarget {
  readonly tag: number;
  readonly frame: number;
}

/** Somebody's pointer on a picture; `x` and `y` are 0 to 65535 of the picture. */
export interface PointerMark extends Point {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly colour: string;
  readonly pressed: boolean;
}

interface Heard {
  readonly pointing: Pointing;
  readonly fade: ReturnType<typeof setTimeout>;
}

/** Where everybody points, and the own pointer. Provided by the call room. */
@Service({ autoProvided: false })
export class PointerStore {
  private readonly call = inject(CallStore);
  private readonly heard = signal<ReadonlyMap<ParticipantId, Heard>>(new Map());
  private readonly wanted = signal(true);
  private repeat: ReturnType<typeof setInterval> | undefined;
  /** Whether moving over a picture shows it to the others. */
  readonly on = this.wanted.asReadonly();
  readonly useful = computed(() => this.call.people().length > 1);

  constructor() {
    effect((onCleanup) => {
      const session = this.call.session();
      if (!session) return;
      const self = (): ParticipantId | undefined => this.call.snapshot()?.self;
      const stop = session.onPointer((participantId, pointing) => {
        // The own pointer is shown without the way round.
        if (participantId !== self()) this.hear(participantId, pointing);
      });
      onCleanup(() => {
        clearInterval(this.repeat);
        stop();
      });
    });
  }

  toggle(): void {
    clearInterval(this.repeat);
    this.wanted.update((on) => !on);
  }

  /** The marks on one picture. A mark for another version of it is for another spot. */
  marksOn({ tag, frame }: PointerTarget): readonly PointerMark[] {
    const people = this.call.people();
    return [...this.heard()].flatMap(([participantId, { pointing }]) => {
      const person = people.find(({ id }) => id === participantId);
      if (!person || pointing.target !== tag || pointing.frame !== frame) return [];
      const { x, y, kind } = pointing;
      return [
        { participantId, name: person.name, colour: colourOf(person.colour), x, y, pressed: kind === 'down' },
      ];
    });
  }

  /** Shows the own pointer, here at once. */
  point(kind: PointerKind, { tag, frame }: PointerTarget, point: Point): void {
    if (!this.wanted() || !this.useful()) return;
    const pointing: Pointing = { kind, target: tag, frame, x: within(point.x), y: within(point.y) };
    clearInterval(this.repeat);
    this.show(pointing);
    if (kind === 'off') return;
    const until = Date.now() + HELD_MS;
    this.repeat = setInterval(() => {
      if (Date.now() > until) clearInterval(this.repeat);
      else this.show({ ...pointing, kind: 'move' });
    }, REPEAT_MS);
  }

  private show(pointing: Pointing): void {
    this.call.session()?.point(pointing);
    const self = this.call.snapshot()?.self;
    if (self) this.hear(self, pointing);
  }

  private hear(participantId: ParticipantId, pointing: Pointing): void {
    const before = this.heard().get(participantId);
    if (before) clearTimeout(before.fade);
    if (pointing.kind === 'off') {
      this.forget(participantId);
      return;
    }
    // A press lasts until the release: the moves between are part of it.
    const pressed = before?.pointing.kind === 'down' && pointing.kind === 'move';
    const fade = setTimeout(() => this.forget(participantId), FADE_MS);
    const shown = pressed ? { ...pointing, kind: 'down' as const } : pointing;
    this.heard.update((heard) => new Map(heard).set(participantId, { pointing: shown, fade }));
  }

  private forget(participantId: ParticipantId): void {
    this.heard.update((heard) => new Map([...heard].filter(([id]) => id !== participantId)));
  }
}

const within = (value: number): number => Math.min(POINTER_MAX, Math.max(0, value));
