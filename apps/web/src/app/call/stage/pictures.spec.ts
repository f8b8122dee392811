import type { ParticipantId } from '@rinjo/contract';
import {
  aParticipant,
  aPerson,
  aProducer,
  aRemoteTrack,
  aSnapshot,
  EXPERT,
  SELF,
  SITE,
} from '../../testing/call-builders';
import { FakeTrack } from '../../testing/fake-media';
import type { Person } from '../people';
import { choosePicture, picturesOf } from './pictures';

const asTrack = (track: FakeTrack): MediaStreamTrack =>
  Object.assign(track, {}) as FakeTrack & MediaStreamTrack;
const camera = (id: ParticipantId): string => `video/${id}/camera`;
const screen = (id: ParticipantId): string => `video/${id}/screen`;
const THIRD = 'third' as ParticipantId;

/** The choice among cameras, and the screens of `sharing`. */
function chosen(
  people: readonly Person[],
  before: string | null = null,
  sharing: readonly ParticipantId[] = [],
): string | null {
  const snapshot = aSnapshot({
    participants: people.map(({ id }) => aParticipant(id)),
    producers: sharing.map((id) => aProducer(id, 'screen')),
  });
  const own = sharing.includes(SELF) ? asTrack(new FakeTrack('video')) : null;
  return choosePicture(picturesOf(people, snapshot, new Map(), own), before);
}

describe('picturesOf', () => {
  it('puts the screen behind the camera of the same person, as a picture of its own', () => {
    const sent = aProducer(EXPERT, 'screen', { tag: 7, frame: 2 });
    const track = asTrack(new FakeTrack('video'));
    const pictures = picturesOf(
      [aPerson(SELF), aPerson(EXPERT, { speaking: true }), aPerson(SITE)],
      aSnapshot({ producers: [sent] }),
      new Map([[sent.id, aRemoteTrack(sent, track)]]),
      null,
    );
    expect(pictures.map(({ key }) => key)).toEqual([
      camera(SELF),
      camera(EXPERT),
      screen(EXPERT),
      camera(SITE),
    ]);
    expect(pictures[2]).toMatchObject({
      source: 'screen',
      video: track,
      videoProducer: sent.id,
      surface: { kind: 'video', participantId: EXPERT, source: 'screen' },
      target: { tag: 7, frame: 2 },
      speaking: false,
    });
  });

  it('believes this device about its own screen', () => {
    const stale = aSnapshot({ producers: [aProducer(SELF, 'screen')] });
    expect(picturesOf([aPerson(SELF)], stale, new Map(), null)).toHaveLength(1);
    const own = asTrack(new FakeTrack('video'));
    expect(picturesOf([aPerson(SELF)], aSnapshot(), new Map(), own)[1]).toMatchObject({ video: own });
  });
});

describe('choosePicture', () => {
  it('shows oneself while nobody else is there', () => {
    expect(chosen([aPerson(SELF)])).toBe(camera(SELF));
    expect(chosen([aPerson(SELF)], null, [SELF])).toBe(camera(SELF));
  });

  it('shows what somebody else shares before every camera, and never the own screen', () => {
    const people = [aPerson(SELF, { filmsSite: true }), aPerson(EXPERT), aPerson(SITE, { filmsSite: true })];
    expect(chosen(people, camera(SITE), [EXPERT])).toBe(screen(EXPERT));
    expect(chosen(people, null, [SELF])).toBe(camera(SELF));
    expect(chosen(people, screen(SITE), [EXPERT, SITE])).toBe(screen(SITE));
  });

  it('prefers a camera on site to a face in an office, even when the office speaks', () => {
    const people = [aPerson(SELF), aPerson(EXPERT, { speaking: true }), aPerson(SITE, { filmsSite: true })];
    expect(chosen(people, camera(EXPERT))).toBe(camera(SITE));
  });

  it('shows who speaks among several of the same kind, and stays when they fall silent', () => {
    const speaking = [aPerson(SELF), aPerson(EXPERT), aPerson(THIRD, { speaking: true })];
    expect(chosen(speaking, camera(EXPERT))).toBe(camera(THIRD));
    expect(chosen([aPerson(SELF), aPerson(EXPERT), aPerson(THIRD)], camera(THIRD))).toBe(camera(THIRD));
  });

  it('leaves somebody whose camera went off for somebody whose camera is on', () => {
    const people = [aPerson(SELF), aPerson(SITE, { cameraOn: false }), aPerson(EXPERT)];
    expect(chosen(people, camera(SITE))).toBe(camera(EXPERT));
  });

  it("keeps a worker's own rear camera before their eyes", () => {
    const people = [aPerson(SELF, { filmsSite: true }), aPerson(EXPERT, { speaking: true })];
    expect(chosen(people, camera(EXPERT))).toBe(camera(SELF));
  });
});
