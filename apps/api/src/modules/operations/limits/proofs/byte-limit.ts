import { Injectable } from '@nestjs/common';
import type { UploadView } from '@rinjo/contract';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { CanaryFailure } from '../../../../platform/proofs/canary.js';
import { type Reservation, StorageQuota } from '../../../evidence/index.js';
import type { CanaryHome } from '../../canaries/doors/canary-tenants.js';
import { type Answered, codeOf, OwnDoors } from '../../canaries/doors/own-doors.js';

const API = '/api/v1';
const BYTES = 1_000;
const AT_ONCE = 3;
/** Whatever becomes of this process, the room is free again after this. */
const FOR_MS = 5 * 60_000;

/** Nothing is kept beyond the plan, also when several things are sent at the same moment into room for one. */
@Injectable()
export class ByteLimit {
  constructor(
    private readonly doors: OwnDoors,
    private readonly quota: StorageQuota,
  ) {}

  async prove(home: CanaryHome): Promise<string> {
    const principal = jobPrincipal(home.tenantId, 'canaries');
    const { used, reserved, max } = await this.quota.use(principal);
    const free = max - used - reserved;
    if (free < BYTES) throw new CanaryFailure('failed', 'The tenant for proofs has no room left');
    const held = await this.held(principal, free - BYTES);
    try {
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => this.begin(home)));
      for (const { status, body } of answers) if (status === 201) await this.takeBack(home, body);
      return judgeBytes(answers, max);
    } finally {
      if (held) await this.quota.release(principal, held);
    }
  }

  private held(
    principal: Parameters<StorageQuota['reserve']>[0],
    bytes: number,
  ): Promise<Reservation> | null {
    return bytes > 0 ? this.quota.reserve(principal, bytes, { forMs: FOR_MS }) : null;
  }

  private begin({ cookie }: CanaryHome): Promise<Answered> {
    const name = Buffer.from('limits.txt').toString('base64');
    return this.doors.ask('POST', `${API}/uploads`, {
      cookie,
      headers: {
        ...{ 'tus-resumable': '1.0.0', 'upload-length': String(BYTES) },
        'upload-metadata': `filename ${name}`,
      },
    });
  }

  private async takeBack({ cookie }: CanaryHome, body: Buffer): Promise<void> {
    const { id } = JSON.parse(body.toString('utf8')) as UploadView;
    await this.doors.ask('DELETE', `${API}/uploads/${id}`, { cookie });
  }
}

/** One of them fits; the others are told that the room is full, and how much there is. Throws CanaryFailure. */
export function judgeBytes(answers: readonly Pick<Answered, 'status' | 'body'>[], max: number): string {
  const taken = answers.filter(({ status }) => status === 201).length;
  if (taken > 1)
    throw new CanaryFailure('breach', `${String(taken)} files were taken into the room that is left for one`);
  if (taken === 0) throw new CanaryFailure('failed', 'A file that fits was not taken');
  for (const { status, body } of answers) {
    if (status === 201) continue;
    const code = codeOf(body);
    if (code !== 'STORAGE_FULL' || !tellsUse(body, max))
      throw new CanaryFailure('failed', `The refusal of bytes is not clear: ${code ?? String(status)}`);
  }
  return `one of ${String(answers.length)} files that were sent at once got the last ${String(BYTES)} bytes`;
}

function tellsUse(body: Buffer, max: number): boolean {
  const { details } = JSON.parse(body.toString('utf8')) as {
    readonly details?: { readonly used?: unknown; readonly max?: unknown };
  };
  return typeof details?.used === 'number' && details.used <= max && details.max === max;
}
