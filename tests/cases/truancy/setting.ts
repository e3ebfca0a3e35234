export const youngPerson = {
  familyName: 'Proefleerling',
  givenNames: 'Jonas',
  birthDate: '2011-05-23',
  address: { street: 'Testlaan', houseNumber: '4', postcode: '1090', municipality: 'Jette' },
};
/** @param externalRef the school's own name for it */
export const report = (absences: object, externalRef: string) => ({
  externalRef,
  youngPerson,
  concern: { kind: 'relative-absence', absences },
  legalBasis: 'compulsory-education-guidance',
});

/** Who keeps the territory of the young person sees everything from the first report. */
export const keepers = ['contact-21010', 'kans'];
export const cast = [
  ...['school-04', 'clb-1', 'police-1', 'agodi', 'ocj-1', 'vk-1', 'rots-1', 'caw-1', ...keepers],
  // Never have to do with it: another school, another CLB, another municipality, and the region, that reads counts alone.
  ...['school-08', 'clb-2', 'contact-21012', 'region'],
];
export const ladder = { clb: '[S2 De school; S2 fase 2]', police: '[S2 §12; S2 fase 1]' };
export const words = {
  confided: 'Vader drinkt en Jonas blijft thuis om op zijn zusje te letten',
  atSchool: 'Gesprek verliep stroef',
  action: 'Elke ochtend om acht uur bellen',
  refusal: 'De hulp die er is werd nog niet genoeg geprobeerd',
  agreed: 'Eerst alleen de voormiddagen',
};
export const callClb = { step: 'clb-guidance', to: 'clb-1', grounds: ['five-b-half-days'], attachments: [] };
export const callPolice = {
  step: 'police-preventive',
  to: 'police-1',
  grounds: ['unwillingness-established'],
  attachments: ['clb-involved'],
};
export const worryingFile = {
  step: 'worrying-file',
  to: 'agodi',
  grounds: ['no-improvement'],
  attachments: [],
};
export const mandated = (to: string) => ({
  step: 'mandated-facility',
  to,
  grounds: ['voluntary-help-refused'],
  attachments: ['m-document', 'question-clarification', 'anti-truancy-contract'],
});
