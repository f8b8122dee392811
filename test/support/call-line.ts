import type {
  CallEvent,
  CallId,
  CommandName,
  Commands,
  DeviceKind,
  ErrorCode,
  Handshake,
  JoinedCall,
  LobbyDecision,
  ParticipantId,
  Ticket,
  TransientEvent,
  WaitingCall,
} from '@rinjo/contract';
import { CallError, type Link, openSocketLink, systemClock } from '@rinjo/call-client';
import type { HttpClient } from './http-client.js';

/** A participant's socket as a test sees it: commands out, everything that arrived kept. */
export class CallLine {
  readonly events: CallEvent[] = [];
  readonly transients: TransientEvent[] = [];
  lost = false;
  /** This client's participant, once it has a seat. */
  self: ParticipantId | null = null;
  /** What joining answered. */
  joined: JoinedCall | null = null;
  private readonly listeners: ((event: CallEvent) => void)[] = [];
  private readonly waiting = new Set<() => void>();
  private link: Link | null = null;

  /** Connects with a ticket or a resume token. Throws `CallError`. */
  static async open(url: string, proof: Omit<Handshake, 'protocol'>): Promise<CallLine> {
    const self = new CallLine();
    const listener = {
      event: (event: CallEvent) =>
        self.heard(() => {
          self.events.push(event);
          for (const hear of self.listeners) hear(event);
        }),
      transient: (event: TransientEvent) => self.heard(() => self.transients.push(event)),
      down: () => self.heard(() => (self.lost = true)),
    };
    self.link = await openSocketLink(url, proof, listener, systemClock);
    return self;
  }

  /** Asks for a ticket over HTTP and connects with it. */
  static async to(client: HttpClient, callId: CallId): Promise<CallLine> {
    const { ticket, url } = await ticketFor(client, callId);
    return CallLine.open(url, { ticket });
  }

  async send<N extends CommandName>(name: N, input: Commands[N]['input']): Promise<Commands[N]['output']> {
    if (!this.link) throw new Error('Not open');
    const output = await this.link.send(name, input);
    if ('snapshot' in output) this.self = output.snapshot.self;
    return output;
  }

  /** Hears the events that were there already, and those that follow. */
  onEvent(listener: (event: CallEvent) => void): void {
    for (const event of this.events) listener(event);
    this.listeners.push(listener);
  }

  /** A seat, or a place in the lobby. */
  async ask(device: DeviceKind = 'desktop'): Promise<JoinedCall | WaitingCall> {
    const answer = await this.send('call.join', { device });
    if (answer.kind === 'seat') this.joined = answer;
    return answer;
  }

  /** Where nobody has to wait. */
  async join(device?: DeviceKind): Promise<JoinedCall> {
    const answer = await this.ask(device);
    if (answer.kind === 'lobby') throw new Error('This call has a lobby');
    return answer;
  }

  /** How waiting ended; resolves when it has. */
  async decision(): Promise<LobbyDecision> {
    const find = (): LobbyDecision | undefined =>
      this.transients
        .flatMap((event) => (event.name === 'lobby.decided' ? [event.payload.decision] : []))
        .at(-1);
    await this.until(() => find() !== undefined);
    const decision = find();
    if (!decision) throw new Error('No decision');
    return decision;
  }

  close(): void {
    this.link?.close();
  }

  /** Resolves as soon as `condition` holds; it is looked at whenever something arrives. */
  until(condition: (line: CallLine) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!condition(this)) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  private heard(change: () => unknown): void {
    change();
    for (const look of [...this.waiting]) look();
  }
}

export async function ticketFor(client: HttpClient, callId: CallId): Promise<Ticket> {
  const { status, body } = await client.post<Ticket>(`/calls/${callId}/tickets`);
  if (status !== 201) throw new Error(`No ticket: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** The code with which something was refused, or what it answered. */
export async function refusedWith(promise: Promise<unknown>): Promise<ErrorCode | { answered: unknown }> {
  try {
    return { answered: await promise };
  } catch (thrown) {
    if (thrown instanceof CallError) return thrown.code;
    throw thrown;
  }
}
