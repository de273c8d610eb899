import { expect, test } from "vitest";
import { atOnce, inStep, type Steps } from "../../src/0-ground/in-step.ts";

function* counting(name: string, steps: number, log: string[]): Steps<string> {
  for (let step = 0; step < steps; step++) {
    log.push(`${name}${step}`);
    yield;
  }
  return name;
}

test("takes works side by side, and gives their results in their order", () => {
  const log: string[] = [];
  expect(inStep([counting("a", 3, log), counting("b", 1, log), counting("c", 2, log)])).toEqual(["a", "b", "c"]);
  expect(log).toEqual(["a0", "b0", "c0", "a1", "c1", "a2"]);
});

test("takes one work through all its steps", () => {
  const log: string[] = [];
  expect(atOnce(counting("a", 2, log))).toBe("a");
  expect(log).toEqual(["a0", "a1"]);
});
