import type { TimedKind } from '@rinjo/contract';
import { API_PREFIX } from '../access/route-table.js';

export interface TimedRequest {
  readonly method: string;
  /** Of its route; null when there is none. */
  readonly template: string | null;
  /** Content type of what came in, and of the answer; undefined without a body. */
  readonly taken: string | undefined;
  readonly given: string | undefined;
}

/** JSON, alone or as the syntax of something else (RFC 6839). */
const JSON_TYPE = /^application\/([a-z0-9.-]+\+)?json\b/;
const FORM_TYPE = /^application\/x-www-form-urlencoded\b/;
const READS: readonly string[] = ['GET', 'HEAD'];
/** Of the machinery that measures: not what people wait for. */
const OWN = [`${API_PREFIX}/prober/`, `${API_PREFIX}/timings`];

/** What kind of time a request counts as; null for what is not of the API, or is no use of it by people. */
export function timedKind({ method, template, taken, given }: TimedRequest): TimedKind | null {
  if (!template?.startsWith(`${API_PREFIX}/`) || OWN.some((path) => template.startsWith(path))) return null;
  const isText = (type: string | undefined): boolean =>
    type === undefined || JSON_TYPE.test(type) || FORM_TYPE.test(type);
  if (!isText(taken) || !isText(given)) return 'transfer';
  if (template.startsWith(`${API_PREFIX}/sign-in`)) return 'sign-in';
  return READS.includes(method) ? 'read' : 'change';
}
