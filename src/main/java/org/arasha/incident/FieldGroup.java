package org.arasha.incident;

/** What the form of an incident shows beside what every incident has. */
public enum FieldGroup { PERPETRATORS, DETENTIONS, PROCEEDINGS, EQUIPMENT }
