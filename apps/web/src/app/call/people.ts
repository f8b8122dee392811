import type { RemoteTrack } from '@rinjo/call-client';
import type {
  CallRole,
  CallSnapshot,
  DeviceKind,
  InterruptionReport,
  InterruptionState,
  KeptFilm,
  ParticipantId,
  ProducerId,
  ProducerView,
  Surface,
} from '@rinjo/contract';

/** A participant with everything that the screen shows about them. */
export interface Person {
  readonly id: ParticipantId;
  readonly name: string;
  readonly role: CallRole;
  readonly device: DeviceKind;
  readonly self: boolean;
  readonly reconnecting: boolean;
  readonly microphoneOn: boolean;
  readonly cameraOn: boolean;
  readonly speaking: boolean;
  /** What can be shown now; null while the camera is off or its track is not here yet. */
  readonly video: MediaStreamTrack | null;
  /** Whose size is reported to the server; null for oneself. */
  readonly videoProducer: ProducerId | null;
  readonly starved: boolean;
  /** Why the camera or microphone gives nothing although it is on. */
  readonly interrupted: InterruptionState;
  /** The device keeps a film that its line does not carry, or has one to send. */
  readonly film: KeptFilm | null;
  /** A camera on the back of a hand-held device: it films the site. */
  readonly filmsSite: boolean;
  /** Number of the participant's colour. */
  readonly colour: number;
  /** The camera's picture as something to draw on. */
  readonly surface: Surface;
  /** The camera's picture as a target for pointers; null while it is off. */
  readonly target: { readonly tag: number; readonly frame: number } | null;
}

/** What this device itself knows better than the server. */
export interface LocalPart {
  readonly camera: MediaStreamTrack | null;
  readonly microphoneOn: boolean;
  readonly rearCamera: boolean;
  readonly interrupted: InterruptionState;
  readonly film: KeptFilm | null;
}

const NONE: InterruptionReport = { camera: null, microphone: null, film: null };

export function peopleOf(
  snapshot: CallSnapshot | null,
  tracks: ReadonlyMap<ProducerId, RemoteTrack>,
  local: LocalPart,
): readonly Person[] {
  if (!snapshot) return [];
  return snapshot.participants.map((participant) => {
    const self = participant.id === snapshot.self;
    const producers = snapshot.producers.filter((producer) => producer.participantId === participant.id);
    const sends = (source: 'camera' | 'microphone'): boolean =>
      producers.some((producer) => producer.source === source && !producer.paused);
    const camera = self
      ? undefined
      : [...tracks.values()].find(
          (track) => track.participantId === participant.id && track.source === 'camera',
        );
    const sent = producers.find((producer) => producer.source === 'camera');
    // Who comes directly sends nothing to the server.
    const direct = (source: 'camera' | 'microphone'): boolean =>
      [...tracks.values()].some(
        (track) =>
          track.direct === true &&
          track.participantId === participant.id &&
          track.source === source &&
          !track.paused,
      );
    const cameraOn = self ? local.camera !== null : sends('camera') || direct('camera');
    const told =
      snapshot.parts.interruptions.find(({ participantId }) => participantId === participant.id) ?? NONE;
    const interrupted = self ? local.interrupted : told;
    return {
      id: participant.id,
      name: participant.displayName,
      role: participant.role,
      device: participant.device,
      self,
      reconnecting: participant.state === 'reconnecting',
      microphoneOn: self
        ? local.microphoneOn
        : (sends('microphone') || direct('microphone')) && interrupted.microphone === null,
      cameraOn,
      speaking: snapshot.activeSpeaker === participant.id,
      video: self ? local.camera : cameraOn ? (camera?.track ?? null) : null,
      videoProducer: camera?.producerId ?? null,
      starved: camera?.starved ?? false,
      interrupted,
      film: self ? local.film : told.film,
      colour: participant.colour,
      surface: { kind: 'video', participantId: participant.id, source: 'camera' },
      target: sent ? { tag: sent.tag, frame: sent.frame } : null,
      filmsSite: participant.device !== 'desktop' && cameraOn && (!self || local.rearCamera),
    };
  });
}

export type PersonChange = {
  /** `shares`: their screen. */
  readonly kind: 'joined' | 'left' | 'dropped' | 'returned' | 'shares';
  readonly name: string;
};

/** What others did between two states, in the order of the lists. */
export function changesBetween(
  before: CallSnapshot | null,
  after: CallSnapshot | null,
): readonly PersonChange[] {
  if (!before || !after || before.callId !== after.callId) return [];
  const changes: PersonChange[] = [];
  const known = new Map(before.participants.map((participant) => [participant.id, participant]));
  for (const now of after.participants) {
    const then = known.get(now.id);
    known.delete(now.id);
    if (now.id === after.self) continue;
    if (!then) changes.push({ kind: 'joined', name: now.displayName });
    else if (then.state !== now.state) {
      changes.push({ kind: now.state === 'connected' ? 'returned' : 'dropped', name: now.displayName });
    }
  }
  for (const gone of known.values()) {
    if (gone.id !== before.self) changes.push({ kind: 'left', name: gone.displayName });
  }
  for (const { source, participantId } of after.producers) {
    const isIt = (sent: ProducerView): boolean =>
      sent.source === source && sent.participantId === participantId;
    // Sent anew after a reconnect, it is no news.
    if (source !== 'screen' || participantId === after.self || before.producers.some(isIt)) continue;
    const name = after.participants.find(({ id }) => id === participantId)?.displayName ?? '';
    changes.push({ kind: 'shares', name });
  }
  return changes;
}
