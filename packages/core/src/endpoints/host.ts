/** The names that Cloud Endpoints gives its services: `shop.endpoints.acme.cloud.goog`. */
export const ENDPOINTS_HOST = /[\w.-]+\.endpoints\.[\w-]+\.cloud\.goog/;
