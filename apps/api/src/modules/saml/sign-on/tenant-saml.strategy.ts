import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { type CacheProvider, MultiSamlStrategy, type Profile } from '@node-saml/passport-saml';
import type {
  AuthenticateOptions,
  MultiStrategyConfig,
  VerifiedCallback,
  VerifyWithRequest,
} from '@node-saml/passport-saml/lib/types.js';
import type { Request } from 'express';
import type { ConnectionId } from '@rinjo/contract';
import { postCheck } from '../response/post-check.js';
import { readPerson } from '../response/person.js';
import { demand } from '../response/refused.js';
import { parseStrict, toMessage } from '../response/xml.js';
import { serviceProviderOf } from '../service-provider.js';
import { Environment } from '../../../config/environment.js';
import { attemptOf, type Prepared } from './attempt.js';
import { Preparation } from './preparation.js';
import { SamlIdentity } from './saml-identity.js';
import { samlOptions } from './saml-options.js';

/** Nothing here logs out: single logout has a handler of its own. */
const refuse: VerifyWithRequest = (_request: Request, _profile: Profile | null, done: VerifiedCallback) => {
  done(new Error('saml_rejected'));
};

/** The constructor as the mixin of @nestjs/passport calls it: it adds the verifying callback itself. */
class MixableSamlStrategy extends MultiSamlStrategy {
  constructor(options: MultiStrategyConfig, verify: VerifyWithRequest = refuse) {
    super(options, verify, refuse);
  }
}

/**
 * passport-saml between a check before and a check after it. It sees a body with one normalised response and nothing else;
 * its options come from what was prepared, synchronously. Security.md 2.1.
 */
@Injectable()
export class TenantSamlStrategy extends PassportStrategy(MixableSamlStrategy, 'saml') {
  constructor(
    private readonly preparation: Preparation,
    environment: Environment,
  ) {
    super({
      passReqToCallback: true,
      getSamlOptions: (request, done) => {
        const prepared = preparedOf(request);
        const provider = serviceProviderOf(environment.PUBLIC_URL, prepared.connection.row.id);
        const { connection, decryptionKey } = prepared;
        const cacheProvider = answerOf(prepared);
        done(
          null,
          samlOptions({
            connection,
            provider,
            cacheProvider,
            ...(decryptionKey !== null && { decryptionKey }),
          }),
        );
      },
    });
  }

  override authenticate(request: Request, options: AuthenticateOptions): void {
    this.preparation
      .run(request, request.params['connectionId'] as ConnectionId)
      .then((prepared) => {
        request.body = { SAMLResponse: toMessage(prepared.xml) };
        super.authenticate(request, options);
      })
      .catch((cause: unknown) => {
        this.error(cause instanceof Error ? cause : new Error('saml_rejected'));
      });
  }

  /** The post-check, on the bytes that were signed. Throws SamlRefused. */
  validate(request: Request, profile: Profile | null): SamlIdentity {
    demand(profile?.getAssertionXml !== undefined, 'not_a_response');
    const prepared = preparedOf(request);
    const asserted = postCheck(prepared.root, parseStrict(profile.getAssertionXml()), prepared.expected);
    const attempt = attemptOf(request);
    if (attempt) attempt.asserted = asserted;
    const { row, mappings: groupMappings } = prepared.connection;
    const { attributes, defaultRole } = row;
    const person = readPerson(asserted, { attributes, groupMappings, defaultRole });
    return new SamlIdentity(prepared, asserted, person);
  }
}

function preparedOf(request: Request): Prepared {
  const prepared = attemptOf(request)?.prepared;
  if (!prepared) throw new Error('Not prepared');
  return prepared;
}

/**
 * What node-saml may know of requests: the one that the pre-check found. It removes ids even after unsigned garbage, so
 * removing does nothing here; the id is consumed with the sign-in. Security.md 2.5.
 */
function answerOf({ request }: Prepared): CacheProvider {
  return {
    saveAsync: () => Promise.resolve(null),
    getAsync: (id) => Promise.resolve(id === request.requestId ? request.issuedAt.toISOString() : null),
    removeAsync: () => Promise.resolve(null),
  };
}
