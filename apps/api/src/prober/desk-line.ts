import { io } from 'socket.io-client';
import { AVAILABILITY_LIMITS, PROBER_AGENT, PROTOCOL, SOCKET_PATH, type WireError } from '@rinjo/contract';
import { ProbeFailed } from './service-client.js';

/** Opens the line that a signed-in person's page has outside calls, and closes it. Throws ProbeFailed. */
export function openDeskLine(url: string, origin: string, cookie: string): Promise<void> {
  const socket = io(url, {
    ...{ path: SOCKET_PATH, transports: ['websocket'], reconnection: false, forceNew: true },
    auth: { protocol: PROTOCOL, desk: true },
    extraHeaders: { cookie, origin, 'user-agent': PROBER_AGENT },
    timeout: AVAILABILITY_LIMITS.probeMs,
  });
  return new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error: Error & { data?: WireError }) => {
      reject(new ProbeFailed(error.data?.code ?? (error.message === 'timeout' ? 'timeout' : 'socket')));
    });
  }).finally(() => socket.disconnect());
}
