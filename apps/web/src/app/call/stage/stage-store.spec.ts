import { TestBed } from '@angular/core/testing';
import { aParticipant, aProducer, CALL, EXPERT, SELF, SITE } from '../../testing/call-builders';
import { givenCall } from '../../testing/given-call';
import { StageStore } from './stage-store';

const camera = (id: string): string => `video/${id}/camera`;
const participants = [aParticipant(SELF), aParticipant(SITE), aParticipant(EXPERT)];
const producers = [aProducer(SITE, 'camera'), aProducer(EXPERT, 'camera')];

it('keeps a pinned picture on the stage while others speak, and lets go when it is gone', async () => {
  const { store, call } = givenCall();
  const stage = TestBed.inject(StageStore);
  await store.enter(CALL);
  call().showCall({ participants, producers, activeSpeaker: EXPERT });
  expect(stage.staged()?.id).toBe(EXPERT);
  stage.pin(camera(SITE));
  expect(stage.staged()?.id).toBe(SITE);
  expect(stage.others().map(({ id }) => id)).toEqual([SELF, EXPERT]);
  call().showCall({ participants: [aParticipant(SELF), aParticipant(EXPERT)], producers: [] });
  expect(stage.pinned()).toBeNull();
  expect(stage.staged()?.id).toBe(EXPERT);
});

it('lets what is shown to everybody go before the own pin, and keeps all pictures in the strip under an image', async () => {
  const { store, call } = givenCall();
  const stage = TestBed.inject(StageStore);
  await store.enter(CALL);
  const sharing = [...producers, aProducer(EXPERT, 'screen')];
  const { parts } = call().state.value.snapshot ?? {};
  if (!parts) throw new Error('no snapshot');
  call().showCall({ participants, producers: sharing });
  stage.pin(camera(SITE));
  const shown = { kind: 'video', participantId: EXPERT, source: 'screen' } as const;
  call().showCall({ parts: { ...parts, stage: { surface: shown, by: EXPERT, version: 1 } } });
  expect(stage.staged()).toMatchObject({ id: EXPERT, source: 'screen' });
  const image = { kind: 'image', fileId: 'f' as never } as const;
  call().showCall({ parts: { ...parts, stage: { surface: image, by: EXPERT, version: 2 } } });
  expect(stage.others()).toHaveLength(4);
});
