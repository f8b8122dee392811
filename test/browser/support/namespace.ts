import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TOOLS = ['ip', 'nft', 'tc'] as const;

/**
 * A machine of its own on a cable: a network namespace of Linux with one interface, whose other end is here. What is done
 * to it is done by the kernel: lost packets by nftables, a narrow line by tc, another address and a pulled plug by ip.
 */
export class Namespace {
  private static made = 0;
  private last = 2;
  private readonly folder = mkdtempSync(join(tmpdir(), 'rinjo-netns-'));

  private constructor(
    readonly name: string,
    private readonly subnet: string,
  ) {}

  /** What the machine lacks for tests with namespaces, in words; null when nothing. */
  static missing(): string | null {
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      return 'network namespaces need root on Linux';
    const absent = TOOLS.filter((tool) => spawnSync(tool, ['-V'], { stdio: 'ignore' }).error);
    if (absent.length > 0) return `${absent.join(', ')} not found`;
    const probe = `rjprobe${String(process.pid)}`;
    const made = spawnSync('ip', ['netns', 'add', probe], { stdio: 'ignore' });
    spawnSync('ip', ['netns', 'del', probe], { stdio: 'ignore' });
    return made.status === 0 ? null : 'this machine lets nobody make network namespaces';
  }

  static open(): Namespace {
    Namespace.made += 1;
    const number = Namespace.made;
    const name = `rj${String(process.pid)}n${String(number)}`;
    const namespace = new Namespace(name, `10.${String(77 + number)}.${String(process.pid % 250)}`);
    run('ip', 'netns', 'add', name);
    run('ip', 'link', 'add', namespace.here, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
    run('ip', 'addr', 'add', `${namespace.gateway}/24`, 'dev', namespace.here);
    run('ip', 'addr', 'add', `${namespace.other}/24`, 'dev', namespace.here);
    run('ip', 'link', 'set', namespace.here, 'up');
    namespace.inside('ip', 'link', 'set', 'lo', 'up');
    // An address stays when the one before it goes.
    namespace.inside('sysctl', '-q', '-w', 'net.ipv4.conf.eth0.promote_secondaries=1');
    namespace.inside('ip', 'addr', 'add', `${namespace.address}/24`, 'dev', 'eth0');
    namespace.inside('ip', 'link', 'set', 'eth0', 'up');
    namespace.inside('ip', 'route', 'add', 'default', 'via', namespace.gateway);
    return namespace;
  }

  /** Where this side is, seen from inside. */
  get gateway(): string {
    return `${this.subnet}.1`;
  }

  /** Another address of this side. */
  get other(): string {
    return `${this.subnet}.251`;
  }

  /** Where the inside is now. */
  get address(): string {
    return `${this.subnet}.${String(this.last)}`;
  }

  /** A program that runs `path` inside, with all its arguments. */
  wrapped(path: string): string {
    const script = join(this.folder, 'run');
    writeFileSync(script, `#!/bin/sh\nexec ip netns exec ${this.name} ${path} "$@"\n`);
    chmodSync(script, 0o755);
    return script;
  }

  /** From one network into another: a new address, the old one gone. */
  changeAddress(): void {
    const before = this.address;
    this.last = this.last === 250 ? 2 : this.last + 1;
    this.inside('ip', 'addr', 'add', `${this.address}/24`, 'dev', 'eth0');
    this.inside('ip', 'addr', 'del', `${before}/24`, 'dev', 'eth0');
    this.inside('ip', 'route', 'replace', 'default', 'via', this.gateway, 'src', this.address);
  }

  /** No network at all, until `light`. */
  dark(): void {
    run('ip', 'link', 'set', this.here, 'down');
  }
  light(): void {
    run('ip', 'link', 'set', this.here, 'up');
  }

  /** Loses this many of a hundred packets, each way. */
  lose(percent: number): void {
    this.rules(
      [`numgen random mod 100 < ${String(percent)} drop`],
      [`numgen random mod 100 < ${String(percent)} drop`],
    );
  }

  /** Lets nothing out to these: `udp`, or a TCP port. */
  block(...what: readonly ('udp' | number)[]): void {
    this.rules(
      what.map((one) =>
        one === 'udp' ? 'meta l4proto udp drop' : `tcp dport ${String(one)} reject with tcp reset`,
      ),
      [],
    );
  }

  /** Programs inside do not reach each other over UDP, only what is outside. */
  separate(): void {
    this.load(chain('output', ['oif lo meta l4proto udp drop']));
  }

  /** Each flow to and from a UDP port outside carries so many bytes, and next to nothing after them. */
  exhaust(port: number, bytes: number): void {
    const limit = (own: 'sport' | 'dport'): string =>
      `{ udp ${own} limit rate over 64 bytes/second burst ${String(bytes)} bytes } drop`;
    const flows = (name: string): string => `set ${name} { type inet_service; size 65535; flags dynamic; }`;
    this.load(
      [flows('sent'), flows('got')],
      chain('output', [`udp dport ${String(port)} add @sent ${limit('sport')}`]),
      chain('input', [`udp sport ${String(port)} add @got ${limit('dport')}`]),
    );
  }

  /** What comes out carries no more than this, in kbit/s. */
  narrow(kbps: number): void {
    this.inside('tc', 'qdisc', 'replace', 'dev', 'eth0', 'root', 'tbf', ...shape(kbps));
  }

  /** A good line again. */
  mend(): void {
    spawnSync('ip', ['netns', 'exec', this.name, 'nft', 'delete', 'table', 'inet', 'rinjo'], {
      stdio: 'ignore',
    });
    spawnSync('ip', ['netns', 'exec', this.name, 'tc', 'qdisc', 'del', 'dev', 'eth0', 'root'], {
      stdio: 'ignore',
    });
  }

  close(): void {
    spawnSync('ip', ['link', 'del', this.here], { stdio: 'ignore' });
    spawnSync('ip', ['netns', 'del', this.name], { stdio: 'ignore' });
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get here(): string {
    return `v${this.name}`.slice(0, 15);
  }

  private inside(...command: readonly string[]): void {
    run('ip', 'netns', 'exec', this.name, ...command);
  }

  private rules(out: readonly string[], into: readonly string[]): void {
    this.load(chain('output', ['oif lo accept', ...out]), chain('input', ['iif lo accept', ...into]));
  }

  /** In place of those of before. */
  private load(...lines: readonly (readonly string[])[]): void {
    this.mend();
    const file = join(this.folder, 'rules.nft');
    writeFileSync(file, `${['table inet rinjo {', ...lines.flat(), '}'].join('\n')}\n`);
    this.inside('nft', '-f', file);
  }
}

const chain = (name: 'output' | 'input', rules: readonly string[]): readonly string[] => [
  `chain ${name} {`,
  `type filter hook ${name} priority 0; policy accept;`,
  ...rules,
  '}',
];

const shape = (kbps: number): string[] => [
  'rate',
  `${String(kbps)}kbit`,
  'burst',
  '16kb',
  'latency',
  '400ms',
];

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
