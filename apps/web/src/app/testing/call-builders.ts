import type { RemoteTrack } from '@rinjo/call-client';
import type {
  CallId,
  CallSnapshot,
  MediaSource,
  ParticipantId,
  ParticipantView,
  ProducerId,
  ProducerView,
  UserId,
} from '@rinjo/contract';
import { ALL_FEATURES } from '@rinjo/contract';
import type { Person } from '../call/people';

export const CALL = 'call-1' as CallId;
export const SELF = 'self' as ParticipantId;
export const SITE = 'site' as ParticipantId;
export const EXPERT = 'expert' as ParticipantId;

/** Ids of participants are also their names' beginnings here: failures read better. */
export function aParticipant(id: ParticipantId, change: Partial<ParticipantView> = {}): ParticipantView {
  return {
    id,
    displayName: `name of ${id}`,
    role: 'member',
    userId: `user of ${id}` as UserId,
    device: 'desktop',
    state: 'connected',
    joinedAt: '2026-11-23T05:00:00Z',
    colour: 0,
    ...change,
  };
}

export function aProducer(
  participantId: ParticipantId,
  source: MediaSource,
  change: Partial<ProducerView> = {},
): ProducerView {
  const kind = source === 'camera' || source === 'screen' ? 'video' : 'audio';
  return {
    id: `${participantId}-${source}` as ProducerId,
    participantId,
    kind,
    source,
    paused: false,
    tag: 1,
    frame: 0,
    ...change,
  };
}

export function aSnapshot(change: Partial<CallSnapshot> = {}): CallSnapshot {
  return {
    callId: CALL,
    title: 'Pump 3',
    phase: 'live',
    epoch: 1,
    event: 1,
    self: SELF,
    participants: [aParticipant(SELF, { role: 'host' })],
    producers: [],
    activeSpeaker: null,
    maxParticipants: 10,
    parts: {
      stage: { surface: null, by: null, version: 0 },
      drawing: {},
      files: [],
      cameras: [],
      interruptions: [],
      contacts: { contacts: [] },
      features: ALL_FEATURES,
      direct: { mediaLost: false, state: { kind: 'none' } },
      quality: [],
      conformity: { preset: 'off', limits: null },
      lobby: null,
      recording: null,
      board: null,
      chat: [],
    },
    ...change,
  };
}

/** Somebody as the screen shows them: at a desk, camera and microphone on. */
export function aPerson(id: ParticipantId, change: Partial<Person> = {}): Person {
  return {
    id,
    name: `name of ${id}`,
    role: 'member',
    device: 'desktop',
    self: id === SELF,
    reconnecting: false,
    microphoneOn: true,
    cameraOn: true,
    speaking: false,
    video: null,
    videoProducer: null,
    starved: false,
    interrupted: { camera: null, microphone: null },
    film: null,
    filmsSite: false,
    colour: 0,
    surface: { kind: 'video', participantId: id, source: 'camera' },
    target: null,
    ...change,
  };
}

export function aRemoteTrack(
  { id, participantId, kind, source, paused }: ProducerView,
  track: MediaStreamTrack,
): RemoteTrack {
  return { producerId: id, participantId, source, kind, track, paused, starved: false };
}
