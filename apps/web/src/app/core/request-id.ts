const REQUEST_ID = /^[\w-]{8,64}$/u;

/** The number of a request in an address; null for anything that does not look like one, which is not shown. */
export function requestIdIn(text: string | undefined): string | null {
  return text !== undefined && REQUEST_ID.test(text) ? text : null;
}
