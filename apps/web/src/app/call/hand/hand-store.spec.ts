import { TestBed } from '@angular/core/testing';
import { aParticipant, aProducer, aRemoteTrack, CALL, EXPERT, SELF } from '../../testing/call-builders';
import { FakeTrack } from '../../testing/fake-media';
import { givenCall, TICKET } from '../../testing/given-call';
import { CameraRequests } from '../camera/camera-requests';
import { HandStore } from './hand-store';

async function filming(handheld: boolean) {
  const asked = { asked: (): unknown => null };
  TestBed.configureTestingModule({
    providers: [HandStore, { provide: CameraRequests, useValue: asked }],
  });
  const given = givenCall(() => Promise.resolve(TICKET), handheld);
  // A phone is narrow; the fake window matches what has to do with fingers alone.
  const narrow = (media: string) => Object.assign(new EventTarget(), { matches: handheld, media });
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: narrow });
  await given.store.enter(CALL);
  return { ...given, hand: TestBed.inject(HandStore), asked };
}

it('shows whoever films the site no pictures of others, and does not let them be sent, until they are wanted', async () => {
  const { hand, call } = await filming(true);
  expect(hand.inHand()).toBe(true);
  const camera = aProducer(EXPERT, 'camera');
  const track = Object.assign(new FakeTrack('video'), {}) as FakeTrack & MediaStreamTrack;
  call().tracks.set(new Map([[camera.id, aRemoteTrack(camera, track)]]));
  call().showCall({
    participants: [aParticipant(SELF, { device: 'phone' }), aParticipant(EXPERT)],
    producers: [camera],
  });
  TestBed.tick();
  expect(call().asked).toContain(`view ${camera.id} 0x0 hidden`);
  hand.showOthers(true);
  expect(hand.othersShown()).toBe(true);
  expect(localStorage.getItem('rinjo.pictureOfOthers')).toBe('yes');
});

it('leaves a desk as it is', async () => {
  const { hand } = await filming(false);
  expect(hand.inHand()).toBe(false);
  expect(hand.othersShown()).toBe(true);
});
