import type { MediaSource, ParticipantId, RecordingChapter, Surface } from '@rinjo/contract';

/** One line of a timeline. */
export interface Happening {
  /** Milliseconds since the recording began. */
  readonly at: number;
  readonly name: string;
  readonly payload: unknown;
}

/** What a composed picture needs to know of a call: who was there, what was on the stage, which pictures were held back. */
export interface CallStory {
  readonly devices: ReadonlyMap<ParticipantId, string>;
  readonly stage: readonly { readonly at: number; readonly surface: Surface | null }[];
  readonly held: readonly HeldBack[];
  readonly chapters: readonly RecordingChapter[];
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

interface Payload {
  readonly participant?: {
    readonly id: ParticipantId;
    readonly displayName: string;
    readonly device: string;
  };
  readonly participants?: readonly NonNullable<Payload['participant']>[];
  readonly producer?: ProducerLine;
  readonly producers?: readonly ProducerLine[];
  readonly producerId?: string;
  readonly participantId?: ParticipantId;
  readonly paused?: boolean;
  readonly stage?: { readonly surface: Surface | null } | null;
  readonly file?: { readonly kind: string; readonly participantId?: ParticipantId };
  readonly step?: { readonly author: ParticipantId; readonly operation: { readonly kind: string } };
}
interface ProducerLine {
  readonly id: string;
  readonly participantId: ParticipantId;
  readonly source: MediaSource;
  readonly paused: boolean;
}

class StoryReader {
  private readonly devices = new Map<ParticipantId, string>();
  private readonly names = new Map<ParticipantId, string>();
  private readonly stage: { at: number; surface: Surface | null }[] = [];
  private readonly held: HeldBack[] = [];
  private readonly chapters: RecordingChapter[] = [];
  private readonly sent = new Map<string, Sent>();
  private drawnAt = Number.NEGATIVE_INFINITY;

  take({ at, name, payload }: Happening): void {
    const of = payload as Payload; // what the product says of itself
    switch (name) {
      case 'recording.began':
        for (const person of of.participants ?? []) this.meet(person);
        for (const producer of of.producers ?? []) this.sends(at, producer);
        if (of.stage) this.stage.push({ at, surface: of.stage.surface });
        return;
      case 'participant.joined':
        if (of.participant) this.meet(of.participant);
        this.chapter(at, 'joined', of.participant?.id);
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
      case 'stage.changed':
        this.stage.push({ at, surface: of.stage?.surface ?? null });
        return;
      case 'file.added':
        if (of.file?.kind === 'photo') this.chapter(at, 'photo', of.file.participantId);
        return;
      case 'drawing.changed':
        if (of.step?.operation.kind !== 'draw') return;
        if (at - this.drawnAt > ONE_DRAWING_MS) this.chapter(at, 'drawing', of.step.author);
        this.drawnAt = at;
    }
  }

  end(durationMs: number): CallStory {
    for (const id of this.sent.keys()) this.holds(durationMs, id, false);
    const { devices, stage, held, chapters } = this;
    return { devices, stage, held, chapters };
  }

  private meet({ id, displayName, device }: NonNullable<Payload['participant']>): void {
    this.devices.set(id, device);
    this.names.set(id, displayName);
  }

  private sends(at: number, { id, participantId, source, paused }: ProducerLine): void {
    this.sent.set(id, { participantId, source, heldSince: paused ? at : null });
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

  private chapter(
    atMs: number,
    kind: RecordingChapter['kind'],
    participantId: ParticipantId | undefined,
  ): void {
    const name = (participantId && this.names.get(participantId)) ?? '';
    this.chapters.push({ atMs: Math.round(atMs), kind, name });
  }
}
