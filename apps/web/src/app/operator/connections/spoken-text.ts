import type { TlsScanView } from '@rinjo/contract';

/** Versions that an address spoke, as people write them; empty when it spoke none. */
export const spokenText = ({ accepted }: Pick<TlsScanView, 'accepted'>): string =>
  accepted.map((version) => version.replace(/^TLSv1$/, 'TLS 1.0').replace('TLSv', 'TLS ')).join(', ');
