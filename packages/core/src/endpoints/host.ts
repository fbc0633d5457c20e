/** The names that Cloud Endpoints gives its services: `shop.endpoints.acme.cloud.goog`. */
export const ENDPOINTS_HOST = /\.endpoints\.[\w-]{1,63}\.cloud\.goog/;
