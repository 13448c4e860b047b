// node_modules/remark-stringify/lib/index.js
const e=require("./unified.cjs");function t(t){const n=this;n.compiler=r;function r(r){return e.toMarkdown(r,{...n.data(`settings`),...t,extensions:n.data(`toMarkdownExtensions`)||[]})}}Object.defineProperty(exports,"remarkStringify",{enumerable:true,get:function(){return t}});
