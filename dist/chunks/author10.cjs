const require_author = require("./author.cjs");
// src/gates/milestone/author.ts
var author_default = { sentence: ({ name, open = 0 }) => `The milestone${name === void 0 ? "" : ` ${require_author.quoted(name)}`} has ${open === 0 ? "no open items" : `at most ${open} open items`} left` };
exports.default = author_default;
