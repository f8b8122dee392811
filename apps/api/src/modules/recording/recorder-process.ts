import { type ChildProcess, spawn } from 'node:child_process';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { Clock } from '../../platform/time/clock.js';
import type { FromRecorder, LinesSpec, ToRecorder, TrackSpec } from '../../recorder/messages.js';
import { runningRecorder } from '../../recorder/pid-file.js';
import { type RecorderListener, RecorderPort } from './recorder.port.js';
import { RecorderProgram } from './recorder-program.js';

const START_MS = 10_000;
const OPEN_MS = 5_000;
const CLOSE_MS = 10_000;
const END_MS = 3_000;
const LOOK_MS = 50;

interface Child {
  readonly process: ChildProcess;
  readonly ready: Promise<void>;
  /** By track: who waits for its port, and who waits for its end. */
  readonly opening: Map<string, (port: number | null) => void>;
  readonly closing: Map<string, () => void>;
  gone: boolean;
}

/** The recorder as a child process: ready before anybody records, and started again when it has died. */
export class RecorderProcess
  extends RecorderPort
  implements OnApplicationBootstrap, BeforeApplicationShutdown
{
  private child: Child | null = null;
  private listener: RecorderListener | null = null;
  private stopped = false;

  constructor(
    private readonly environment: Environment,
    private readonly program: RecorderProgram,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    super();
  }

  /** For tests and diagnosis. */
  get pid(): number | null {
    return this.child?.process.pid ?? null;
  }

  override listen(listener: RecorderListener): void {
    this.listener = listener;
  }

  override async open(track: TrackSpec): Promise<number> {
    const child = await this.running();
    const opened = new Promise<number | null>((resolve) => child.opening.set(track.trackId, resolve));
    this.send(child, { kind: 'open', track });
    const port = await this.within(OPEN_MS, opened, null);
    child.opening.delete(track.trackId);
    if (port === null) throw new DomainError('RECORDING_UNAVAILABLE');
    return port;
  }

  override async openLines(lines: LinesSpec): Promise<void> {
    this.send(await this.running(), { kind: 'openLines', lines });
  }

  override line(trackId: string, line: string): void {
    if (this.child && !this.child.gone) this.send(this.child, { kind: 'line', trackId, line });
  }

  override async close(trackId: string): Promise<void> {
    const { child } = this;
    if (!child || child.gone) return;
    const closed = new Promise<void>((resolve) => child.closing.set(trackId, resolve));
    this.send(child, { kind: 'close', trackId });
    await this.within(CLOSE_MS, closed, undefined);
    child.closing.delete(trackId);
  }

  override async settled(): Promise<void> {
    if (this.child) return;
    const until = this.clock.now().getTime() + END_MS;
    while (this.clock.now().getTime() < until && (await runningRecorder(this.environment.RECORDING_DIR)))
      await new Promise<void>((resolve) => this.clock.after(LOOK_MS, resolve));
  }

  /** A recording that begins waits for no process to start; the one of an earlier run ends its files first. */
  onApplicationBootstrap(): void {
    if (this.environment.RECORDING_DIR === '') return;
    this.settled()
      .then(() => this.running())
      .catch((cause: unknown) => {
        if (!this.stopped) this.logger.error('the recorder did not start', causeOf(cause));
      });
  }

  /** The recorder ends its files when its channel closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    const { child } = this;
    if (!child || child.gone) return;
    const ended = new Promise<void>((resolve) => child.process.once('exit', () => resolve()));
    child.process.disconnect();
    await this.within(END_MS, ended, undefined);
    child.process.kill('SIGKILL'); // does nothing when it has ended
  }

  private async running(): Promise<Child> {
    const folder = this.environment.RECORDING_DIR;
    if (this.stopped || folder === '') throw new DomainError('RECORDING_UNAVAILABLE');
    if (!this.child || this.child.gone) this.child = this.start(folder);
    const { child } = this;
    const ready = await this.within(
      START_MS,
      child.ready.then(() => !child.gone),
      false,
    );
    if (!ready) throw new DomainError('RECORDING_UNAVAILABLE');
    return child;
  }

  private start(folder: string): Child {
    // Through a shell, because only that can switch core dumps off; and with an environment that holds no secret.
    const process_ = spawn(
      '/bin/sh',
      ['-c', 'ulimit -c 0; exec "$0" "$@"', process.execPath, this.program.file, folder],
      { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced', env: {} },
    );
    let isReady: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => (isReady = resolve));
    const child: Child = { process: process_, ready, opening: new Map(), closing: new Map(), gone: false };
    process_.on('message', (message) => {
      const told = message as FromRecorder; // typed on the other side of the channel
      if (told.kind === 'ready') isReady();
      else this.hear(child, told);
    });
    process_.on('error', (cause) =>
      this.logger.error('the recorder did not start', { message: cause.message }),
    );
    process_.once('exit', (code, signal) => {
      isReady();
      this.exited(child, code, signal);
    });
    return child;
  }

  private hear(child: Child, message: Exclude<FromRecorder, { readonly kind: 'ready' }>): void {
    switch (message.kind) {
      case 'opened':
        child.opening.get(message.trackId)?.(message.port);
        return;
      case 'keyFrame':
        this.listener?.keyFrameWanted(message.trackId);
        return;
      case 'segment':
        this.listener?.segmentEnded(message.trackId, message.segment);
        return;
      case 'closed':
        child.closing.get(message.trackId)?.();
        return;
      case 'failed':
        this.listener?.trackFailed(message.trackId, message.message);
    }
  }

  private exited(child: Child, code: number | null, signal: string | null): void {
    child.gone = true;
    for (const opened of child.opening.values()) opened(null);
    for (const closed of child.closing.values()) closed();
    if (this.stopped) return;
    this.logger.error('the recorder ended', { pid: child.process.pid, code, signal });
    this.listener?.died();
  }

  private send(child: Child, message: ToRecorder): void {
    if (!child.process.connected) return;
    child.process.send(message, () => undefined); // a channel that closes is told by the end of the process
  }

  private async within<T>(ms: number, work: Promise<T>, otherwise: T): Promise<T> {
    let timer: { cancel(): void } | undefined;
    const late = new Promise<T>((resolve) => {
      timer = this.clock.after(ms, () => resolve(otherwise));
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      timer?.cancel();
    }
  }
}
