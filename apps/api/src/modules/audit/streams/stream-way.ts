import type { Way } from '../../../platform/http/outgoing-target.js';

/** RFC 5425, section 4.1. */
export const SYSLOG: Way = { scheme: 'syslog-tls:', port: '6514' };

export const isSyslog = (url: string): boolean => url.startsWith(SYSLOG.scheme);
