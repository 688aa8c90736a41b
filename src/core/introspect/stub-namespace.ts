/**
 * The namespace of what a proof needs and the schema does not have, such as the functions of a stand-in for a type of
 * an extension. The catalog query does not see it.
 */
export const STUB_NAMESPACE = "crowfoot_stub";
