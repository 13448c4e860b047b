import { createServer } from 'node:net';
import { createEmulator, type Emulator, type EmulatorOptions } from 'emulate';
import { portOf } from './serve.ts';

export interface RunningEmulator {
  emulator: Emulator;
  /** `http://127.0.0.1:…` */
  origin: string;
}

/** Ports that may be taken away before the emulator has them. */
const TRIES = 50;

/** Starts the GitHub emulator on a free port of the loopback interface. Default of `baseUrl`: its own address. */
export async function emulate(options: Pick<EmulatorOptions, 'baseUrl' | 'seed'>): Promise<RunningEmulator> {
  for (let tries = 1; ; tries++) {
    // It does not tell which port it was given, so it is told one. Until then others may take it.
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    try {
      const place = { service: 'github', port, hostname: '127.0.0.1', baseUrl: origin } as const;
      return { emulator: await createEmulator({ ...place, ...options }), origin };
    } catch (error) {
      if (Object(error).code !== 'EADDRINUSE' || tries === TRIES) throw error;
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const port = portOf(probe);
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return port;
}
