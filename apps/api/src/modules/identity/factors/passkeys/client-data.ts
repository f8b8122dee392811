/**
 * Whether the browser says that a frame of another site asked (WebAuthn, `crossOrigin`): nothing embeds our pages.
 * The library lets it pass where the browser does not name the outer page.
 */
export function isFramed(clientDataJSON: string): boolean {
  const data = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as {
    readonly crossOrigin?: unknown;
  };
  return data.crossOrigin === true;
}
