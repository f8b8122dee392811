/** The address that a telephone opens (RFC 3966): digits, and a plus before an international number. */
export const dialled = (phone: string): string =>
  `tel:${phone.trim().startsWith('+') ? '+' : ''}${phone.replace(/[^0-9]/g, '')}`;
