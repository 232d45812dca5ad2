import { startMockServer } from '../mocks/server.js';

/** The servers that browser tests talk to over real sockets; addresses at `/test-servers.json`. */
export async function startTestServers(): Promise<{
  readonly addresses: Readonly<Record<string, string>>;
  close(): Promise<void>;
}> {
  const mock = await startMockServer();
  return { addresses: { mock: mock.origin }, close: () => mock.close() };
}
