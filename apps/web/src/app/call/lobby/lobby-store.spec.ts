import { TestBed } from '@angular/core/testing';
import type { LobbyEntryId, LobbyView, WaitingGuest } from '@rinjo/contract';
import { CallError } from '@rinjo/call-client';
import { aSnapshot, CALL } from '../../testing/call-builders';
import { givenCall } from '../../testing/given-call';
import { LobbyStore } from './lobby-store';

const guest = (name: string): WaitingGuest => ({
  id: `entry of ${name}` as LobbyEntryId,
  displayName: name,
  link: null,
  device: 'phone',
  since: '2026-11-26T01:00:00Z',
});

/** Keeps the notes that were played. */
function installSound(): { played: number } {
  const heard = { played: 0 };
  const node = {
    connect: () => node,
    gain: {},
    frequency: {},
    start: () => undefined,
    stop: () => undefined,
  };
  class Sound {
    currentTime = 0;
    destination = {};
    constructor() {
      heard.played += 1;
    }
    createOscillator = () => node;
    createGain = () => ({
      ...node,
      gain: {
        setValueAtTime: () => undefined,
        linearRampToValueAtTime: () => undefined,
        exponentialRampToValueAtTime: () => undefined,
      },
    });
  }
  vi.stubGlobal('AudioContext', Sound);
  return heard;
}

async function given(waiting: readonly WaitingGuest[] = []) {
  const heard = installSound();
  const given = givenCall();
  const lobby = TestBed.runInInjectionContext(() => new LobbyStore());
  await given.store.enter(CALL);
  const show = (view: LobbyView | null): void => {
    const { parts } = given.call().state.value.snapshot ?? aSnapshot();
    given.call().showCall({ parts: { ...parts, lobby: view } });
    TestBed.tick();
  };
  show({ on: true, waiting });
  return { ...given, lobby, heard, show };
}

afterEach(() => vi.unstubAllGlobals());

it('says aloud who has come, once', async () => {
  const { show, heard, announcer } = await given();
  show({ on: true, waiting: [guest('Yamada')] });
  expect([heard.played, announcer.urgent()]).toEqual([1, 'Yamada is waiting in the lobby']);
  show({ on: true, waiting: [guest('Yamada'), guest('Tanaka')] });
  expect([heard.played, announcer.urgent()]).toEqual([2, 'Tanaka is waiting in the lobby']);
  show({ on: true, waiting: [guest('Tanaka')] });
  expect(heard.played).toBe(2);
});

it('is silent for whoever may not let people in', async () => {
  const { show, heard, lobby } = await given();
  show(null);
  expect([heard.played, lobby.on(), lobby.waiting()]).toEqual([0, null, []]);
});

it('lets in and turns away', async () => {
  const { lobby, call } = await given([guest('Yamada')]);
  await lobby.admit([guest('Yamada').id]);
  await lobby.deny(guest('Yamada').id);
  expect(call().asked).toContain('lobby.admit {"entryIds":["entry of Yamada"]}');
  expect(call().asked).toContain('lobby.deny {"entryId":"entry of Yamada"}');
  expect(lobby.busy().size).toBe(0);
});

it('says why nobody could come in', async () => {
  const { lobby, call, store } = await given([guest('Yamada')]);
  call().refusal = new CallError('CALL_FULL', { used: 10, max: 10 });
  await lobby.admit([guest('Yamada').id]);
  expect(store.problem()?.code).toBe('CALL_FULL');
  expect(lobby.waiting().length).toBe(1);
});

it('tells a guest that the wait is over', async () => {
  const { call, heard, announcer } = await given();
  const before = heard.played;
  call().show({ phase: 'waiting' });
  TestBed.tick();
  call().show({ phase: 'joined' });
  TestBed.tick();
  expect([heard.played - before, announcer.urgent()]).toEqual([1, 'You were admitted.']);
});
