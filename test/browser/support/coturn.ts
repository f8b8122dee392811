import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.js';

/** A real TURN server, with the credentials that the product gives out. */
export class Coturn {
  static readonly PORT = 443;
  static readonly SECRET = 'a secret of the tests alone';

  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  /** Null when it is installed. */
  static missing(): string | null {
    return spawnSync('turnserver', ['--help'], { stdio: 'ignore' }).error
      ? 'turnserver (coturn) not found'
      : null;
  }

  /** @param only the one peer that it relays to; without it, everybody */
  static async start(
    address: string,
    { secret = Coturn.SECRET, only }: { readonly secret?: string; readonly only?: string } = {},
  ): Promise<Coturn> {
    const folder = mkdtempSync(join(tmpdir(), 'rinjo-coturn-'));
    const child = spawn(
      'turnserver',
      [
        ...['-n', '--listening-ip', address, '--relay-ip', address, '--listening-port', String(Coturn.PORT)],
        ...['--realm', 'rinjo.test', '--use-auth-secret', '--static-auth-secret', secret],
        ...[
          '--no-tls',
          '--allow-loopback-peers',
          '--no-dtls',
          '--no-cli',
          '--verbose',
          '--log-file',
          join(folder, 'turn.log'),
          '--simple-log',
        ],
        ...(only === undefined
          ? []
          : ['--denied-peer-ip', '0.0.0.0-255.255.255.255', '--allowed-peer-ip', only]),
        ...['--pidfile', join(folder, 'pid'), '--userdb', join(folder, 'db')],
      ],
      { stdio: 'ignore' },
    );
    const coturn = new Coturn(child, folder);
    await until('coturn', () => reachable(address, Coturn.PORT), 20_000);
    return coturn;
  }

  /** How many relays were given out so far. */
  relays(): number {
    return (this.log().match(/ALLOCATE processed, success/g) ?? []).length;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private log(): string {
    try {
      return readFileSync(join(this.folder, 'turn.log'), 'utf8');
    } catch {
      return '';
    }
  }
}

function reachable(host: string, port: number): Promise<true | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const done = (answer: true | null) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', done(true)).on('error', done(null)).on('timeout', done(null));
  });
}
