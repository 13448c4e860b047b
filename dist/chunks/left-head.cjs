const require_main = require("./main.cjs");
exports.leftAt = require_main.leftAt;
