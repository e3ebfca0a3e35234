import type { Queryable } from './database.js';

/**
 * A `tx` that refuses statements once its transaction is over: a forgotten `await` would otherwise run them outside
 * it, or inside the next one on the same connection.
 */
export function closeableTransaction(inner: Queryable): { readonly tx: Queryable; end(): void } {
  let open = true;
  return {
    tx: {
      query: (sql, params, options) =>
        open
          ? inner.query(sql, params, options)
          : Promise.reject(new Error('This transaction is over: a statement came after its work returned.')),
    },
    end() {
      open = false;
    },
  };
}
