import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv/dist/2019.js";
import { serve } from "./emulator.mjs";

// What the service's newer SDK does with `validate: true`: one Ajv of draft 2019-09 for all models, by AIR or by slug. That SDK itself
// knows no other address than the service's own.
async function resolving(run) {
  const emulator = await serve();
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  const told = async (path) => {
    const answer = await fetch(new URL(path, emulator.endpoint));
    assert.equal(answer.status, 200, path);
    return answer.json();
  };
  try {
    return await run({
      registry: await told("/registry.json"),
      resolve: (model) => told(`/resolve/${encodeURIComponent(model)}`),
      compile: (schema) => ajv.compile(schema),
    });
  } finally {
    await emulator.stop();
  }
}

const kling = { taskType: "videoInference", taskUUID: "6f1b2f3e-8a55-4f0e-9a5f-0f6a3a2b9c11", model: "klingai:kling-video@2.6-standard", positivePrompt: "A paper boat", width: 1280, height: 720, duration: 5 };

test("every schema compiles, under either name of its model, and takes its own examples", () => resolving(async ({ registry, resolve, compile }) => {
  const models = Object.entries(registry.models);
  assert.ok(models.length > 20);
  for (const [air, { id }] of models) {
    for (const name of [air, id]) {
      const { requestSchema, responseSchema } = await resolve(name);
      const valid = compile(requestSchema);
      assert.ok(requestSchema.examples.length > 0, name);
      for (const example of requestSchema.examples) assert.ok(valid(example), `${name}: ${JSON.stringify(valid.errors)}`);
      compile(responseSchema);
    }
  }
}));

test("a request that breaks its schema is refused, with the place", () => resolving(async ({ resolve, compile }) => {
  const valid = compile((await resolve("klingai-video-2-6-standard")).requestSchema);
  assert.ok(valid(kling), JSON.stringify(valid.errors));
  assert.ok(!valid({ ...kling, duration: 7 }));
  assert.ok(valid.errors.some((error) => error.instancePath === "/duration"));
  assert.ok(!valid({ ...kling, positivePrompt: undefined, sails: 3 }));
}));
