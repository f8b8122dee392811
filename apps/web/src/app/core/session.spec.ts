import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import {
  ALL_FEATURES,
  type CurrentSession,
  SYSTEM_ROLES,
  type SessionId,
  type TenantId,
  type UserId,
  type WireError,
} from '@rinjo/contract';
import { installDevices } from '../testing/fake-media';
import { ApiClient } from './api-client';
import { apiInterceptor } from './api-interceptor';
import { sessionInterceptor } from './session-interceptor';
import { requireSession } from './require-session';
import { SessionStore } from './session';

const SESSION: CurrentSession = {
  sessionId: 's-1' as SessionId,
  user: {
    id: 'u-1' as UserId,
    email: 'sato@aoba.example',
    displayName: 'Sato',
    locale: 'ja',
    status: 'active',
    roles: ['member'],
    tenantRoles: [],
    groups: [],
    createdAt: '2026-11-20T00:00:00Z',
    lastSignInAt: null,
  },
  tenant: {
    id: 't-1' as TenantId,
    slug: 'aoba',
    name: 'Aoba',
    timeZone: 'Asia/Tokyo',
    life: { state: 'active', trialEndsAt: null, eraseAt: null },
    plan: {
      code: 'x',
      maxParticipantsPerCall: 10,
      maxConcurrentCalls: 5,
      storageBytes: 1,
      logRetentionDays: 1,
    },
    use: { concurrentCalls: 0 },
    appearance: { productName: 'Rinjo', colours: null, logo: null },
    features: ALL_FEATURES,
  },
  permissions: SYSTEM_ROLES.member,
  sendsMail: false,
};
const NOBODY: WireError = { code: 'UNAUTHENTICATED', message: '', requestId: 'r', details: {} };
const refusal = { status: 401, statusText: 'Unauthorized' };

function given(): { session: SessionStore; api: ApiClient; server: HttpTestingController; router: Router } {
  installDevices(undefined);
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'sign-in', children: [] },
        { path: 'account', canActivate: [requireSession], children: [] },
      ]),
      provideHttpClient(withInterceptors([sessionInterceptor, apiInterceptor])),
      provideHttpClientTesting(),
    ],
  });
  return {
    session: TestBed.inject(SessionStore),
    api: TestBed.inject(ApiClient),
    server: TestBed.inject(HttpTestingController),
    router: TestBed.inject(Router),
  };
}

async function signedIn(): Promise<ReturnType<typeof given>> {
  const all = given();
  const loaded = all.session.load();
  all.server.expectOne('/api/v1/session').flush(SESSION);
  await loaded;
  return all;
}

it('asks the server once for all who want to know', async () => {
  const { session, server } = given();
  const both = Promise.all([session.load(), session.load()]);
  server.expectOne('/api/v1/session').flush(SESSION);
  expect(await both).toEqual([SESSION, SESSION]);
  expect(await session.load()).toEqual(SESSION);
});

it('knows what the user may do', async () => {
  const { session } = await signedIn();
  expect(session.can('call:create')).toBe(true);
  expect(session.can('user:manage')).toBe(false);
});

it('marks changes as ours and leaves reads alone', async () => {
  const { api, server } = await signedIn();
  const signOut = api.signOut();
  const request = server.expectOne('/api/v1/sign-out');
  expect(request.request.headers.get('X-Rinjo')).toBe('1');
  request.flush({ continueTo: null });
  await signOut;
  const read = api.session();
  const get = server.expectOne('/api/v1/session');
  expect(get.request.headers.has('X-Rinjo')).toBe(false);
  get.flush(SESSION);
  await read;
});

it('sends strangers to the sign-in page and remembers where they wanted to go', async () => {
  const { server, router } = given();
  const going = router.navigateByUrl('/account');
  await vi.waitFor(() => server.expectOne('/api/v1/session').flush(NOBODY, refusal));
  await going;
  expect(router.url).toBe('/sign-in?next=%2Faccount');
});

it('shows the sign-in page when the session ends under way', async () => {
  const { session, api, server, router } = await signedIn();
  await router.navigateByUrl('/account');
  const asked = api.users({}).catch((thrown: unknown) => thrown);
  server.expectOne('/api/v1/users').flush(NOBODY, refusal);
  expect(await asked).toMatchObject({ code: 'UNAUTHENTICATED' });
  await vi.waitFor(() => expect(router.url).toBe('/sign-in?next=%2Faccount&reason=expired'));
  expect(session.current()).toBeNull();
});

it('takes a refused sign-in for an answer, not for an expired session', async () => {
  const { session, api, server, router } = await signedIn();
  const asked = api.changePassword({ current: 'a', next: 'b' }).catch((thrown: unknown) => thrown);
  server.expectOne('/api/v1/me/password').flush({ ...NOBODY, code: 'SIGN_IN_REJECTED' }, refusal);
  expect(await asked).toMatchObject({ code: 'SIGN_IN_REJECTED' });
  expect(session.current()).not.toBeNull();
  expect(router.url).toBe('/');
});
