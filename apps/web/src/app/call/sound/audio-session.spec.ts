import { TestBed } from '@angular/core/testing';
import { speechBothWays } from './audio-session';

it('says that sound goes both ways where the browser wants to know, until the call is over', () => {
  const audioSession = { type: 'auto' };
  Object.defineProperty(navigator, 'audioSession', { configurable: true, value: audioSession });
  TestBed.runInInjectionContext(speechBothWays);
  expect(audioSession.type).toBe('play-and-record');
  TestBed.resetTestingModule();
  expect(audioSession.type).toBe('auto');
  Reflect.deleteProperty(navigator, 'audioSession');
  expect(() => TestBed.runInInjectionContext(speechBothWays)).not.toThrow();
});
