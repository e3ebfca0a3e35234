// Loaded into a service before its own code (`node --import`), from outside: the service has no such hook. Gives it
//   a clock that is wrong by as many milliseconds as the file CHAOS_CLOCK says, looked at anew all the time;
//   software of a later release: it reads CHAOS_RELEASE versions more of an event than this one does.
import { readFileSync } from 'node:fs';

const { CHAOS_CLOCK: file, CHAOS_RELEASE: release = '0', CHAOS_UPCASTERS: registry } = process.env;
const lookMs = 50;

if (file) {
  const TrueDate = Date;
  let offset = 0;
  const look = () => {
    offset = Number(readFileSync(file, 'utf8')) || 0;
  };
  look();
  setInterval(look, lookMs).unref();
  const now = () => TrueDate.now() + offset;
  globalThis.Date = new Proxy(TrueDate, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    apply: () => new TrueDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

if (Number(release) > 0) {
  const { upcasters } = await import(registry);
  upcasters.ParticipantLeft = Array.from({ length: Number(release) }, () => (data) => data);
}
