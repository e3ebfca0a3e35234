#!/usr/bin/env node
// Installs and builds when needed, and does nothing else: the first step of every other script.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

const root = new URL('../', import.meta.url);
requireNode(root);
const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit(fileURLToPath(root));
