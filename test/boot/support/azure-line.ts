import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { KeyVaultServer } from '../../support/key-vault.js';

const HEADER = 'of-this-machine';

/**
 * What is between a machine of Azure and its vault: a proxy that lets nobody through but to that vault, and the endpoint that
 * gives the machine's identity a token (App Service, 2019-08-01). So the product runs with the settings and the clients that it has
 * there, certificates and names included.
 */
export class AzureLine {
  private readonly open = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly vault: KeyVaultServer,
  ) {}

  static async to(vault: KeyVaultServer): Promise<AzureLine> {
    const server = createServer();
    const line = new AzureLine(server, vault);
    line.serve();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  /** For a process; `certificate` is a file with that of the vault. */
  settings(certificate: string): Readonly<Record<string, string>> {
    const url = `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
    return {
      ...{ HTTPS_PROXY: url, NO_PROXY: '127.0.0.1,localhost', NODE_EXTRA_CA_CERTS: certificate },
      ...{ IDENTITY_ENDPOINT: `${url}/token`, IDENTITY_HEADER: HEADER },
    };
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(): void {
    this.server.on('request', (request, response) => {
      const known = request.headers['x-identity-header'] === HEADER;
      response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' });
      const expires = String(Math.floor(Date.now() / 1000) + 3_600);
      const token = { access_token: this.vault.accessToken, expires_on: expires, token_type: 'Bearer' };
      response.end(known ? JSON.stringify({ ...token, resource: 'https://vault.azure.net' }) : '{}');
    });
    this.server.on('connect', (request, socket: Socket) => {
      if (request.url !== `${new URL(this.vault.url).host}:443`) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const vault = connect(this.vault.port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        vault.pipe(socket).pipe(vault);
      });
      for (const end of [socket, vault]) {
        this.open.add(end);
        end.on('error', () => undefined).on('close', () => this.open.delete(end));
      }
    });
  }
}
