// How long ajv takes for one pass over all documents of each corpus, with JSON.parse, and what it says of each: a line of JSON for each.
// node ajv.mjs <folder of corpora> <milliseconds for each>
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const [folder, milliseconds] = process.argv.slice(2);

for (const name of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name).sort()) {
  const schema = JSON.parse(readFileSync(join(folder, name, "schema.json"), "utf8"));
  const documents = readFileSync(join(folder, name, "instances.jsonl"), "utf8").split("\n").filter(line => line !== "");
  const ajv = new (schema.$schema?.includes("2020-12") ? Ajv2020 : Ajv)({ strict: false, logger: false });
  formats.default(ajv);
  const validate = ajv.compile(schema);

  const verdicts = documents.map(document => validate(JSON.parse(document)));
  let best = Infinity;
  const end = process.hrtime.bigint() + BigInt(milliseconds) * 1_000_000n;
  do {
    const start = process.hrtime.bigint();
    for (const document of documents) validate(JSON.parse(document));
    best = Math.min(best, Number(process.hrtime.bigint() - start));
  } while (process.hrtime.bigint() < end);
  console.log(JSON.stringify({ name, nanoseconds: best, verdicts }));
}
