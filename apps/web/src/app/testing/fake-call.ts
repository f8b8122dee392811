import {
  CallError,
  Cell,
  type CallClientOptions,
  type CallSession,
  type CallState,
  type DirectPhase,
  IDLE,
  type PointerListener,
  type Pointing,
  type RemoteTrack,
  Transients,
  type ViewSize,
} from '@rinjo/call-client';
import type {
  CallSnapshot,
  CommandName,
  Commands,
  MediaSource,
  ParticipantId,
  ProducerId,
  QualityMode,
  TransientEvents,
} from '@rinjo/contract';

/** A call whose server is the test: it records what is asked and shows what the test sets. */
export class FakeCall implements CallSession {
  readonly state = new Cell<CallState>(IDLE);
  readonly quality = new Cell<QualityMode>('full');
  readonly used = new Cell(0);
  readonly silent = new Cell(false);
  readonly direct = new Cell<DirectPhase>({ kind: 'none' });
  readonly tracks = new Cell<ReadonlyMap<ProducerId, RemoteTrack>>(new Map());
  readonly asked: string[] = [];
  /** What the next request throws. */
  refusal: Error | null = null;

  constructor(
    readonly options: CallClientOptions,
    private readonly first: CallSnapshot,
  ) {}

  show(change: Partial<CallState>): void {
    this.state.set({ ...this.state.value, ...change });
  }

  showCall(change: Partial<CallSnapshot>): void {
    const snapshot = this.state.value.snapshot ?? this.first;
    this.show({ snapshot: { ...snapshot, ...change } });
  }

  async join(): Promise<void> {
    this.show({ phase: 'joining' });
    try {
      await this.options.issueTicket();
    } catch (thrown) {
      if (thrown instanceof CallError) {
        const { code, details } = thrown;
        this.show({ phase: 'ended', error: { code, details }, endReason: 'refused' });
      }
      throw thrown;
    }
    this.show({ phase: 'joined', snapshot: this.first });
  }

  leave(): Promise<void> {
    if (this.state.value.phase !== 'ended') this.show({ phase: 'ended', endReason: 'left' });
    return this.note('leave');
  }
  endCall(): Promise<void> {
    return this.note('end');
  }
  removeParticipant(id: ParticipantId): Promise<void> {
    return this.note(`remove ${id}`);
  }
  publish(
    source: MediaSource,
    _track: MediaStreamTrack,
    options?: { readonly muted?: boolean },
  ): Promise<void> {
    return this.note(`publish ${source}${options?.muted ? ' muted' : ''}`);
  }
  replaceTrack(source: MediaSource): Promise<void> {
    return this.note(`replace ${source}`);
  }
  unpublish(source: MediaSource): Promise<void> {
    return this.note(`unpublish ${source}`);
  }
  setMuted(source: MediaSource, muted: boolean): Promise<void> {
    return this.note(`${muted ? 'mute' : 'unmute'} ${source}`);
  }
  setView(producerId: ProducerId, { width, height, visible }: ViewSize): void {
    this.asked.push(`view ${producerId} ${String(width)}x${String(height)} ${visible ? 'seen' : 'hidden'}`);
  }

  /** What the server answers to a command, by name. */
  readonly answers: { [C in CommandName]?: Commands[C]['output'] } = {};
  readonly transients = new Transients();

  async send<C extends CommandName>(name: C, input: Commands[C]['input']): Promise<Commands[C]['output']> {
    await this.note(`${name} ${JSON.stringify(input)}`);
    return this.answers[name] ?? {};
  }
  onTransient<E extends keyof TransientEvents>(
    name: E,
    listener: (payload: TransientEvents[E]) => void,
  ): () => void {
    return this.transients.on(name, listener);
  }

  readonly pointed: Pointing[] = [];
  private readonly pointerListeners = new Set<PointerListener>();

  point(pointing: Pointing): void {
    this.pointed.push(pointing);
  }
  onPointer(listener: PointerListener): () => void {
    this.pointerListeners.add(listener);
    return () => this.pointerListeners.delete(listener);
  }
  /** Somebody points. */
  showPointer(participantId: ParticipantId, pointing: Pointing): void {
    for (const listener of this.pointerListeners) listener(participantId, pointing);
  }
  frameChanged(source: MediaSource): Promise<void> {
    return this.note(`frame ${source}`);
  }

  private note(what: string): Promise<void> {
    this.asked.push(what);
    const { refusal } = this;
    this.refusal = null;
    return refusal ? Promise.reject(refusal) : Promise.resolve();
  }
}
