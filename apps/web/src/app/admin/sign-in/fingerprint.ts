/** A fingerprint as certificate tools show it: upper case, in pairs. */
export function fingerprintText(fingerprint: string): string {
  return (
    fingerprint
      .toUpperCase()
      .match(/.{1,2}/gu)
      ?.join(':') ?? ''
  );
}
