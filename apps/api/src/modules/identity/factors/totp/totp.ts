import { generateSecret, generateURI, verifySync } from 'otplib';

/** RFC 6238 with what every authenticator app knows: SHA-1, six digits, 30 seconds. */
const PERIOD_S = 30;
/** A clock may be wrong by one step in either direction. */
const WINDOW_S = 30;

/** A new seed of 160 bits (RFC 4226 section 4), base32. */
export const newSeed = (): string => generateSecret({ length: 20 });

/** What a QR code for authenticator apps says. */
export const otpauthUri = (seed: string, account: string, issuer: string): string =>
  generateURI({ secret: seed, label: account, issuer });

/** The time step whose code this is, or null: of the current one, the one before and the one after, but after `lastStep`. */
export function stepOf(seed: string, code: string, now: Date, lastStep: number): number | null {
  const epoch = Math.floor(now.getTime() / 1000);
  if (lastStep > Math.floor(epoch / PERIOD_S)) return null; // the step ahead was taken: nothing newer can come yet
  const result = verifySync({
    ...{ secret: seed, token: code, epoch, period: PERIOD_S, epochTolerance: WINDOW_S },
    ...(lastStep > 0 && { afterTimeStep: lastStep }),
  });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
