import { DefaultHttpStack, type HttpRequest, type HttpStack } from 'tus-js-client';
import { pause } from '../pause';

export interface Pace {
  /** Bytes of a piece. */
  readonly bytes: number;
  /** Milliseconds to wait before the next. */
  waitMs(): number;
}

/** Every piece with its SHA-256: what a line damages is sent again. */
export class CheckedStack implements HttpStack {
  constructor(
    private readonly pace?: Pace,
    private readonly plain: HttpStack = new DefaultHttpStack({}),
  ) {}

  createRequest(method: string, url: string): HttpRequest {
    const request = this.plain.createRequest(method, url);
    const plainSend = request.send.bind(request);
    const plainAbort = request.abort.bind(request);
    let aborted = false;
    request.abort = () => {
      aborted = true;
      return plainAbort();
    };
    request.send = async (body) => {
      if (body instanceof Blob && method === 'PATCH') {
        await pause(this.pace?.waitMs() ?? 0);
        const digest = await crypto.subtle.digest('SHA-256', await body.arrayBuffer());
        const text = btoa(String.fromCharCode(...new Uint8Array(digest)));
        request.setHeader('Upload-Checksum', `sha256 ${text}`);
      }
      // Chromium would send it all the same, without its headers: aborting forgets these in a request that is not sent yet.
      if (aborted) throw new Error('aborted before it was sent');
      return plainSend(body);
    };
    return request;
  }

  getName(): string {
    return 'CheckedStack';
  }
}
