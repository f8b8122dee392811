import { NotFoundError, UnsupportedError, WorkerClosedError } from 'mediasoup/errors';
import { DomainError } from '../../platform/errors/domain-error.js';

/**
 * Runs a request to a worker and names what went wrong: the client's parameters (MEDIA_UNSUPPORTED), a thing that is
 * gone (NOT_FOUND), or a worker that died meanwhile (MEDIA_UNAVAILABLE).
 */
export async function asked<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (thrown) {
    throw named(thrown);
  }
}

function named(thrown: unknown): unknown {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof WorkerClosedError) return new DomainError('MEDIA_UNAVAILABLE', {}, { cause: thrown });
  if (thrown instanceof NotFoundError) return new DomainError('NOT_FOUND', {}, { cause: thrown });
  if (thrown instanceof TypeError || thrown instanceof UnsupportedError)
    return new DomainError('MEDIA_UNSUPPORTED', {}, { cause: thrown });
  if (thrown instanceof Error && REFUSED.test(thrown.message))
    return new DomainError('MEDIA_UNSUPPORTED', {}, { cause: thrown });
  if (thrown instanceof Error && CLOSED.test(thrown.message))
    return new DomainError('MEDIA_UNAVAILABLE', {}, { cause: thrown });
  return thrown;
}

/** mediasoup throws plain errors for what the worker refuses; their texts are all there is to go by. */
const REFUSED = /unsupported|invalid|missing|no compatible|already exists|wrong|duplicated|not supported/i;
const CLOSED = /closed|died/i;
