// Judges custom resources by the models of @kubernetes-models, which are made from the operators' own API types.
// Reads [{ "module": ..., "document": ... }] from standard input, and writes what is wrong with each document, a line for each mistake.
// The first argument is the node_modules folder that has the packages.
import { resolve } from "node:path";
import { json } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const modules = process.argv[2];

// The models say nothing about fields that they do not know, so this tells which fields they never look at.
function watched(value, path, unread) {
  if (Array.isArray(value)) {
    return value.map((item, index) => watched(item, `${path}/${index}`, unread));
  }

  if (value === null || typeof value !== "object") {
    return value;
  }

  const at = (name) => `${path}/${String(name)}`;
  const copy = {};
  for (const [name, field] of Object.entries(value)) {
    unread.add(at(name));
    copy[name] = watched(field, at(name), unread);
  }

  return new Proxy(copy, {
    get(target, name) {
      unread.delete(at(name));
      return target[name];
    },
    ownKeys(target) {
      Object.keys(target).forEach((name) => unread.delete(at(name)));
      return Reflect.ownKeys(target);
    },
  });
}

async function problemsOf({ module, document }) {
  const models = await import(pathToFileURL(resolve(modules, module, "index.js")));
  const model = models[document.kind];
  if (model === undefined) {
    return [`${module} has no kind ${document.kind}`];
  }

  const unread = new Set();
  const problems = [];
  try {
    model.prototype.validate.call(watched(document, "", unread));
  } catch (error) {
    problems.push(error.message);
  }

  return [...problems, ...[...unread].map((path) => `${path} is not a field`)].map((problem) => `${document.kind}: ${problem}`);
}

const problems = await Promise.all((await json(process.stdin)).map(problemsOf));
console.log(problems.flat().join("\n"));
