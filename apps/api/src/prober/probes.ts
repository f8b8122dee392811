import { io } from 'socket.io-client';
import {
  AVAILABILITY_LIMITS,
  PROTOCOL,
  type ServiceComponent,
  SOCKET_PATH,
  type WireError,
} from '@rinjo/contract';
import { codeOf, ProbeFailed, type ServiceClient } from './service-client.js';

/** A look at one component; rejects when it does not work. */
export type Probe = () => Promise<void>;

/**
 * What is looked at: that somebody can sign in, and that a signed-in person's socket is let in. Each stands for itself: the socket
 * keeps a session, so that it does not fail for want of one while sign-in is down. Media is not looked at.
 */
export function probesOf(service: ServiceClient, origin: string): ReadonlyMap<ServiceComponent, Probe> {
  let kept: string | null = null;
  const signIn: Probe = async () => {
    await service.signOut(await service.signIn());
  };
  const signalling: Probe = async () => {
    const isOld = kept !== null;
    try {
      await openSocket(service.url, origin, (kept ??= await service.signIn()));
    } catch (cause) {
      kept = null;
      // A session ends after some hours: with a new one it counts.
      if (!isOld || codeOf(cause) !== 'UNAUTHENTICATED') throw cause;
      await openSocket(service.url, origin, (kept = await service.signIn()));
    }
  };
  return new Map<ServiceComponent, Probe>([
    ['sign-in', signIn],
    ['signalling', signalling],
  ]);
}

/** Opens the line that a signed-in person's page has outside calls, and closes it. */
function openSocket(url: string, origin: string, cookie: string): Promise<void> {
  const socket = io(url, {
    ...{ path: SOCKET_PATH, transports: ['websocket'], reconnection: false, forceNew: true },
    auth: { protocol: PROTOCOL, desk: true },
    extraHeaders: { cookie, origin },
    timeout: AVAILABILITY_LIMITS.probeMs,
  });
  return new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error: Error & { data?: WireError }) => {
      reject(new ProbeFailed(error.data?.code ?? (error.message === 'timeout' ? 'timeout' : 'socket')));
    });
  }).finally(() => socket.disconnect());
}
