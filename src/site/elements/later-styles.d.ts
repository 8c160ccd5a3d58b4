declare module "*.css?url" {
  /** Where the built style sheet lies. */
  const address: string;
  export default address;
}
