/**
 * Loaded into every process of Jest before it starts. A worker that has nothing left to do leaves at once. Otherwise
 * Node first takes its heap of some 400 MB apart, and where that takes longer than half a second Jest kills the worker
 * and says that something was left open. What is really left open still keeps the worker, so that Jest says so.
 */
process.on('beforeExit', () => process.exit());
