import { surfaceKey } from '@rinjo/annotation';
import type { RemoteTrack } from '@rinjo/call-client';
import type { CallSnapshot, ProducerId } from '@rinjo/contract';
import type { Person } from '../people';

/** What a tile shows of a person: their camera, or the screen that they share. */
export interface Picture extends Person {
  readonly source: 'camera' | 'screen';
  /** Which picture of the call this is, also after a reconnect. */
  readonly key: string;
}

/** Everybody's camera, each followed by the screen that the same person shares. */
export function picturesOf(
  people: readonly Person[],
  snapshot: CallSnapshot | null,
  tracks: ReadonlyMap<ProducerId, RemoteTrack>,
  ownScreen: MediaStreamTrack | null,
): readonly Picture[] {
  return people.flatMap((person) => {
    const camera: Picture = { ...person, source: 'camera', key: surfaceKey(person.surface) };
    const screen = screenOf(person, snapshot, tracks, ownScreen);
    return screen ? [camera, screen] : [camera];
  });
}

function screenOf(
  person: Person,
  snapshot: CallSnapshot | null,
  tracks: ReadonlyMap<ProducerId, RemoteTrack>,
  ownScreen: MediaStreamTrack | null,
): Picture | null {
  const isTheirs = (sent: { readonly participantId: string; readonly source: string }): boolean =>
    sent.participantId === person.id && sent.source === 'screen';
  const sent = snapshot?.producers.find((producer) => isTheirs(producer) && !producer.paused);
  if (person.self ? !ownScreen : !sent) return null;
  const remote = [...tracks.values()].find(isTheirs);
  const surface = { kind: 'video', participantId: person.id, source: 'screen' } as const;
  return {
    ...person,
    source: 'screen',
    key: surfaceKey(surface),
    surface,
    cameraOn: true,
    speaking: false,
    filmsSite: false,
    video: person.self ? ownScreen : (remote?.track ?? null),
    videoProducer: remote?.producerId ?? null,
    starved: remote?.starved ?? false,
    target: sent ? { tag: sent.tag, frame: sent.frame } : null,
  };
}

/**
 * What is shown large: a screen that somebody else shares, one's own rear camera while filming, otherwise a camera on
 * site before a face in an office, the speaker among several, and no change without a reason. Answers a key.
 */
export function choosePicture(pictures: readonly Picture[], before: string | null): string | null {
  const own = pictures.find(({ self, source }) => self && source === 'camera');
  const others = pictures.filter(({ self }) => !self);
  const screens = others.filter(({ source }) => source === 'screen');
  if (screens.length === 0 && (others.length === 0 || own?.filmsSite)) return own?.key ?? null;
  const candidates =
    [
      screens,
      others.filter(({ filmsSite }) => filmsSite),
      others.filter(({ cameraOn }) => cameraOn),
      others,
    ].find((group) => group.length > 0) ?? [];
  const pick =
    candidates.find(({ speaking }) => speaking) ??
    candidates.find(({ key }) => key === before) ??
    candidates[0];
  return pick?.key ?? null;
}
