type Send = (request: Request) => Promise<Response>;

export interface Patience {
  /** How often a request is sent again at most. */
  readonly retries: number;
  /** The longest wait between two, in milliseconds; a server that asks for more is not asked again. */
  readonly longestWaitMs: number;
  readonly wait: (ms: number) => Promise<void>;
}

const USUAL: Patience = {
  retries: 3,
  longestWaitMs: 60_000,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Too many requests, and a server that is busy or being replaced. */
const AGAIN = new Set([429, 502, 503, 504]);
const FIRST_WAIT_MS = 500;

/**
 * Sends a request again while the server says that it will do later, or nothing answers: after `Retry-After`, or after waits
 * that double. A POST gets an `Idempotency-Key` of its own, so that it is done once whatever gets lost on the way.
 */
export function patient(send: Send, patience: Partial<Patience> = {}): Send {
  const { retries, longestWaitMs, wait } = { ...USUAL, ...patience };
  return async (request) => {
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', `"${crypto.randomUUID()}"`);
    for (let sent = 1; ; sent += 1) {
      const answer = await send(request.clone()).catch((thrown: unknown) => ({ thrown }));
      const lost = 'thrown' in answer;
      const waitMs = lost ? null : waitOf(answer);
      const goesOn = sent <= retries && (lost || AGAIN.has(answer.status)) && (waitMs ?? 0) <= longestWaitMs;
      if (goesOn) await wait(waitMs ?? FIRST_WAIT_MS * 2 ** (sent - 1));
      else if (lost) throw answer.thrown;
      else return answer;
    }
  };
}

/** RFC 9110, section 10.2.3, in seconds; null when the server does not say. */
function waitOf(response: Response): number | null {
  const seconds = response.headers.get('retry-after');
  return seconds !== null && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : null;
}
