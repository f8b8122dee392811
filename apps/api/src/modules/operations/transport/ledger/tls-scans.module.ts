import { Module } from '@nestjs/common';
import { ReachedAddresses } from '../scanning/reached-addresses.js';
import { TlsScans } from './tls-scans.js';

/** By itself: probers report into it, and the canary reads it. */
@Module({ providers: [ReachedAddresses, TlsScans], exports: [ReachedAddresses, TlsScans] })
export class TlsScansModule {}
