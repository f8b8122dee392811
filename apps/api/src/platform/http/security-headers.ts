import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { API_CONTENT_SECURITY_POLICY } from '../web/content-security-policy.js';

const TWO_YEARS_S = 2 * 365 * 24 * 3600;

/** Devices that the web app uses are for its own origin; every other feature that has a switch is off. */
const PERMISSIONS_POLICY = [
  ...[
    'camera',
    'microphone',
    'display-capture',
    'geolocation',
    'screen-wake-lock',
    'fullscreen',
    'autoplay',
  ].map((feature) => `${feature}=(self)`),
  ...['accelerometer', 'gyroscope', 'magnetometer', 'midi', 'payment', 'usb', 'serial', 'hid'].map(
    (feature) => `${feature}=()`,
  ),
].join(', ');

/** Headers of every answer (security.md section 6). Pages replace the policy by their own, files the caching. */
export function securityHeaders(publicUrl: string): RequestHandler[] {
  const secure = new URL(publicUrl).protocol === 'https:';
  const headers = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: secure ? { maxAge: TWO_YEARS_S, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  const ours: RequestHandler = (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Content-Security-Policy', API_CONTENT_SECURITY_POLICY);
    response.setHeader('Permissions-Policy', PERMISSIONS_POLICY);
    response.setHeader('Cache-Control', 'no-store');
    next();
  };
  return [headers, ours];
}
