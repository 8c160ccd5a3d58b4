import type { APIRoute, GetStaticPaths } from "astro";
import { listExercises, readExercise } from "#example/read-exercise.ts";
import type { ExerciseData } from "../../../elements/exercise-data.ts";

/** Every exercise has an address, from which its checks are fetched when they are asked for. */
export const getStaticPaths: GetStaticPaths = () =>
  listExercises().map((id) => {
    const [track, name] = id.split("/");
    return { params: { track, name } };
  });

/** GET answers with the checks of an exercise, and with the files that its solution has otherwise. */
export const GET: APIRoute = ({ params }) => {
  const { checks, solution, changed } = readExercise(`${params["track"]}/${params["name"]}`);
  const files = changed.map((path) => [path, solution.program.files[path] ?? ""] as const);
  const data: ExerciseData = { checks, solution: Object.fromEntries(files) };
  return new Response(JSON.stringify(data), { headers: { "Content-Type": "application/json" } });
};
