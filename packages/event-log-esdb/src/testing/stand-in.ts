import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type gossipMessages from '@eventstore/db-client/generated/gossip_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  type Metadata,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerReadableStream,
} from '@grpc/grpc-js';
import { type Cluster, clusterInfo, type Node } from './cluster.js';
import { StandInLog } from './log.js';
import {
  appendMessage,
  asGrpcError,
  batchMessage,
  eventMessage,
  expectationOf,
  type GrpcError,
  grpcError,
  nameOf,
  proposedEvent,
  supportedMethods,
} from './messages.js';
import { type ReadCall, serveSubscription, write } from './subscribing.js';

export type CallName = 'append' | 'batch-append' | 'read' | 'subscribe' | 'gossip';
/** Before the call is carried out, or after it was and before it is answered. */
export type Moment = 'before' | 'after';

/** What goes wrong: an error to answer with, once the promise settles; nothing when all is well. */
export type Interference = (call: CallName, moment: Moment) => Promise<GrpcError | undefined>;

const fine: Interference = async () => undefined;

/**
 * A stand-in for EventStoreDB in this process, for tests: **not the server**. It speaks the server's protocol on a port
 * of its own, so that the real client runs against it, and answers as the server was measured to answer. What the
 * server does that nobody measured, it does not know.
 */
export class StandIn {
  readonly log: StandInLog;
  /** Decides the fate of each call. */
  interfere: Interference = fine;
  readonly #cluster: Cluster | undefined;
  readonly #subscriptions = new Set<ReadCall>();
  #server: Server | undefined;
  #port = 0;
  #eventsSent = 0;

  /** One node alone; or of a cluster, whose nodes share a log and of which one at a time leads. */
  constructor(cluster?: Cluster) {
    this.#cluster = cluster;
    this.log = cluster?.log ?? new StandInLog();
  }

  get port(): number {
    return this.#port;
  }

  get connectionString(): string {
    return `esdb://127.0.0.1:${this.#port}?tls=false`;
  }

  get subscriptions(): number {
    return this.#subscriptions.size;
  }

  /** By all subscriptions together. */
  get eventsSent(): number {
    return this.#eventsSent;
  }

  /** Listens; the second time on the same port as before, with everything that was stored. */
  async start(credentials = ServerCredentials.createInsecure()): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': 32 * 1024 * 1024 });
    server.addService(services.StreamsService, {
      append: (call: AppendCall, answer: AppendAnswer) => this.#append(call, answer),
      batchAppend: (call: BatchCall) => this.#batchAppend(call),
      read: (call: ReadCall) => this.#read(call),
      delete: unimplemented,
      tombstone: unimplemented,
    });
    server.addService(features.ServerFeaturesService, {
      getSupportedMethods: (
        _: unknown,
        answer: (error: null, methods: featureMessages.SupportedMethods) => void,
      ) => answer(null, supportedMethods()),
    });
    server.addService(gossip.GossipService, {
      read: async (
        _: unknown,
        answer: (error: GrpcError | null, members?: gossipMessages.ClusterInfo) => void,
      ) => {
        const refused = await this.interfere('gossip', 'before');
        if (refused === undefined) answer(null, clusterInfo(this.#cluster?.nodes ?? [this], this.#leader));
        else answer(refused);
      },
    });
    this.#port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${this.#port}`, credentials, (error, port) =>
        error === null ? resolve(port) : reject(error),
      );
    });
    this.#server = server;
  }

  /** Gone at once, as after `kill -9`: connections break, what was stored stays. */
  stop(): void {
    this.#server?.forceShutdown();
    this.#server = undefined;
    this.#subscriptions.clear();
  }

  /** Ends every subscription as a server does that goes away, and goes on. */
  dropSubscriptions(): void {
    for (const call of this.#subscriptions) call.emit('error', grpcError(14, 'Connection dropped'));
  }

  get #leader(): Node {
    return this.#cluster?.leader ?? this;
  }

  #notLeader(metadata: Metadata): GrpcError | undefined {
    const leader = this.#leader;
    if (leader === this || metadata.get('requires-leader')[0] !== 'true') return undefined;
    return grpcError(5, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': '127.0.0.1',
      'leader-endpoint-port': String(leader.port),
    });
  }

  async #append(call: AppendCall, answer: AppendAnswer): Promise<void> {
    const requests: streams.AppendReq[] = [];
    call.on('data', (request: streams.AppendReq) => requests.push(request));
    call.on('error', () => {});
    call.on('end', async () => {
      try {
        const refused = (await this.interfere('append', 'before')) ?? this.#notLeader(call.metadata);
        if (refused !== undefined) throw refused;
        const options = requests[0]?.getOptions();
        const proposed = requests.flatMap((request) => request.getProposedMessage() ?? []).map(proposedEvent);
        if (options === undefined) throw grpcError(3, 'no options');
        const expected = expectationOf(options, options.getRevision());
        const stored = this.log.append(nameOf(options.getStreamIdentifier()), proposed, expected);
        const lost = await this.interfere('append', 'after');
        if (lost !== undefined) throw lost;
        answer(null, appendMessage(stored));
      } catch (error) {
        answer(asGrpcError(error));
      }
    });
  }

  #batchAppend(call: BatchCall): void {
    call.on('error', () => {});
    call.on('end', () => call.end());
    call.on('data', async (request: streams.BatchAppendReq) => {
      const refused = await this.interfere('batch-append', 'before');
      if (refused !== undefined) return void call.emit('error', refused);
      const options = request.getOptions();
      if (options === undefined) return void call.emit('error', grpcError(3, 'no options'));
      const expected = expectationOf(options, options.getStreamPosition());
      const proposed = request.getProposedMessagesList().map(proposedEvent);
      const stored = this.log.append(nameOf(options.getStreamIdentifier()), proposed, expected);
      const lost = await this.interfere('batch-append', 'after');
      if (lost !== undefined) return void call.emit('error', lost);
      const message = batchMessage(stored);
      message.setCorrelationId(request.getCorrelationId());
      message.setStreamIdentifier(options.getStreamIdentifier());
      call.write(message);
    });
  }

  async #read(call: ReadCall): Promise<void> {
    const options = call.request.getOptions() ?? new streams.ReadReq.Options();
    const name = options.hasSubscription() ? 'subscribe' : 'read';
    call.on('error', () => {});
    try {
      const refused = (await this.interfere(name, 'before')) ?? this.#notLeader(call.metadata);
      if (refused !== undefined) throw refused;
      if (name === 'subscribe') {
        this.#subscriptions.add(call);
        await serveSubscription(call, this.log, options, () => {
          this.#eventsSent += 1;
        });
        this.#subscriptions.delete(call);
        return;
      }
      const found = options.hasStream() ? this.#streamEvents(options) : this.#allEvents(options);
      if (found === undefined) {
        const missing = new streams.ReadResp.StreamNotFound();
        missing.setStreamIdentifier(options.getStream()?.getStreamIdentifier());
        const message = new streams.ReadResp();
        message.setStreamNotFound(missing);
        await write(call, message);
      }
      for (const event of found ?? []) await write(call, eventMessage(event));
      const lost = await this.interfere(name, 'after');
      if (lost !== undefined) throw lost;
      call.end();
    } catch (error) {
      call.emit('error', asGrpcError(error));
    }
  }

  /** Backwards from beyond the end it counts from there: what would stand beyond is missing from the answer. */
  #streamEvents(options: streams.ReadReq.Options) {
    const request = options.getStream();
    const events = this.log.stream(nameOf(request?.getStreamIdentifier()));
    if (request === undefined || events === undefined) return undefined;
    const count = Number(options.getCount());
    if (options.getReadDirection() === 0) {
      const from = request.hasStart() ? 0 : request.hasEnd() ? events.length : Number(request.getRevision());
      return events.slice(from, from + count);
    }
    const from = request.hasEnd()
      ? events.length - 1
      : request.hasStart()
        ? 0
        : Number(request.getRevision());
    return events.slice(Math.max(0, from - count + 1), from + 1).reverse();
  }

  /** From a position the event that stands there comes first; backwards it does not come. */
  #allEvents(options: streams.ReadReq.Options) {
    const request = options.getAll();
    const { events } = this.log;
    const count = Number(options.getCount());
    const at = BigInt(request?.getPosition()?.getCommitPosition() ?? 0);
    if (options.getReadDirection() === 0) {
      const first = request?.hasEnd() ? events.length : events.findIndex(({ position }) => position >= at);
      return first === -1 ? [] : events.slice(first, first + count);
    }
    const before = request?.hasEnd() ? events : events.filter(({ position }) => position < at);
    return before.slice(Math.max(0, before.length - count)).reverse();
  }
}

type AppendCall = ServerReadableStream<streams.AppendReq, streams.AppendResp>;
type AppendAnswer = (error: GrpcError | null, response?: streams.AppendResp) => void;
type BatchCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

function unimplemented(_: unknown, answer: (error: GrpcError) => void): void {
  answer(grpcError(12, 'not part of the stand-in'));
}
