import type { Words } from './words.js';

export const fr: Words = {
  worklist: [
    'Jeune',
    'Phase',
    'Commune',
    'Coordinateur',
    'Participants',
    'Dernière activité',
    'Pourquoi',
    'Prochaine échéance',
    'Trajet',
  ],
  reports: ['Référence', 'Jeune', 'Naissance', 'Résultat', 'Organisation', 'Signalé', 'Signalement'],
  matches: ['Correspondance', 'Poids', 'Le pour et le contre', 'Depuis'],
  organisations: ['Organisation', 'Nom', 'Type', 'Commune'],
  unassigned: 'non attribué depuis',
  nothing: 'Rien à montrer.',
  more: 'Il y en a plus : augmentez --limit.',
  outcomes: { new: 'nouveau', joined: 'joint', possible: 'correspondance possible' },
  overview: {
    figures: {
      reports: 'Signalements',
      persons: 'Jeunes',
      duplicatesMet: 'Signalements qui en rejoignent un autre',
      openTrajectories: 'Trajets ouverts',
      unassigned: 'Sans coordinateur',
      openMatches: 'Correspondances en attente d’un avis',
    },
    municipalities: ['Commune', 'Ouverts', 'Phase 0', '1', '2', '3', 'Non attribués', 'En attente depuis'],
    elsewhere: 'ailleurs ou inconnue',
    hidden: (threshold) => `– remplace un nombre inférieur à ${threshold}, ou qui en révélerait un.`,
  },
  imported: {
    progress: (lines, perSecond) => `${lines} lignes traitées, ${perSecond} par seconde`,
    accepted: (accepted, made, joined, possible) =>
      `${accepted} acceptés : ${made} nouveaux, ${joined} joints, ${possible} correspondances possibles`,
    repeated: (repeats) => `${repeats} étaient déjà là`,
    refused: (refused) => `${refused} refusés :`,
    onLines: (numbers) => `lignes ${numbers}`,
    warned: (warnings) => `${warnings} acceptés avec un avertissement`,
    speed: (lines, seconds, perSecond) =>
      `${lines} lignes en ${seconds} s, ${perSecond} signalements par seconde`,
    cut: (url, reason) =>
      `La connexion à ${url} a été coupée (${reason}). ` +
      'Ce qui a reçu une réponse est conservé. Réimportez le même fichier : rien n’est pris deux fois.',
  },
  review: {
    columns: ['', 'Ce signalement', 'Personne déjà connue'],
    fields: {
      familyName: 'Nom de famille',
      givenNames: 'Prénoms',
      birthDate: 'Naissance',
      sex: 'Sexe',
      nationalNumber: 'Numéro national',
      language: 'Langue',
      address: 'Adresse',
      school: 'École',
      organisation: 'Signalé par',
      reportedAt: 'Signalé le',
    },
    title: (number, matchId, weight) => `Correspondance ${number} : ${matchId}, poids ${weight}`,
    unreadable: 'pas lisible pour vous',
    belonging:
      'Ce signalement a été corrigé. Concerne-t-il encore sa personne ? Même le laisse là, autre le retire.',
    contradicts: 'Quelqu’un a dit avant qu’ils sont deux. Même passe outre, autre le confirme.',
    ask: 'Un seul jeune ? [m]ême, [a]utre, [p]asser, [q]uitter : ',
    askReason: 'Pourquoi ? (vide : retour) ',
    keys: { same: 'm', different: 'a', skip: 'p', quit: 'q' },
    unknownKey: 'Tapez m, a, p ou q.',
    given: { same: 'Enregistré : le même jeune.', different: 'Enregistré : deux jeunes.' },
    done: (given, skipped) => `${given} avis donnés, ${skipped} passés.`,
  },
  rebuilding: (view) => `${view} est en reconstruction`,
};
