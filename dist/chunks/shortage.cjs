const require_main = require("./main.cjs");
exports.tellLeftOut = require_main.tellLeftOut;
