import type { BlockingFigures, OutcomeCounts, ScaleFigures } from '../scale/scale.js';
import { count, percent, share, table } from './table.js';

const megabytes = (bytes: number) => `${count(bytes / 1e6)} MB`;

export function printScale(figures: ScaleFigures): string {
  const { persons, reports, addedPerSecond, before, filled, intake, repeats, strangers } = figures;
  const memory = (name: keyof ScaleFigures['filled']) =>
    `${megabytes(filled[name])} (${megabytes(before[name])} before, ${count((filled[name] - before[name]) / reports)} bytes a report)`;
  return table([
    [`${count(persons)} persons, ${count(reports)} reports`, ''],
    ['  added per second', count(addedPerSecond)],
    ['  process, resident', memory('rss')],
    ['  heap', memory('heap')],
    ['  typed arrays', memory('typedArrays')],
    ['  further reports, assessed and added per second', count(intake.perSecond)],
    [
      '    median, p99, max',
      [intake.medianMs, intake.p99Ms, intake.maxMs].map((ms) => `${ms.toFixed(2)} ms`).join(', '),
    ],
    ['  about known persons', aboutKnown(repeats)],
    ['  about somebody new', aboutStrangers(strangers)],
  ]);
}

function aboutKnown({
  reports,
  joinedRight,
  joinedWrong,
  possible,
  possibleRight,
  new: missed,
}: OutcomeCounts): string {
  const of = (part: number) => percent(part, reports);
  return (
    `joined ${of(joinedRight)}, wrongly ${joinedWrong}, ` +
    `asked ${of(possible)} (${of(possibleRight)} with the right one), new ${of(missed)}`
  );
}

function aboutStrangers({ reports, joinedWrong, possible, new: right }: OutcomeCounts): string {
  return `wrongly joined ${joinedWrong}, asked ${percent(possible, reports)}, new ${percent(right, reports)}`;
}

export function printBlocking({ persons, candidates, recall }: BlockingFigures): string {
  const { mean, p99, max } = candidates;
  return table([
    [`${count(persons)} persons`, ''],
    ['  candidates per report', `mean ${mean.toFixed(1)}, p99 ${p99}, max ${max}`],
    ['  recall of blocking', share(recall)],
  ]);
}
