import type { EvidenceView, TenantId } from '@rinjo/contract';
import type { Stripped } from '../content/photo-rule.js';

export interface Said {
  /** Whether the hash was computed where the thing was made, before it was sent. */
  readonly byDevice: boolean;
  /** Milliseconds by which the device's clock was ahead of the server's; null when it did not say. */
  readonly clockOffsetMs: number | null;
  /** What the server has taken away before it was kept; null for what is kept as it came. */
  readonly stripped: Stripped | null;
}

/** The text that is signed when something comes: one line of JSON, its fields always in this order. */
export function statementOf(tenantId: TenantId, view: EvidenceView, said: Said): string {
  return JSON.stringify({
    format: 'rinjo-receipt-1',
    tenantId,
    evidenceId: view.id,
    sha256: view.sha256,
    bytes: view.bytes,
    hashedBy: said.byDevice ? 'device' : 'server',
    takenAt: view.takenAt,
    clockOffsetMs: said.clockOffsetMs,
    receivedAt: view.receivedAt,
    ...(said.stripped && { strippedBy: said.stripped.rule, cameSha256: said.stripped.cameSha256 }),
  });
}
