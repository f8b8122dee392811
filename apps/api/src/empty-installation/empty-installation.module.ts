import { Global, Module } from '@nestjs/common';
import { EmptyInstallations } from '../modules/operations/index.js';
import { ScratchInstallations } from './scratch-installations.js';

/** Installations for drills: they take the whole product, so that no module of it can make them. */
@Global()
@Module({
  providers: [{ provide: EmptyInstallations, useClass: ScratchInstallations }],
  exports: [EmptyInstallations],
})
export class EmptyInstallationModule {}
