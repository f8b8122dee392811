import { TestBed } from '@angular/core/testing';
import type { ConnectionId, StepUpView } from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { FactorsClient } from '../../core/factors-client';
import { ProviderStepUp } from './provider-step-up';

const ID = 'c-1' as ConnectionId;
const [BEFORE, AFTER] = ['2026-11-26T07:00:00Z', '2026-11-26T07:09:00Z'];

function given(answers: readonly (string | ApiError)[], opened = true) {
  vi.useFakeTimers();
  const other: { opener: unknown } = { opener: window };
  const open = vi.spyOn(window, 'open').mockReturnValue(opened ? (other as Window) : null);
  let asked = 0;
  let done = 0;
  const client: Pick<FactorsClient, 'stepUpWays'> = {
    stepUpWays: (): Promise<StepUpView> => {
      const answer = answers[asked++] ?? BEFORE;
      if (answer instanceof ApiError) return Promise.reject(answer);
      return Promise.resolve({ ways: ['saml'], connections: [], freshUntil: answer });
    },
  };
  TestBed.configureTestingModule({
    providers: [ProviderStepUp, { provide: FactorsClient, useValue: client }],
  });
  const steps = TestBed.inject(ProviderStepUp);
  steps.start(ID, BEFORE, () => (done += 1));
  return { steps, other, open, asked: () => asked, done: () => done };
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('opens a window without a hold of this page, and goes on when the session has a later proof', async () => {
  const { steps, other, open, asked, done } = given([BEFORE, new ApiError('UNREACHABLE'), AFTER]);
  expect(open.mock.calls[0]?.[0]).toBe('/saml/c-1/login?fresh=1&returnTo=%2Fstep-up');
  expect(other.opener).toBeNull();
  expect([steps.waiting(), steps.blocked()]).toEqual([true, null]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(done()).toBe(0);
  await vi.advanceTimersByTimeAsync(20_000);
  expect([done(), asked()]).toEqual([1, 3]);
});

it('gives the address where the browser opens no window, and asks no more once the dialog is gone', async () => {
  const { steps, asked } = given([], false);
  expect(steps.blocked()).toBe('/saml/c-1/login?fresh=1&returnTo=%2Fstep-up');
  await vi.advanceTimersByTimeAsync(3_100);
  expect(asked()).toBe(2);
  TestBed.resetTestingModule();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked()).toBe(2);
});
