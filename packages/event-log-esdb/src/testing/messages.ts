import featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { Metadata, type ServiceError, type status as StatusCode } from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import type { ProposedEvent, StandInAnswer, StandInEvent, StandInExpectation } from './log.js';

export type GrpcError = ReturnType<typeof grpcError>;

type Proposed = Pick<
  streams.AppendReq.ProposedMessage,
  'getId' | 'getMetadataMap' | 'getData_asU8' | 'getCustomMetadata_asU8'
>;

export function nameOf(identifier: shared.StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

export function proposedEvent(message: Proposed): ProposedEvent {
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

interface Expecting {
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
  hasAny(): boolean;
}

export function expectationOf(options: Expecting, revision: string): StandInExpectation {
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  return options.hasAny() ? 'any' : BigInt(revision);
}

/** An event as a read or a subscription sends it. */
export function eventMessage(event: StandInEvent): streams.ReadResp {
  const id = new shared.UUID();
  id.setString(event.id);
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Uint8Array.from(Buffer.from(event.stream, 'utf8')));
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(id);
  recorded.setStreamIdentifier(identifier);
  recorded.setStreamRevision(String(event.revision));
  recorded.setCommitPosition(String(event.position));
  recorded.setPreparePosition(String(event.position));
  recorded.setData(event.data);
  recorded.setCustomMetadata(event.metadata);
  recorded.getMetadataMap().set('type', event.type);
  recorded.getMetadataMap().set('content-type', event.contentType);
  recorded.getMetadataMap().set('created', String(event.created));
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(String(event.position));
  const message = new streams.ReadResp();
  message.setEvent(read);
  return message;
}

/** The answer to a single append. What is no answer but an error is thrown. */
export function appendMessage(answer: StandInAnswer): streams.AppendResp {
  const message = new streams.AppendResp();
  if (answer.kind === 'stored') {
    const position = new streams.AppendResp.Position();
    position.setCommitPosition(String(answer.position));
    position.setPreparePosition(String(answer.position));
    const success = new streams.AppendResp.Success();
    success.setCurrentRevision(String(answer.revision));
    success.setPosition(position);
    message.setSuccess(success);
    return message;
  }
  if (answer.kind === 'wrong-expected-version') {
    const conflict = new streams.AppendResp.WrongExpectedVersion();
    if (answer.actual === null) conflict.setCurrentNoStream(new shared.Empty());
    else conflict.setCurrentRevision(String(answer.actual));
    message.setWrongExpectedVersion(conflict);
    return message;
  }
  if (answer.kind === 'too-large') {
    throw grpcError(3, 'Maximum Append Size of 1048576 Exceeded.', {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': '1048576',
    });
  }
  throw grpcError(2, 'BadRequest');
}

/** The answer to an append over the shared stream. */
export function batchMessage(answer: StandInAnswer): streams.BatchAppendResp {
  const message = new streams.BatchAppendResp();
  if (answer.kind === 'stored') {
    const position = new shared.AllStreamPosition();
    position.setCommitPosition(String(answer.position));
    position.setPreparePosition(String(answer.position));
    const success = new streams.BatchAppendResp.Success();
    success.setCurrentRevision(String(answer.revision));
    success.setPosition(position);
    message.setSuccess(success);
  } else if (answer.kind === 'wrong-expected-version') {
    const conflict = new shared.WrongExpectedVersion();
    if (answer.actual === null) conflict.setCurrentNoStream(new empty.Empty());
    else conflict.setCurrentStreamRevision(String(answer.actual));
    message.setError(refusal('WrongExpectedVersion', conflict.serializeBinary()));
  } else if (answer.kind === 'too-large') {
    const exceeded = new shared.MaximumAppendSizeExceeded();
    exceeded.setMaxappendsize(1_048_576);
    message.setError(refusal('MaximumAppendSizeExceeded', exceeded.serializeBinary()));
  } else {
    message.setError(refusal('BadRequest', new shared.BadRequest().serializeBinary()));
  }
  return message;
}

/** A refusal within the shared stream of appends. The client knows only some types, and repeats the text of others. */
export function refusal(type: string, details: Uint8Array): status.Status {
  const packed = new any.Any();
  packed.pack(details, `event_store.client.${type}`);
  const refused = new status.Status();
  refused.setMessage(type);
  refused.setDetails(packed);
  return refused;
}

/** An error as the server ends a call with it; the client goes by its metadata, else by its code. */
export function grpcError(
  code: StatusCode,
  details: string,
  metadata: Readonly<Record<string, string>> = {},
): Pick<ServiceError, 'code' | 'details' | 'metadata'> & Error {
  const carried = new Metadata();
  for (const [key, value] of Object.entries(metadata)) carried.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata: carried });
}

/** That appends may come over the shared stream: what the client asks before its first append. */
export function supportedMethods(): featureMessages.SupportedMethods {
  const methods = new featureMessages.SupportedMethods();
  methods.setEventStoreServerVersion('stand-in');
  const batch = new featureMessages.SupportedMethod();
  batch.setServiceName('event_store.client.streams.streams');
  batch.setMethodName('batchappend');
  methods.addMethods(batch);
  return methods;
}

/** An error as the call can end with it. */
export function asGrpcError(error: unknown): GrpcError {
  if (isGrpcError(error)) return error;
  return grpcError(2, error instanceof Error ? error.message : 'unknown');
}

function isGrpcError(error: unknown): error is GrpcError {
  return error instanceof Error && 'code' in error && 'details' in error && 'metadata' in error;
}
