import { describe, it } from 'vitest';
import { keyStoreContract } from './contract.js';
import { createMemoryKeyStore } from './memory-key-store.js';

describe('key store in memory', () => {
  for (const { name, run } of keyStoreContract) {
    it(name, async () => {
      const store = createMemoryKeyStore();
      await run({ first: store, second: store });
    });
  }
});
