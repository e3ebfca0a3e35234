/** What `--help` prints: every setting, with its default. */
export const helpText = `Samenspoor standalone: the whole contact point in one process.

Settings (environment variables):
  PORT                       port to listen on (8080)
  HOST                       address to listen on (127.0.0.1)
  SAMENSPOOR_DATA            folder of the embedded database, key file and demo tokens (.data)
  SAMENSPOOR_DEMO            on: the demo network and a few invented reports; off: only what is configured
                             (on, unless SAMENSPOOR_ORGANISATIONS is given)
  SAMENSPOOR_NETWORK         name of the network; each has an identity register of its own (brussels)
  SAMENSPOOR_LOG             pglite (embedded), postgres or esdb (pglite)
  DATABASE_URL               PostgreSQL, with SAMENSPOOR_LOG=postgres; with esdb for keys and views, which are in the
                             embedded database without it
  SAMENSPOOR_ESDB_URL        connection string of EventStoreDB or KurrentDB, with SAMENSPOOR_LOG=esdb
  SAMENSPOOR_MASTER_KEY      32 bytes in base64; else <data>/master.key, made once with mode 0600
  SAMENSPOOR_MASTER_KEY_OLD  the former master key, while rotating
  SAMENSPOOR_ORGANISATIONS   file with the organisations, in the shape of the demo network's
  SAMENSPOOR_TOKENS          JSON { "<organisation>": "<token>" }, or a file that holds it;
                             else <data>/demo-tokens.json, made once with mode 0600
  LOG_LEVEL                  fatal, error, warn, info, debug, trace or silent (info)`;
