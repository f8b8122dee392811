import { Module } from '@nestjs/common';
import { TlsScans } from './tls-scans.js';

/** By itself: probers report into it, and the canary reads it. */
@Module({ providers: [TlsScans], exports: [TlsScans] })
export class TlsScansModule {}
