const UNTRUSTED =
  /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(?:_LOCALLY)?)|CERT_UNTRUSTED|INVALID_CA)$/;

/** What is wrong with a server's certificate or its TLS, by the error code of Node (tls, "X.509 certificate error codes"); null where it is neither. */
export function tlsFailure(code: string): string | null {
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID")
    return "its certificate is not for this host: check the base URL";
  if (code === "CERT_HAS_EXPIRED") return "its certificate has expired";
  if (code === "CERT_NOT_YET_VALID") return "its certificate is not valid yet";
  if (UNTRUSTED.test(code))
    return "its certificate is signed by nobody whom this machine trusts: start Paddock with NODE_EXTRA_CA_CERTS set to a file with the authority's certificate";
  if (code === "EPROTO" || code.startsWith("ERR_SSL_"))
    return "it speaks no TLS that is understood here: is its base URL an http: one?";
  return /^(?:CERT_|CRL_|ERR_TLS_)/.test(code) ? "its certificate was refused" : null;
}
