import { Injectable } from '@nestjs/common';
import type { WireError } from '@rinjo/contract';

export interface ShapedError {
  /** Content type. */
  readonly type: string;
  readonly body: object;
}

/** Brings an error into the form that a protocol wants. */
export type ErrorShape = (error: WireError, status: number) => ShapedError;

/** Protocols of others, by the path below which they are spoken: their errors have forms of their own. */
@Injectable()
export class ErrorShapes {
  private readonly shapes: { readonly below: string; readonly shape: ErrorShape }[] = [];

  add(below: string, shape: ErrorShape): void {
    this.shapes.push({ below, shape });
  }

  /** The error as whoever asked at this path reads it. */
  shaped(path: string, error: WireError, status: number): ShapedError {
    const found = this.shapes.find(({ below }) => path.startsWith(below));
    return found?.shape(error, status) ?? { type: 'application/json; charset=utf-8', body: error };
  }
}
