import { startMockServer } from '../mocks/server.js';
import { startFaultServer } from './fault-server/server.js';
import { startPresetServer } from './preset-server/server.js';

/** The servers that browser tests talk to over real sockets; addresses at `/test-servers.json`. */
export async function startTestServers(): Promise<{
  readonly addresses: Readonly<Record<string, string>>;
  close(): Promise<void>;
}> {
  const [mock, fault, presets] = await Promise.all([
    startMockServer(),
    startFaultServer(),
    startPresetServer(),
  ]);
  return {
    addresses: {
      mock: mock.origin,
      fault: fault.origin,
      otherFault: fault.otherOrigin,
      presets: presets.origin,
    },
    close: async () => {
      await Promise.all([mock.close(), fault.close(), presets.close()]);
    },
  };
}
