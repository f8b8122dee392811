import { Module } from '@nestjs/common';

/** Running the installation: what is promised to customers, measured and shown. Each of its folders has a module of its own. */
@Module({ imports: [] })
export class OperationsModule {}
