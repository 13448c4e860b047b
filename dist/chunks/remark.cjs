// node_modules/remark/index.js
const e=require("./remark-parse.cjs");const t=require("./remark-stringify.cjs");const n=require("./unified.cjs").unified().use(e.remarkParse).use(t.remarkStringify).freeze();Object.defineProperty(exports,"remark",{enumerable:true,get:function(){return n}});
