/**
 * What a whole test run came to.
 *
 * @param report vitest's JSON report, or null when it wrote none
 * @param exitCode vitest's own exit code
 * @returns counts, names of the skipped tests, each failed test with the first line of why, and problems that are no
 *   failed test but count as one failure each
 */
export function summarise(report, exitCode) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults.map((test) => ({ file: file.name, test })));
  const passed = tests.filter(({ test }) => test.status === 'passed').length;
  const failures = tests
    .filter(({ test }) => test.status === 'failed')
    .map(({ file, test }) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
  const failedTests = failures.length;
  const skippedNames = tests
    .filter(({ test }) => test.status !== 'passed' && test.status !== 'failed')
    .map(({ file, test }) => `${file}: ${test.fullName}`);

  const problems = files
    .filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    )
    .map((file) => `${file.name} failed outside its tests: ${firstLine(file.message)}`);
  if (report === null) problems.push('vitest wrote no result.');
  if (exitCode !== 0 && failedTests + problems.length === 0) {
    problems.push(
      `vitest ended with exit code ${exitCode} although no test failed; the reason stands above.`,
    );
  }
  if (passed + failedTests === 0 && problems.length === 0) problems.push('No test ran.');
  return { passed, failed: failedTests + problems.length, failures, skippedNames, problems };
}

function firstLine(message) {
  return message?.trim().split('\n')[0] || 'no message';
}
