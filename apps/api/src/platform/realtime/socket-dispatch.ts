import { type Ack, type CommandName, type ErrorCode, LIMITS } from '@rinjo/contract';
import { DomainError } from '../errors/domain-error.js';
import { toWireError } from '../errors/wire-error.js';
import { assertJsonShape } from '../http/json-shape.js';
import { logContext } from '../logging/log-context.js';
import type { Clock } from '../time/clock.js';
import { Budget } from './budget.js';
import type { Connection } from './connection.js';

export type Answer = (ack: Ack<unknown>) => void;
/** Runs a command through guard, pipe and handler, and answers in the envelope; never rejects. */
export type CommandHandler = (input: unknown) => Promise<Ack<unknown>>;

const UNKNOWN_BEFORE_CLOSE = 3;
/** Messages beyond the budget are refused; this many more, and the socket is closed. */
const REFUSALS = { perSecond: 10, burst: 100 } as const;

/** What came in without being worth a command, for the metrics. */
export type Refusal = Extract<ErrorCode, 'RATE_LIMITED' | 'UNKNOWN_COMMAND' | 'MALFORMED' | 'VALIDATION'>;

/**
 * Everything one socket sends goes through here: budget, known command, well-formed envelope, answered once per
 * request id. Commands of one socket run one after the other, in the order in which they came.
 */
export class SocketDispatch {
  private readonly handlers = new Map<string, CommandHandler>();
  private readonly budget: Budget;
  private readonly patience: Budget;
  private unknown = 0;
  private tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly tenantBudget: Budget,
    private readonly clock: Clock,
    private readonly refused: (refusal: Refusal) => void,
  ) {
    const now = clock.now().getTime();
    this.budget = new Budget(LIMITS.commandsPerSecond, LIMITS.commandBurst, now);
    this.patience = new Budget(REFUSALS.perSecond, REFUSALS.burst, now);
  }

  handle(name: CommandName, handler: CommandHandler): void {
    this.handlers.set(name, handler);
  }

  /** One incoming message. `args` is what the client emitted, its acknowledgement function last. */
  receive(name: string, args: readonly unknown[]): void {
    const last = args.at(-1);
    const answer: Answer = typeof last === 'function' ? (last as Answer) : () => undefined;
    const now = this.clock.now().getTime();
    if (!this.budget.take(now) || !this.tenantBudget.take(now)) {
      this.refuse(answer, new DomainError('RATE_LIMITED'), 'RATE_LIMITED');
      if (!this.patience.take(now)) this.connection.close();
      return;
    }
    const handler = this.handlers.get(name);
    if (!handler) {
      this.unknown += 1;
      this.refuse(answer, new DomainError('UNKNOWN_COMMAND'), 'UNKNOWN_COMMAND');
      if (this.unknown >= UNKNOWN_BEFORE_CLOSE) this.connection.close();
      return;
    }
    try {
      const { id, input } = this.unpack(args[0]);
      void this.answerOnce(`${name}:${id}`, id, handler, input).then(answer);
    } catch (thrown) {
      this.refuse(answer, thrown, 'MALFORMED');
    }
  }

  private answerOnce(
    key: string,
    id: string,
    handler: CommandHandler,
    input: unknown,
  ): Promise<Ack<unknown>> {
    return this.connection.acks.once(key, () => {
      const mine = this.tail.then(() =>
        logContext.run({ requestId: id, tenantId: this.connection.principal.tenantId }, () => handler(input)),
      );
      this.tail = mine;
      return mine;
    });
  }

  private unpack(message: unknown): { id: string; input: unknown } {
    if (typeof message !== 'object' || message === null || Array.isArray(message))
      throw new DomainError('VALIDATION', { fields: ['message:isObject'] });
    const { id, input, ...rest } = message as Record<string, unknown>;
    if (typeof id !== 'string' || !WELL_FORMED.test(id))
      throw new DomainError('VALIDATION', { fields: ['id:isRequestId'] });
    if (typeof input !== 'object' || input === null || Array.isArray(input) || isBinary(input))
      throw new DomainError('VALIDATION', { fields: ['input:isObject'] });
    if (Object.keys(rest).length > 0)
      throw new DomainError('VALIDATION', { fields: ['message:whitelistValidation'] });
    assertJsonShape(input);
    assertNoAttachment(input);
    return { id, input };
  }

  private refuse(answer: Answer, thrown: unknown, refusal: Refusal): void {
    this.refused(refusal);
    answer({ ok: false, error: toWireError(thrown, '') });
  }
}

const WELL_FORMED = new RegExp(`^[A-Za-z0-9._-]{1,${LIMITS.requestId}}$`);

/** What socket.io makes of an attachment; no command carries one. */
const isBinary = (value: object): boolean => ArrayBuffer.isView(value) || value instanceof ArrayBuffer;

/** Throws VALIDATION. The depth was checked before. */
function assertNoAttachment(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (isBinary(value)) throw new DomainError('VALIDATION', { fields: ['input:isJson'] });
  for (const part of Object.values(value)) assertNoAttachment(part);
}
