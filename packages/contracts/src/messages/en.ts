import type { Messages } from './messages.js';

export const en: Messages = {
  rules: {
    'not-found': {
      title: 'Not found',
      detail:
        'There is nothing under this id, or nothing that you may see. Check the id, and whether you still take part.',
    },
    'stale-revision': {
      title: 'Changed meanwhile',
      detail:
        'The trajectory has changed since the revision in If-Match. Read it again and decide on what it says now.',
    },
    'view-behind': {
      title: 'Not readable yet',
      detail:
        'What was written has not reached the views yet. Nothing is lost: ask again after the seconds in Retry-After.',
    },
    'register-busy': {
      title: 'Register busy',
      detail:
        'The identity register is too busy. Nothing was recorded: send the same again after the seconds in Retry-After.',
    },
    'shutting-down': {
      title: 'Shutting down',
      detail:
        'This process is stopping and takes nothing new. Nothing was recorded: send the same again after the seconds in Retry-After.',
    },
    'on-behalf-of-foreign': {
      title: 'Not yours to register for',
      detail:
        'You may not register for this organisation. A municipal contact point registers for the schools of its municipality and for organisations without one; KANS for anyone; everybody for itself. Leave onBehalfOf out, or ask the contact point.',
    },
    'counts-only': {
      title: 'Counts only',
      detail: 'A regional coordinator sees aggregated figures and no persons. Use the network overview.',
    },
    'not-participant': {
      title: 'Only for participants',
      detail:
        'Only an organisation that takes part in the trajectory may do this. Report the young person or be called in first.',
    },
    'contact-point-assigns': {
      title: 'The contact point assigns',
      detail: 'Only the contact point of the territory and KANS assign a coordinator. Ask them.',
    },
    'coordinator-closes': {
      title: 'The coordinator closes',
      detail:
        'Only the coordinator ({coordinator}) closes the trajectory; the contact point and KANS close one without a coordinator. Ask them.',
    },
    'coordinator-reopens': {
      title: 'The coordinator reopens',
      detail:
        'Only the coordinator ({coordinator}) reopens the trajectory; the contact point and KANS reopen one without a coordinator. Ask them, or report the young person again.',
    },
    'central-contact-point-decides': {
      title: 'KANS decides',
      detail: 'Only the central contact point says whether reports are about one young person. Ask KANS.',
    },
    'central-contact-point-operates': {
      title: 'KANS operates',
      detail: 'Only the central contact point sees how the views stand and has them rebuilt. Ask KANS.',
    },
    'central-contact-point-forgets': {
      title: 'KANS forgets',
      detail: 'Only the central contact point forgets a person. Ask KANS.',
    },
    'corrects-own-report': {
      title: 'Only the reporter corrects',
      detail:
        'A report is corrected by who registered it, by the organisation it was registered for, or by KANS. Ask one of them.',
    },
    'network-overview-readers': {
      title: 'Not for you to read',
      detail:
        'The network overview is for the regional coordinator, KANS and the municipal contact points. Ask the contact point for figures.',
    },
    'escalation-addressee-answers': {
      title: 'The addressee answers',
      detail: 'Only the organisation that was called in ({addressee}) answers.',
    },
    'sender-withdraws': {
      title: 'Who called in withdraws',
      detail:
        'Only who called in ({holder}) takes a call-in back; when it does not take part, or no more, the coordinator or the contact point does too.',
    },
    'sender-follows-up': {
      title: 'Who called in follows up',
      detail:
        'Only who called in ({holder}) says what became of it; when it does not take part, or no more, the coordinator does too, or without one the contact point.',
    },
    'ladder-called-in-by': {
      title: 'Not on this rung of the ladder',
      detail: '{step} is called in by: {allowed}; not by {type}. Ask one of them to do it.',
    },
    'report-name-taken': {
      title: 'Report name taken',
      detail:
        'A report with this externalRef but other content was registered before, by {holder}. Send the same content, use another externalRef, or correct the report.',
    },
    'command-name-taken': {
      title: 'Idempotency key taken',
      detail: 'This Idempotency-Key came before with other content. Use a new key for a new command.',
    },
    'verdict-given': {
      title: 'Verdict given',
      detail: '{holder} gave the verdict {verdict} before. To undo a link, unlink the reports.',
    },
    'already-assigned': {
      title: 'Already assigned',
      detail:
        '{holder} is the coordinator. Read the trajectory and send its entity tag as If-Match if another one should take over.',
    },
    'already-closed': {
      title: 'Already closed',
      detail: '{holder} closed the trajectory with the outcome {outcome}. Reopen it first.',
    },
    'already-answered': {
      title: 'Already answered',
      detail: 'This call-in is settled: {status}. Ask {holder}, or call in again if things have changed.',
    },
    'already-followed-up': {
      title: 'Already followed up',
      detail: '{holder} said before what became of this call-in: {how}.',
    },
    'trajectory-closed': {
      title: 'Trajectory closed',
      detail: 'The trajectory is closed ({outcome}). Reopen it, or report the young person again.',
    },
    'closed-for-good': {
      title: 'Closed for good',
      detail:
        'A trajectory closed as {outcome} is not opened again. Report the young person again: a new trajectory opens.',
    },
    'trajectory-merged': {
      title: 'Trajectory merged',
      detail: 'The trajectory goes on as {trajectoryId}. Use that id.',
    },
    'legal-basis-not-in-force': {
      title: 'Legal basis not in force',
      detail:
        'Nothing is reported on {legalBasis} today. Report on a legal basis that is in force: {allowed}.',
    },
    'coordinator-unknown': {
      title: 'Coordinator unknown',
      detail:
        'There is no organisation with this id in the network. Look the id up in the list of organisations.',
    },
    'coordinator-type': {
      title: 'Cannot coordinate',
      detail:
        'An organisation of the type {type} judges, enforces or sees counts only, and never coordinates a trajectory. Choose another one.',
    },
    'escalation-addressee-unknown': {
      title: 'Addressee unknown',
      detail:
        'There is no organisation with this id in the network. Look the id up in the list of organisations.',
    },
    'escalation-addressee-type': {
      title: 'Wrong addressee',
      detail: '{step} is addressed to: {allowed}; not to {type}. Choose an organisation of such a type.',
    },
    'escalation-pending': {
      title: 'Already called in',
      detail: '{holder} called this organisation in for the same step and waits for an answer.',
    },
    'escalation-not-accepted': {
      title: 'Not accepted',
      detail:
        'Only a call-in that was accepted is completed or returned; this one is {status}. Accept it first.',
    },
    'escalation-reason-needed': {
      title: 'Reason needed',
      detail: 'Who refuses a call-in says why. Add a reason.',
    },
    'ladder-grounds': {
      title: 'Ground missing',
      detail:
        '{step} needs one of these grounds, and the trajectory must bear it out: {grounds}. Name a ground, or record the facts that it needs.',
    },
    'ladder-attachments': {
      title: 'Attachment missing',
      detail: '{step} must carry: {missing}. Attach it, or record it in the trajectory.',
    },
    'ladder-not-for-school-refusal': {
      title: 'Not for school refusal',
      detail:
        'School refusal is an emotional problem and no truancy: it never leads to {step}. Call in CLB or PMS guidance.',
    },
    'ladder-needs-participant': {
      title: 'Participant missing',
      detail: '{step} needs one of these to take part: {types}. Call one in first.',
    },
    'ladder-not-after-broken-off': {
      title: 'Not a second time',
      detail:
        '{step} is not called in again after a broken off {measure}. A CLB or PMS centre can call in a mandated facility, with a copy of it.',
    },
    'ladder-stance-not-established': {
      title: 'Stance not established',
      detail:
        'This ground for {step} rests on the stance of the parents ({stance}), established by a participant of the type {types}. Have it recorded as a stance first.',
    },
    'ladder-parents-not-sought': {
      title: 'Parents not sought often enough',
      detail:
        'This ground for {step} rests on parents that a participant of the type {types} found {stance}, after at least {attempts} attempts by {means} different means. Have stance and attempts recorded first.',
    },
    'ladder-agreement-missing': {
      title: 'Agreement missing',
      detail:
        'This ground for {step} rests on an agreement of the young person or the parents with this step that was not taken back. Record the agreement first.',
    },
    'party-not-participant': {
      title: 'Takes no part',
      detail:
        'A plan binds organisations that take part, the young person and the parents. Name one of them, or call the organisation in first.',
    },
    'no-plan-with-judicial': {
      title: 'No plan with police or justice',
      detail:
        'There is no shared professional secrecy with police and justice: a holder of professional secrecy makes no plans with them here. Let the school agree facts with them.',
    },
    'plan-of-others': {
      title: 'A plan of others',
      detail:
        'Who entered it ({addressee}), who is to do it and the coordinator ({coordinator}) say how it ended. Ask one of them.',
    },
    'fact-recorded-by': {
      title: 'Not yours to record',
      detail:
        'An organisation of the type {type} does not record this fact; these do: {allowed}. Ask who knows it.',
    },
    'record-of-others': {
      title: 'Recorded by another',
      detail: 'Who recorded this ({addressee}) or the coordinator ({coordinator}) withdraws it. Ask them.',
    },
    'measure-of-others': {
      title: 'A measure of others',
      detail:
        'Who recorded the measure ({addressee}), the coordinator ({coordinator}) and a CLB or PMS that takes part say how it ended. Ask one of them.',
    },
    'already-settled': {
      title: 'Already settled',
      detail:
        '{holder} said before how it ended: {outcome}. The result of a measure is mended by {holder} or who recorded the measure. Enter an action or a return plan anew if things have changed.',
    },
    'held-in-secrecy': {
      title: 'Done by another before',
      detail:
        'Another organisation did or said this before. Professional secrecy does not allow telling you who, or what. Ask the coordinator.',
    },
    'coordinator-enters-phase': {
      title: 'The coordinator enters a phase',
      detail: 'Only the coordinator ({coordinator}) enters another phase. Ask it.',
    },
    'phase-back-reason-needed': {
      title: 'Reason needed',
      detail: 'The trajectory is in phase {phase}: going back needs a reason. Add one.',
    },
    'ladder-override': {
      title: 'Not yours to set aside',
      detail:
        '{step} asks for {precondition}. Who may set that aside with a reason: {allowed}. See to it, or ask one of them.',
    },
    'escalation-not-due': {
      title: 'Not due yet',
      detail: 'The call-in can be answered until {dueAt}. It expires after that.',
    },
    'escalation-nothing-to-follow-up': {
      title: 'Nothing to follow up',
      detail:
        'Only a call-in that was refused, had no place or expired is followed up; this one is {status}.',
    },
    'unlink-foreign-report': {
      title: 'Report of another person',
      detail: 'One of the reports is not of this person. Name reports of this person only.',
    },
    'unlink-leaves-nothing': {
      title: 'Nothing would be left',
      detail: 'All reports of a person cannot be taken out of it. Leave at least one.',
    },
    'match-lapsed': {
      title: 'Match lapsed',
      detail:
        'There is nothing left to decide: the two are one person already, were told apart, one was forgotten, or the details were corrected since.',
    },
    'coordinator-allocates': {
      title: 'The coordinator allocates',
      detail:
        'Only the coordinator ({coordinator}) and KANS say where an undecided record belongs. Ask one of them.',
    },
    'already-allocated': {
      title: 'Already allocated',
      detail: '{holder} said before where this record belongs: {to}.',
    },
    'record-not-undecided': {
      title: 'Nothing undecided',
      detail: 'One of the records is not undecided in this trajectory. Name records that have undecidedWith.',
    },
    'allocation-elsewhere': {
      title: 'Not with that trajectory',
      detail:
        'The record stays, or goes to the trajectory that it may belong to: {trajectoryId}. Name that, or stays.',
    },
    'offer-owner-keeps': {
      title: 'The owner keeps it',
      detail: 'Only the organisation whose programme it is ({owner}) keeps it. Ask them.',
    },
    'offer-by-other-types': {
      title: 'Offers no programmes',
      detail:
        'Programmes are offered by: {allowed}; not by {type}. Ask the organisation that gives the programme to publish it.',
    },
    'offer-ended': {
      title: 'Programme ended',
      detail:
        'The programme has ended and no places are asked in it. Choose another one, or publish it anew.',
    },
    'search-wide': {
      title: 'Search too wide',
      detail: 'The search finds more than {max} reports. Add letters, or another name.',
    },
    'sort-wide': {
      title: 'List too long to sort by name',
      detail: 'At most {max} trajectories are sorted by name. Narrow the list first.',
    },
    'offer-unknown': {
      title: 'Programme unknown',
      detail: 'There is no programme with this id in the directory. Look it up in the list of offers.',
    },
    'offer-of-other': {
      title: 'Programme of another organisation',
      detail:
        'The programme is kept by {owner}, and that is not who is called in. Call its owner in, or leave offerId out.',
    },
    'offers-for-who-sees': {
      title: 'Answer the call-in first',
      detail:
        'Fitting programmes are shown to who sees the trajectory in full. You see what you are asked: accept the call-in first.',
    },
    'allocation-erased': {
      title: 'Nobody to go to',
      detail: 'The young person of that trajectory was forgotten. The record can only stay: answer stays.',
    },
    'belonging-undecided': {
      title: 'Say first whether it belongs',
      detail:
        'The report was corrected and may no longer belong to its person; the match {matchId} asks that. Answer it first: this one would bring all of that person along.',
    },
  },
  problems: {
    unauthenticated: {
      title: 'Who are you?',
      detail:
        'A valid bearer token of an organisation of the network is needed. Send it as "Authorization: Bearer <token>".',
    },
    form: {
      title: 'The form is not right',
      detail:
        'The request does not have the form that is asked for. Look at the errors, repair the fields and send it again.',
    },
    'body-malformed': {
      title: 'Not readable',
      detail: 'The body cannot be read as JSON in UTF-8. Look at the errors, repair it and send it again.',
    },
    'route-unknown': {
      title: 'No such address',
      detail: 'There is nothing at this address. The addresses are listed at /docs.',
    },
    'method-not-allowed': {
      title: 'Method not allowed',
      detail: 'This address does not know this method. The header Allow lists those that it knows.',
    },
    'body-too-large': {
      title: 'Too large',
      detail: 'The body is larger than 1 MiB. Send less, or import the reports line by line.',
    },
    'line-too-large': {
      title: 'Line too large',
      detail: 'The line is larger than 1 MiB. Shorten it; the other lines were dealt with.',
    },
    'media-type': {
      title: 'Not this kind of content',
      detail: 'This address takes {allowed}. Send that, with its Content-Type.',
    },
    'request-malformed': {
      title: 'Not readable as HTTP',
      detail: 'The request cannot be read as HTTP. Check address, headers and length.',
    },
    'headers-too-large': {
      title: 'Headers too large',
      detail: 'Address and headers together are too large. Send fewer or shorter ones.',
    },
    'request-timeout': {
      title: 'Too slow',
      detail: 'The request took too long to arrive. Send it again.',
    },
    'storage-away': {
      title: 'Storage away',
      detail:
        'The database cannot be reached now. Send the same again after the time in Retry-After: whether it was recorded is settled then, and it is recorded once.',
    },
    internal: {
      title: 'Something went wrong here',
      detail:
        'The fault lies with us, not with your request. Send it again later; name the request id when you ask for help.',
    },
  },
  form: {
    required: '{field} is needed. Add it.',
    type: '{field} is of another kind than asked for: {expected}.',
    'unknown-field': '{field} is not a known field. Leave it out.',
    'not-in-list': '{field} is not in the list: {allowed}.',
    'too-long': '{field} has more than {max} characters. Shorten it.',
    'too-many': '{field} has more than {max} items. Send fewer.',
    'too-few': '{field} has fewer than {min} items. Add some.',
    'too-small': '{field} is less than {min}.',
    'too-large': '{field} is more than {max}.',
    blank: '{field} has nothing in it that can be read. Fill it in, or leave it out if it is not compulsory.',
    'control-characters': '{field} has control characters. Leave them out.',
    unicode: '{field} has half a character (a lone surrogate). Repair the text.',
    'name-needed': '{field} needs a family name or given names. Add one of them.',
    'national-number': '{field} has no eleven digits. Repair it, or leave it out.',
    language: '{field} is no ISO 639-1 code of two letters.',
    date: '{field} is no day that exists, as YYYY-MM-DD.',
    'partial-date': '{field} is no date that exists, as YYYY-MM-DD, YYYY-MM or YYYY.',
    'date-future': '{field} lies in the future. Repair it.',
    'date-after': '{field} lies after the day (date) of what rests on it. Repair one of them.',
    instant: '{field} is no date and time with an offset as ISO 8601 says, such as 2024-10-02T08:49:36Z.',
    'instant-future': '{field} lies in the future. Repair it, or leave it out: now is the default.',
    'instant-early': '{field} lies before 1900. Repair it.',
    'date-or-period': '{field} needs either date or period, and not both.',
    'period-order': '{field} ends before it begins. Exchange from and to.',
    'half-days-in-period': '{field} is more than two half days for each day of the period.',
    twice: '{field} was named before. Leave it out.',
    limit: '{field} is no whole number from 1 to {max}.',
    cursor: '{field} was not given by this list to you. Begin again without it.',
    'idempotency-key': '{field} has to be 1 to 255 printable characters (ASCII).',
    'if-match': '{field} is no list of entity tags, such as "7".',
    'read-after': '{field} is no position that was given in an answer.',
    json: '{field} is not well-formed JSON.',
    'utf-8': '{field} is not well-formed UTF-8.',
    'too-deep': '{field} is nested more than {max} levels deep.',
    'text-in-a-language': '{field} needs words in at least one language: nl, fr or en.',
    'ages-order': '{field} is below ageFrom. Swap them.',
    'whole-years': '{field} has to be an age in whole years, such as 15.',
    'search-letters': '{field} needs two letters at least.',
    'object-needed': 'A JSON object is needed.',
    'csv-column-missing': 'The first line names no column {allowed}. Add it.',
    'csv-column-twice': 'The first line names the column {allowed} twice. Keep one.',
    'csv-quotes': 'The quotes of this line do not close. A record stands on one line.',
    'csv-whose': 'This line says of no trajectory: fill in trajectoryId, reportId or externalRef.',
  },
  nearest: 'Did you mean {nearest}?',
  warnings: {
    'exit-guidance-missing':
      'Nothing of exit guidance was recorded for this young person, who leaves school. Look at it before the contact is lost.',
    'offer-beyond-capacity':
      'More young people have a place now than the programme has room for. The place is granted; adapt its capacity if this stays so.',
    'national-number-check-digits':
      'The check digits of the national number do not fit. It is kept as given and not used to recognise the young person; check it.',
    'national-number-birth-date':
      'The national number contradicts the birth date. It is kept as given and not used to recognise the young person; check both.',
  },
  labels: {
    unwilling: 'unwilling',
    unreachable: 'unreachable',
    powerless: 'powerless',
    reached: 'goal reached',
    'not-reached': 'goal not reached',
    'broken-off': 'broken off',
    done: 'done',
    dropped: 'dropped',
    came: 'came',
    'did-not-come': 'did not come',
    'anti-truancy-contract': 'the anti-truancy contract, where there was one',
    'municipal-contact-point': 'municipal contact point',
    'central-contact-point': 'KANS',
    clb: 'CLB',
    pms: 'PMS centre',
    school: 'school',
    'pedagogical-support': 'pedagogical support service',
    naft: 'NAFT provider',
    'school-external': 'school-external offer',
    'sick-pupil-education': 'education for sick pupils',
    mediation: 'school mediation',
    'bridge-figure': 'bridge figure',
    'youth-care-direct': 'directly accessible youth care',
    'youth-care-indirect': 'not directly accessible youth care',
    'mandated-facility': 'mandated facility (OCJ, VK)',
    'regional-consultation': 'regional consultation (ROTS)',
    'local-consultation-platform': 'local consultation platform (LOP)',
    police: 'police',
    'compulsory-education-authority': 'compulsory education authority',
    prosecutor: 'prosecutor',
    'youth-court': 'youth court',
    'employment-service': 'employment service',
    'regional-coordinator': 'regional coordinator',
    'clb-guidance': 'guidance by the CLB',
    'pms-guidance': 'guidance by the PMS centre',
    'police-preventive': 'police as a preventive partner',
    'worrying-file': 'worrying file',
    'regular-attendance': 'regular attendance again',
    're-enrolled': 're-enrolled',
    'other-school': 'other school',
    'alternative-route': 'alternative learning route',
    qualified: 'qualified',
    'work-route': 'work with a qualification route',
    'judicial-track': 'judicial track',
    'left-compulsory-age': 'left compulsory age',
    'moved-away': 'moved away',
    died: 'died',
    'reported-in-error': 'reported in error',
    requested: 'requested',
    accepted: 'accepted',
    refused: 'refused',
    'no-place': 'no place',
    withdrawn: 'withdrawn',
    expired: 'expired',
    'asked-elsewhere': 'asked elsewhere',
    'asked-again': 'asked again',
    'other-help': 'other help',
    participant: 'a participant',
    grounds: 'a ground',
    attachments: 'attachments',
    nobody: 'nobody',
    completed: 'completed',
    returned: 'returned',
    new: 'new',
    joined: 'joined',
    possible: 'possible',
    same: 'same',
    different: 'different',
    'five-b-half-days': 'at least 5 half days B',
    'b-half-days': 'as many half days B as the ladder asks for',
    'school-measures-without-result': "the school's own measures had no result",
    'underlying-problem': 'an underlying problem',
    'pupil-refuses-guidance': 'the pupil refuses all guidance',
    'clb-or-pms-takes-part': 'a CLB or PMS centre takes part',
    'agreement-recorded': 'agreement of the young person or the parents is recorded',
    'direct-help-insufficient': 'directly accessible help is not enough',
    'unwillingness-established': 'unwillingness established by the CLB or PMS centre',
    'parents-unreachable-established': 'parents found unreachable by the CLB or PMS centre',
    'pupil-inflexible': 'the pupil is inflexible',
    'no-improvement': 'efforts recorded, no improvement',
    'voluntary-help-stuck': 'voluntary help is stuck',
    'voluntary-help-refused': 'voluntary help is refused',
    'trajectory-stuck': 'the trajectory is stuck',
    'own-procedure-without-result': 'the own procedure had no result',
    'school-measures': 'measures taken by the school',
    'absence-summary': 'summary of absences',
    'parents-contacted': 'whether parents were spoken to',
    'trajectory-goal': 'goal of the trajectory',
    'return-date': 'target date of return',
    'question-clarification': 'clarification of the question',
    'a-document': 'A document',
    'absence-list': 'list of absences',
    'clb-involved': 'that the CLB or PMS centre is involved',
    'measures-file': 'file of measures',
    'm-document': 'M document',
    'anonymous-case-sketch': 'anonymous sketch of the case',
    'round-table-parties': 'all parties to the round table',
    'procedure-outcome': 'outcome of the own procedure',
  },
  request: 'The body',
  source: 'Source: {source}.',
  nobody: 'another organisation',
};
