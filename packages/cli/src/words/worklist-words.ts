import type { components, Language } from '@samenspoor/client';

type Reason = components['schemas']['WorklistReason'];
type List = components['schemas']['WorklistName'];

/** Reasons, and lists, of a worklist in words. */
export interface WorklistWords {
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly lists: Readonly<Record<List, string>>;
  readonly head: readonly [string, string, string];
}

const nl: WorklistWords = {
  reasons: {
    coordinator: 'u bent de spilfiguur',
    'called-in': 'u bent erbij geroepen',
    participant: 'u bent betrokken',
    unassigned: 'zonder spilfiguur',
    territory: 'uw grondgebied',
    undecided: 'te verdelen',
    'follow-up': 'vraag zonder gevolg',
    new: 'nieuw',
    'my-pupil': 'uw leerling',
    'deadline-overdue': 'te laat',
    'deadline-soon': 'binnenkort',
    stalled: 'staat stil',
    bounced: 'doorgeschoven',
    threshold: 'drempel bereikt',
    'place-requested': 'plaats gevraagd',
    'place-held': 'heeft plaats',
    review: 'mogelijk dezelfde',
  },
  lists: {
    all: 'alles',
    new: 'nieuw',
    unassigned: 'zonder spilfiguur',
    deadlines: 'termijnen',
    reviews: 'mogelijke dubbels',
    'call-ins': 'gevraagd',
    files: 'dossiers',
    thresholds: 'drempels',
    'my-pupils': 'mijn leerlingen',
    'asked-of-me': 'wat mij gevraagd wordt',
    requests: 'aanvragen',
    places: 'plaatsen',
    stalled: 'staat stil',
    bounced: 'doorgeschoven',
  },
  head: ['Lijst', 'Naam', 'Aantal'],
};

const fr: WorklistWords = {
  reasons: {
    coordinator: 'vous êtes la personne pivot',
    'called-in': 'on vous appelle',
    participant: 'vous participez',
    unassigned: 'sans personne pivot',
    territory: 'votre territoire',
    undecided: 'à répartir',
    'follow-up': 'appel sans suite',
    new: 'nouveau',
    'my-pupil': 'votre élève',
    'deadline-overdue': 'en retard',
    'deadline-soon': 'bientôt',
    stalled: 'à l’arrêt',
    bounced: 'renvoyé de l’un à l’autre',
    threshold: 'seuil atteint',
    'place-requested': 'place demandée',
    'place-held': 'occupe une place',
    review: 'peut-être la même personne',
  },
  lists: {
    all: 'tout',
    new: 'nouveaux',
    unassigned: 'sans personne pivot',
    deadlines: 'échéances',
    reviews: 'doublons possibles',
    'call-ins': 'appels',
    files: 'dossiers',
    thresholds: 'seuils',
    'my-pupils': 'mes élèves',
    'asked-of-me': 'ce qu’on me demande',
    requests: 'demandes',
    places: 'places',
    stalled: 'à l’arrêt',
    bounced: 'renvoyés',
  },
  head: ['Liste', 'Nom', 'Nombre'],
};

const en: WorklistWords = {
  reasons: {
    coordinator: 'you coordinate',
    'called-in': 'called in',
    participant: 'you take part',
    unassigned: 'nobody coordinates',
    territory: 'your territory',
    undecided: 'to be allocated',
    'follow-up': 'call-in without result',
    new: 'new',
    'my-pupil': 'your pupil',
    'deadline-overdue': 'late',
    'deadline-soon': 'soon due',
    stalled: 'stalled',
    bounced: 'passed on',
    threshold: 'threshold reached',
    'place-requested': 'place asked for',
    'place-held': 'has a place',
    review: 'possible match',
  },
  lists: {
    all: 'everything',
    new: 'new',
    unassigned: 'without a coordinator',
    deadlines: 'deadlines',
    reviews: 'possible matches',
    'call-ins': 'call-ins',
    files: 'files',
    thresholds: 'thresholds',
    'my-pupils': 'my pupils',
    'asked-of-me': 'asked of me',
    requests: 'requests',
    places: 'places',
    stalled: 'stalled',
    bounced: 'passed on',
  },
  head: ['List', 'Name', 'How many'],
};

export const worklistWords: Readonly<Record<Language, WorklistWords>> = { nl, fr, en };
