const uuid = /0*([0-9a-f]+)-0000-4000-8000-0*([0-9]+)/g;

/** A stream or id as a trace shows it: `00000010-0000-4000-8000-000000000003` is the third that 10 made. */
export const inWords = (name: string): string =>
  name.replace(uuid, '$1#$2').replace('identity-register-test', 'the register');
