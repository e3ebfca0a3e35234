import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Why there can be no broker here, in words that say what to do. */
export class NoKafkaError extends Error {}

/**
 * Folder with the jars of Apache Kafka, as infra/kafka/pom.xml names them: got once by Maven, and
 * kept under node_modules/.cache for as long as the pom stays the same. SAMENSPOOR_KAFKA_JARS names
 * another folder, in which they must be.
 *
 * @param root folder of the repository
 * @throws NoKafkaError when Java, Maven or the jars can't be had
 */
export function kafkaJars(root) {
  requireJava();
  const given = process.env.SAMENSPOOR_KAFKA_JARS;
  if (given) {
    if (existsSync(given)) return given;
    throw new NoKafkaError('SAMENSPOOR_KAFKA_JARS names a folder that is not there.');
  }
  const pom = join(root, 'infra', 'kafka', 'pom.xml');
  const fingerprint = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 16);
  const folder = join(root, 'node_modules', '.cache', 'samenspoor-kafka', fingerprint);
  if (!existsSync(folder)) fetchJars(pom, folder);
  return folder;
}

function fetchJars(pom, folder) {
  if (spawnSync('mvn', ['--version'], { stdio: 'ignore' }).status !== 0)
    throw new NoKafkaError('Maven (mvn) is not here: it gets the jars of Apache Kafka. Install it.');
  mkdirSync(dirname(folder), { recursive: true });
  // Filled aside and then put in place, so that a folder that is there is complete, whoever else does the same.
  const aside = mkdtempSync(`${folder}-`);
  try {
    const { status, stdout, stderr } = spawnSync(
      'mvn',
      ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${aside}`],
      { encoding: 'utf8' },
    );
    if (status !== 0)
      throw new NoKafkaError(`Maven could not get the jars of Apache Kafka:\n${stdout}${stderr}`);
    if (!existsSync(folder)) renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function requireJava() {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  if (status !== 0 || version < 17)
    throw new NoKafkaError('Java 17 or newer is not here: a Kafka broker runs on it. Install it.');
}
