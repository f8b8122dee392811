/** Whether both are the same, byte for byte. Not in constant time: nothing here is secret. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Values of the characters of hexadecimal; 255 for every other. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = '0123456789abcdef'.indexOf(String.fromCharCode(code));
  return value < 0 ? 255 : value;
});

/** Lower case alone. Throws RangeError. */
export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1);
  for (let i = 0; i < bytes.length; i += 1) {
    const high = DIGITS[text.charCodeAt(2 * i)] ?? 255;
    const low = DIGITS[text.charCodeAt(2 * i + 1)] ?? 255;
    if (high > 15 || low > 15) throw new RangeError('Not hexadecimal');
    bytes[i] = (high << 4) | low;
  }
  if (text.length % 2 !== 0) throw new RangeError('Not hexadecimal');
  return bytes;
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
