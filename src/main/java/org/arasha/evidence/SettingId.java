package org.arasha.evidence;

import java.util.UUID;
import org.arasha.shared.Id;

/** A setting of the whole installation, for the trail. */
public record SettingId(UUID value) implements Id {

    static final SettingId FETCHING = new SettingId(UUID.fromString("2b1e3c8a-93a4-4f0e-8f5f-0a52c1b7d601"));
}
