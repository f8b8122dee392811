import { HttpErrorResponse } from '@angular/common/http';
import { CallError } from '@rinjo/call-client';
import { ApiError, toApiError } from './api-error';

it('reads the body of a refusal', () => {
  const error = { code: 'CALL_FULL', message: 'full', requestId: 'r-1', details: { max: 10 } };
  const read = toApiError(new HttpErrorResponse({ status: 409, error }));
  expect(read).toMatchObject({ code: 'CALL_FULL', requestId: 'r-1', details: { max: 10 } });
});

it('knows a lost network from a broken server', () => {
  expect(toApiError(new HttpErrorResponse({ status: 0 })).code).toBe('UNREACHABLE');
  expect(toApiError(new HttpErrorResponse({ status: 502, error: '<html>' })).code).toBe('INTERNAL');
});

it('does not trust codes that the contract does not have', () => {
  const error = { code: 'toString', message: '', requestId: '', details: {} };
  expect(toApiError(new HttpErrorResponse({ status: 400, error })).code).toBe('INTERNAL');
});

it('takes over what the call client reports', () => {
  expect(toApiError(new CallError('MEDIA_LIMIT', { max: 3 }))).toMatchObject({
    code: 'MEDIA_LIMIT',
    details: { max: 3 },
  });
});

it('leaves its own errors as they are', () => {
  const error = new ApiError('BUSY');
  expect(toApiError(error)).toBe(error);
});
