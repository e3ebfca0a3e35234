/** A plainly invented young person. */
export const samplePerson = {
  familyName: 'Proefpersoon',
  givenNames: 'Lente',
  birthDate: '2009-04-17',
  sex: 'F',
  nationalNumber: null,
  language: 'fr',
  address: { street: 'Teststraat', houseNumber: '1', postcode: '1080', municipality: 'Molenbeek' },
  school: { name: 'Proefschool', municipality: 'Anderlecht' },
};

/** What makes that young person another who is much alike, and lives elsewhere: for a human. */
export const lookalike = {
  familyName: 'Proefpersoons',
  address: { street: 'Nieuwstraat', houseNumber: '9', postcode: '1080', municipality: 'Molenbeek' },
  school: null,
};

/** A report about that young person. */
export const sampleReport = {
  externalRef: 'R-1',
  onBehalfOf: null,
  youngPerson: samplePerson,
  concern: {
    kind: 'relative-absence',
    absences: { B: 12, Z: 4 },
    since: '2024-09-02',
    description: 'Proef.',
  },
  legalBasis: 'compulsory-education-guidance',
  reportedAt: '2024-10-02T08:49:36Z',
};
