import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { DeskListener } from '@rinjo/call-client';
import type { CallId, DeclineRing, IncomingRing, RingId, UserId } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { Announcer } from '../core/announcer';
import { ApiError } from '../core/api-error';
import { I18n } from '../core/i18n';
import { OPEN_DESK } from './open-desk';
import { Reach } from './reach';
import { ReachStore } from './reach-store';
import { RingTone } from './ring-tone';

const aRing = (state: IncomingRing['state'] = 'ringing'): IncomingRing => ({
  id: 'r1' as RingId,
  callId: 'c1' as CallId,
  callTitle: 'Pump station 3',
  siteName: 'Kitahama',
  from: { id: 'u1' as UserId, displayName: 'Mori Aoi' },
  state,
  startedAt: '2026-11-26T01:00:00Z',
  expiresAt: '2026-11-26T01:00:45Z',
});

/** What is played, instead of sound. */
class SilentTone {
  playing: string | null = null;
  play(tune: string): void {
    this.playing = tune;
  }
  stop(): void {
    this.playing = null;
  }
}

async function given(answerRing: () => Promise<unknown> = () => Promise.resolve({})) {
  let listener: DeskListener | undefined;
  const watched: (readonly UserId[])[] = [];
  const declined: DeclineRing[] = [];
  const tone = new SilentTone();
  // Whatever shows dialogs here or does not: what is in them counts.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined });
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => ({ matches: false }) });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'calls/:callId', children: [] }]),
      { provide: RingTone, useValue: tone },
      {
        provide: ApiClient,
        useValue: {
          answerRing,
          declineRing: (_: RingId, body: DeclineRing) => {
            declined.push(body);
            return Promise.reject(new ApiError('RING_OVER'));
          },
        },
      },
      {
        provide: OPEN_DESK,
        useValue: (told: DeskListener) => {
          listener = told;
          return Promise.resolve({
            start: () => undefined,
            stop: () => undefined,
            watch: (ids: readonly UserId[]) => void watched.push(ids),
          });
        },
      },
    ],
  });
  TestBed.inject(I18n).choose('en');
  document.title = 'Home – Rinjo';
  const page = TestBed.createComponent(Reach);
  await page.whenStable();
  const desk = (): DeskListener => listener ?? failed();
  const element = page.nativeElement as HTMLElement;
  return {
    ...{ page, element, tone, declined, watched, desk },
    store: TestBed.inject(ReachStore),
    router: TestBed.inject(Router),
    ring: async (ring = aRing()) => {
      desk().event({ name: 'ring.incoming', payload: { ring } });
      await page.whenStable();
    },
    press: async (label: string) => {
      const button = [...element.querySelectorAll('button')].find((found) =>
        found.textContent.includes(label),
      );
      (button ?? failed()).click();
      await page.whenStable();
    },
  };
}

function failed(): never {
  throw new Error('not there');
}

describe('a planned call that begins', () => {
  it('is shown, said once, and joined from there', async () => {
    const { element, desk, page, press, router } = await given();
    const announcer = TestBed.inject(Announcer);
    const call = {
      callId: 'c1' as CallId,
      title: 'Monthly check',
      siteName: null,
      startsAt: '2026-11-26T01:10:00Z',
    };
    desk().event({ name: 'call.due', payload: { call } });
    await page.whenStable();
    expect(element.textContent).toContain('Monthly check');
    const said = announcer.polite();
    expect(said).toContain('Monthly check');
    // What somebody else has said is no reason to say it again.
    announcer.say('Ito Ren joined');
    await page.whenStable();
    expect(announcer.polite()).toBe('Ito Ren joined');
    await press('Join');
    expect(router.url).toBe('/calls/c1');
    expect(element.textContent).not.toContain('Monthly check');
  });
});

describe('a call that comes in', () => {
  it('rings in a dialog with who, what and where, and in the title of the tab', async () => {
    const { element, ring, tone } = await given();
    await ring();
    const dialog = element.querySelector('dialog[role="alertdialog"]');
    expect(dialog?.textContent).toMatch(/Mori Aoi is calling.*Pump station 3.*Kitahama/su);
    expect(tone.playing).toBe('ringing');
    expect(document.title).toBe('Call: Mori Aoi');
  });

  it('leads into the call when it is answered, and is silent', async () => {
    const { element, ring, press, router, tone } = await given();
    await ring();
    await press('Answer');
    expect(router.url).toBe('/calls/c1');
    expect(tone.playing).toBeNull();
    expect(document.title).toBe('Home – Rinjo');
    expect(element.querySelector('dialog')).toBeNull();
  });

  it('says so when another device was faster', async () => {
    const { element, ring, press, router } = await given(() => Promise.reject(new ApiError('RING_OVER')));
    await ring();
    await press('Answer');
    expect(router.url).toBe('/');
    expect(element.textContent).toContain('answered on another device');
  });

  it('ends everywhere when it is answered elsewhere', async () => {
    const { element, ring, desk, page, tone } = await given();
    await ring();
    const { id: ringId, callId } = aRing();
    desk().event({ name: 'ring.over', payload: { ringId, callId, state: 'answered' } });
    await page.whenStable();
    expect(tone.playing).toBeNull();
    expect(element.querySelector('dialog')).toBeNull();
    expect(element.textContent).toContain('Answered on another device or tab.');
  });

  it('is declined with a note, and it is no matter when it was over already', async () => {
    const { element, ring, press, declined } = await given();
    await ring();
    await press('I will call back later');
    expect(declined).toEqual([{ note: 'later' }]);
    expect(element.querySelector('[role="alertdialog"]')).toBeNull();
    expect(element.querySelector('rj-notice')).toBeNull();
  });

  it('knocks beside a call that goes on, and is not in its way', async () => {
    const { element, ring, tone } = await given();
    await ring(aRing('busy'));
    expect(tone.playing).toBe('busy');
    expect(element.querySelector('dialog')).toBeNull();
    expect(element.querySelector('section[role="alertdialog"]')?.textContent).toContain('Leave and answer');
  });
});

describe('presence', () => {
  it('is asked for once, for everybody who is shown', async () => {
    const { store, watched } = await given();
    const [a, b] = ['a' as UserId, 'b' as UserId];
    const stops = [store.follow(a), store.follow(b), store.follow(a)];
    await vi.waitFor(() => expect(watched.at(-1)).toEqual([a, b]));
    stops[0]?.();
    stops[1]?.();
    await vi.waitFor(() => expect(watched.at(-1)).toEqual([a]));
  });
});
