import { TestBed } from '@angular/core/testing';
import type { Ticket } from '@rinjo/contract';
import { CallStore } from '../call/call-store';
import { SourceGuard } from '../call/interruption/source-guard';
import { LocalMedia } from '../call/local-media';
import { ScreenShare } from '../call/screen/screen-share';
import { StageStore } from '../call/stage/stage-store';
import { Announcer } from '../core/announcer';
import { ApiClient } from '../core/api-client';
import { I18n } from '../core/i18n';
import { OPEN_CALL } from '../core/open-call';
import { Preferences } from '../core/preferences';
import { aSnapshot } from './call-builders';
import { FakeCall } from './fake-call';
import { FakeDevices, installDevices } from './fake-media';

export const TICKET: Ticket = {
  ticket: 't',
  url: 'https://node.example',
  front: 'https://rinjo.example',
  expiresAt: '2026-11-23T06:00:00Z',
};

export interface GivenCall {
  readonly store: CallStore;
  readonly devices: FakeDevices;
  readonly preferences: Preferences;
  readonly announcer: Announcer;
  readonly call: () => FakeCall;
}

/** A call store with a call that the test runs, and what else belongs to a call room. */
export function givenCall(
  issueTicket: () => Promise<Ticket> = () => Promise.resolve(TICKET),
  handheld = false,
): GivenCall {
  sessionStorage.clear();
  const devices = new FakeDevices();
  localStorage.clear();
  installDevices(devices, handheld);
  let call: FakeCall | undefined;
  TestBed.configureTestingModule({
    providers: [
      CallStore,
      ScreenShare,
      StageStore,
      LocalMedia,
      SourceGuard,
      { provide: ApiClient, useValue: { issueTicket } },
      {
        provide: OPEN_CALL,
        useValue: (options: FakeCall['options']) => (call = new FakeCall(options, aSnapshot())),
      },
    ],
  });
  TestBed.inject(I18n).choose('en');
  return {
    store: TestBed.inject(CallStore),
    devices,
    preferences: TestBed.inject(Preferences),
    announcer: TestBed.inject(Announcer),
    call: () => {
      if (!call) throw new Error('no call was opened');
      return call;
    },
  };
}
