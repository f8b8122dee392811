/** An e-mail address as it is compared; the local part too, as mail services do in practice. */
export function emailKey(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
