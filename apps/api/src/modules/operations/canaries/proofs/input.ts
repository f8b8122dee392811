import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { WireError } from '@rinjo/contract';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { type Canary, CanaryFailure, type CanaryResult } from '../../../../platform/proofs/canary.js';
import { inMemory, lookIntoContent } from '../../../evidence/index.js';
import { CANARY_TENANTS } from '../../../tenancy/index.js';
import { type CanaryHome, CanaryTenants } from '../doors/canary-tenants.js';
import { type Asked, codeOf, OwnDoors } from '../doors/own-doors.js';
import { OwnSocket } from '../doors/own-socket.js';
import { claimedDocument } from './claimed-document.js';

export const INPUT = 'input';
const DAY_MS = 86_400_000;
const API = '/api/v1';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Sent {
  readonly what: string;
  readonly asked: (home: CanaryHome) => Asked;
}

/** A change of the title of a call, in every way that is wrong. */
const MALFORMED: readonly Sent[] = [
  { what: 'an unknown field', asked: ({ mark }) => ({ json: { title: mark, owner: 'me' } }) },
  { what: 'a wrong type', asked: () => ({ json: { title: { text: 'a' } } }) },
  { what: 'a text that is too long', asked: () => ({ json: { title: 'x'.repeat(5_000) } }) },
  {
    what: 'a body that is cut',
    asked: () => ({ body: '{"title":', headers: { 'content-type': 'application/json' } }),
  },
];

const FILES: readonly { readonly what: string; readonly name: string; readonly bytes: Buffer }[] = [
  { what: 'a picture that calls itself a document', name: 'report.pdf', bytes: PNG },
  { what: 'an archive that unpacks to gigabytes', name: 'a.docx', bytes: claimedDocument(4_000_000_000) },
  { what: 'bytes of no kind', name: 'a.jpg', bytes: Buffer.alloc(64) },
];

/** What is malformed is refused with its code, whatever it is; what is well-formed is taken. */
@Injectable()
export class InputCanary implements Canary, OnModuleInit {
  readonly name = INPUT;
  readonly everyMs = DAY_MS;

  constructor(
    private readonly canaries: Canaries,
    private readonly tenants: CanaryTenants,
    private readonly doors: OwnDoors,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async run(): Promise<CanaryResult> {
    const home = await this.tenants.home(CANARY_TENANTS[0]);
    await this.bodies(home);
    await this.commands(home);
    await files();
    const refused = [...MALFORMED, ...FILES].map(({ what }) => what).join(', ');
    return {
      outcome: 'passed',
      detail: `${refused} and a malformed command: refused; well-formed ones: taken`,
    };
  }

  private async bodies(home: CanaryHome): Promise<void> {
    const path = `${API}/calls/${home.callId}`;
    const send = (asked: Asked) => this.doors.ask('PATCH', path, { ...asked, cookie: home.cookie });
    const good = await send({ json: { title: home.mark } });
    if (good.status !== 200)
      throw new CanaryFailure('failed', `A valid body was refused: ${String(good.status)}`);
    for (const { what, asked } of MALFORMED) {
      const { status, body } = await send(asked(home));
      assertRefused(what, status < 300, codeOf(body));
    }
  }

  private async commands({ cookie, userId }: CanaryHome): Promise<void> {
    const socket = await OwnSocket.open(this.doors, { desk: true }, { cookie });
    try {
      const good = await socket.command('presence.watch', { userIds: [userId] });
      if (!good.ok) throw new CanaryFailure('failed', `A valid command was refused: ${good.error.code}`);
      for (const input of [{ userIds: 'all' }, { userIds: [userId], more: 1 }, null]) {
        const ack = await socket.command('presence.watch', input);
        assertRefused('A malformed command', ack.ok, codeOfAck(ack));
      }
    } finally {
      await socket.close();
    }
  }
}

async function files(): Promise<void> {
  for (const { name, bytes } of [
    { name: 'a.txt', bytes: Buffer.from('Nothing is wrong with this.\n') },
    { name: 'a.docx', bytes: claimedDocument(1_000) },
  ])
    if ((await refusalOf(bytes, name)) !== null)
      throw new CanaryFailure('failed', `A valid file ${name} was refused`);
  for (const { what, name, bytes } of FILES) {
    const code = await refusalOf(bytes, name);
    if (code !== 'UNSUPPORTED_MEDIA_TYPE')
      throw new CanaryFailure(code === null ? 'breach' : 'failed', `${what}: ${code ?? 'taken'}`);
  }
}

async function refusalOf(bytes: Buffer, name: string): Promise<string | null> {
  try {
    await lookIntoContent(inMemory(bytes), name);
    return null;
  } catch (cause) {
    if (cause instanceof DomainError) return cause.code;
    throw cause;
  }
}

const codeOfAck = (ack: { readonly ok: boolean; readonly error?: WireError }): string | null =>
  ack.error?.code ?? null;

function assertRefused(what: string, wasTaken: boolean, code: string | null): void {
  if (wasTaken) throw new CanaryFailure('breach', `${what}: taken`);
  if (code !== 'VALIDATION' && code !== 'MALFORMED')
    throw new CanaryFailure('failed', `${what}: refused with ${code ?? 'no code'}`);
}
