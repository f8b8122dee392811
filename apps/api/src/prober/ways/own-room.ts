import type { ServiceClient } from '../service-client.js';

/** Nobody stays longer than some seconds. */
const MINUTES = 15;

/** A call of its own for a trial, so that the one of every minute is not disturbed. */
export interface OwnRoom {
  /** For the one who planned it, and for the other. */
  readonly tickets: readonly [string, string];
  /** Ends both sessions. */
  leave(): Promise<void>;
}

/** Throws ProbeFailed. */
export async function openRoom(service: ServiceClient, now: Date): Promise<OwnRoom> {
  const cookies: string[] = [];
  const leave = async (): Promise<void> => {
    await Promise.allSettled(cookies.splice(0).map((cookie) => service.signOut(cookie)));
  };
  try {
    const host = await service.signIn();
    cookies.push(host);
    const other = await service.signIn();
    cookies.push(other);
    const callId = await service.planCall(host, now, MINUTES);
    return { tickets: [await service.ticket(host, callId), await service.ticket(other, callId)], leave };
  } catch (cause) {
    await leave();
    throw cause;
  }
}
