package org.arasha.incident.ui;

import org.arasha.incident.IncidentRecord;

/** A component of a {@link RecordPart} that says what follows from the record: each change made on the page is shown to it. */
public interface FollowsRecord {

    void show(IncidentRecord record);
}
