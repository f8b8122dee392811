import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiError } from '../core/api-error';
import { I18n } from '../core/i18n';
import type { CallOver } from './call-room';
import { Ended } from './ended';

async function shown(over: Partial<CallOver>, guest = false): Promise<{ text: string; buttons: string[] }> {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  TestBed.inject(I18n).choose('en');
  const fixture = TestBed.createComponent(Ended);
  fixture.componentRef.setInput('over', { reason: 'left', error: null, snapshot: null, ...over });
  fixture.componentRef.setInput('guest', guest);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const buttons = [...page.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
  return { text: page.textContent, buttons };
}

it('lets somebody who left by mistake back in with one tap', async () => {
  expect((await shown({ reason: 'left' })).buttons).toEqual(['Join again', 'Back to home']);
});

it('does not offer to join to somebody who was removed', async () => {
  const { text, buttons } = await shown({ reason: 'removed' });
  expect(text).toContain('You were removed');
  expect(buttons).toEqual(['Back to home']);
});

it('offers to call again when the call is over', async () => {
  expect((await shown({ reason: 'call_ended' })).buttons).toEqual(['Call again', 'Back to home']);
});

it('says why joining was refused, with the limit', async () => {
  const { text, buttons } = await shown({ reason: 'refused', error: new ApiError('CALL_FULL', { max: 10 }) });
  expect(text).toContain('This call is full (10 people at most)');
  expect(buttons[0]).toBe('Join again');
});

it('does not offer what would be refused again', async () => {
  const { buttons } = await shown({ reason: 'refused', error: new ApiError('REMOVED_FROM_CALL') });
  expect(buttons).toEqual(['Back to home']);
});

it('lets guests go: they have no home here', async () => {
  const { text, buttons } = await shown({ reason: 'call_ended' }, true);
  expect(buttons).toEqual([]);
  expect(text).toContain('You may close this page');
});
