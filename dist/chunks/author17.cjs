// src/gates/template/author.ts
var author_default = { sentence: () => "Nothing of the template is deleted, reworded or moved" };
exports.default = author_default;
