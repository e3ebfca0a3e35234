import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Allowed } from './endpoint.js';

/** The host of an endpoint stands for an address that nothing is sent to. */
export class AddressRefusedError extends Error {
  override readonly name = 'AddressRefusedError';
  readonly code = 'ADDRESS_REFUSED';
}

/** Whether the whole internet can be meant: not a network of one's own, a link, this machine, or what is reserved. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Whether the address itself says that it stays on this machine. A name that leads here from elsewhere does not. */
export const isLoopback = (url: URL): boolean => {
  const host = hostOf(url);
  return host === 'localhost' || (isIP(host) !== 0 && ipaddr.process(host).range() === 'loopback');
};

/** Why nothing may be sent to this address, as far as it can be told without asking for its name; null when it may. */
export const addressRefusal = (url: URL, allowed: Allowed): string | null => {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'https only';
  if (url.username !== '' || url.password !== '') return 'no name or password in the address';
  if (isLoopback(url)) return null;
  if (url.protocol === 'http:' && !allowed.http)
    return 'https only, unless SAMENSPOOR_WEBHOOKS_ALLOW has http';
  const host = hostOf(url);
  if (isIP(host) !== 0 && !allowed.privateAddresses && !isPublicAddress(host))
    return 'a public address, unless SAMENSPOOR_WEBHOOKS_ALLOW has private-addresses';
  return null;
};

/** All addresses of a name, as `dns.lookup` gives them. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Looks up names for connections, and refuses one of which any address is not public. Looked at when connecting, not
 * before: a name that led elsewhere a moment ago is judged by where it leads now.
 */
export const publicLookup =
  (resolve: Resolve = lookup): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
        return callback(new AddressRefusedError('the name leads to an address that is not public'), '');
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
