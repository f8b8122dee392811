/** The shape of an id, for patterns that contain one: a UUID (RFC 9562) in lower case, as this product writes them. */
export const UUID_SHAPE = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** An id and nothing else. */
export const UUID = new RegExp(`^${UUID_SHAPE}$`);
