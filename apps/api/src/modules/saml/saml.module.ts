import { Module } from '@nestjs/common';
import { UpkeepModule } from './upkeep/upkeep.module.js';

/** Sign-in with the identity providers of a tenant (SAML 2.0). */
@Module({ imports: [UpkeepModule] })
export class SamlModule {}
