// The baseline for everything over HTTP: the same framework, the same bodies, and nothing done with them.
import { fastify } from 'fastify';

const app = fastify({ forceCloseConnections: true });
const answer = {
  reportId: '00000000-0000-4000-8000-000000000000',
  personId: '00000000-0000-4000-8000-000000000000',
  trajectoryId: '00000000-0000-4000-8000-000000000000.1',
  outcome: 'new',
  possibleMatches: [],
  participants: [{ organisationId: 'school-12', type: 'school', since: '2024-10-02T08:49:36.000Z' }],
  warnings: [],
  position: '1',
};
const answerLine = `${JSON.stringify({ externalRef: null, status: 201, ...answer })}\n`;

app.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
app.get('/health/ready', async () => ({ status: 'ready' }));
app.post('/v1/reports', async (_request, reply) => reply.code(201).send(answer));
app.post('/v1/imports/reports', (request, reply) => {
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'application/x-ndjson' });
  respond(request.body, reply.raw).catch(() => reply.raw.destroy());
});
process.on('SIGTERM', () => process.exit(0));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });

async function respond(lines, response) {
  let rest = '';
  for await (const chunk of lines.setEncoding('utf8')) {
    const whole = (rest + chunk).split('\n');
    rest = whole.pop();
    for (const line of whole) JSON.parse(line);
    response.write(answerLine.repeat(whole.length));
  }
  response.end();
}
