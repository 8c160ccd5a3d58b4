// What a page fetches of an example that it does not carry itself. Not under /examples/: a build looks for examples there.
import type { APIRoute, GetStaticPaths } from "astro";
import { listExamples } from "#example/list-examples.ts";
import { readExample } from "#example/read-example.ts";
import { exampleDataOf } from "../../components/example-data-of.ts";

/** getStaticPaths names every example. */
export const getStaticPaths: GetStaticPaths = () => listExamples().map((id) => ({ params: { id } }));

/** GET answers /programs/<id>.json with the data of an example. */
export const GET: APIRoute = ({ params }) => Response.json(exampleDataOf(readExample(params["id"] ?? "")));
