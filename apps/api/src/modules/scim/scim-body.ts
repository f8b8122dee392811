import type { WireError } from '@rinjo/contract';
import type { ErrorShape } from '../../platform/http/error-shapes.js';

/** An error as RFC 7644, section 3.12 wants it; code and request id stay, for whoever looks into the log. */
export const scimError: ErrorShape = (error: WireError, status) => {
  const { scimType, detail } = error.details;
  const kind = typeof scimType === 'string' ? scimType : status === 409 ? 'uniqueness' : undefined;
  return {
    type: 'application/scim+json; charset=utf-8',
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: String(status),
      ...(kind !== undefined && { scimType: kind }),
      detail: typeof detail === 'string' ? detail : error.message,
      ...error,
    },
  };
};
