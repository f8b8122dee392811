import { describe, expect, it } from '@jest/globals';
import { timedKind } from './timed-kind.js';

const kind = (method: string, template: string | null, taken?: string, given?: string) =>
  timedKind({ method, template, taken, given });

describe('what kind of time a request is', () => {
  it.each([
    ['GET', '/api/v1/calls', undefined, 'application/json; charset=utf-8', 'read'],
    ['POST', '/api/v1/calls', 'application/json', 'application/json; charset=utf-8', 'change'],
    ['DELETE', '/api/v1/keys/:keyId', undefined, undefined, 'change'],
    ['POST', '/api/v1/sign-in', 'application/json', 'application/json', 'sign-in'],
    ['POST', '/api/v1/scim/v2/Users', 'application/scim+json', 'application/scim+json', 'change'],
    ['GET', '/api/v1/evidence/:evidenceId/content', undefined, 'video/webm', 'transfer'],
    ['POST', '/api/v1/calls/:callId/files', 'image/png', 'application/json', 'transfer'],
    ['GET', '/api/v1/audit/tail', undefined, 'application/x-ndjson', 'transfer'],
  ] as const)('%s %s is %5$s', (method, template, taken, given, expected) => {
    expect(kind(method, template, taken, given)).toBe(expected);
  });

  it('is none for pages, for what is not there, and for the machinery that measures', () => {
    expect(kind('GET', null)).toBeNull();
    expect(kind('GET', '/health')).toBeNull();
    expect(kind('POST', '/api/v1/prober/reports', 'application/json', 'application/json')).toBeNull();
    expect(kind('POST', '/api/v1/timings', 'application/json')).toBeNull();
  });
});
