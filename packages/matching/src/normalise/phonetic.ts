/**
 * Spellings of one sound in the languages that meet in Brussels: Dutch, French, Arabic and Amazigh through Dutch or
 * French spelling, Turkish, Polish, Romanian, Portuguese. Applied in this order to a folded token.
 */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/^(?:ou|w)(?=[aeiouy])/, 'v'],
  [/tsch|sch|tch|tj|dzh|cz|sz|sh|sj|ch/g, 's'],
  [/dj|dz|j/g, 'y'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/gh/g, 'g'],
  [/kh|ck|qu|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/rz|ts|tz|z/g, 's'],
  [/dt/g, 't'],
  [/[wf]/g, 'v'],
];

const latin = /^[a-z]+$/;

function consonantsOf(token: string): string {
  let sound = token;
  for (const [spelling, key] of sounds) sound = sound.replace(spelling, key);
  return sound.replace(/(.)\1+/g, '$1');
}

/**
 * A finer key, which keeps the vowels: `mohamed` and `mohammed` share it, and so do `noor` and `nour`; `lina` and `luna`,
 * `hamid` and `hamdi` do not.
 */
export function spellingKey(token: string): string {
  if (!latin.test(token)) return token;
  return consonantsOf(token.replace(/ou|oe|oo/g, 'u'))
    .replace(/o/g, 'u')
    .replace(/y/g, 'i')
    .replace(/h$/, '')
    .replace(/(.)\1+/g, '$1');
}

/**
 * A short key that spellings of one name share: `mohamed`, `mohammed`, `muhammad`; `youssef`, `yusuf`; `kowalski`,
 * `kowalska`. Consonants decide; vowels count only at the start, and all alike. Coarse on purpose: it finds candidates,
 * and never proves that two names are one. A token in another script is its own key.
 */
export function phoneticKey(token: string): string {
  if (!latin.test(token)) return token;
  const sound = consonantsOf(token);
  const start = /^y(?=[aeiou])/.test(sound) ? 'y' : /^[aeiouy]/.test(sound) ? 'a' : sound.slice(0, 1);
  return start + sound.slice(1).replace(/[aeiouyh]/g, '');
}
