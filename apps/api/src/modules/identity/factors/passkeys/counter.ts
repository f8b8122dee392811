/** Whether a signature counter says that the key exists twice (WebAuthn section 7.2, step 22). 0 and 0: it does not count. */
export function counterWentBack(stored: number, signed: number): boolean {
  return (stored > 0 || signed > 0) && signed <= stored;
}
