// Plenary
// SPDX-License-Identifier: Apache-2.0

#ifndef PLENARY_CCURL_SHIM_H
#define PLENARY_CCURL_SHIM_H

#include <curl/curl.h>

/* curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call: one function for each type of argument. */

typedef size_t (*plenary_curl_data_function)(char *, size_t, size_t, void *);

static inline CURLcode plenary_curl_set_long(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode plenary_curl_set_offset(CURL *curl, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode plenary_curl_set_string(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode plenary_curl_set_pointer(CURL *curl, CURLoption option, void *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode plenary_curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode plenary_curl_set_data_function(
    CURL *curl, CURLoption option, plenary_curl_data_function function) {
  return curl_easy_setopt(curl, option, function);
}

static inline CURLcode plenary_curl_set_open_socket_function(CURL *curl, curl_opensocket_callback function) {
  return curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, function);
}

static inline CURLcode plenary_curl_get_offset(CURL *curl, CURLINFO info, curl_off_t *value) {
  return curl_easy_getinfo(curl, info, value);
}

/* CURLMsg holds a union that says nothing of its type; these are the two questions asked of it. */

static inline int plenary_curl_message_is_done(const CURLMsg *message) {
  return message->msg == CURLMSG_DONE;
}

static inline CURLcode plenary_curl_message_result(const CURLMsg *message) {
  return message->data.result;
}

#endif
