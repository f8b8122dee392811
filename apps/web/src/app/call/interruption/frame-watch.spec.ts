import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FrameWatch } from './frame-watch';

@Component({
  selector: 'rj-test-film',
  imports: [FrameWatch],
  template: `<video (rjFrameWatch)="told.push($event)"></video>`,
})
class Film {
  readonly told: boolean[] = [];
}

let draw: (() => void) | null = null;
/** Pictures come for this long, or do not. */
function pass(ms: number, pictures: boolean): void {
  for (let n = 0; n < ms / 100; n += 1) {
    vi.advanceTimersByTime(100);
    const drawn = draw;
    if (!pictures || !drawn) continue;
    draw = null;
    drawn();
  }
}

function given(): Film {
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Object.assign(HTMLVideoElement.prototype, {
    requestVideoFrameCallback: (drawn: () => void) => {
      draw = drawn;
      return 1;
    },
    cancelVideoFrameCallback: () => null,
  });
  return TestBed.createComponent(Film).componentInstance;
}
afterEach(() => {
  TestBed.resetTestingModule();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback');
});

it('tells that a film moves, stands still after four seconds without a picture, and moves again', () => {
  const film = given();
  pass(10_000, true);
  expect(film.told).toEqual([true]);
  pass(3_500, false);
  expect(film.told).toEqual([true]);
  pass(3_000, false);
  expect(film.told).toEqual([true, false]);
  pass(1_500, true);
  expect(film.told).toEqual([true, false, true]);
});

it('says nothing about the time in which the page was hidden or busy', () => {
  const film = given();
  pass(2_000, true);
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  pass(60_000, false);
  hidden.mockRestore();
  pass(3_000, false);
  pass(1_000, true);
  vi.setSystemTime(Date.now() + 30_000);
  pass(3_000, false);
  expect(film.told).toEqual([true]);
});
