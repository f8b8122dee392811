import type { CallId } from '@rinjo/contract';

/** With whom a call is held: one account, that signs in twice. */
export interface HeldBy {
  readonly tenant: string;
  readonly email: string;
  readonly password: string;
}

/** A call of two, each of whom hears the other. */
export interface HeldCall {
  readonly callId: CallId;
  /**
   * From now on: whoever loses the call comes back by itself, as the clients of people do. Resolves once both have lost it and hear each
   * other again, with the longest silence of a microphone or camera in milliseconds. Rejects when that takes longer than `limitMs` from the loss.
   */
  comesBack(limitMs: number): Promise<number>;
  /** Ends it. Never rejects. */
  close(): Promise<void>;
}

/** Holds calls from outside: through the address that people use, with signalling, ICE, DTLS and SRTP of their own. */
export abstract class HeldCalls {
  /** Resolves when both hear each other. Rejects when that does not come about. */
  abstract hold(by: HeldBy): Promise<HeldCall>;
}
