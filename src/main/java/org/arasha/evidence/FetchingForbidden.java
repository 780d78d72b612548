package org.arasha.evidence;

import org.arasha.shared.Act;

/** The server fetches no web pages from now on. */
record FetchingForbidden(SettingId record) implements Act {}
