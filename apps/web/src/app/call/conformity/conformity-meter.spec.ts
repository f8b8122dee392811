import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type CameraMeter, CONFORMITY_LIMITS } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { SITE } from '../../testing/call-builders';
import { installDevices } from '../../testing/fake-media';
import { ConformityMeter } from './conformity-meter';

const GOOD: CameraMeter = {
  participantId: SITE,
  state: 'filming',
  sent: { width: 1_280, height: 720, fps: 23.9 },
  seen: null,
  minuteKbps: 1_320,
  callKbps: 1_284,
  below: [],
  callBelow: false,
};

async function shown(change: Partial<CameraMeter> = {}): Promise<ComponentFixture<ConformityMeter>> {
  localStorage.setItem('rinjo.conformityMeter', 'yes');
  installDevices(undefined);
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  TestBed.inject(I18n).choose('en');
  const fixture = TestBed.createComponent(ConformityMeter);
  fixture.componentRef.setInput('meter', { ...GOOD, ...change });
  fixture.componentRef.setInput('limits', CONFORMITY_LIMITS.civil);
  fixture.componentRef.setInput('name', 'Sato');
  await fixture.whenStable();
  return fixture;
}
const textOf = ({ nativeElement }: ComponentFixture<ConformityMeter>): string =>
  (nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
const wordOf = ({ nativeElement }: ComponentFixture<ConformityMeter>): string | undefined =>
  (nativeElement as HTMLElement).querySelector('button')?.textContent.trim();

it('shows every number beside its limit, in a word and an icon', async () => {
  const meter = await shown();
  expect(wordOf(meter)).toBe('Within limits');
  expect(textOf(meter)).toContain('Camera of Sato');
  expect(textOf(meter)).toContain('1280×720');
  expect(textOf(meter)).toContain('23.9 fps');
  expect(textOf(meter)).toContain('1.32 Mbit/s');
  expect(textOf(meter)).toContain('limit 640×480');
  expect((meter.nativeElement as HTMLElement).querySelectorAll('dd rj-icon')).toHaveLength(4);
});

it('says what is below, and that the average of the call is', async () => {
  expect(wordOf(await shown({ below: ['fps'] }))).toBe('Below limits');
  const meter = await shown({ callBelow: true, callKbps: 640 });
  expect(wordOf(meter)).toBe('Below limits');
  expect(textOf(meter)).toContain('640 kbit/s');
});

it('makes up nothing that nobody told, and calls a pause a pause', async () => {
  const meter = await shown({ sent: null, minuteKbps: null });
  expect(wordOf(meter)).toBe('Measuring');
  expect(textOf(meter)).toContain('–limit 640×480 Measuring');
  expect(wordOf(await shown({ state: 'paused', below: [] }))).toBe('Paused');
});

it('is one word when closed, and remembers that', async () => {
  const meter = await shown();
  (meter.nativeElement as HTMLElement).querySelector('button')?.click();
  await meter.whenStable();
  expect((meter.nativeElement as HTMLElement).querySelector('dl')).toBeNull();
  expect(localStorage.getItem('rinjo.conformityMeter')).toBe('no');
});
