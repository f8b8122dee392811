import type { NetworkCheck } from '@rinjo/call-client';

/** The ports of the media server, for a sentence: "40000, 40001". */
export const udpPortsOf = ({ targets }: NetworkCheck): string =>
  [...new Set(targets.filter(({ protocol }) => protocol === 'udp').map(({ port }) => String(port)))].join(
    ', ',
  );
