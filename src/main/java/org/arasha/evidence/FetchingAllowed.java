package org.arasha.evidence;

import org.arasha.shared.Act;

/** The server may fetch web pages from now on. */
record FetchingAllowed(SettingId record) implements Act {}
