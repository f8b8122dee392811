import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FakeTrack } from '../testing/fake-media';
import { PlayTrack } from './play-track';

@Component({
  selector: 'rj-test-player',
  imports: [PlayTrack],
  template: `<audio [rjPlayTrack]="track()" (blocked)="blocked.push($event)"></audio>`,
})
class Player {
  readonly track = signal<(FakeTrack & MediaStreamTrack) | null>(null);
  readonly blocked: HTMLMediaElement[] = [];
}

/** What the browser answers to `play()`, in turn; every call is counted. */
async function given(
  ...answers: readonly (string | null)[]
): Promise<{ player: Player; plays: () => number; settle: () => Promise<void> }> {
  let plays = 0;
  vi.stubGlobal('MediaStream', EventTarget);
  HTMLMediaElement.prototype.play = () => {
    const answer = answers[plays++] ?? null;
    return answer ? Promise.reject(Object.assign(new Error(answer), { name: answer })) : Promise.resolve();
  };
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', { writable: true, value: null });
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  const fixture = TestBed.createComponent(Player);
  fixture.componentInstance.track.set(
    Object.assign(new FakeTrack('audio'), {}) as FakeTrack & MediaStreamTrack,
  );
  await fixture.whenStable();
  return { player: fixture.componentInstance, plays: () => plays, settle: () => fixture.whenStable() };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('says when the browser wants a tap before it plays sound', async () => {
  const { player } = await given('NotAllowedError');
  expect(player.blocked).toHaveLength(1);
});

it('does not take an interrupted start for a refusal', async () => {
  const { player } = await given('AbortError');
  expect(player.blocked).toEqual([]);
});

it('plays again when the track comes back from an interruption', async () => {
  const { player, plays } = await given();
  player.track()?.dispatchEvent(new Event('unmute'));
  expect(plays()).toBe(2);
});

it('lets go of a track that was taken away', async () => {
  const { player, plays, settle } = await given();
  const track = player.track();
  player.track.set(null);
  await settle();
  track?.dispatchEvent(new Event('unmute'));
  expect(plays()).toBe(1);
});

it('is attached anew when the page comes back and it was left paused', async () => {
  const { plays } = await given();
  // jsdom never plays: every element is paused.
  document.dispatchEvent(new Event('visibilitychange'));
  expect(plays()).toBe(2);
});
