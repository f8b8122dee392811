/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a route answers. */
export interface Answer {
  readonly summary: string;
  /** Null: no content. */
  readonly schema: Schema | null;
}
