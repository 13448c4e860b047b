// Loaded before a program (`node --require`): its clock stands still at `STILL_AT`, milliseconds since 1970.
const at = Number(process.env.STILL_AT);
globalThis.Date = class extends Date {
  constructor(...args) {
    if (args.length === 0) super(at);
    else super(...args);
  }
  static now() {
    return at;
  }
};
