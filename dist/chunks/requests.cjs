const require_main = require("./main.cjs");
exports.pullRequestsLinking = require_main.pullRequestsLinking;
