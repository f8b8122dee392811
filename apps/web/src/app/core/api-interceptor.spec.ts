import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { API, apiInterceptor } from './api-interceptor';

function given(path: string): { http: HttpClient; sent: HttpTestingController } {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([apiInterceptor])), provideHttpClientTesting()],
  });
  TestBed.inject(DOCUMENT).defaultView?.history.replaceState(null, '', path);
  return { http: TestBed.inject(HttpClient), sent: TestBed.inject(HttpTestingController) };
}

describe('apiInterceptor', () => {
  afterEach(() => history.replaceState(null, '', '/'));

  it('marks unsafe requests, and only those, as ours', () => {
    const { http, sent } = given('/');
    http.get(`${API}/calls`).subscribe();
    http.post(`${API}/calls`, {}).subscribe();
    const [read, write] = sent.match(() => true);
    expect(read?.request.headers.has('X-Rinjo')).toBe(false);
    expect(write?.request.headers.get('X-Rinjo')).toBe('1');
  });

  it('acts as the guest on the guest page, and as the user everywhere else', () => {
    const { http, sent } = given('/g');
    http.get(`${API}/guest/session`).subscribe();
    expect(sent.expectOne(() => true).request.headers.get('X-Rinjo-As')).toBe('guest');
    history.replaceState(null, '', '/calls/1');
    http.get(`${API}/session`).subscribe();
    expect(sent.expectOne(() => true).request.headers.has('X-Rinjo-As')).toBe(false);
  });

  it('adds nothing to requests that go elsewhere', () => {
    const { http, sent } = given('/g');
    http.post('/other', {}).subscribe();
    expect(sent.expectOne(() => true).request.headers.keys()).toEqual([]);
  });
});
