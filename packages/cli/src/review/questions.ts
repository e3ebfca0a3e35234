import { createInterface } from 'node:readline';
import type { Io } from '../io.js';

/** Puts questions to whoever sits at the terminal. */
export interface Questions {
  /** The answer without blanks around it; null when there is nobody any more (end of input). */
  ask(question: string): Promise<string | null>;
  close(): void;
}

/** Questions go to stderr, so that stdout holds answers only; answers come from stdin, a line each. */
export function questionsOn({ stdin, stderr }: Io): Questions {
  const reader = createInterface({ input: stdin });
  const lines = reader[Symbol.asyncIterator]();
  return {
    async ask(question) {
      stderr.write(question);
      const { done, value } = await lines.next();
      return done ? null : value.trim();
    },
    close: () => reader.close(),
  };
}
