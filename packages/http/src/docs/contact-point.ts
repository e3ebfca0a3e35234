import type { Documentation } from './openapi.js';

const description = `
Samenspoor brings everyone who helps one young person that drops out of school together in one coordinated trajectory.

**Order of refusal.** 401 who are you → 400 form → 404 not there, or not visible to you → 403 visible, but not yours to
do → 412 stale \`If-Match\` → 409 in conflict with what was said before → 422 a rule of the domain says no. Refusals are
problem documents (RFC 9457) with a stable \`type\`, in Dutch, French or English by \`Accept-Language\`.

**Sending again is safe.** \`Idempotency-Key\` names a command, \`externalRef\` a report. The same again gives 200 and the
first answer; the same name with other content a 409.

**Reading what was written.** One report or trajectory is read with everything that any process acknowledged before;
a list with what this process did, or with \`Read-After: <position>\` what any did.
`.trim();

/** How the API of a contact point describes itself. */
export const contactPointDocumentation: Documentation = {
  title: 'Samenspoor',
  description,
  tags: [
    { name: 'Reports', description: 'Tell with which young person you work, and why.' },
    { name: 'Trajectories', description: 'The one coordinated course of action around a young person.' },
    { name: 'Matches', description: 'Whether two reports are about one young person.' },
    { name: 'Persons', description: 'Undo a link; forget.' },
    { name: 'Offers', description: 'Programmes of organisations, and places in them.' },
    { name: 'Network', description: 'Who is in the network, and its figures.' },
    { name: 'Operations', description: 'Health of the process.' },
  ],
};
