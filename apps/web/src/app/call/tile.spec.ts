import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { QualityView } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { aPerson, SITE } from '../testing/call-builders';
import { installDevices } from '../testing/fake-media';
import { QualityStore } from './quality/quality-store';
import { Stills } from './quality/stills';
import type { Picture } from './stage/pictures';
import { Tile } from './tile';

const YAMADA: Picture = {
  ...aPerson(SITE, { name: 'Yamada', role: 'guest', device: 'phone', filmsSite: true }),
  source: 'camera',
  key: 'video/site/camera',
};

async function shown(
  change: Partial<Picture>,
  inputs: { large?: boolean; cutOff?: boolean } = {},
  quality: Pick<QualityView, 'mode' | 'cause'> | null = null,
): Promise<string[]> {
  installDevices(undefined);
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      { provide: QualityStore, useValue: { of: () => quality } },
      { provide: Stills, useValue: { of: () => null } },
    ],
  });
  TestBed.inject(I18n).choose('en');
  const fixture = TestBed.createComponent(Tile);
  fixture.componentRef.setInput('picture', { ...YAMADA, ...change });
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return [...page.querySelectorAll('.name, .mark, .halt')].map(({ textContent }) => textContent.trim());
}

it('names who is shown, and marks oneself', async () => {
  expect(await shown({})).toEqual(['Yamada']);
  TestBed.resetTestingModule();
  expect(await shown({ self: true })).toEqual(['Yamada (you)']);
});

it('says in words what colour and sign show', async () => {
  expect(await shown({ speaking: true })).toEqual(['Yamada', 'Speaking']);
  TestBed.resetTestingModule();
  expect(await shown({ microphoneOn: false, cameraOn: false }, { large: true })).toEqual([
    'Yamada',
    'Muted',
    'Camera off',
  ]);
});

it('does not call somebody speaking whose microphone is off', async () => {
  expect(await shown({ speaking: true, microphoneOn: false })).toEqual(['Yamada', 'Muted']);
});

it('does not show a frozen picture as if it were live', async () => {
  expect(await shown({ starved: true })).toContain('Weak signal: picture paused');
  TestBed.resetTestingModule();
  expect(await shown({ reconnecting: true })).toContain('Reconnecting');
});

it('tells oneself first that nobody hears', async () => {
  expect(await shown({ self: true, reconnecting: true }, { cutOff: true })).toEqual([
    'Yamada (you)',
    'Not heard',
  ]);
});

it('names a screen after who shares it', async () => {
  expect(await shown({ source: 'screen', microphoneOn: false })).toEqual(['Screen of Yamada']);
  TestBed.resetTestingModule();
  expect(await shown({ source: 'screen', self: true })).toEqual(['Your screen, shared']);
});

it('gives the reason for a reduced picture, and not twice', async () => {
  const line = { mode: 'weak', cause: 'loss' } as const;
  expect(await shown({ starved: true }, {}, line)).toEqual([
    'Yamada',
    'Weak signal (the line drops packets)',
  ]);
  TestBed.resetTestingModule();
  expect(await shown({}, {}, { mode: 'full', cause: 'download' })).toEqual(['Yamada']);
});

it('never shows a picture that stands still as if it were live: it says why, before anything of the line', async () => {
  const interrupted = { camera: 'phone_call', microphone: 'hidden' } as const;
  expect(await shown({ interrupted, starved: true }, { large: true })).toEqual([
    'Camera paused: phone call or another app',
    'Yamada',
    'Not heard: screen off or another app',
  ]);
  TestBed.resetTestingModule();
  expect(await shown({ interrupted })).toContain('Camera paused: phone call or another app');
  TestBed.resetTestingModule();
  // A pause by choice is none.
  const off = { interrupted: { camera: null, microphone: null }, cameraOn: false };
  expect(await shown(off, { large: true })).toEqual(['Yamada', 'Camera off']);
});
