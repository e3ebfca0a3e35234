import {
  type ActorType,
  type FactSubject,
  type Organisation,
  organisationId,
  recordsFact,
  type SecrecyRegime,
} from '@samenspoor/domain';
import { describe, expect, it } from 'vitest';
import { receivesFact } from './fact-receivers.js';

const organisation = (type: ActorType, secrecy: SecrecyRegime, id: string = type): Organisation => ({
  id: organisationId(id),
  type,
  name: { nl: type, fr: type },
  community: 'bi',
  secrecy,
  municipality: null,
});
const subjects = Object.keys(recordsFact) as readonly FactSubject[];
const author = organisation('school', 'discretion', 'author');
const received = (viewer: Organisation, by: Organisation | undefined, takesPart = true) =>
  subjects.filter((about) => receivesFact(viewer, by, { about }, takesPart)).toSorted();

const ofEnrolment = ['enrolment', 'first-two-years-of-secondary', 'secondary-diploma'];
const health = ['distance', 'illness', 'sick-pupil-education'];
const ofEducation = subjects.filter((about) => !health.includes(about)).toSorted();
const everything = subjects.toSorted();

describe('police and justice receive [S2 Bijlage 1]', () => {
  it.each<ActorType>(['police', 'prosecutor', 'youth-court'])(
    'of what a school recorded what is on a list, and nothing else: %s',
    (type) => {
      expect(received(organisation(type, 'judicial'), author)).toEqual(ofEnrolment);
    },
  );

  it.each<readonly [ActorType, SecrecyRegime]>([
    ['clb', 'professional'],
    ['central-contact-point', 'official'],
    ['municipal-contact-point', 'official'],
    ['compulsory-education-authority', 'official'],
  ])('nothing of what %s recorded', (type, secrecy) => {
    expect(received(organisation('police', 'judicial'), organisation(type, secrecy))).toEqual([]);
  });

  it('nothing of who is known no more', () => {
    expect(received(organisation('police', 'judicial'), undefined)).toEqual([]);
  });
});

describe('facts of an illness', () => {
  it.each<readonly [ActorType, SecrecyRegime, boolean]>([
    ['school', 'discretion', true],
    ['clb', 'professional', true],
    ['pms', 'professional', true],
    ['sick-pupil-education', 'discretion', true],
    ['naft', 'professional', true],
    ['naft', 'discretion', false],
    ['employment-service', 'discretion', false],
    ['employment-service', 'professional', false],
    ['compulsory-education-authority', 'official', false],
    ['central-contact-point', 'official', false],
    ['municipal-contact-point', 'official', false],
  ])('go to a participant of type %s, bound to %s: %s', (type, secrecy, told) => {
    expect(received(organisation(type, secrecy), author)).toEqual(told ? everything : ofEducation);
    expect(received(organisation(type, secrecy), author, false)).toEqual(ofEducation);
  });

  it('stay with who recorded them', () => {
    const service = organisation('employment-service', 'discretion');
    expect(received(service, service)).toEqual(everything);
  });
});
