import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { readAuthnRequest } from './authn-request.js';
import { readRedirect, type RedirectMessage } from './redirect.js';
import type { AttributeSpec } from './response.js';
import { makeSigner, type Signer } from './signer.js';
import { encodeResponse, type SignedResponseSpec, TestIdp } from './test-idp.js';
import { escapeAttribute } from './xml.js';

/** Somebody who can sign in there. */
export interface IdpPerson {
  readonly nameId: string;
  readonly attributes?: readonly AttributeSpec[];
}

/** The identity provider as a web site: a page that asks who signs in, and the form that goes to the service provider. */
export class IdpServer {
  readonly people = new Map<string, IdpPerson>();
  /** What the next responses say in other words than they should. */
  overrides: Partial<SignedResponseSpec> = {};
  /** Logout messages that arrived, oldest first. */
  readonly logouts: RedirectMessage[] = [];

  private constructor(
    readonly url: string,
    readonly idp: TestIdp,
    private readonly server: Server,
  ) {}

  /** Over TLS unless `plain`; its own certificate, which a browser must be told to accept. */
  static async start(
    options: { readonly plain?: boolean; readonly signer?: Signer } = {},
  ): Promise<IdpServer> {
    const signer = options.signer ?? (await makeSigner());
    let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
    const listener = (request: IncomingMessage, response: ServerResponse): void => answer(request, response);
    const server =
      options.plain === true
        ? createHttpServer(listener)
        : createHttpsServer({ key: signer.privateKey, cert: signer.certificate }, listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `${options.plain === true ? 'http' : 'https'}://127.0.0.1:${port}`;
    const idp = new TestIdp(`${url}/metadata`, `${url}/sso`, `${url}/slo`, signer);
    const site = new IdpServer(url, idp, server);
    answer = (request, response) => site.handle(request, response);
    return site;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private handle(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    try {
      if (pathname === '/metadata') {
        response.setHeader('content-type', 'application/samlmetadata+xml');
        response.end(this.idp.metadata());
        return;
      }
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (pathname === '/sso') response.end(this.signInPage(request.url ?? ''));
      else if (pathname === '/go') response.end(this.form(searchParams.get('as') ?? '', request.url ?? ''));
      else if (pathname === '/slo') response.end(this.signedOut(request.url ?? ''));
      else response.writeHead(404).end();
    } catch (cause) {
      response.writeHead(400).end(cause instanceof Error ? escapeAttribute(cause.message) : '');
    }
  }

  private signInPage(url: string): string {
    readAuthnRequest(url); // a sign-in page is for those who were sent here
    const query = url.slice(url.indexOf('?') + 1);
    const links = [...this.people.keys()].map(
      (name) =>
        `<p><a href="/go?${escapeAttribute(query)}&amp;as=${encodeURIComponent(name)}">${escapeAttribute(name)}</a></p>`,
    );
    return page(`<h1>Sign in as</h1>${links.join('')}`);
  }

  private form(name: string, url: string): string {
    const person = this.people.get(name);
    if (!person) throw new Error('Nobody of that name');
    const request = readAuthnRequest(url);
    const xml = this.idp.response({
      sp: { entityId: request.issuer, acsUrl: request.acsUrl },
      inResponseTo: request.id,
      ...person,
      ...this.overrides,
    });
    const fields = { SAMLResponse: encodeResponse(xml), RelayState: request.relayState ?? '' };
    const inputs = Object.entries(fields).map(
      ([field, value]) => `<input type="hidden" name="${field}" value="${escapeAttribute(value)}">`,
    );
    return page(
      `<form method="post" action="${escapeAttribute(request.acsUrl)}">${inputs.join('')}<button>Continue</button></form>` +
        `<script>document.forms[0].submit()</script>`,
    );
  }

  private signedOut(url: string): string {
    this.logouts.push(readRedirect(url));
    return page('<h1>Signed out</h1>');
  }
}

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Test identity provider</title></head><body>${body}</body></html>`;
