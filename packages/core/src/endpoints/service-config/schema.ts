/** The type of a field: a scalar, a message of the table, or what is not looked into. `[]` is a list. */
export type FieldType = string;

/**
 * The messages of a service configuration and their fields, as `google/api/service.proto` of googleapis has them, and the
 * fields that it had in earlier years and still takes. Messages that nobody writes by hand are `any`.
 */
export const MESSAGES: Readonly<Record<string, Readonly<Record<string, FieldType>>>> = {
  Api: {
    name: 'string', methods: 'any[]', options: 'any[]', version: 'string', source_context: 'any', mixins: 'any[]', syntax: 'any',
    edition: 'string',
  },
  Service: {
    name: 'string', title: 'string', producer_project_id: 'string', id: 'string', apis: 'Api[]', types: 'any[]', enums: 'any[]',
    documentation: 'Documentation', backend: 'Backend', http: 'Http', quota: 'Quota', authentication: 'Authentication', context: 'Context',
    usage: 'Usage', endpoints: 'Endpoint[]', control: 'Control', logs: 'LogDescriptor[]', metrics: 'MetricDescriptor[]',
    monitored_resources: 'MonitoredResourceDescriptor[]', billing: 'Billing', logging: 'Logging', monitoring: 'Monitoring',
    system_parameters: 'SystemParameters', source_info: 'any', publishing: 'any', config_version: 'number', visibility: 'any', auditing: 'any',
    experimental: 'any', system_types: 'any[]', type: 'string',
  },
  Endpoint: { name: 'string', aliases: 'string[]', target: 'string', allow_cors: 'bool', features: 'string[]' },
  Usage: {
    requirements: 'string[]', rules: 'UsageRule[]', producer_notification_channel: 'string', service_identity: 'any',
  },
  UsageRule: { selector: 'string', allow_unregistered_calls: 'bool', skip_service_control: 'bool' },
  Backend: { rules: 'BackendRule[]' },
  BackendRule: {
    selector: 'string', address: 'string', deadline: 'seconds', min_deadline: 'seconds', operation_deadline: 'seconds',
    path_translation: 'PathTranslation', jwt_audience: 'string', disable_auth: 'bool', protocol: 'string',
    overrides_by_request_protocol: 'map', load_balancing_policy: 'string',
  },
  Authentication: { rules: 'AuthenticationRule[]', providers: 'AuthProvider[]' },
  AuthenticationRule: {
    selector: 'string', oauth: 'OAuthRequirements', allow_without_credential: 'bool', requirements: 'AuthRequirement[]', custom_auth: 'any',
  },
  AuthProvider: {
    id: 'string', issuer: 'string', jwks_uri: 'string', audiences: 'string', authorization_url: 'string', jwt_locations: 'JwtLocation[]',
  },
  JwtLocation: { header: 'string', query: 'string', cookie: 'string', value_prefix: 'string' },
  OAuthRequirements: { canonical_scopes: 'string' },
  AuthRequirement: { provider_id: 'string', audiences: 'string' },
  Http: { rules: 'HttpRule[]', fully_decode_reserved_expansion: 'bool' },
  HttpRule: {
    selector: 'string', get: 'string', put: 'string', post: 'string', delete: 'string', patch: 'string', custom: 'CustomHttpPattern',
    body: 'string', response_body: 'string', additional_bindings: 'HttpRule[]', media_upload: 'any', media_download: 'any',
    rest_collection: 'string', rest_method_name: 'string', authorizations: 'any[]',
  },
  CustomHttpPattern: { kind: 'string', path: 'string' },
  Quota: { limits: 'QuotaLimit[]', metric_rules: 'MetricRule[]' },
  QuotaLimit: {
    name: 'string', description: 'string', default_limit: 'number', max_limit: 'number', free_tier: 'number', duration: 'string',
    metric: 'string', unit: 'string', values: 'map', display_name: 'string',
  },
  MetricRule: { selector: 'string', metric_costs: 'map' },
  SystemParameters: { rules: 'SystemParameterRule[]' },
  SystemParameterRule: { selector: 'string', parameters: 'SystemParameter[]' },
  SystemParameter: { name: 'string', http_header: 'string', url_query_parameter: 'string' },
  Documentation: {
    summary: 'string', pages: 'Page[]', rules: 'DocumentationRule[]', documentation_root_url: 'string', service_root_url: 'string',
    overview: 'string',
  },
  Page: { name: 'string', content: 'string', subpages: 'Page[]' },
  DocumentationRule: { selector: 'string', description: 'string', deprecation_description: 'string' },
  Control: { environment: 'string', method_policies: 'any[]' },
  MetricDescriptor: {
    name: 'string', type: 'string', labels: 'LabelDescriptor[]', metric_kind: 'any', value_type: 'any', unit: 'string',
    description: 'string', display_name: 'string', metadata: 'any', launch_stage: 'any', monitored_resource_types: 'string[]',
  },
  MonitoredResourceDescriptor: {
    name: 'string', type: 'string', display_name: 'string', description: 'string', labels: 'LabelDescriptor[]', launch_stage: 'any',
  },
  LabelDescriptor: { key: 'string', value_type: 'any', description: 'string' },
  LogDescriptor: { name: 'string', labels: 'LabelDescriptor[]', description: 'string', display_name: 'string' },
  Billing: { consumer_destinations: 'BillingDestination[]' },
  BillingDestination: { monitored_resource: 'string', metrics: 'string[]' },
  Logging: { producer_destinations: 'LoggingDestination[]', consumer_destinations: 'LoggingDestination[]' },
  LoggingDestination: { monitored_resource: 'string', logs: 'string[]' },
  Monitoring: { producer_destinations: 'MonitoringDestination[]', consumer_destinations: 'MonitoringDestination[]' },
  MonitoringDestination: { monitored_resource: 'string', metrics: 'string[]' },
  Context: { rules: 'ContextRule[]' },
  ContextRule: {
    selector: 'string', requested: 'string[]', provided: 'string[]', allowed_request_extensions: 'string[]',
    allowed_response_extensions: 'string[]',
  },
};

/** The values of `google.api.BackendRule.PathTranslation`. */
export const PATH_TRANSLATIONS: readonly string[] = ['PATH_TRANSLATION_UNSPECIFIED', 'CONSTANT_ADDRESS', 'APPEND_PATH_TO_ADDRESS'];
