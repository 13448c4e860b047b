// Loaded late: the toolkit reads the event file while it is imported, and a broken one must not print itself.
const status = import('./action/open.ts')
  .then(({ open }) => open())
  .catch(() => {
    process.stdout.write('::error::Could not start: the event file of the run cannot be read.\n');
    return 3;
  });

void status.then((code) => (process.exitCode = code));
