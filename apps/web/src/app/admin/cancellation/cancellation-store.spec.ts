import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CancellationView } from '@rinjo/contract';
import { expect, it } from 'vitest';
import { SessionStore } from '../../core/session';
import { CancellationStore } from './cancellation-store';

const AT = '2026-12-27T00:00:00.000Z';
const ACTIVE: CancellationView = {
  ...{ state: 'active', cancelledAt: null, cancelledBy: null, graceDays: 30 },
  ...{ eraseAt: null, held: false, withdrawable: false },
};
const CANCELLED: CancellationView = { ...ACTIVE, state: 'cancelled', eraseAt: AT, withdrawable: true };

function given() {
  const told: unknown[] = [];
  TestBed.configureTestingModule({
    providers: [
      CancellationStore,
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: SessionStore, useValue: { lives: (life: unknown) => told.push(life) } },
    ],
  });
  return { store: TestBed.inject(CancellationStore), http: TestBed.inject(HttpTestingController), told };
}

it('tells the banner with the answer', async () => {
  const { store, http, told } = given();
  const done = store.cancel(20);
  const request = http.expectOne({ method: 'POST', url: '/api/v1/tenant/cancellation' });
  expect(request.request.body).toEqual({ graceDays: 20 });
  request.flush(CANCELLED);
  await done;
  expect(store.current()).toEqual(CANCELLED);
  expect(told).toEqual([{ state: 'cancelled', eraseAt: AT }]);
});

it('looks again when it was refused', async () => {
  const { store, http } = given();
  const done = store.withdraw();
  http.expectOne({ method: 'POST' }).flush({}, { status: 409, statusText: 'Conflict' });
  await expect(done).rejects.toBeDefined();
  http.expectOne({ method: 'GET' }).flush(ACTIVE);
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.current()).toEqual(ACTIVE);
});
