import { readFileSync } from 'node:fs';
import type { FileView, WireError } from '@rinjo/contract';
import type { TestApp } from './app.js';
import { buildCall, type BuiltCall } from './call-builder.js';
import { CallLine } from './call-line.js';
import type { HttpClient } from './http-client.js';

/** A picture of 192 x 192 pixels. */
export const PNG = readFileSync(new URL('../../apps/web/public/icon-192.png', import.meta.url));

export interface TwoInACall {
  readonly call: BuiltCall;
  readonly host: CallLine;
  readonly guest: CallLine;
  readonly guestClient: HttpClient;
}

/** A host and a guest, both with a seat. */
export async function twoInACall(app: TestApp): Promise<TwoInACall> {
  const call = await buildCall(app);
  const host = await call.hostLine();
  const guestClient = await call.guest();
  const guest = await CallLine.to(guestClient, call.id);
  await guest.join();
  return { call, host, guest, guestClient };
}

/** Sends a camera, or a screen. */
export async function film(line: CallLine, source: 'camera' | 'screen' = 'camera'): Promise<void> {
  const { id: transportId } = await line.send('media.createTransport', { direction: 'send' });
  await line.send('media.produce', {
    ...{ transportId, kind: 'video', source, rtpParameters: { codecs: [] }, paused: false },
  });
}

/** Sends bytes as the web app does. */
export async function upload(
  app: Pick<TestApp, 'url'>,
  client: HttpClient,
  call: Pick<BuiltCall, 'id'>,
  query: string,
  bytes: Buffer,
  type = 'image/png',
  origin = app.url,
): Promise<{ readonly status: number; readonly body: FileView & WireError }> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${app.url}/api/v1/calls/${call.id}/files?${query}`, {
    method: 'POST',
    headers: { cookie, origin, 'x-rinjo': '1', 'content-type': type },
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, body: (await answer.json()) as FileView & WireError };
}
