import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and writes down what was asked for: whoever asks, worker and pages included. */
export interface RecordingProxy {
  readonly address: string;
  /** What was asked for, but for what the browser itself asks and connections it opens ahead to the tests' pages. */
  foreign(): string[];
  /** Lets a test forget what it asked for on purpose. */
  forget(): void;
  close(): Promise<void>;
}

const BROWSERS_OWN = /(?:^|[/.\s])(?:[\w-]+\.)*(?:google|googleapis|gvt1|gstatic)\.com\b|\.test:443$/;

export async function startProxy(): Promise<RecordingProxy> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    // A browser that is closed resets its connections.
    socket.on('error', () => socket.destroy());
    requests.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    foreign: () => requests.filter((request) => !BROWSERS_OWN.test(request)),
    forget: () => {
      requests.length = 0;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
