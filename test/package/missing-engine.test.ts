import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('an engine that is not installed', () => {
  it('is one failure, and the run says how to install it', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        ...['--import', 'tsx', 'test/run.ts', '--only', 'browser'],
        ...['--engine', 'webkit', '--files', 'test/domain/duration.test.ts'],
      ],
      { cwd: root, encoding: 'utf8', env: { ...process.env, PATH: '' } },
    );
    assert.match(
      stderr,
      /^WebKit is not installed\. On Debian: apt-get install webkit2gtk-driver/m,
    );
    assert.match(stdout, /^0 passed, 1 failed$/m);
    assert.equal(status, 1);
  });
});
