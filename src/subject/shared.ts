import { readSharedFile } from '../github/shared-policy.ts';
import type { Client } from '../github/transport/client.ts';
import type { Stage, TrustedFile } from '../run/request.ts';
import type { OwnPolicyPlace, PolicyPlace } from './terms.ts';

/**
 * A policy with everything that it extends in other repositories, each file at the commit that its ref names now. `own`
 * reads the policy where it is not in another repository itself; where there is none, the one that stands in counts.
 */
export async function withShared(
  client: Client,
  place: PolicyPlace,
  own: (place: OwnPolicyPlace) => Promise<Stage<TrustedFile | undefined>>,
): Promise<Stage<TrustedFile | undefined>> {
  const { sharedPolicy, withBases } = await import('../run/bases.ts');
  const read = place.shared ?? ((reference) => readSharedFile(client, reference));
  const found = await (place.kind === 'shared' ? sharedPolicy(place.reference, read) : own(place));
  const standIn = place.kind === 'repository' ? place.standIn : undefined;
  const isMissing = found.ok && found.value === undefined;
  const file = isMissing && standIn !== undefined ? await sharedPolicy(standIn, read, 'organisation-policy') : found;
  return file.ok && file.value !== undefined ? withBases(file.value, read) : file;
}
