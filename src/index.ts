// Loaded late: the toolkit reads the event file while it is imported, and a broken one must not print itself.
const status = import('./action/main.ts')
  .then(({ runAction }) => runAction())
  .catch(() => {
    process.stdout.write('::error::Could not start: the event file of the run cannot be read.\n');
    return 3;
  });

// What is written is waited for, idle connections and the engine's housekeeping are not.
void status.then((code) => process.stdout.write('', () => process.exit(code)));
