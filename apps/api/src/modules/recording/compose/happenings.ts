import type { TimedDrawing } from '@rinjo/annotation';
import type {
  DrawingStep,
  DrawingView,
  MediaSource,
  ParticipantId,
  RecordedPerson,
  RecordedPointer,
  RecordingChapter,
  Surface,
} from '@rinjo/contract';
import { type Speaking, steadySpeakers } from './speakers.js';

/** One line of a timeline. */
export interface Happening {
  /** Milliseconds since the recording began. */
  readonly at: number;
  readonly name: string;
  readonly payload: unknown;
}

/** What a film needs to know of a call: who was there, what was on the stage and drawn, which pictures were held back. */
export interface CallStory {
  readonly people: readonly RecordedPerson[];
  readonly devices: ReadonlyMap<ParticipantId, string>;
  readonly stage: readonly { readonly at: number; readonly surface: Surface | null }[];
  readonly speakers: readonly Speaking[];
  readonly held: readonly HeldBack[];
  readonly chapters: readonly RecordingChapter[];
  readonly drawings: readonly TimedDrawing[];
  readonly pointers: readonly RecordedPointer[];
}

/** A time in which somebody sent a track and held its content back. */
export interface HeldBack {
  readonly participantId: ParticipantId;
  readonly source: MediaSource;
  readonly from: number;
  readonly to: number;
}

interface Sent {
  readonly participantId: ParticipantId;
  readonly source: MediaSource;
  heldSince: number | null;
}

/** Milliseconds within which drawing is one chapter. */
const ONE_DRAWING_MS = 30_000;

/** Lines of JSON, one happening each; what is cut off at the end is left out. */
export function happeningsOf(text: string): readonly Happening[] {
  return text.split('\n').flatMap((line) => {
    if (!line.endsWith('}')) return [];
    try {
      return [JSON.parse(line) as Happening]; // sealed by this product: nobody else has written it
    } catch {
      return [];
    }
  });
}

/** Reads a timeline from its beginning to its end. */
export function storyOf(happenings: readonly Happening[], durationMs: number): CallStory {
  const reader = new StoryReader();
  for (const one of happenings.toSorted((a, b) => a.at - b.at)) reader.take(one);
  return reader.end(durationMs);
}

/** Whether anybody drew or pointed at anything. */
export const isAnnotated = ({ drawings, pointers }: Pick<CallStory, 'drawings' | 'pointers'>): boolean =>
  pointers.length > 0 ||
  drawings.some(
    (change) => 'step' in change || Object.values(change.sheets).some(({ items }) => items.length > 0),
  );

interface Payload {
  readonly participant?: {
    readonly id: ParticipantId;
    readonly displayName: string;
    readonly device: string;
    readonly colour: number;
  };
  readonly participants?: readonly NonNullable<Payload['participant']>[];
  readonly producer?: ProducerLine;
  readonly producers?: readonly ProducerLine[];
  readonly producerId?: string;
  readonly participantId?: ParticipantId | null;
  readonly speaker?: ParticipantId | null;
  readonly paused?: boolean;
  readonly stage?: { readonly surface: Surface | null } | null;
  readonly drawing?: DrawingView;
  readonly file?: { readonly kind: string; readonly by?: ParticipantId };
  readonly step?: DrawingStep;
  readonly kind?: RecordedPointer['kind'];
  readonly x?: number;
  readonly y?: number;
  readonly target?: number;
}
interface ProducerLine {
  readonly id: string;
  readonly participantId: ParticipantId;
  readonly source: MediaSource;
  readonly paused: boolean;
  readonly tag: number;
}

class StoryReader {
  private readonly people = new Map<ParticipantId, RecordedPerson>();
  private readonly devices = new Map<ParticipantId, string>();
  private readonly stage: { at: number; surface: Surface | null }[] = [];
  private readonly spoken: Speaking[] = [];
  private readonly held: HeldBack[] = [];
  private readonly chapters: RecordingChapter[] = [];
  private readonly drawings: TimedDrawing[] = [];
  private readonly pointers: RecordedPointer[] = [];
  private readonly sent = new Map<string, Sent>();
  /** What pointers call a picture. */
  private readonly tags = new Map<number, Surface>();
  private drawnAt = Number.NEGATIVE_INFINITY;

  take({ at, name, payload }: Happening): void {
    const of = payload as Payload; // what the product says of itself
    switch (name) {
      case 'recording.began':
        this.begins(at, of);
        return;
      case 'participant.joined':
        if (of.participant) this.meet(of.participant);
        this.chapter(at, 'joined', of.participant?.id);
        return;
      case 'participant.changed':
        if (of.participant) this.meet(of.participant);
        return;
      case 'participant.left':
        this.chapter(at, 'left', of.participantId);
        return;
      case 'producer.added':
        if (of.producer) this.sends(at, of.producer);
        return;
      case 'producer.changed':
        this.holds(at, of.producerId ?? '', of.paused ?? false);
        return;
      case 'producer.removed':
        this.holds(at, of.producerId ?? '', false);
        this.sent.delete(of.producerId ?? '');
        return;
      case 'media.moved':
        for (const id of this.sent.keys()) this.holds(at, id, false);
        this.sent.clear();
        return;
      case 'speaker.changed':
        this.spoken.push({ at, participantId: of.participantId ?? null });
        return;
      case 'stage.changed':
        this.stage.push({ at, surface: of.stage?.surface ?? null });
        return;
      case 'file.added':
        if (of.file?.kind === 'photo') this.chapter(at, 'photo', of.file.by);
        return;
      case 'drawing.changed':
        if (of.step) this.draws(at, of.step);
        return;
      case 'pointer.shown':
        this.points(at, of);
    }
  }

  end(durationMs: number): CallStory {
    for (const id of this.sent.keys()) this.holds(durationMs, id, false);
    const { devices, stage, held, chapters, drawings, pointers } = this;
    const speakers = steadySpeakers(this.spoken);
    return {
      people: [...this.people.values()],
      devices,
      stage,
      speakers,
      held,
      chapters,
      drawings,
      pointers,
    };
  }

  private begins(at: number, { participants, producers, stage, speaker, drawing }: Payload): void {
    for (const person of participants ?? []) this.meet(person);
    for (const producer of producers ?? []) this.sends(at, producer);
    if (stage) this.stage.push({ at, surface: stage.surface });
    if (speaker) this.spoken.push({ at, participantId: speaker });
    if (drawing) this.drawings.push({ atMs: Math.round(at), sheets: drawing });
  }

  private meet({ id, displayName, device, colour }: NonNullable<Payload['participant']>): void {
    this.devices.set(id, device);
    this.people.set(id, { id, name: displayName, colour });
  }

  private sends(at: number, { id, participantId, source, paused, tag }: ProducerLine): void {
    this.sent.set(id, { participantId, source, heldSince: paused ? at : null });
    if (source === 'camera' || source === 'screen')
      this.tags.set(tag, { kind: 'video', participantId, source });
  }

  private holds(at: number, id: string, paused: boolean): void {
    const sent = this.sent.get(id);
    if (!sent) return;
    const { participantId, source, heldSince } = sent;
    if (paused) sent.heldSince ??= at;
    else if (heldSince !== null) {
      this.held.push({ participantId, source, from: heldSince, to: at });
      sent.heldSince = null;
    }
  }

  private draws(at: number, step: DrawingStep): void {
    this.drawings.push({ atMs: Math.round(at), step });
    if (step.operation.kind !== 'draw') return;
    if (at - this.drawnAt > ONE_DRAWING_MS) this.chapter(at, 'drawing', step.author);
    this.drawnAt = at;
  }

  private points(at: number, { participantId, kind, x, y, target }: Payload): void {
    const surface = target === 0 ? (this.stage.at(-1)?.surface ?? null) : this.tags.get(target ?? 0);
    if (!participantId || !surface || kind === undefined || x === undefined || y === undefined) return;
    this.pointers.push({ atMs: Math.round(at), participantId, surface, kind, x, y });
  }

  private chapter(
    atMs: number,
    kind: RecordingChapter['kind'],
    participantId: ParticipantId | null | undefined,
  ): void {
    const name = (participantId && this.people.get(participantId)?.name) ?? '';
    this.chapters.push({ atMs: Math.round(atMs), kind, name });
  }
}
