// Validates a schema with Prisma's own WebAssembly validator: the peer of `pgorm check`. usage: node prisma-validate.cjs FILE
const { readFileSync } = require('node:fs');
const wasm = require('@prisma/prisma-schema-wasm');

const [file] = process.argv.slice(2);
wasm.validate(JSON.stringify({ prismaSchema: [[file, readFileSync(file, 'utf8')]], noColor: true }));
console.log('valid');
