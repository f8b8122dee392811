import { createHash } from 'node:crypto';
import type { CallId, EvidenceView, SiteId } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../apps/api/src/platform/access/principal.js';
import { EvidenceStore } from '../../apps/api/src/modules/evidence/index.js';
import {
  ContentScanner,
  type ScannerState,
  type ScanVerdict,
} from '../../apps/api/src/platform/scanning/scanner.port.js';
import type { TestApp } from './app.js';
import type { GivenTenant } from './given.js';
import type { HttpClient } from './http-client.js';

/** Says of everything what the test wants. */
export class FakeScanner extends ContentScanner {
  verdict: ScanVerdict | Error = 'clean';
  readonly seen: string[] = [];

  override async scan(stream: AsyncIterable<Uint8Array>): Promise<ScanVerdict> {
    const hash = createHash('sha256');
    for await (const chunk of stream) hash.update(chunk);
    this.seen.push(hash.digest('hex'));
    if (this.verdict instanceof Error) throw this.verdict;
    return this.verdict;
  }

  override state(): Promise<ScannerState> {
    return Promise.resolve({ ready: true, scanner: 'fake' });
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const keeper = (tenant: GivenTenant): Principal => jobPrincipal(tenant.id, 'test');

export interface Keep {
  readonly callId?: CallId;
  readonly siteId?: SiteId;
  readonly name?: string;
  /** Clean at once, as the product's own recordings are. */
  readonly ownMaking?: boolean;
}

/** Puts something into a tenant's store, as the modules do that receive it. */
export function keepIn(
  app: TestApp,
  tenant: GivenTenant,
  bytes: Buffer,
  of: Keep = {},
): Promise<EvidenceView> {
  const { name = 'a.bin', ownMaking = true, ...where } = of;
  const meta = { kind: 'file' as const, contentType: 'application/octet-stream', bytes: bytes.length };
  return app.get(EvidenceStore).add(keeper(tenant), { ...meta, name, ownMaking, ...where }, piecesOf(bytes));
}

export async function* piecesOf(bytes: Buffer, size = 50_000): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** The bytes themselves, with exactly these headers. */
export async function contentOf(
  client: HttpClient,
  id: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  part: 'content' | 'thumbnail' | 'preview' | 'film' = 'content',
): Promise<{ readonly status: number; readonly headers: Headers; readonly bytes: Buffer }> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${client.url}/api/v1/evidence/${id}/${part}`, {
    method,
    headers: { cookie, ...headers },
  });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** What arrives of the content before the answer ends or breaks off. */
export async function arriving(
  client: HttpClient,
  id: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly bytes: Buffer; readonly whole: boolean }> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${client.url}/api/v1/evidence/${id}/content`, {
    headers: { cookie, ...headers },
  });
  const chunks: Uint8Array[] = [];
  const reader = answer.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      chunks.push(part.value);
    return { status: answer.status, bytes: Buffer.concat(chunks), whole: true };
  } catch {
    return { status: answer.status, bytes: Buffer.concat(chunks), whole: false };
  }
}
