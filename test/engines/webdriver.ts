import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** The keys that have names, as WebDriver writes them. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 } as const;
interface Button {
  readonly button?: keyof typeof BUTTONS | undefined;
}

/**
 * One window driven over W3C WebDriver, with the part of puppeteer's `Page` that the runner's
 * commands use.
 */
export class WebDriverPage {
  readonly keyboard = {
    type: (text: string): Promise<void> => this.#keys(Array.from(text).flatMap(pressOf)),
    press: (key: string): Promise<void> => this.#keys(pressOf(key)),
    down: (key: string): Promise<void> => this.#keys([{ type: 'keyDown', value: valueOf(key) }]),
    up: (key: string): Promise<void> => this.#keys([{ type: 'keyUp', value: valueOf(key) }]),
  };
  readonly mouse = {
    move: (x: number, y: number): Promise<void> => this.#mouse(moveTo(x, y)),
    click: (x: number, y: number, options: Button = {}): Promise<void> =>
      this.#mouse(moveTo(x, y), pressed('pointerDown', options), pressed('pointerUp', options)),
    down: (options: Button = {}): Promise<void> => this.#mouse(pressed('pointerDown', options)),
    up: (options: Button = {}): Promise<void> => this.#mouse(pressed('pointerUp', options)),
    reset: async (): Promise<void> => {
      await this.#call('DELETE', '/actions');
      await this.#mouse(moveTo(0, 0));
    },
  };
  readonly #driver: ChildProcess;
  readonly #session: string;

  private constructor(driver: ChildProcess, session: string) {
    this.#driver = driver;
    this.#session = session;
  }

  /** Starts a driver of its own, which starts the browser. */
  static async open(
    command: string,
    capabilities: Readonly<Record<string, unknown>>,
    env: NodeJS.ProcessEnv,
  ): Promise<WebDriverPage> {
    const port = await freePort();
    const driver = spawn(command, [`--port=${String(port)}`], { stdio: 'ignore', env });
    const ended = new Promise<never>((_resolve, reject) => {
      driver.once('error', reject);
      driver.once('exit', (code) => {
        reject(new Error(`${command} ended with ${String(code)}.`));
      });
    });
    ended.catch(() => undefined);
    const origin = `http://127.0.0.1:${String(port)}`;
    try {
      await Promise.race([ended, answering(`${origin}/status`)]);
      const opened = send('POST', `${origin}/session`, {
        capabilities: { alwaysMatch: capabilities },
      });
      const { sessionId } = (await Promise.race([ended, opened])) as { sessionId: string };
      return new WebDriverPage(driver, `${origin}/session/${sessionId}`);
    } catch (error) {
      driver.kill();
      throw error;
    }
  }

  async goto(url: string): Promise<void> {
    await this.#call('POST', '/url', { url });
  }

  async url(): Promise<string> {
    return String(await this.#call('GET', '/url'));
  }

  /** Sets the size of what is inside the window's frame. */
  async setViewport(size: { readonly width: number; readonly height: number }): Promise<void> {
    const innerSize = async (): Promise<[number, number]> =>
      (await this.#call('POST', '/execute/sync', {
        script: 'return [innerWidth, innerHeight]',
        args: [],
      })) as [number, number];
    // A window takes its size a moment later: what it has inside is measured again each time.
    for (let tries = 0; tries < 40; tries += 1) {
      const [width, height] = await innerSize();
      if (width === size.width && height === size.height) return;
      const outer = (await this.#call('GET', '/window/rect')) as { width: number; height: number };
      await this.#call('POST', '/window/rect', {
        width: outer.width + size.width - width,
        height: outer.height + size.height - height,
      });
      await wait(50);
    }
    const reached = (await innerSize()).join(' × ');
    throw new Error(
      `The window is ${reached}, not ${String(size.width)} × ${String(size.height)}.`,
    );
  }

  async close(): Promise<void> {
    try {
      await this.#call('DELETE', '');
    } finally {
      this.#driver.kill();
    }
  }

  #call(method: string, path: string, body?: object): Promise<unknown> {
    return send(method, `${this.#session}${path}`, body);
  }

  async #keys(actions: readonly object[]): Promise<void> {
    await this.#call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async #mouse(...actions: readonly object[]): Promise<void> {
    const parameters = { pointerType: 'mouse' };
    await this.#call('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters, actions }],
    });
  }
}

const valueOf = (key: string): string => KEYS[key] ?? key;

const pressOf = (key: string): object[] => [
  { type: 'keyDown', value: valueOf(key) },
  { type: 'keyUp', value: valueOf(key) },
];

const moveTo = (x: number, y: number): object => ({ type: 'pointerMove', duration: 0, x, y });

const pressed = (type: string, { button = 'left' }: Button): object => ({
  type,
  button: BUTTONS[button],
});

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${new URL(url).pathname}: ${error}: ${message}`);
}

/** Resolves as soon as a server answers at all. */
async function answering(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch {
      await wait(50);
    }
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No port.'));
        else resolve(address.port);
      });
    });
  });
}
