import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { RecordingConsent } from '@rinjo/contract';
import { CaptureFacts } from '../../core/outbox/capture-facts';
import { FilmOutbox, type PieceOutcome } from '../../core/outbox/film-outbox';
import { Outbox } from '../../core/outbox/outbox';
import type { OutboxItem } from '../../core/outbox/outbox-item';
import { aSnapshot, CALL, SELF } from '../../testing/call-builders';
import { givenCall } from '../../testing/given-call';
import { QualityStore } from '../quality/quality-store';
import { RecordingStore } from '../recording/recording-store';
import { FilmKeeper } from './film-keeper';

/** A recorder that films what the test says. */
class FakeRecorder {
  static readonly made: FakeRecorder[] = [];
  static isTypeSupported = (type: string): boolean => type === 'video/mp4';
  state: RecordingState = 'inactive';
  ondataavailable: (event: { readonly data: Blob }) => void = () => undefined;
  onstop: () => void = () => undefined;

  constructor(readonly stream: MediaStream) {
    FakeRecorder.made.push(this);
  }
  start(): void {
    this.state = 'recording';
  }
  film(): void {
    this.ondataavailable({ data: new Blob(['piece']) });
  }
  stop(): void {
    this.state = 'inactive';
    this.film();
    this.onstop();
  }
}

async function given({
  rule = 'announce',
  handheld = true,
}: { readonly rule?: RecordingConsent | null; readonly handheld?: boolean } = {}) {
  vi.useFakeTimers();
  FakeRecorder.made.length = 0;
  vi.stubGlobal('MediaRecorder', FakeRecorder);
  vi.stubGlobal('MediaStream', Array);
  const { store, call } = givenCall(undefined, handheld);
  await store.enter(CALL);
  const ended: boolean[] = [];
  let outcome: PieceOutcome = 'kept';
  const films = {
    begin: () => Promise.resolve({ id: 1 } as OutboxItem),
    add: () => Promise.resolve(outcome),
    end: (_: OutboxItem, isWorthKeeping: boolean) => Promise.resolve(void ended.push(isWorthKeeping)),
  };
  const lines: string[] = [];
  const outbox = {
    ...{ items: signal([]), setLine: (use: string) => void lines.push(use), flush: () => Promise.resolve() },
  };
  const parent = TestBed.inject(Injector);
  const own = <T>(make: new () => T) => runInInjectionContext(parent, () => new make());
  const injector = Injector.create({
    parent,
    providers: [
      { provide: QualityStore, useValue: own(QualityStore) },
      { provide: RecordingStore, useValue: own(RecordingStore) },
      { provide: CaptureFacts, useValue: { films: signal(rule) } },
      { provide: FilmOutbox, useValue: films },
      { provide: Outbox, useValue: outbox },
    ],
  });
  const keeper = runInInjectionContext(injector, () => new FilmKeeper());
  const pass = async (ms = 0): Promise<void> => {
    TestBed.tick();
    await vi.advanceTimersByTimeAsync(ms);
    TestBed.tick();
  };
  await pass();
  const lose = (): Promise<void> => {
    call().show({ phase: 'reconnecting', rung: 3 });
    return pass();
  };
  const mend = (): Promise<void> => {
    call().show({ phase: 'joined', rung: null });
    return pass();
  };
  const fill = (): void => void (outcome = 'full');
  return { store, call, keeper, ended, lines, pass, lose, mend, fill, made: FakeRecorder.made };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('films while the line is lost and a moment longer, and keeps that', async () => {
  const { keeper, call, lose, mend, pass, ended, made, lines } = await given();
  expect(keeper.since()).toBeNull();
  await lose();
  expect([keeper.since() !== null, made.length]).toEqual([true, 1]);
  await mend();
  await pass(1_000);
  expect(keeper.since()).not.toBeNull();
  expect(call().asked.at(-1)).toBe('interruption.report {"camera":null,"microphone":null,"film":"filming"}');
  const told = { participantId: SELF, camera: null, microphone: null, film: 'filming' } as const;
  call().showCall({ parts: { ...aSnapshot().parts, interruptions: [told] } });
  await pass(1_500);
  expect([keeper.since(), ended, lines.at(-1)]).toEqual([null, [true], 'call']);
  expect(call().asked.at(-1)).toBe('interruption.report {"camera":null,"microphone":null,"film":null}');
});

it('begins when nothing comes any more, and throws a false alarm away', async () => {
  const { call, pass, ended, made } = await given();
  call().silent.set(true);
  await pass();
  expect(made).toHaveLength(1);
  call().silent.set(false);
  await pass(2_500);
  expect(ended).toEqual([false]);
});

it('waits a second for the place that the server moved the call to', async () => {
  const { call, pass, made } = await given();
  call().showCall({ epoch: 2 });
  call().show({ phase: 'reconnecting', rung: 2 });
  await pass(900);
  expect(made).toHaveLength(0);
  await pass(200);
  expect(made).toHaveLength(1);
});

it('begins nothing when the call has its place again within that second', async () => {
  const { call, mend, pass, made } = await given();
  call().showCall({ epoch: 2 });
  call().show({ phase: 'reconnecting', rung: 2 });
  await pass(700);
  await mend();
  await pass(3_000);
  expect(made).toHaveLength(0);
});

it('makes one film of a line that comes and goes', async () => {
  const { lose, mend, pass, ended, made } = await given();
  await lose();
  await mend();
  await pass(1_000);
  await lose();
  await pass(5_000);
  expect([made.length, ended]).toEqual([1, []]);
});

it('ends with the camera', async () => {
  const { store, lose, pass, ended } = await given();
  await lose();
  await store.toggleCamera();
  await pass();
  expect(ended).toEqual([true]);
});

it('does not film desks', async () => {
  const { lose, made } = await given({ handheld: false });
  await lose();
  expect(made).toHaveLength(0);
});

it('asks where people are asked, and films nothing before the answer', async () => {
  const { keeper, lose, pass, made } = await given({ rule: 'ask' });
  expect(keeper.asked()).toBe(false);
  await lose();
  expect([keeper.asked(), made.length]).toEqual([true, 0]);
  keeper.say(true);
  await pass();
  expect([keeper.asked(), made.length]).toEqual([false, 1]);
});

it('films nothing of somebody who has refused, and does not ask again', async () => {
  const { keeper, lose, made } = await given({ rule: 'ask' });
  keeper.say(false);
  await lose();
  expect([keeper.asked(), made.length]).toEqual([false, 0]);
});

it.each(['forbid', null] as const)('films nothing by the rule %s', async (rule) => {
  const { keeper, lose, made } = await given({ rule });
  await lose();
  expect([keeper.asked(), made.length]).toEqual([false, 0]);
});

it('says that the device is full, keeps what there was, and begins anew with the next gap', async () => {
  const { keeper, lose, mend, pass, fill, ended, made } = await given();
  await lose();
  made[0]?.film();
  await pass();
  fill();
  made[0]?.film();
  await pass();
  expect([keeper.trouble(), keeper.since(), ended]).toEqual(['full', null, [true]]);
  await pass(5_000);
  expect(made).toHaveLength(1);
  await mend();
  expect(keeper.trouble()).toBeNull();
  await lose();
  expect(made).toHaveLength(2);
});
