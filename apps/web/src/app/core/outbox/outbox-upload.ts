import type { ErrorCode, ErrorDetails, EvidenceId, UploadView } from '@rinjo/contract';
import { DetailedError, Upload } from 'tus-js-client';
import { toApiError } from '../api-error';
import { API } from '../api-interceptor';
import { pause } from '../pause';
import { CheckedStack, type Pace } from './checked-stack';

/** Bytes of one request: what a broken line costs at most. */
const PIECE = 1_048_576;
/** Of what is so large that it is sent over a good line; the most that one checksum stands for. */
const LARGE_PIECE = 8_388_608;
const LARGE = 64_000_000;
/** Small things are looked into within moments, films within minutes. */
const LOOK_MS = 100;
const LOOK_MS_MAX = 3_000;
const LOOKS = 60;
const LOOKS_LARGE = 600;

/**
 * `kept`: it is safe. `refused`: trying again changes nothing. `full`: the storage of the tenant is. `later`: the line, or the
 * server. `unauthenticated`: nobody is signed in, or the pass is used up. `stopped`: by `signal`.
 */
export type Outcome = 'kept' | 'refused' | 'full' | 'later' | 'unauthenticated' | 'stopped';

export interface Sent {
  readonly outcome: Outcome;
  /** What it is known by, when it is kept. */
  readonly evidenceId: EvidenceId | null;
  /** A code of errors, or what is wrong with the content. */
  readonly why: { readonly code: string; readonly details: ErrorDetails } | null;
}

/** Bytes that are read as they are wanted: not all of them are in memory. A blob is one. */
export interface Content {
  readonly size: number;
  slice(from: number, to: number): Blob | Promise<Blob>;
}

export interface Sending {
  readonly content: Content;
  readonly metadata: Record<string, string>;
  /** Where the server expects the rest of it; null for what is new. */
  readonly url: string | null;
  /** A token for late uploads; without one, the session counts. */
  readonly token: string | null;
  readonly onUrl: (url: string) => void;
  readonly onProgress: (sent: number) => void;
  /** All of it has come; the server looks into it. */
  readonly onLooking?: () => void;
  readonly signal: AbortSignal;
  /** Where the line has other things to carry. */
  readonly pace?: Pace;
}

const sent = (outcome: Outcome, code?: string, details: ErrorDetails = {}): Sent => ({
  ...{ outcome, evidenceId: null, why: code === undefined ? null : { code, details } },
});

/** Uploads one thing and waits until the server has looked into it and keeps it. Never rejects. */
export async function uploadContent(sending: Sending): Promise<Sent> {
  const outcome = await send(sending);
  if ('outcome' in outcome) return outcome;
  sending.onLooking?.();
  return settled(outcome.url, sending);
}

/** Takes an upload back. Never rejects. */
export async function takeBack(url: string, token: string | null = null): Promise<void> {
  const headers = { ...headersOf(token), 'Tus-Resumable': '1.0.0' };
  await fetch(url, { method: 'DELETE', headers }).catch((cause: unknown) => {
    console.debug('upload:', cause); // it is given up after a day in any case
  });
}

const headersOf = (token: string | null): Record<string, string> =>
  token === null ? { 'X-Rinjo': '1' } : { Authorization: `Bearer ${token}` };

function send(sending: Sending): Promise<Sent | { readonly url: string }> {
  const { content, metadata, url, token, onUrl, onProgress, signal, pace } = sending;
  return new Promise((resolve) => {
    // What is sent comes from `fileReader` alone.
    const upload = new Upload(new Blob(), {
      fileReader: { openFile: () => Promise.resolve(sourceOf(content)) },
      // Whole: the answer's address is resolved against it.
      endpoint: new URL(`${API}/uploads`, location.origin).href,
      uploadUrl: url,
      chunkSize: pace?.bytes ?? (content.size > LARGE ? LARGE_PIECE : PIECE),
      retryDelays: [0, 1_000],
      storeFingerprintForResuming: false,
      headers: headersOf(token),
      metadata,
      httpStack: new CheckedStack(pace),
      onUploadUrlAvailable: () => {
        if (upload.url !== null) onUrl(upload.url);
      },
      onProgress,
      onSuccess: () => {
        resolve({ url: upload.url ?? '' });
      },
      onError: (error) => {
        resolve(refusalOf(error));
      },
    });
    const stop = (): void => {
      void upload.abort().then(() => {
        resolve(sent('stopped'));
      });
    };
    if (signal.aborted) {
      resolve(sent('stopped'));
      return;
    }
    signal.addEventListener('abort', stop);
    upload.start();
  });
}

/** Errors that the file itself cannot help. */
const OURS: readonly ErrorCode[] = ['BUSY', 'RATE_LIMITED', 'NOT_READY', 'INTERNAL', 'UPLOAD_OFFSET'];

function refusalOf(error: unknown): Sent {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  const status = answer?.getStatus() ?? 0;
  if (status === 0) return sent('later');
  if (status === 401 || status === 403) return sent('unauthenticated');
  const { code, details } = toApiError(bodyOf(answer?.getBody() ?? ''));
  if (code === 'STORAGE_FULL') return sent('full', code, details);
  return status >= 500 || OURS.includes(code) ? sent('later', code, details) : sent('refused', code, details);
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** tus-js-client takes blobs and streams; this is neither. */
const sourceOf = (content: Content) => ({
  size: content.size,
  slice: async (from: number, to: number) => ({
    value: await content.slice(from, Math.min(to, content.size)),
    done: to >= content.size,
  }),
  close: () => undefined,
});

async function settled(url: string, { token, content, signal }: Sending): Promise<Sent> {
  const looks = content.size > LARGE ? LOOKS_LARGE : LOOKS;
  for (let look = 0; look < looks; look += 1) {
    if (signal.aborted) return sent('stopped');
    const answer = await fetch(url, { headers: headersOf(token) }).catch(() => null);
    if (!answer?.ok) return sent('later');
    const { state, refusal, evidenceId } = (await answer.json()) as UploadView;
    if (state === 'kept') return { ...sent('kept'), evidenceId };
    if (state === 'refused') return sent('refused', refusal ?? 'UNSUPPORTED_MEDIA_TYPE');
    await pause(Math.min(LOOK_MS * 2 ** look, LOOK_MS_MAX));
  }
  return sent('later');
}
