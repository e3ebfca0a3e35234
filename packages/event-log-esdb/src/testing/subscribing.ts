import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { StandInEvent, StandInLog } from './log.js';
import { eventMessage } from './messages.js';

export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** Events looked at, wanted or not, between two checkpoints. */
const window = 32;

/**
 * A subscription to `$all` as the server serves one: what is there, "caught up", then what comes; with a filter a
 * checkpoint every 32 events that were looked at. Ends when the call is cancelled.
 */
export async function serveSubscription(
  call: ReadCall,
  log: StandInLog,
  options: streams.ReadReq.Options,
  onSend: () => void,
): Promise<void> {
  const from = options.getAll()?.getPosition()?.getCommitPosition();
  const after = from === undefined ? -1n : BigInt(from);
  const wanted = wantedBy(options.getFilter());
  let next = log.events.findIndex(({ position }) => position > after);
  if (next === -1) next = log.events.length;
  let looked = 0;
  let live = false;
  await send(call, (message) => message.setConfirmation(new streams.ReadResp.SubscriptionConfirmation()));
  while (!call.cancelled && !call.destroyed) {
    const event = log.events[next];
    if (event !== undefined) {
      next += 1;
      looked += 1;
      if (wanted(event)) {
        onSend();
        await write(call, eventMessage(event));
      }
      if (options.hasFilter() && looked % window === 0)
        await send(call, (message) => message.setCheckpoint(at(event)));
    } else if (!live) {
      live = true;
      await send(call, (message) => message.setCaughtUp(new streams.ReadResp.CaughtUp()));
    } else {
      await oneOf(call, ['cancelled', 'close'], log.onChange);
    }
  }
}

function wantedBy(
  filter: streams.ReadReq.Options.FilterOptions | undefined,
): (event: StandInEvent) => boolean {
  const onName = filter?.getStreamIdentifier();
  if (onName === undefined) return () => true;
  const prefixes = onName.getPrefixList();
  if (prefixes.length > 0) return ({ stream }) => prefixes.some((prefix) => stream.startsWith(prefix));
  const regex = new RegExp(onName.getRegex());
  return ({ stream }) => regex.test(stream);
}

function at({ position }: StandInEvent): streams.ReadResp.Checkpoint {
  const checkpoint = new streams.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition(String(position));
  return checkpoint;
}

function send(call: ReadCall, fill: (message: streams.ReadResp) => void): Promise<void> {
  const message = new streams.ReadResp();
  fill(message);
  return write(call, message);
}

/** Waits while the subscriber takes nothing. */
export async function write(call: ReadCall, message: streams.ReadResp): Promise<void> {
  if (call.cancelled || call.destroyed || call.write(message)) return;
  await oneOf(call, ['drain', 'cancelled', 'close']);
}

function oneOf(
  call: ReadCall,
  events: readonly string[],
  also?: (done: () => void) => () => void,
): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const event of events) call.off(event, done);
      stop?.();
      resolve();
    };
    const stop = also?.(done);
    for (const event of events) call.on(event, done);
  });
}
