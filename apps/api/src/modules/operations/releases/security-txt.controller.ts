import { Controller, Get, Header } from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import { AtRoot, Public } from '../../../platform/access/require.decorator.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';

/** RFC 9116 recommends less than a year; whoever reads it reads it new. */
const VALID_MS = 180 * 86_400_000;

@AtRoot()
@Controller('.well-known')
export class SecurityTxtController {
  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** Whom to tell of a weakness (RFC 9116). Throws NOT_FOUND where the operator has named nobody. */
  @Get('security.txt')
  @Public('Whoever finds a weakness is not signed in')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  text(): string {
    const { SECURITY_CONTACT, PUBLIC_URL } = this.environment;
    if (SECURITY_CONTACT === '') throw new DomainError('NOT_FOUND');
    const expires = new Date(this.clock.now().getTime() + VALID_MS).toISOString();
    return [
      `Contact: ${SECURITY_CONTACT}`,
      `Expires: ${expires}`,
      'Preferred-Languages: ja, en',
      `Canonical: ${new URL('/.well-known/security.txt', PUBLIC_URL).href}`,
      '',
    ].join('\n');
  }
}
