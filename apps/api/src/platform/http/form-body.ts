import express, { type RequestHandler } from 'express';

/** Security.md 2.3: what a form may weigh. */
const MAX_FORM_BYTES = 400 * 1024;

/** Leaves a posted form as its bytes: routes at the root read it by rules of their own. Compressed forms are refused. */
export const formBody = (): RequestHandler =>
  express.raw({ type: 'application/x-www-form-urlencoded', limit: MAX_FORM_BYTES, inflate: false });
