import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { ConnectionId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import { hashSecret } from '../../../platform/crypto/secret-token.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { originOf } from '../../../platform/http/request-context.js';
import { Clock } from '../../../platform/time/clock.js';
import { anonymousIn } from '../../identity/index.js';
import { TenantLookup } from '../../tenancy/index.js';
import { ConnectionsRepository, type LoadedConnection } from '../connections.repository.js';
import { RequestsRepository } from '../requests.repository.js';
import type { RequestEntity } from '../request.entity.js';
import { readPostedResponse } from '../response/form.js';
import { type FormedAssertion, type FormedResponse, preCheck } from '../response/pre-check.js';
import { demand, SamlRefused } from '../response/refused.js';
import { isSigned } from '../response/signature-form.js';
import { serviceProviderOf } from '../service-provider.js';
import { type Attempt, beginAttempt, type Prepared } from './attempt.js';
import { readBinding } from './browser-binding.js';
import { Decryption } from './decryption.js';
import { Elsewhere } from './elsewhere.js';

interface Received {
  readonly xml: string;
  readonly formed: FormedResponse;
  readonly relayState: string | null;
}

/**
 * Everything before node-saml sees a byte: whose connection it is, the form of the response, the request that it answers and
 * the browser that the request began in. Throws SamlRefused, Elsewhere. Security.md 2.3.
 */
@Injectable()
export class Preparation {
  constructor(
    private readonly environment: Environment,
    private readonly lookup: TenantLookup,
    private readonly tenantDb: TenantDb,
    private readonly connections: ConnectionsRepository,
    private readonly requests: RequestsRepository,
    private readonly decryption: Decryption,
    private readonly clock: Clock,
  ) {}

  async run(request: Request, connectionId: ConnectionId): Promise<Prepared> {
    const found = await this.lookup.byConnection(connectionId);
    if (!found) throw new SamlRefused('connection_disabled');
    const principal = anonymousIn(found.tenantId, originOf(request));
    const attempt: Attempt = { principal, connectionId };
    beginAttempt(request, attempt);
    const { xml, relayState } = posted(request);
    await this.load(attempt, relayState, readBinding(request));
    return this.prepare(attempt, { xml, formed: preCheck(xml), relayState });
  }

  /** The connection, and the request that the RelayState names if it began in this browser. */
  private async load(attempt: Attempt, relayId: string | null, binding: string | null): Promise<void> {
    const { connectionId } = attempt;
    await this.tenantDb.run(attempt.principal, async (tx) => {
      const connection = await this.connections.load(tx, connectionId, this.clock.now());
      if (connection) attempt.connection = connection;
      const named = relayId === null ? null : await this.requests.findByRelay(tx, connectionId, relayId);
      if (named && binding !== null && named.browserHash.equals(hashSecret(binding))) attempt.request = named;
    });
  }

  private async prepare(attempt: Attempt, { xml, formed, relayState }: Received): Promise<Prepared> {
    const { connection } = attempt;
    demand(connection !== undefined, 'connection_disabled');
    const usable = connection.row.state === 'enabled' || attempt.request?.testId != null;
    demand(usable, 'connection_disabled');
    const request = await this.answered(attempt, connection, formed, relayState);
    assertEncryption(connection, formed);
    const opened = await this.decryption.open(attempt.principal.tenantId, connection, formed);
    assertSigned(connection, formed, opened.assertion);
    const { root } = formed;
    const expected = this.expected(connection, request);
    const { assertion, key: decryptionKey } = opened;
    return (attempt.prepared = {
      ...{ connection, request, xml, expected, root, decryptionKey },
      assertion: assertion.element,
    });
  }

  /** The open request that the response answers. Leaves it as it is, whatever is wrong. */
  private async answered(
    attempt: Attempt,
    connection: LoadedConnection,
    { inResponseTo }: FormedResponse,
    relayState: string | null,
  ): Promise<RequestEntity> {
    if (inResponseTo === null && connection.row.idpInitiatedAllowed)
      throw new Elsewhere(serviceProviderOf(this.environment.PUBLIC_URL, attempt.connectionId).loginUrl);
    demand(inResponseTo !== null, 'unsolicited');
    const { principal, connectionId } = attempt;
    const request =
      attempt.request?.requestId === inResponseTo
        ? attempt.request
        : await this.tenantDb.run(principal, (tx) => this.requests.find(tx, connectionId, inResponseTo));
    demand(request !== null, 'unknown_request', { seen: inResponseTo.slice(0, 128) });
    const over = request.expiresAt <= this.clock.now();
    demand(!over, 'request_expired', { seen: request.expiresAt.toISOString() });
    demand(request.relayId === relayState, 'wrong_relay_state');
    demand(attempt.request === request, 'wrong_browser');
    return request;
  }

  private expected({ row }: LoadedConnection, request: RequestEntity): Prepared['expected'] {
    const { entityId, acsUrl } = serviceProviderOf(this.environment.PUBLIC_URL, row.id);
    const { requestId, forceAuthn } = request;
    const { idpEntityId, signaturePolicy: policy } = row;
    return { idpEntityId, entityId, acsUrl, policy, requestId, forceAuthn, now: this.clock.now() };
  }
}

/** The raw form, which the ACS alone reads; a query string has no business there. */
function posted(request: Request): ReturnType<typeof readPostedResponse> {
  demand(!request.originalUrl.includes('?'), 'malformed_form', { seen: '?' });
  demand(Buffer.isBuffer(request.body), 'malformed_form', { expected: 'application/x-www-form-urlencoded' });
  return readPostedResponse(request.body);
}

function assertEncryption({ row }: LoadedConnection, { encrypted }: FormedResponse): void {
  demand(encrypted !== null || !row.encryptionWanted, 'not_encrypted');
}

function assertSigned({ row }: LoadedConnection, { root }: FormedResponse, assertion: FormedAssertion): void {
  demand(isSigned(root) || row.signaturePolicy === 'assertion', 'unsigned_response');
  demand(assertion.signed, 'unsigned_assertion');
}
