/** What can be wrong with the address of a backend. */
export type BackendProblem =
  | 'schemeMissing'
  | 'schemeMissingInRule'
  | 'schemeUnknown'
  | 'schemeUnsupported'
  | 'schemeBroken'
  | 'schemeDoubled'
  | 'cloudRunScheme'
  | 'portUnserved'
  | 'localhostAlone'
  | 'portMissing'
  | 'anyAddress'
  | 'dnsFamily';
