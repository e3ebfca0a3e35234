import { filing, forgetting } from './contract-filing.js';
import { rotation, secretsAndMarkers } from './contract-rotation.js';
import type { KeyStoreCase } from './contract-support.js';

export type { KeyStoreCase, StoreUnderTest } from './contract-support.js';

/**
 * What every key store must do, without a test framework of its own: run each case on a fresh, empty store. A case
 * fails by throwing.
 */
export const keyStoreContract: readonly KeyStoreCase[] = [
  ...filing,
  ...forgetting,
  ...secretsAndMarkers,
  ...rotation,
];
