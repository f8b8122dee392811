import { Module } from '@nestjs/common';

/** Sign-in with the identity providers of a tenant (SAML 2.0). */
@Module({})
export class SamlModule {}
