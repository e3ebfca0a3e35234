import type { Dated } from './dated.js';

/** Why a report may be made and kept. Any organisation may use any; retention counts from the last report. */
export interface LegalBasis {
  readonly code: string;
  readonly label: { readonly nl: string; readonly fr: string; readonly en: string };
  /** How long the person stays in the index after the last report on this basis, in months. */
  readonly retentionMonths: number;
}

export const legalBases: readonly Dated<readonly LegalBasis[]>[] = [
  {
    version: '2022-1',
    from: '1900-01-01',
    source: '[S2 De school; S2 CLB 1; S0 goal 1]',
    content: [
      {
        code: 'compulsory-education-guidance',
        label: {
          nl: 'begeleiding in het kader van de leerplicht',
          fr: "accompagnement dans le cadre de l'obligation scolaire",
          en: 'guidance under compulsory education',
        },
        retentionMonths: 60,
      },
      {
        code: 'compulsory-education-control',
        label: {
          nl: 'controle op de leerplicht',
          fr: "contrôle de l'obligation scolaire",
          en: 'control of compulsory education',
        },
        retentionMonths: 60,
      },
      {
        code: 'voluntary-guidance',
        label: {
          nl: 'vrijwillige begeleiding met instemming',
          fr: 'accompagnement volontaire avec accord',
          en: 'voluntary guidance with agreement',
        },
        retentionMonths: 24,
      },
      {
        code: 'local-prevention',
        label: {
          nl: 'gemeentelijke preventie van schoolverzuim',
          fr: 'prévention communale du décrochage scolaire',
          en: 'municipal prevention of school absence',
        },
        retentionMonths: 36,
      },
      {
        code: 'judicial-mandate',
        label: { nl: 'gerechtelijk mandaat', fr: 'mandat judiciaire', en: 'judicial mandate' },
        retentionMonths: 60,
      },
    ],
  },
];
