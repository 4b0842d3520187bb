// Reads Markdown from standard input, and writes what Mermaid's parser finds wrong with its diagrams, a line for each.
// The first argument is the node_modules folder that has mermaid, and jsdom for the page that mermaid expects around it.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const modules = process.argv[2];
const { JSDOM } = createRequire(resolve(modules, "index.js"))("jsdom");
globalThis.window = new JSDOM("").window;
globalThis.document = window.document;
const { default: mermaid } = await import(pathToFileURL(resolve(modules, "mermaid/dist/mermaid.core.mjs")));

const diagrams = [...(await text(process.stdin)).matchAll(/^```mermaid\n(.*?)^```$/gms)].map((match) => match[1]);
if (diagrams.length === 0) {
  console.log("There is no diagram.");
}

for (const diagram of diagrams) {
  try {
    await mermaid.parse(diagram);
  } catch (error) {
    console.log(error.message.replaceAll("\n", " "));
  }
}

process.exit(0);
