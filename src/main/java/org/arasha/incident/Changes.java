package org.arasha.incident;

import java.util.List;

/**
 * What has changed in a record.
 *
 * @param everything all that the record ever held, to name what the changes speak of
 * @param list       the newest first
 */
public record Changes(IncidentRecord everything, List<Change> list) {}
