import { type ActorType, type Fact, isOfIllness, type Organisation } from '@samenspoor/domain';
import { type Author, mayReceive } from './secrecy.js';

/**
 * What a school may always tell police and justice beside absences: whether somebody is enrolled, and whether school is finished
 * [S2 Bijlage 1]. An allow-list: whatever else is recorded, of a handicap, of papers, of health, is not theirs.
 */
const forJudicial: ReadonlySet<Fact['about']> = new Set([
  'enrolment',
  'secondary-diploma',
  'first-two-years-of-secondary',
]);

/** Whose task it is to arrange education for who is ill, or to see that it is arranged. */
const helpWhoIsIll: ReadonlySet<ActorType> = new Set(['school', 'clb', 'pms', 'sick-pupil-education']);

/** Types that never help with it, whatever secrecy their organisation is bound to. */
const neverHelp: ReadonlySet<ActorType> = new Set([
  'employment-service',
  'municipal-contact-point',
  'central-contact-point',
  'compulsory-education-authority',
]);

/**
 * Whether `viewer` receives a fact that `author` recorded; the author itself always does. Facts of an illness go to participants whose
 * task that is and to holders of professional secrecy who help; police and justice receive what is on their list, of a school
 * alone [S2 Bijlage 1].
 * @param takesPart keepers see facts of education, and not somebody's health
 */
export const receivesFact = (
  viewer: Organisation,
  author: Author,
  said: Pick<Fact, 'about'>,
  takesPart: boolean,
): boolean => {
  if (author?.id === viewer.id) return true;
  if (viewer.secrecy === 'judicial') return author?.type === 'school' && forJudicial.has(said.about);
  if (isOfIllness(said))
    return (
      takesPart &&
      !neverHelp.has(viewer.type) &&
      (helpWhoIsIll.has(viewer.type) || viewer.secrecy === 'professional')
    );
  return mayReceive(viewer, author, 'facts', takesPart);
};

/** A fact as `viewer` is shown it: that education is special tells of a handicap, and is not for police and justice. */
export const factAsShown = (viewer: Organisation, said: Fact): Fact =>
  viewer.secrecy === 'judicial' && said.about === 'enrolment' ? { ...said, special: null } : said;
