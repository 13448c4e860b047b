/**
 * Runs before each test file. What the machine sets for other programs, a proxy or the variables of the workflow that
 * the tests may run in, is not meant for the servers and the inputs of a test. What Node itself reads of it is set
 * where the tests are started, in package.json.
 */
const FOREIGN =
  /^(?:GITHUB_|INPUT_|RUNNER_|ACTIONS_|GIT_|(?:https?_proxy|no_proxy|all_proxy|no_color|force_color|ci)$)/i;

for (const name of Object.keys(process.env)) if (FOREIGN.test(name)) delete process.env[name];
