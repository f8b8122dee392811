import type { UploadView } from '@rinjo/contract';
import { DefaultHttpStack, type HttpRequest, type HttpStack, Upload } from 'tus-js-client';
import { API } from '../api-interceptor';
import { metadataOf, type OutboxItem } from './outbox-item';

/** Bytes of one request: what a broken line costs at most. */
const PIECE = 1_048_576;
/** Small things are looked into within moments, films within minutes. */
const LOOK_MS = 100;
const LOOK_MS_MAX = 3_000;
const LOOKS = 60;

export type Sent = 'kept' | 'refused' | 'later' | 'unauthenticated';

export interface Sending {
  readonly item: OutboxItem;
  readonly content: ArrayBuffer;
  /** A token for late uploads; without one, the session counts. */
  readonly token: string | null;
  readonly onUrl: (url: string) => void;
  readonly onProgress: (sent: number) => void;
  /** Where to hear that the signal is back. */
  readonly signal: AbortSignal;
}

/** Uploads one photo and waits until the server has looked into it and keeps it. Never rejects. */
export async function uploadItem(sending: Sending): Promise<Sent> {
  const outcome = await send(sending);
  if (typeof outcome === 'object') return settled(outcome.url, headersOf(sending.token));
  return outcome;
}

const headersOf = (token: string | null): Record<string, string> =>
  token === null ? { 'X-Rinjo': '1' } : { Authorization: `Bearer ${token}` };

function send({ item, content, token, onUrl, onProgress, signal }: Sending): Promise<Sent | { url: string }> {
  return new Promise((resolve) => {
    const upload = new Upload(new Blob([content]), {
      // Whole: the answer's address is resolved against it.
      endpoint: new URL(`${API}/uploads`, location.origin).href,
      uploadUrl: item.url,
      chunkSize: PIECE,
      retryDelays: [0, 1_000],
      storeFingerprintForResuming: false,
      headers: headersOf(token),
      metadata: metadataOf(item),
      httpStack: new CheckedStack(),
      onUploadUrlAvailable: () => {
        if (upload.url !== null) onUrl(upload.url);
      },
      onProgress,
      onSuccess: () => {
        resolve({ url: upload.url ?? '' });
      },
      onError: (error) => {
        const status = 'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0;
        if (status === 401 || status === 403) resolve('unauthenticated');
        else if (status === 400 || status === 413 || status === 415) resolve('refused');
        else resolve('later');
      },
    });
    signal.addEventListener('abort', () => {
      void upload.abort().then(() => {
        resolve('later');
      });
    });
    upload.start();
  });
}

/** Every piece with its SHA-256: what a line damages is sent again. */
class CheckedStack implements HttpStack {
  private readonly plain = new DefaultHttpStack({});

  createRequest(method: string, url: string): HttpRequest {
    const request = this.plain.createRequest(method, url);
    const plainSend = request.send.bind(request);
    request.send = async (body) => {
      if (body instanceof Blob && method === 'PATCH') {
        const digest = await crypto.subtle.digest('SHA-256', await body.arrayBuffer());
        const text = btoa(String.fromCharCode(...new Uint8Array(digest)));
        request.setHeader('Upload-Checksum', `sha256 ${text}`);
      }
      return plainSend(body);
    };
    return request;
  }

  getName(): string {
    return 'CheckedStack';
  }
}

async function settled(url: string, headers: Record<string, string>): Promise<Sent> {
  for (let look = 0; look < LOOKS; look += 1) {
    const answer = await fetch(url, { headers }).catch(() => null);
    if (!answer?.ok) return 'later';
    const { state } = (await answer.json()) as UploadView;
    if (state === 'kept' || state === 'refused') return state;
    const pause = Math.min(LOOK_MS * 2 ** look, LOOK_MS_MAX);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return 'later';
}
