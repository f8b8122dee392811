import {
  request as overHttp,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingMessage,
} from 'node:http';
import { request as overHttps } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { DomainError } from '../errors/domain-error.js';
import { requestIdOf } from '../http/request-context.js';
import type { LiveNode } from './node-registry.js';
import { SENT_ON } from './sent-on.js';

/** Of one connection, not of the message (RFC 9110, 7.6.1); and what each node says for itself. */
const OWN = new Set([
  ...[
    'connection',
    'keep-alive',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'expect',
  ],
  ...['host', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', SENT_ON],
]);
/** Without a byte in either direction. */
const SILENT_MS = 60_000;

/**
 * Sends a request on to the node that has to answer it, as it came, with `letter` from `SentOn`, and its answer back. The address is the
 * node's own setting, and never from the request. Throws UNREACHABLE.
 */
export async function passOn(
  request: Request,
  response: Response,
  node: LiveNode,
  letter: string,
): Promise<void> {
  const { protocol, hostname, port, host } = new URL(node.url);
  const send = protocol === 'https:' ? overHttps : overHttp;
  const far = send({
    ...{ protocol, hostname, method: request.method, path: request.originalUrl, timeout: SILENT_MS },
    ...(port === '' ? {} : { port }),
  });
  copy(request.headers, far);
  far.setHeader('host', host);
  far.setHeader(SENT_ON, letter);
  far.setHeader('x-request-id', requestIdOf(request));
  far.on('timeout', () => far.destroy(new Error('The node does not answer')));
  response.on('close', () => far.destroy());
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    far.once('response', resolve);
    far.once('error', reject);
  });
  const sent = pipeline(request, far);
  sent.catch(() => undefined); // an answer before the last byte is an answer
  const answer = await answered.catch((cause: unknown) => {
    throw new DomainError('UNREACHABLE', {}, { cause });
  });
  copy(answer.headers, response);
  response.writeHead(answer.statusCode ?? 502);
  await pipeline(answer, response).catch(() => response.destroy());
}

function copy(headers: IncomingHttpHeaders, to: OutgoingMessage): void {
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !OWN.has(name)) to.setHeader(name, value);
}
