import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { expect, it } from 'vitest';
import { apiInterceptor } from './api-interceptor';
import { StepUp, stepUpInterceptor } from './step-up';

const REFUSED = { code: 'STEP_UP_REQUIRED', message: '', requestId: 'r-1', details: { enrol: false } };
const STATUS = { status: 403, statusText: 'Forbidden' };

function given(shown: boolean) {
  const asked: boolean[] = [];
  const ask = (mustEnrol: boolean): Promise<boolean> => {
    asked.push(mustEnrol);
    return Promise.resolve(shown);
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideHttpClient(withInterceptors([stepUpInterceptor, apiInterceptor])),
      provideHttpClientTesting(),
      { provide: StepUp, useValue: { ask } },
    ],
  });
  const sent = firstValueFrom(TestBed.inject(HttpClient).post('/api/v1/me/totp', { a: 1 }));
  return { asked, sent, server: TestBed.inject(HttpTestingController) };
}

it('repeats the same request once its sender has shown who they are', async () => {
  const { asked, sent, server } = given(true);
  server.expectOne('/api/v1/me/totp').flush(REFUSED, STATUS);
  await Promise.resolve();
  await Promise.resolve();
  const again = server.expectOne('/api/v1/me/totp');
  expect(again.request.body).toEqual({ a: 1 });
  expect(again.request.headers.get('X-Rinjo')).toBe('1');
  again.flush({ done: true });
  expect(await sent).toEqual({ done: true });
  expect(asked).toEqual([false]);
});

it('lets the refusal through when nobody did', async () => {
  const { sent, server } = given(false);
  server.expectOne('/api/v1/me/totp').flush(REFUSED, STATUS);
  await expect(sent).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
});

it('does not ask for other refusals', async () => {
  const { asked, sent, server } = given(true);
  server.expectOne('/api/v1/me/totp').flush({ ...REFUSED, code: 'FORBIDDEN' }, STATUS);
  await expect(sent).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(asked).toEqual([]);
});
