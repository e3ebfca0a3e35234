import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { StandInLog } from './log.js';

export interface Node {
  readonly port: number;
}

/** Nodes that share a log. Whoever leads is what the test says; nothing is elected and nothing is replicated. */
export interface Cluster {
  readonly log: StandInLog;
  readonly nodes: readonly Node[];
  readonly leader: Node;
}

/** What a node answers who asks for the members of its cluster. */
export function clusterInfo(nodes: readonly Node[], leader: Node): gossip.ClusterInfo {
  const info = new gossip.ClusterInfo();
  for (const node of nodes) {
    const endPoint = new gossip.EndPoint();
    endPoint.setAddress('127.0.0.1');
    endPoint.setPort(node.port);
    const id = new shared.UUID();
    id.setString('00000000-0000-4000-8000-000000000000');
    const member = new gossip.MemberInfo();
    member.setInstanceId(id);
    member.setState(
      node === leader ? gossip.MemberInfo.VNodeState.LEADER : gossip.MemberInfo.VNodeState.FOLLOWER,
    );
    member.setIsAlive(true);
    member.setHttpEndPoint(endPoint);
    info.addMembers(member);
  }
  return info;
}
