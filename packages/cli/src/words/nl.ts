import type { Words } from './words.js';

export const nl: Words = {
  worklist: [
    'Jongere',
    'Fase',
    'Gemeente',
    'Coördinator',
    'Deelnemers',
    'Laatste activiteit',
    'Waarom',
    'Volgende termijn',
    'Traject',
  ],
  reports: ['Kenmerk', 'Jongere', 'Geboren', 'Uitkomst', 'Organisatie', 'Gemeld', 'Melding'],
  matches: ['Match', 'Gewicht', 'Wat ervoor en ertegen spreekt', 'Sinds'],
  organisations: ['Organisatie', 'Naam', 'Soort', 'Gemeente'],
  unassigned: 'niet toegewezen sinds',
  nothing: 'Niets te tonen.',
  more: 'Er is meer: verhoog --limit.',
  outcomes: { new: 'nieuw', joined: 'samengevoegd', possible: 'mogelijke match' },
  overview: {
    figures: {
      reports: 'Meldingen',
      persons: 'Jongeren',
      duplicatesMet: 'Meldingen die een eerdere troffen',
      openTrajectories: 'Open trajecten',
      unassigned: 'Zonder coördinator',
      openMatches: 'Matches die op een oordeel wachten',
    },
    municipalities: ['Gemeente', 'Open', 'Fase 0', '1', '2', '3', 'Niet toegewezen', 'Wacht sinds'],
    elsewhere: 'elders of onbekend',
    hidden: (threshold) => `– staat voor een aantal onder ${threshold}, of een dat zo’n aantal zou verraden.`,
  },
  imported: {
    progress: (lines, perSecond) => `${lines} regels beantwoord, ${perSecond} per seconde`,
    accepted: (accepted, made, joined, possible) =>
      `${accepted} aanvaard: ${made} nieuw, ${joined} samengevoegd, ${possible} mogelijke matches`,
    repeated: (repeats) => `${repeats} waren er al`,
    refused: (refused) => `${refused} geweigerd:`,
    onLines: (numbers) => `regels ${numbers}`,
    warned: (warnings) => `${warnings} aanvaard met een waarschuwing`,
    speed: (lines, seconds, perSecond) =>
      `${lines} regels in ${seconds} s, ${perSecond} meldingen per seconde`,
    cut: (url, reason) =>
      `De verbinding met ${url} is verbroken (${reason}). ` +
      'Wat beantwoord is, is bewaard. Importeer hetzelfde opnieuw: wat er al is, wordt niet twee keer genomen.',
  },
  review: {
    columns: ['', 'Deze melding', 'Eerder bekende persoon'],
    fields: {
      familyName: 'Familienaam',
      givenNames: 'Voornamen',
      birthDate: 'Geboren',
      sex: 'Geslacht',
      nationalNumber: 'Rijksregisternummer',
      language: 'Taal',
      address: 'Adres',
      school: 'School',
      organisation: 'Gemeld door',
      reportedAt: 'Gemeld op',
    },
    title: (number, matchId, weight) => `Match ${number}: ${matchId}, gewicht ${weight}`,
    unreadable: 'niet voor u leesbaar',
    belonging:
      'Deze melding is gecorrigeerd. Hoort ze nog bij haar persoon? Zelfde laat ze daar, andere haalt ze eruit.',
    contradicts: 'Iemand zei eerder dat het er twee zijn. Zelfde gaat daartegen in, andere bevestigt het.',
    ask: 'Eén jongere? [z]elfde, [a]ndere, [o]verslaan, [s]toppen: ',
    askReason: 'Waarom? (leeg: terug) ',
    keys: { same: 'z', different: 'a', skip: 'o', quit: 's' },
    unknownKey: 'Typ z, a, o of s.',
    given: { same: 'Vastgelegd: dezelfde jongere.', different: 'Vastgelegd: twee jongeren.' },
    done: (given, skipped) => `${given} oordelen gegeven, ${skipped} overgeslagen.`,
  },
  rebuilding: (view) => `${view} wordt opnieuw opgebouwd`,
};
