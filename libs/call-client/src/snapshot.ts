import type { CallEvent, CallSnapshot } from '@rinjo/contract';
import { partsAfter } from './parts/index.js';

/** An event applied to a snapshot: the next snapshot, nothing new, or a hole that only a fresh snapshot fills. */
export type Applied =
  | { readonly kind: 'next'; readonly snapshot: CallSnapshot }
  | { readonly kind: 'old' }
  | { readonly kind: 'gap' };

/** The call after one more event. Events that the snapshot contains already change nothing. */
export function apply(snapshot: CallSnapshot, event: CallEvent): Applied {
  if (event.seq <= snapshot.event) return { kind: 'old' };
  if (event.seq > snapshot.event + 1) return { kind: 'gap' };
  const parts = partsAfter(snapshot.parts, event);
  return { kind: 'next', snapshot: { ...changed(snapshot, event), parts, event: event.seq } };
}

function changed(snapshot: CallSnapshot, event: CallEvent): CallSnapshot {
  const { participants, producers } = snapshot;
  switch (event.name) {
    case 'participant.joined':
      return { ...snapshot, participants: put(participants, event.payload.participant) };
    case 'participant.changed':
      return { ...snapshot, participants: put(participants, event.payload.participant) };
    case 'participant.left': {
      const { participantId } = event.payload;
      return {
        ...snapshot,
        participants: participants.filter((p) => p.id !== participantId),
        producers: producers.filter((p) => p.participantId !== participantId),
        activeSpeaker: snapshot.activeSpeaker === participantId ? null : snapshot.activeSpeaker,
      };
    }
    case 'producer.added':
      return { ...snapshot, producers: put(producers, event.payload.producer) };
    case 'producer.changed': {
      const { producerId, paused } = event.payload;
      return { ...snapshot, producers: producers.map((p) => (p.id === producerId ? { ...p, paused } : p)) };
    }
    case 'producer.framed': {
      const { producerId, frame } = event.payload;
      return { ...snapshot, producers: producers.map((p) => (p.id === producerId ? { ...p, frame } : p)) };
    }
    case 'producer.removed':
      return { ...snapshot, producers: producers.filter((p) => p.id !== event.payload.producerId) };
    case 'call.changed':
      return { ...snapshot, title: event.payload.title };
    case 'media.moved':
      return { ...snapshot, epoch: event.payload.epoch, producers: [] };
    case 'media.lost':
      return { ...snapshot, producers: [] };
    case 'call.ended':
      return { ...snapshot, phase: 'ended' };
    // The parts take care of these.
    case 'stage.changed':
    case 'drawing.changed':
    case 'file.added':
    case 'chat.added':
    case 'camera.changed':
    case 'board.changed':
    case 'interruption.changed':
    case 'conformity.changed':
    case 'quality.changed':
    case 'recording.changed':
    case 'direct.changed':
      return snapshot;
  }
}

/** Replaces what has the same id in place, or adds at the end: nobody changes seats on the screen. */
function put<T extends { readonly id: string }>(items: readonly T[], item: T): readonly T[] {
  return items.some((known) => known.id === item.id)
    ? items.map((known) => (known.id === item.id ? item : known))
    : [...items, item];
}
