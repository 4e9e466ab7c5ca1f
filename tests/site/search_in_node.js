// Runs the search script with an index, in a page that is not there, and says what it finds.
"use strict";
const fs = require("fs");
const vm = require("vm");
const [script, index, ...queries] = process.argv.slice(2);
const context = vm.createContext({});
vm.runInContext(fs.readFileSync(script, "utf8"), context);
vm.runInContext(fs.readFileSync(index, "utf8"), context);
const search = vm.runInContext("hulpplanSearch", context);
console.log(JSON.stringify(queries.map((query) => search.find(query).map((row) => [row[2], row[3], search.wayTo(row)]))));
