/** GET /health/live and /health/ready; when not ready, the error NOT_READY with `details.failing`. */
export interface Health {
  readonly status: 'live' | 'ready';
}
