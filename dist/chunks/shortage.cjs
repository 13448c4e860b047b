const e=require("./main.cjs");exports.tellLeftOut=e.tellLeftOut;
