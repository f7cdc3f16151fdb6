// The closing line of a test run: `N passed, N failed`.
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed\n`;
    // After jest's own summary, so that it is the last line of the run.
    process.once('exit', () => process.stdout.write(line));
  }
}
