package org.arasha.directory;

import java.util.UUID;

/** Two records have become one, and all that people have said to them was heard. Which letters name whom may be another matter now. */
public record WordsBrought(UUID merge) {}
