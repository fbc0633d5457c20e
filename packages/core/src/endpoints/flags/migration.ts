/** What became of a flag of ESP in ESPv2, where it is not the same. */
export interface MovedFlag {
  /** What to write today. Undefined where nothing takes its place. */
  readonly use?: string;
  /** What else there is to know, as a clause. */
  readonly note?: string;
}

/** Flags of ESP with which ESPv2 does not start: "unrecognized arguments". */
export const REMOVED_FLAGS: Readonly<Record<string, MovedFlag>> = {
  '--allow_invalid_headers': {},
  '--client_body_buffer_size': { use: '--envoy_connection_buffer_limit_bytes' },
  '--client_body_timeout': {},
  '--client_ip_header': {},
  '--client_ip_position': {},
  '--client_max_body_size': { use: '--envoy_connection_buffer_limit_bytes', note: 'the nearest there is: it bounds the buffer, in bytes' },
  '--compute_platform_override': {},
  '--config_dir': {},
  '--enable_api_key_uid_reporting': {
    use: '--service_control_enable_api_key_uid_reporting',
    note: 'it is on unless `--no-service_control_enable_api_key_uid_reporting` is given',
  },
  '--enable_jwt_authorization_url_redirect': {},
  '--enable_websocket': { note: 'WebSockets are always on' },
  '--experimental_enable_multiple_api_configs': {},
  '--experimental_proxy_backend_host_header': {},
  '--generate_config_file_only': {},
  '--grpc_backend_ssl_cert_chain_file': { use: '--ssl_backend_client_cert_path', note: 'a folder that holds `client.crt`' },
  '--grpc_backend_ssl_private_key_file': { use: '--ssl_backend_client_cert_path', note: 'a folder that holds `client.key`' },
  '--keepalive_timeout': {},
  '--large_client_header_buffers': {},
  '--metadata': {},
  '--nginx': {},
  '--nginx_config': { note: 'there is no nginx, so what the file does has to be done another way' },
  '--nginx_debug': {},
  '--pid_file': {},
  '--rewrite': {},
  '--rollout_fetch_throttle_window_in_s': {},
  '--server_config_dir': {},
  '--server_config_generation_path': {},
  '--server_config_template': {},
  '--service_config_url': {},
  '--service_control_network_fail_open': { use: '--service_control_network_fail_policy=open' },
  '--service_control_url_override': { use: '--service_control_url' },
  '--template': {},
  '--worker_processes': {},
  '--xff_trusted_proxy_list': { use: '--envoy_xff_num_trusted_hops', note: 'a number of hops, or `--envoy_use_remote_address`' },
};

/** Letters that ESPv2 does not have, though it has most of the flags that they stand for. */
export const REMOVED_LETTERS: Readonly<Record<string, MovedFlag>> = {
  '-P': { use: '--listener_port' },
  '-S': { use: '--listener_port', note: 'with `--ssl_server_cert_path`' },
  '-c': {},
  '-k': { use: '--service_account_key' },
  '-m': {},
  '-n': { note: 'there is no nginx, so what the file does has to be done another way' },
  '-p': { use: '--listener_port' },
  '-x': { use: '--envoy_xff_num_trusted_hops', note: 'a number of hops' },
};

/** Flags that ESPv2 has as well, with another meaning. */
export const CHANGED_FLAGS: Readonly<Record<string, string>> = {
  '--access_log': 'ESPv2 reads the special value `off` as the name of a file',
  '--log_jwt_payload': 'ESPv2 has `--log_jwt_payloads`, and takes this spelling only as a prefix of it',
  '--status_port': 'the status page of ESP (8090 by default) becomes the admin page of Envoy (off by default)',
};

/** What ESPv2 does otherwise where a flag of ESP is not given. */
export const DEFAULT_BACKEND_PORTS = { ESP: 8081, ESPv2: 8082 } as const;
