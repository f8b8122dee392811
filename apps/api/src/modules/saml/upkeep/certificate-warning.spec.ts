import { describe, expect, it } from '@jest/globals';
import { warningDue } from './certificate-warning.js';

const NOW = new Date('2026-11-26T00:00:00Z');
const certificate = (days: number, more: { retiresAt?: Date; warnedDays?: number } = {}) => ({
  notAfter: new Date(NOW.getTime() + days * 86_400_000),
  retiresAt: more.retiresAt ?? null,
  warnedDays: more.warnedDays ?? null,
});
const due = (...certificates: ReturnType<typeof certificate>[]) =>
  warningDue(certificates, NOW)?.days ?? null;

describe('a warning of the end of a certificate', () => {
  it('comes 30 and 7 days before, each once', () => {
    expect(due(certificate(31))).toBeNull();
    expect(due(certificate(30))).toBe(30);
    expect(due(certificate(20, { warnedDays: 30 }))).toBeNull();
    expect(due(certificate(7, { warnedDays: 30 }))).toBe(7);
    expect(due(certificate(2, { warnedDays: 7 }))).toBeNull();
    expect(due(certificate(2))).toBe(7);
    expect(due(certificate(-1))).toBe(7);
  });

  it('does not come while another certificate goes on', () => {
    expect(due(certificate(5), certificate(400))).toBeNull();
    expect(due(certificate(5), certificate(20))).toBe(30);
  });

  it('does not count on what the metadata name no more', () => {
    expect(due(certificate(5), certificate(400, { retiresAt: NOW }))).toBe(7);
    expect(due()).toBeNull();
  });
});
